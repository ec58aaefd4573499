"""A week as a window or a command has it open: its days, each nurse's rounds, each client's carers, the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scheduling.travel.problem import MatrixAnswer
from teamapp.domain.ids import NurseId
from teamapp.services.rounds.day.opened import OpenDay, opened
from teamapp.services.rounds.week.continuity import ClientWeek, clients_of_week
from teamapp.services.rounds.week.facts import WeekFacts
from teamapp.services.rounds.week.figures import RoundFigures, WeekFigures, round_figures, week_figures
from teamapp.services.rounds.week.question import Ways


@dataclass(frozen=True, slots=True)
class OpenWeek:
    """A week on the screen; `rounds` has the rounds of each day by nurse."""

    facts: WeekFacts
    days: tuple[OpenDay, ...]
    rounds: tuple[Mapping[NurseId, RoundFigures], ...]
    clients: tuple[ClientWeek, ...]
    figures: WeekFigures


def open_week(facts: WeekFacts, matrices: tuple[MatrixAnswer, ...]) -> OpenWeek:
    """The week with the travel times of `Ways.of(facts.days)`, as it is planned now."""
    dealt = Ways.of(facts.days).dealt(matrices)
    return week_with(facts, [opened(day, own) for day, (_places, own) in zip(facts.days, dealt, strict=True)])


def week_with(facts: WeekFacts, days: Sequence[OpenDay]) -> OpenWeek:
    """The week with these plans of its days."""
    clients = clients_of_week(facts, days)
    rounds = tuple(round_figures(day) for day in days)
    return OpenWeek(facts, tuple(days), rounds, clients, week_figures(days, clients, aim=facts.aim))


def provisional_week(facts: WeekFacts) -> OpenWeek:
    """The week at once, as it is stored, before anybody knows how long the ways are."""
    stills = tuple(
        MatrixAnswer(((0,) * size,) * size, ((0,) * size,) * size, estimated=True, off_street_metres=(None,) * size)
        for places in Ways.of(facts.days).places
        for size in (len(places.points),) * len(places.vehicles)
    )
    return open_week(facts, stills)
