"""Who can take this visit? Everybody on duty by the exact price of the best place, the others with what stands in the
way."""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.visits.evaluate.day import Day
from scheduling.visits.why.reasons import reasons_for
from teamapp.domain.entities import Nurse, Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.limits import active
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.names import in_names
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.verdict import Verdict, next_best

MOST_CHOICES = 150
"""A visit by two has many pairs; twelve nurses make 132."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """Who could take a visit (two for a visit by two): what it would mean, or why not.

    `has_it`: it is hers already. Without a `verdict` she cannot, whatever else she does that day.
    """

    nurses: tuple[NurseId, ...]
    verdict: Verdict | None
    against: tuple[Text, ...] = ()
    has_it: bool = False

    @property
    def start(self) -> MinuteOfDay | None:
        return self.verdict.start if self.verdict is not None else None


def who_can(day: OpenDay, visit: VisitId) -> tuple[Taker, ...]:
    """Everybody who makes visits that day: those who can by price, then those who break a rule, then who cannot."""
    if visit in day.question.off_map:
        return _unable(day, visit, set())
    now = tuple(NurseId(Id(tour.nurse)) for tour in day.plan.rounds for stay in tour.stays if stay.visit == visit)
    others = next_best(day, visit, limit=MOST_CHOICES)
    found = [Taker(nurses=other.nurses, verdict=other.verdict) for other in others]
    hers = [Taker(nurses=now, verdict=None, has_it=True)] if now else []
    able = {nurse for taker in (*hers, *found) for nurse in taker.nurses}
    return (*hers, *found, *_unable(day, visit, able))


def _unable(day: OpenDay, visit: VisitId, able: set[NurseId]) -> tuple[Taker, ...]:
    """The rest of those on duty with their obstacle, then who has no round that day."""
    reasons = reasons_for(Day.of(day.question.problem), day.plan, visit, thorough=False)
    said = {str(reason.values.get("nurse", "")): in_names(reason, day.facts) for reason in reasons}
    on_duty = [duty.nurse.id for duty in day.facts.on_duty]
    found = [Taker(nurses=(one,), verdict=None, against=_said(said.get(one))) for one in on_duty if one not in able]
    asked = next(one for one in day.facts.visits if one.id == visit)
    away = [one for one in day.facts.nurses.values() if one.id not in on_duty and _in_team(one, asked)]
    nobody = [
        Taker(nurses=(one.id,), verdict=None, against=(text("match.off_duty", nurse=one.given_name),)) for one in away
    ]
    return (*found, *nobody)


def _in_team(nurse: Nurse, visit: Visit) -> bool:
    return active(nurse.started, nurse.ended, visit.day)


def _said(reason: Text | None) -> tuple[Text, ...]:
    return (reason,) if reason is not None else ()
