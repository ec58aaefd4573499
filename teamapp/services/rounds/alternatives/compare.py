"""The plans of a day side by side: figures, each nurse's round in each of them, and the visits in which they differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.visits.alternatives.problem import AlternativesFound, Style
from scheduling.visits.evaluate import evaluate
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.figures import DayFigures, figures_of
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.planning.accept import Difference, differences
from teamapp.services.rounds.planning.outcome import day_after, visits_after
from teamapp.services.rounds.planning.running import Asked, PlannedRounds, answered

__all__ = ["Style"]


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """One nurse's round in one plan."""

    visits: int
    care_minutes: int
    travel_minutes: int


@dataclass(frozen=True, slots=True)
class Sides:
    """A plan's figures; `apart_minutes` is how far the nurses' work is from their share, on average."""

    figures: DayFigures
    apart_minutes: int
    rounds: Mapping[NurseId, RoundSummary]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the plans; accepting `planned` writes it."""

    style: Style
    planned: PlannedRounds
    day: OpenDay
    sides: Sides
    changes: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class DifferentVisit:
    """A visit that the plans do not agree about: as it is now, and in each of them in order."""

    visit: VisitId
    now: Visit
    each: tuple[Visit, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The day as it is and the plans to choose from."""

    before: OpenDay
    now: Sides
    each: tuple[Alternative, ...]
    differing: tuple[DifferentVisit, ...]
    seconds: float

    @property
    def facts(self) -> DayFacts:
        return self.before.facts

    def of_style(self, style: Style) -> Alternative:
        """The plan of a style."""
        return next(one for one in self.each if one.style is style)


def alternatives_of(asked: Asked, found: AlternativesFound) -> Alternatives:
    """What stands side by side."""
    facts = asked.wish.facts
    before = OpenDay(facts, asked.whole, present_plan(facts, asked.whole))
    each = tuple(_alternative(asked, one.style, answered(asked, one.solved)) for one in found.styled)
    return Alternatives(before, sides_of(before), each, _differing(facts, each), found.seconds)


def sides_of(day: OpenDay) -> Sides:
    """The figures of a day that stand beside those of another."""
    problem, plan = day.question.problem, day.plan
    apart = next(term.value for term in evaluate(problem, plan).terms if term.name == "imbalance")
    return Sides(
        figures=figures_of(problem, plan),
        apart_minutes=round(apart / max(1, len(problem.nurses))),
        rounds={
            NurseId(Id(tour.nurse)): RoundSummary(
                visits=sum(stay.visit is not None for stay in tour.stays),
                care_minutes=round(sum(stay.end - stay.start for stay in tour.stays if stay.visit is not None)),
                travel_minutes=round(tour.travel_back + sum(stay.travel for stay in tour.stays)),
            )
            for tour in plan.rounds
        },
    )


def _alternative(asked: Asked, style: Style, planned: PlannedRounds) -> Alternative:
    day = day_after(asked.wish.facts, asked.whole, asked.question, planned.solved.plan)
    return Alternative(style, planned, day, sides_of(day), differences(planned))


def _differing(facts: DayFacts, each: tuple[Alternative, ...]) -> tuple[DifferentVisit, ...]:
    """Visits that are not with the same nurses in all plans, in the order of the day."""
    after = [visits_after(facts, one.planned.question, one.planned.solved.plan) for one in each]
    found = []
    for now, *others in zip(facts.visits, *after, strict=True):
        if len({frozenset((visit.nurse, visit.second_nurse)) for visit in others}) > 1:
            found.append(DifferentVisit(now.id, now, tuple(others)))
    return tuple(found)
