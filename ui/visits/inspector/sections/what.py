"""The chosen visit in two lines: when and how long, and the agreed windows; the way to the client's card."""

from __future__ import annotations

from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.visits.board import Board, Chosen, ShownDay
from ui.visits.day.clock import clock_text, windows_text
from ui.visits.inspector.choosing import stay_of, visit_in


class WhatSection(SectionPart):
    """Times of the plan that is shown."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        self.begin()
        visit = visit_in(shown.open, chosen[0][0])
        if visit is None:
            return
        facts, stay = shown.open.facts, stay_of(shown.open, chosen[0])
        words = self.tr("{minutes} min").format(minutes=facts.minutes(visit))
        if stay is not None:
            words = f"{clock_text(round(stay.start))} – {clock_text(round(stay.end))}, {words}"
        self.add(Label(words, tabular=True))
        windows = facts.windows(visit)
        if windows:
            agreed = windows_text(windows, self.tr("or"))
            self.add(small(self.tr("Agreed start: {window}").format(window=agreed), wrap=True))
        card = Button(self.tr("Open the client's card"), kind="link")
        client = visit.client
        card.clicked.connect(lambda: self._board.frame.go("clients", client))
        self.add(row(card, None))
