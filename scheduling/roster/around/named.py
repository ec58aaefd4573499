"""A model that remembers of whom each price is, so that prices can be put on giving way instead of on each rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from scheduling.roster.stated.cpsat import CpSatModel
from scheduling.roster.stated.stating import NO_DAY
from scheduling.rules.catalogue import DAY_RULES
from scheduling.rules.finding import Finding
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Terms, Var


@dataclass(frozen=True, slots=True)
class Thing:
    """What may give way: a setting as it concerns one nurse, or one day (then the nurse is empty)."""

    setting: str
    nurse: str
    day: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what a thing is short by: its variable and the most it can be."""

    var: Var
    most: int


class NamedModel:
    """A SolverModel whose slacks cost nothing by themselves and are kept by the thing they belong to."""

    def __init__(self) -> None:
        self.inner = CpSatModel()
        self.parts: defaultdict[Thing, list[Part]] = defaultdict(list)
        self._thing = Thing("", "", NO_DAY)

    def about(self, setting: Setting, nurse: str, day: int) -> None:
        """What is stated from now on belongs to this."""
        self._thing = Thing(setting.key, nurse, day)

    @property
    def one(self) -> Var:
        return self.inner.one

    def bool(self) -> Var:
        return self.inner.bool()

    def linear(self, terms: Terms, low: int | None, high: int | None) -> None:
        self.inner.linear(terms, low, high)

    def slack(self, setting: Setting, most: int) -> Var:
        del setting  # its price is not asked here
        var = self.inner.priced(most, 0)
        self.parts[self._thing].append(Part(var, most))
        return var

    def keep(self, thing: Thing, most: int) -> None:
        """A thing becomes no worse than `most`."""
        self.inner.linear([(1, part.var) for part in self.parts[thing]], None, most)

    def beyond(self, thing: Thing, kept: int) -> Part:
        """A variable for how much worse than `kept` a thing becomes."""
        parts = self.parts[thing]
        most = max(0, sum(part.most for part in parts) - kept)
        worse = self.inner.priced(most, 0)
        self.inner.linear([*((1, part.var) for part in parts), (-1, worse)], None, kept)
        return Part(worse, most)

    def guarded(self, thing: Thing, kept: int) -> Var | None:
        """A variable that, while it is 1, keeps a thing from becoming worse than `kept`; None where it cannot."""
        parts = self.parts[thing]
        beyond = sum(part.most for part in parts) - kept
        if beyond <= 0:
            return None
        guard = self.inner.bool()
        self.inner.linear([*((1, part.var) for part in parts), (beyond, guard)], None, kept + beyond)
        return guard


def amounts_of(findings: Iterable[Finding]) -> Counter[Thing]:
    """How much each thing is short by in a roster."""
    amounts: Counter[Thing] = Counter()
    for found in findings:
        amounts[thing_of(found)] += found.amount
    return amounts


def thing_of(found: Finding) -> Thing:
    """What a finding is about."""
    by_day = found.rule in DAY_RULES and bool(found.days)
    return Thing(found.setting, "" if by_day else found.nurse, found.days[0] if by_day else NO_DAY)
