"""The signs on cells that are under an ask."""

from __future__ import annotations

from teamapp.services.desk import Desk
from teamapp.services.roster.asks.moves import WHOEVER
from teamapp.services.roster.asks.shown.cards import open_asks
from teamapp.services.roster.asks.shown.marks import marks_of
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import Sign
from ui.roster.plug import Overlay
from ui.shell.declared.commands import translate


def read_signs(desk: Desk, view: PeriodView) -> Overlay:
    """A small sign in the corner of each cell that somebody asks about; stronger where the ask waits for me.

    A sign on an open shift stands under no nurse.
    """
    cards = open_asks(desk)
    mine = {card.ask.id for card in cards if card.for_me}
    asked = {card.ask.id: card for card in cards}
    signs: dict[CellKey, Sign] = {}
    marks = marks_of(cards)
    for cell, ask in marks.cells.items():
        if view.first <= cell[1] <= view.last:
            words = translate("asks", "{nurse} has asked to change this day")
            spoken = words.format(nurse=asked[ask].asker)
            signs[cell] = Sign("repeat", "accent" if ask in mine else "secondary", spoken)
    for (day, _kind), ask in marks.open_shifts.items():
        if view.first <= day <= view.last:
            words = translate("asks", "{nurse} asks who takes it").format(nurse=asked[ask].asker)
            signs[WHOEVER, day] = Sign("repeat", "accent" if ask in mine else "secondary", words)
    return Overlay(signs=signs)
