"""Why a nurse makes a visit: the plain figures behind it."""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.visits.problem import Round, Stay
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.services.rounds.day.names import client_name
from teamapp.services.rounds.day.opened import OpenDay


@dataclass(frozen=True, slots=True)
class WhyHere:
    """Figures about one part of a visit where it is planned. `came_from` is empty when she comes from home."""

    nurse: NurseId
    start: int
    end: int
    known: int
    total: int
    travel_minutes: int
    came_from: str
    room_minutes: int
    waiting_minutes: int
    allowed: tuple[Text, ...]


def why_here(day: OpenDay, visit: VisitId, part: int = 0) -> WhyHere | None:
    """The figures, None for a visit that nobody makes."""
    for round_ in day.plan.rounds:
        for position, stay in enumerate(round_.stays):
            if stay.visit == visit and stay.part == part:
                return _why(day, round_, position)
    return None


def _why(day: OpenDay, round_: Round, position: int) -> WhyHere:
    stay, nurse = round_.stays[position], NurseId(Id(round_.nurse))
    client = next(v.client for v in day.facts.visits if v.id == stay.visit)
    visits_before = [earlier for earlier in round_.stays[:position] if earlier.visit is not None]
    before = visits_before[-1] if visits_before else None
    duty = day.facts.duty_of(nurse)
    return WhyHere(
        nurse=nurse,
        start=round(stay.start),
        end=round(stay.end),
        known=day.facts.faces.get((client, nurse), 0),
        total=sum(count for (who, _nurse), count in day.facts.faces.items() if who == client),
        travel_minutes=round(stay.travel),
        came_from=client_name(VisitId(Id(before.visit or "")), day.facts) if before is not None else "",
        room_minutes=round(duty.kind.end - round_.back) if duty is not None else 0,
        waiting_minutes=round(stay.waiting),
        allowed=_allowed(day, stay, nurse),
    )


def _allowed(day: OpenDay, stay: Stay, nurse: NurseId) -> tuple[Text, ...]:
    """Which skills and which level the care asks for, all of which she has."""
    visit = next(v for v in day.facts.visits if v.id == stay.visit)
    need = day.facts.needs[visit.need]
    skills = need.skills if stay.part == 0 else need.second_skills
    said = [text("rounds.why_skill", skill=f"skill.{skill}") for skill in sorted(skills)]
    if need.level and stay.part == 0:
        said.append(text("rounds.why_level", level=int(day.facts.nurses[nurse].level), needed=need.level))
    return tuple(said) or (text("rounds.why_everybody"),)
