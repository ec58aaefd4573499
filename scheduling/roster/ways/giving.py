"""One model of one short day: shifts that nobody works are the dearest; what must not give stays as good as it is, what
may give costs by the thing and by the amount."""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.roster.around.moves import rows_of
from scheduling.roster.around.named import NamedModel, Part, Thing, amounts_of
from scheduling.roster.around.present import asked_for, charge_changes, held, limit_changes, nearest, roster_of
from scheduling.roster.stated.cpsat import Limits
from scheduling.roster.stated.stating import Stated, state_plan
from scheduling.rules.check import check_plan
from scheduling.rules.plan import FREE, Plan
from scheduling.rules.setting import Strength

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
    """A few days around a short one, near the present roster; some strengths may give, the `refused` things may not."""

    def __init__(
        self, plan: Plan, *, first_day: int, day: int, may_give: frozenset[Strength], refused: frozenset[Thing]
    ) -> None:
        self._present, self._day = plan, day
        self._may_give, self._refused = may_give, refused
        self._settings = {setting.key: setting for setting in plan.active()}
        self._model = NamedModel()
        asked, near = asked_for(plan), range(day - REACH_DAYS, day + REACH_DAYS + 1)
        opened = held(
            plan, lambda nurse, on: on in near and ((worked := plan.row(nurse)[on]) == FREE or (on, worked) in asked)
        )
        self._stated: Stated = state_plan(opened, self._model, first_day=first_day, about=self._model.about)
        self._price()

    def solve(self, limits: Limits) -> Found | None:
        """The roster with the fewest open shifts that day, then the least given, then the fewest changes."""
        inner = self._model.inner
        inner.price_all()
        solved = nearest(inner, self._stated, self._present, limits=limits)
        if solved.values is None:
            return None
        rows = rows_of(roster_of(self._stated, solved.values))
        return Found(self._present.with_rows(rows), solved.optimal)

    def _price(self) -> None:
        findings = check_plan(self._present)
        now = amounts_of(findings)
        for thing in list(self._model.parts):
            setting = self._settings[thing.setting]
            if setting.rule in GAPS:
                self._model.keep(thing, now[thing])
                if thing.day == self._day:
                    self._charge_gap(thing)
            elif setting.strength in self._may_give and thing not in self._refused:
                self._charge(self._model.beyond(thing, now[thing]))
            else:
                self._model.keep(thing, now[thing])
        gaps = sum(one.amount for one in findings if one.rule in GAPS and self._day in one.days)
        limit_changes(self._model.inner, self._stated, self._present, CHANGES * (gaps + 1))
        charge_changes(self._model.inner, self._stated, self._present, lambda _nurse, _day: CHANGE_PRICE)

    def _charge_gap(self, thing: Thing) -> None:
        for part in self._model.parts[thing]:
            self._model.inner.charge(part.var, GAP_PRICE)

    def _charge(self, worse: Part) -> None:
        if worse.most <= 0:
            return
        inner = self._model.inner
        inner.charge(worse.var, AMOUNT_PRICE)
        gives = inner.bool()
        inner.linear([(1, worse.var), (-worse.most, gives)], None, 0)
        inner.charge(gives, THING_PRICE)
