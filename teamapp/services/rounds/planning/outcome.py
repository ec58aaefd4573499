"""What an answer of the optimiser makes of the visits of a day; whatever it did not decide about stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from scheduling.visits.problem import Plan, Stay
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.day.question import Question


def visits_after(facts: DayFacts, question: Question, plan: Plan) -> tuple[Visit, ...]:
    """The visits of the day, each as the plan has it where it was asked about it, in their order."""
    given = _given(plan)
    return tuple(
        _after(visit, given.get(visit.id, {}), facts) if visit.id in question.decides else visit
        for visit in facts.visits
    )


def day_after(facts: DayFacts, whole: Question, question: Question, plan: Plan) -> OpenDay:
    """The whole day as it would be with a plan for the part that was asked about."""
    after = replace(facts, visits=visits_after(facts, question, plan))
    return OpenDay(after, whole, plan if whole.problem == question.problem else present_plan(after, whole))


def _given(plan: Plan) -> Mapping[VisitId, dict[int, tuple[NurseId, Stay]]]:
    """Who makes which part of which visit."""
    given: dict[VisitId, dict[int, tuple[NurseId, Stay]]] = {}
    for nurse, stay in _stays(plan):
        given.setdefault(VisitId(Id(stay.visit or "")), {})[stay.part] = (nurse, stay)
    return given


def _stays(plan: Plan) -> Iterator[tuple[NurseId, Stay]]:
    for round_ in plan.rounds:
        for stay in round_.stays:
            if stay.visit is not None:
                yield NurseId(Id(round_.nurse)), stay


def _after(visit: Visit, parts: dict[int, tuple[NurseId, Stay]], facts: DayFacts) -> Visit:
    """The visit as the plan has it; without a nurse it goes to "not planned"."""
    if 0 not in parts:
        return replace(visit, nurse=None, second_nurse=None, start=None, second_start=None, reason=None)
    nurse, stay = parts[0]
    second, second_stay = parts.get(1, (None, None))
    start = _minute(stay)
    second_start = _minute(second_stay) if second_stay is not None else None
    return replace(
        visit,
        nurse=nurse,
        second_nurse=second,
        start=start,
        second_start=second_start if second_start != start else None,
        reason=_reason(visit, nurse, stay, facts),
    )


def _minute(stay: Stay) -> MinuteOfDay:
    return MinuteOfDay(round(stay.start))


def _reason(visit: Visit, nurse: NurseId, stay: Stay, facts: DayFacts) -> Text:
    """Why this nurse goes, in the figures that decided it."""
    travel = round(stay.travel)
    if visit.nurse_pinned and visit.nurse == nurse:
        return text("rounds.reason_pinned", travel=travel)
    known = facts.faces.get((visit.client, nurse), 0)
    total = sum(count for (client, _nurse), count in facts.faces.items() if client == visit.client)
    if not known:
        return text("rounds.reason_new_face", travel=travel)
    return text("rounds.reason_known", known=known, total=total, travel=travel)
