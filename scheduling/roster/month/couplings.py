"""The rules about a day as couplings: their statements, heard by a model that keeps sums instead of solving them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scheduling.roster.columns.row import Cell as Place
from scheduling.roster.columns.task import Coupling
from scheduling.rules.catalogue import DAY_RULES
from scheduling.rules.course import Course
from scheduling.rules.plan import Plan
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Cell, DaySheet, Terms, Var

ONE = Var(0)
STRICT_PRICE = 1_000_000
"""A unit of what must not be: above all that a roster could win by it."""


class NotASum(Exception):
    """A rule's statement is more than a priced sum of cells: it cannot be a coupling."""


@dataclass(slots=True)
class Listener:
    """Hears the statements of rules about a day and keeps each as a coupling of the cells of `places`."""

    places: Mapping[Var, Place]
    couplings: list[Coupling] = field(default_factory=list)
    _slacks: dict[Var, int] = field(default_factory=dict)

    @property
    def one(self) -> Var:
        return ONE

    def bool(self) -> Var:
        raise NotASum

    def slack(self, setting: Setting, most: int) -> Var:
        """`most` is not kept: a slack is never larger than what its sum asks for."""
        var = Var(-1 - len(self._slacks))
        self._slacks[var] = setting.price
        return var

    def linear(self, terms: Terms, low: int | None, high: int | None) -> None:
        constant = sum(factor for factor, var in terms if var == ONE)
        slacks = [(factor, self._slacks[var]) for factor, var in terms if var in self._slacks]
        weights: Counter[Place] = Counter()
        for factor, var in terms:
            if var in self.places:
                weights[self.places[var]] += factor
        if len(slacks) > 1 or any(abs(factor) != 1 for factor, _ in slacks):
            raise NotASum
        under, over = _prices(slacks)
        least, most = _range(weights)
        wanted = least if low is None else low - constant
        allowed = max(most, wanted) if high is None else high - constant
        least = min(wanted, allowed) if low is None else wanted
        self.couplings.append(
            Coupling(dict(weights), least, allowed, 0 if low is None else under, 0 if high is None else over)
        )


def couplings_of(plan: Plan, courses: Sequence[Course]) -> tuple[Coupling, ...]:
    """Every rule about a day; one that is not a priced sum is left to whoever judges rosters.

    Leaving one out makes no roster dearer, so a bound stays one.
    """
    places: dict[Var, Place] = {}
    sheets = [_cells(plan, courses, day, places=places) for day in range(len(plan.days))]
    heard: list[Coupling] = []
    for setting in plan.active():
        rule = DAY_RULES.get(setting.rule)
        if rule is None:
            continue
        for day, by_nurse in enumerate(sheets):
            listener = Listener(places)
            try:
                rule.state(DaySheet(plan, day, listener, by_nurse), setting)
            except NotASum:
                continue
            heard.extend(listener.couplings)
    return tuple(_together(heard))


def _cells(plan: Plan, courses: Sequence[Course], day: int, *, places: dict[Var, Place]) -> dict[str, tuple[Cell, ...]]:
    """A variable for each cell of a day that is to be decided."""
    kinds = {kind.key: index for index, kind in enumerate(plan.kinds)}
    cells: dict[str, tuple[Cell, ...]] = {}
    for member, course in enumerate(courses):
        made: list[Cell] = []
        for shift in course.possible(day):
            if course.settled((day,)):
                made.append(Cell(shift, ONE))
                continue
            var = Var(1 + len(places))
            places[var] = (member, day, kinds[shift.kind])
            made.append(Cell(shift, var))
        cells[course.nurse.id] = tuple(made)
    return cells


def _prices(slacks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """What a unit below and a unit above costs; strict without a slack."""
    if not slacks:
        return STRICT_PRICE, STRICT_PRICE
    ((factor, price),) = slacks
    return (price, STRICT_PRICE) if factor > 0 else (STRICT_PRICE, price)


def _range(weights: Mapping[Place, int]) -> tuple[int, int]:
    """The least and the most that a sum can be."""
    return sum(min(0, weight) for weight in weights.values()), sum(max(0, weight) for weight in weights.values())


def _together(heard: Sequence[Coupling]) -> Iterator[Coupling]:
    """What is said of the same cells, below by one rule and above by another, in one coupling."""
    by_cells: dict[frozenset[tuple[Place, int]], Coupling] = {}
    for one in heard:
        key = frozenset(one.weights.items())
        other = by_cells.get(key)
        if other is None:
            by_cells[key] = one
        elif one.over == 0 and other.under == 0 and one.low <= other.high:
            by_cells[key] = Coupling(one.weights, one.low, other.high, one.under, other.over)
        elif one.under == 0 and other.over == 0 and other.low <= one.high:
            by_cells[key] = Coupling(one.weights, other.low, one.high, other.under, one.over)
        else:
            yield one
    yield from by_cells.values()
