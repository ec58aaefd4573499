"""One model of a short month: shifts that nobody works are the dearest, then what must not give, then what may."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scheduling.roster.around.named import NamedModel, Part, Thing, amounts_of
from scheduling.roster.around.present import asked_for, charge_changes, held, limit_changes, nearest, roster_of
from scheduling.roster.cpsat import Limits
from scheduling.roster.stating import Stated, state_plan
from scheduling.rules.check import check_plan
from scheduling.rules.plan import FREE, Plan
from scheduling.rules.setting import Strength
from scheduling.rules.statement import Var

GAPS = frozenset({"coverage", "skill_mix"})
"""The rules whose findings are shortfalls."""

GAP_PRICE = 100_000
THING_PRICE = 500
"""Each further thing that gives way: few things before little of each."""

AMOUNT_PRICE = 20
"""Each unit that a thing gives: an hour, a day, the weight of a wish."""

CHANGE_PRICE = 1

REACH_DAYS = 3
"""So many days before and after a shortfall may change, which keeps the model small and the way out easy to read."""

CHANGES = 2
"""At most so many cells change for each shift that nobody works, and as many more."""


@dataclass(frozen=True, slots=True)
class Found:
    """A roster in which some things may have given way."""

    plan: Plan
    least: bool


class Giving:
    """A month around its present roster in which only some strengths may give."""

    def __init__(self, plan: Plan, *, first_day: int, may_give: frozenset[Strength]) -> None:
        self._present = plan
        self._may_give = may_give
        self._settings = {setting.key: setting for setting in plan.active()}
        self._model = NamedModel()
        asked = asked_for(plan)
        near = _near_gaps(plan)
        opened = held(
            plan,
            lambda nurse, day: day in near and ((worked := plan.row(nurse)[day]) == FREE or (day, worked) in asked),
        )
        self._stated: Stated = state_plan(opened, self._model, first_day=first_day, about=self._model.about)
        self._given: dict[Thing, Var] = {}
        self._price()

    def refuse_again(self, things: Iterable[Thing]) -> None:
        """Not all of these together any more."""
        given = [(1, self._given[thing]) for thing in things if thing in self._given]
        if given:
            self._model.linear(given, None, len(given) - 1)

    def solve(self, limits: Limits) -> Found | None:
        """The roster with the fewest open shifts, then the least given, then the fewest changes."""
        inner = self._model.inner
        inner.price_all()
        solved = nearest(inner, self._stated, self._present, limits=limits)
        if solved.values is None:
            return None
        return Found(roster_of(self._stated, solved.values), solved.optimal)

    def _price(self) -> None:
        now = amounts_of(check_plan(self._present))
        for thing in list(self._model.parts):
            setting = self._settings[thing.setting]
            if setting.rule in GAPS:
                for part in self._model.parts[thing]:
                    self._model.inner.charge(part.var, GAP_PRICE)
            if setting.rule in GAPS or setting.strength not in self._may_give:
                self._model.keep(thing, now[thing])
            else:
                self._charge(thing, self._model.beyond(thing, now[thing]))
        gaps = sum(found.amount for found in check_plan(self._present) if found.rule in GAPS)
        limit_changes(self._model.inner, self._stated, self._present, CHANGES * (gaps + 1))
        charge_changes(self._model.inner, self._stated, self._present, lambda _nurse, _day: CHANGE_PRICE)

    def _charge(self, thing: Thing, worse: Part) -> None:
        inner = self._model.inner
        inner.charge(worse.var, AMOUNT_PRICE)
        gives = inner.bool()
        inner.linear([(1, worse.var), (-worse.most, gives)], None, 0)
        inner.charge(gives, THING_PRICE)
        self._given[thing] = gives


def _near_gaps(plan: Plan) -> frozenset[int]:
    """The days that may change: a few before and after each shortfall."""
    gaps = {day for found in check_plan(plan) if found.rule in GAPS for day in found.days}
    return frozenset(day for gap in gaps for day in range(gap - REACH_DAYS, gap + REACH_DAYS + 1))
