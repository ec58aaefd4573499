"""A day as a window or a command has it open: what is checked and explained needs nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.travel.problem import MatrixAnswer
from scheduling.visits.problem import Plan
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.day.question import Question, ask


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day on the screen: its facts, the optimiser's question and the plan shown. Checks need nothing else."""

    facts: DayFacts
    question: Question
    plan: Plan


def opened(facts: DayFacts, matrices: tuple[MatrixAnswer, ...]) -> OpenDay:
    """The day with travel times, as it is planned now."""
    question = ask(facts, places_of(facts), matrices, keep_plan=False)
    return OpenDay(facts, question, present_plan(facts, question))
