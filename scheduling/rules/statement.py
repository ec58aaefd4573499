"""How a rule states itself to a solver without knowing one: variables are handles, a solver is a Protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NewType, Protocol

from scheduling.rules.line import is_night
from scheduling.rules.plan import Nurse, Plan, Worked
from scheduling.rules.setting import Setting

Var = NewType("Var", int)
"""A solver's variable, as a handle that only the solver understands."""

Terms = Sequence[tuple[int, Var]]
"""A linear sum: coefficient and variable."""


class SolverModel(Protocol):
    """The few things a rule says to any solver."""

    @property
    def one(self) -> Var:
        """The variable that is always 1: a shift of the past or a pinned cell."""
        ...

    def bool(self) -> Var:
        """A new variable that is 0 or 1."""
        ...

    def linear(self, terms: Terms, low: int | None, high: int | None) -> None:
        """The sum of the terms stays between `low` and `high`."""
        ...

    def slack(self, setting: Setting, most: int) -> Var:
        """A new whole variable from 0 to `most`: by how much the rule is not kept, paid at the setting's price a
        unit."""
        ...


@dataclass(frozen=True, slots=True)
class Cell:
    """A shift that a nurse works (variable `one`) or may work."""

    shift: Worked
    var: Var


def limit(model: SolverModel, terms: Terms, most: int, setting: Setting) -> None:
    """Keep a sum at or below `most`: strictly if the setting is hard, else at a price.

    What past and pinned shifts alone already exceed is left as it is but may not grow: a roster always exists, and
    the checks name what is broken.
    """
    fixed = sum(factor for factor, var in terms if var == model.one)
    free = [(factor, var) for factor, var in terms if var != model.one]
    ceiling = fixed + sum(factor for factor, _ in free if factor > 0)
    if ceiling <= most:
        return
    if setting.hard:
        if free:
            model.linear(free, None, max(most, fixed) - fixed)
        return
    if setting.price > 0:
        slack = model.slack(setting, ceiling - most)
        model.linear([*free, (-1, slack)], None, most - fixed)


def reach(model: SolverModel, terms: Terms, least: int, setting: Setting, *, unit: int = 1) -> None:
    """Bring a sum to `least` or pay for each `unit` that is missing. Never strict: an empty roster must stay
    possible."""
    fixed = sum(factor for factor, var in terms if var == model.one)
    missing = -(-(least - fixed) // unit)
    if missing <= 0 or setting.price <= 0:
        return
    free = [(factor, var) for factor, var in terms if var != model.one]
    slack = model.slack(setting, missing)
    model.linear([*free, (unit, slack)], least - fixed, None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One nurse's possible shifts for a solver: the past and pinned ones as `one`, the others as variables."""

    plan: Plan
    nurse: Nurse
    model: SolverModel
    by_day: Mapping[int, tuple[Cell, ...]]

    def cells(self, day: int) -> tuple[Cell, ...]:
        """What she works or may work on a day."""
        return self.by_day.get(day, ())

    def planned(self) -> Iterator[Cell]:
        """All cells of the period."""
        return (cell for day in range(len(self.plan.days)) for cell in self.cells(day))

    def all_cells(self) -> Iterator[Cell]:
        """All cells, the past first."""
        return (cell for day in sorted(self.by_day) for cell in self.by_day[day])

    def works(self, days: Iterable[int]) -> list[tuple[int, Var]]:
        """The sum that counts her working days."""
        return [(1, cell.var) for day in days for cell in self.cells(day)]

    def nights(self, days: Iterable[int]) -> list[tuple[int, Var]]:
        """The sum that counts her night shifts."""
        return [(1, cell.var) for day in days for cell in self.cells(day) if is_night(cell.shift)]

    def minutes(self, days: Iterable[int]) -> list[tuple[int, Var]]:
        """The sum of her working minutes."""
        return [(cell.shift.work, cell.var) for day in days for cell in self.cells(day)]

    def limit(self, terms: Terms, most: int, setting: Setting) -> None:
        limit(self.model, terms, most, setting)

    def forbid(self, cell: Cell, setting: Setting) -> None:
        """She should not work this cell."""
        limit(self.model, [(1, cell.var)], 0, setting)

    def apart(self, before: Cell, after: Cell, setting: Setting) -> None:
        """She should not work both cells."""
        limit(self.model, [(1, before.var), (1, after.var)], 1, setting)


@dataclass(frozen=True, slots=True)
class DaySheet:
    """One day's possible shifts of all nurses, for the rules about a day."""

    plan: Plan
    day: int
    model: SolverModel
    by_nurse: Mapping[str, tuple[Cell, ...]]

    def on(self, kind: str, nurses: Iterable[Nurse]) -> list[tuple[int, Var]]:
        """The sum that counts the given nurses on a shift kind."""
        return [(1, cell.var) for nurse in nurses for cell in self.by_nurse[nurse.id] if cell.shift.kind == kind]
