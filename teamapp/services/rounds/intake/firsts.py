"""Who should be her first contact: somebody who comes often, suits her, and has room for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from teamapp.domain.entities.client import Preference
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, text
from teamapp.services.rounds.intake.asking import TakenAnswer, place_of
from teamapp.services.rounds.intake.her_day import HerDay
from teamapp.services.rounds.match.facts import Duty, MatchFacts
from teamapp.services.rounds.match.nurses import Asked, Match, matches

MOST_REASONS = 3
OFTEN, TRAINED = 60.0, 15.0
"""Points for who comes every time, and for a nurse by training; the rest is the match."""


@dataclass(frozen=True, slots=True)
class FirstContact:
    """Who, and why in a few sentences."""

    nurse: NurseId
    reasons: tuple[Text, ...]


def first_contact(
    found: TakenAnswer, facts: MatchFacts, days: Sequence[HerDay], faces: Counter[NurseId]
) -> FirstContact | None:
    """The best of those who would come, and rather a nurse by training; nobody when nobody comes."""
    ranked = matches(_with_duties(found, facts), _asked(found, days))
    coming = [one for one in ranked if faces[one.nurse.id]]
    best = max(coming, key=lambda one: _worth(one, faces), default=None)
    if best is None:
        return None
    visits = sum(len(day.visits) for day in days)
    often = text("intake.comes", nurse=best.nurse.given_name, visits=faces[best.nurse.id], total=visits)
    return FirstContact(best.nurse.id, (often, *_others(best))[:MOST_REASONS])


def _worth(one: Match, faces: Counter[NurseId]) -> float:
    trained = TRAINED if one.nurse.level >= Level.NURSE else 0.0
    return one.score + trained + OFTEN * faces[one.nurse.id] / max(1, faces.total())


def _others(best: Match) -> tuple[Text, ...]:
    """What the match says beside how often she works: that is said better."""
    return tuple(said for said in best.reasons if said.code != "match.there")


def _asked(found: TakenAnswer, days: Sequence[HerDay]) -> Asked:
    wish = found.wish
    says = dict.fromkeys(wish.prefers, Preference.PREFERS) | dict.fromkeys(wish.refuses, Preference.NOT_AGAIN)
    return Asked(
        times=tuple((day.day, visit.window) for day in days for visit in day.visits),
        cares=((wish.care.skills, wish.care.level),),
        point=place_of(wish),
        languages=wish.languages,
        says=says,
    )


def _with_duties(found: TakenAnswer, facts: MatchFacts) -> MatchFacts:
    """The rosters of the days looked at instead of those that lie behind."""
    duties = tuple(
        Duty(duty.nurse.id, day.day, duty.kind.start, duty.kind.end)
        for day in found.settled.ahead.days
        for duty in day.facts.on_duty
    )
    return replace(facts, duties=duties)
