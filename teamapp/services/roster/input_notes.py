"""What contradicts itself in what a roster is made from, and where to put it right; it keeps nobody from planning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from scheduling.roster.said.notes import notes_on
from teamapp.domain.text import Text, text
from teamapp.services.roster.planning.naming import named
from teamapp.services.roster.shown.view import PeriodView


class Where(StrEnum):
    """Where something is put right."""

    TEAM = "team"  # contracts, leave, skills of nurses
    SETTINGS = "settings"  # shift kinds, demand, rules
    NOWHERE = ""


@dataclass(frozen=True, slots=True)
class InputNote:
    """One thing to know about the input of a roster, in a sentence that names a way out."""

    text: Text
    where: Where


PEOPLE = ("all_away", "all_away_days", "no_contract", "contract_beyond_days", "too_few_of_level", "too_few_skilled")


def input_notes(view: PeriodView) -> tuple[InputNote, ...]:
    """The notes on a period: what is about everybody first."""
    return tuple(_notes(view))


def _notes(view: PeriodView) -> Iterator[InputNote]:
    if view.last < view.today:
        yield InputNote(text("roster.note.over", last=view.last.isoformat()), Where.NOWHERE)
        return
    if view.living_kinds and not any(one.needed > 0 for one in view.live.plan.demand):
        yield InputNote(text("roster.note.no_demand"), Where.SETTINGS)
    for said in notes_on(view.live.plan):
        people = said.code.rsplit(".", 1)[-1] in PEOPLE
        yield InputNote(named(view, said), Where.TEAM if people else Where.SETTINGS)
