"""Hours with clients against contract hours, before and with her: of the team, and of the nurses who would come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scheduling.visits.problem import Plan
from teamapp.domain.ids import Id, NurseId
from teamapp.services.rounds.ahead.settling import Settled
from teamapp.services.rounds.match.facts import MatchFacts

BAND = (60, 65)
"""Percent of contract hours with clients that a mature team aims for."""


@dataclass(frozen=True, slots=True)
class Share:
    """Percent of contract hours with clients, before and after."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Hours:
    """Of the team, and of each nurse concerned; a nurse without contract hours is left out."""

    team: Share
    nurses: tuple[tuple[NurseId, Share], ...]

    @property
    def place(self) -> int:
        """Below the band -1, in it 0, above it 1."""
        return -1 if self.team.after < BAND[0] else int(self.team.after > BAND[1])


def hours_of(settled: Settled, facts: MatchFacts, plans: Sequence[Plan], nurses: tuple[NurseId, ...]) -> Hours:
    """Over the days looked at."""
    weeks = len(settled.ahead.days) / 7
    before, after = _minutes(settled.plans), _minutes(plans)
    contracts = {one.nurse.id: one.week_minutes * weeks for one in facts.colleagues if one.week_minutes}
    own = tuple(
        (nurse, _share(before[nurse], after[nurse], contracts[nurse])) for nurse in nurses if nurse in contracts
    )
    return Hours(_share(before.total(), after.total(), sum(contracts.values())), own)


def _minutes(plans: Iterable[Plan]) -> Counter[NurseId]:
    """What each nurse does at clients' homes."""
    spent: Counter[NurseId] = Counter()
    for plan in plans:
        for tour in plan.rounds:
            care = sum(stay.end - stay.start for stay in tour.stays if stay.visit is not None)
            spent[NurseId(Id(tour.nurse))] += round(care)
    return spent


def _share(before: float, after: float, contract: float) -> Share:
    if contract <= 0:
        return Share(0, 0)
    return Share(round(100 * before / contract), round(100 * after / contract))
