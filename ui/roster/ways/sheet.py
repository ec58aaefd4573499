"""What is short in words, up to three ways out, and why there is nothing better."""

from __future__ import annotations

from PySide6.QtCore import Signal

from teamapp.services.roster.planning.ways_out import WaysOut
from ui.parts.label import caption, flowing_small, small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.roster.board import Board
from ui.roster.shown.wording import translate
from ui.roster.ways.way_card import WayCard
from ui.roster.ways.why_better import WhyBetter

SHORTFALLS = 5


class WaysSheet(Sheet):
    """`tried` gives the number of a way; nothing is written."""

    tried = Signal(int)

    def __init__(self, board: Board, found: WaysOut) -> None:
        title = translate("roster", "This month cannot be filled as it is")
        note = translate("roster", "Each way gives something. Try one: the grid shows it, nothing is written yet.")
        if found.ways and not found.ways[0].gives:
            title = translate("roster", "More of this month can be filled")
        if not found.short:
            title, note = translate("roster", "Nothing is short"), ""
        super().__init__(board.sheet_parent, title, note=note, width=600)
        self._words = board.words
        self._say_short(found)
        self.cards: list[WayCard] = []
        for number, way in enumerate(found.ways):
            card = WayCard(number, way, board.words)
            card.tried.connect(self._try)
            self.cards.append(card)
            self.body.addWidget(card)
        for said in found.notes:
            self.body.addWidget(flowing_small(self._words.say(said)))
        if found.short:
            self.why = WhyBetter(board, found.view)
            self.why.grew.connect(self.place)
            self.body.addWidget(self.why)
        self.body.addStretch(1)
        self.add_button(translate("roster", "Close"))

    def _say_short(self, found: WaysOut) -> None:
        if not found.short:
            return
        box = column(caption(translate("roster", "What is short")), gap=4)
        for one in found.short[:SHORTFALLS]:
            words = flowing_small(self._words.say(one.text))
            line = row(IconLabel("circle-alert", tone="danger", size=15), words, gap=6)
            line.setStretch(1, 1)
            box.addLayout(line)
        more = len(found.short) - SHORTFALLS
        if more > 0:
            box.addWidget(small(translate("roster", "and {n} more").format(n=more), tone="tertiary"))
        self.body.addLayout(box)

    def _try(self, number: int) -> None:
        self.shut()
        self.tried.emit(number)
