"""Which cells of the roster are under an ask, for a sign in their corner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from teamapp.domain.ids import Id
from teamapp.services.roster.asks.moves import cells_of, open_cells
from teamapp.services.roster.asks.shown.cards import AskCard
from teamapp.services.roster.hand.shifts import CellKey


@dataclass(frozen=True, slots=True)
class AskMarks:
    """Cells of nurses, and open shifts (day and kind) in the coverage, each with the ask that concerns it."""

    cells: Mapping[CellKey, Id]
    open_shifts: Mapping[tuple[date, str], Id]


def marks_of(cards: Iterable[AskCard]) -> AskMarks:
    """The marks of what is open; where several asks meet, the one that ends first."""
    cells: dict[CellKey, Id] = {}
    shifts: dict[tuple[date, str], Id] = {}
    for card in cards:
        if not card.is_open:
            continue
        for cell in cells_of(card.ask.moves):
            cells.setdefault(cell, card.ask.id)
        for shift in open_cells(card.ask.moves):
            shifts.setdefault(shift, card.ask.id)
    return AskMarks(cells, shifts)


def concerns(card: AskCard, cell: CellKey) -> bool:
    """Whether an ask would change a cell, or is about an open shift of its day that its nurse could take."""
    nurse, day = cell
    named = cell in cells_of(card.ask.moves)
    offered = any(when == day for when, _kind in open_cells(card.ask.moves))
    return named or (offered and nurse != card.ask.asker and (not card.ask.asked or nurse in card.ask.asked))
