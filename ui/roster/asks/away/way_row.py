"""One of the planner's ways: in a sentence, which days change for whom, and what speaks against it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.asks.away.ways import Way
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import flowing, flowing_small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.roster.asks.cards.verdict import said_of
from ui.roster.shown.wording import Wording
from ui.shell.frame import Frame

MOST_MOVES = 4


class WayRow(QWidget):
    """`wanted` when everybody concerned is to be asked."""

    wanted = Signal(object)  # Way

    def __init__(
        self, way: Way, view: PeriodView, frame: Frame, wording: Wording, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._view, self._words = view, wording
        about = column(flowing(frame.say(way.summary), weight="medium"), gap=1)
        about.addWidget(flowing_small(self._moves(way)))
        for point in way.judged.against[:2]:
            about.addWidget(flowing_small(said_of(point, frame), tone="warn"))
        icon = IconLabel("triangle-alert", tone="warn") if way.judged.against else IconLabel("circle-check", tone="ok")
        names = [view.nurse(nurse).given_name for nurse in way.asked]
        words = self.tr("Ask {nurse}").format(nurse=names[0]) if len(names) == 1 else self.tr("Ask all {n}")
        ask = Button(words.format(n=len(names)), icon="send")
        ask.setEnabled(not way.judged.forbidden)
        ask.clicked.connect(lambda: self.wanted.emit(way))
        line = row(icon, about, ask, gap=10, margins=(0, 6, 0, 6))
        line.setStretch(1, 1)
        self.setLayout(line)

    def _moves(self, way: Way) -> str:
        """`Noor Sat 12 Nov: Early instead of Evening · ...`."""
        said = [self._move(*move) for move in way.moves[:MOST_MOVES]]
        if len(way.moves) > MOST_MOVES:
            said.append(self.tr("{n} more").format(n=len(way.moves) - MOST_MOVES))
        return " · ".join(said)

    def _move(self, nurse: str, day: date, before: str, after: str) -> str:
        name, free = self._view.nurse(nurse).given_name, self.tr("free")
        was = self._view.kind(before).name if before else free
        now = self._view.kind(after).name if after else free
        return f"{name} {self._words.day(day)}: {was} → {now}"
