"""Plans whose visits stay where they are: people know these times, so nothing begins earlier because there is room."""

from __future__ import annotations

from dataclasses import replace

from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on
from scheduling.visits.problem import NO_BREAK, Agenda, BreakPlace, Minutes, Plan, Turn


def held_on(day: Day, plan: Plan) -> Agenda:
    """The agenda behind a plan, every visit held to its start; what is added may make later ones later still."""
    starts: dict[tuple[str | None, int], Minutes] = {
        (stay.visit, stay.part): stay.start for tour in plan.rounds for stay in tour.stays
    }
    agenda = agenda_on(day, plan)
    rested = {place.nurse for place in agenda.breaks}
    tired = (tour.nurse for tour in plan.rounds if tour.nurse not in rested)
    breaks = (*agenda.breaks, *(BreakPlace(nurse, NO_BREAK) for nurse in tired if nurse in day.nurses))
    return replace(agenda, turns=tuple(_held(day, turn, starts) for turn in agenda.turns), breaks=breaks)


def _held(day: Day, turn: Turn, starts: dict[tuple[str | None, int], Minutes]) -> Turn:
    parts = range(len(day.visits[turn.visit].parts)) if turn.part is None else (turn.part,)
    own = [starts[turn.visit, part] for part in parts]
    return replace(turn, not_before=min(own), second_not_before=own[1] if len(own) == 2 else None)
