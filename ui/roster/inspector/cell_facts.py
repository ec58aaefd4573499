"""Everything that is said about one cell, found away from the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teamapp.domain.entities import Nurse
from teamapp.domain.ids import NurseId
from teamapp.services.desk import Desk
from teamapp.services.roster.advice import Why, why_here
from teamapp.services.roster.locks import is_kept_free
from teamapp.services.roster.past import CellEvent, history_of_cell
from teamapp.services.roster.view import PeriodView


@dataclass(frozen=True, slots=True)
class CellFacts:
    """A cell with its reasons, who would be next best, and its past; `pinned` when it is locked, free days too."""

    nurse: Nurse
    day: date
    kind: str
    pinned: bool
    why: Why
    history: tuple[CellEvent, ...]


def read_cell(desk: Desk, view: PeriodView, nurse: NurseId, day: date) -> CellFacts:
    """Look a cell up in a view and in the history."""
    return CellFacts(
        nurse=view.nurse(nurse),
        day=day,
        kind=view.worked(nurse, day),
        pinned=view.live.plan.is_pinned(nurse, view.number(day)) or is_kept_free(desk, nurse, day),
        why=why_here(view, nurse, day),
        history=history_of_cell(desk, nurse, day),
    )
