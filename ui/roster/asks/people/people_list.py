"""Colleagues below each other, the best first; who is ticked is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from teamapp.domain.ids import NurseId
from teamapp.services.roster.asks.ranking import Could, best_to_ask
from ui.parts.layout import column, plain
from ui.parts.line import Line
from ui.roster.asks.people.person_row import PersonRow
from ui.shell.frame import Frame
from ui.theme.look import look

ROWS_IN_SIGHT = 6
ROW = 47


class PeopleList(QScrollArea):
    """`changed` when another colleague is ticked; arrows move, Space ticks."""

    changed = Signal()
    pointed = Signal(object)  # Could

    def __init__(self, frame: Frame, found: Sequence[Could], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Colleagues, the best first"))
        wanted = {one.nurse for one in best_to_ask(found)}
        self.rows = [PersonRow(one, frame, ticked=one.nurse in wanted) for one in found]
        box = column(gap=0)
        for number, one in enumerate(self.rows):
            if number:
                box.addWidget(Line())
            box.addWidget(one)
            one.toggled.connect(self.changed)
            one.pointed.connect(self.pointed)
        box.addStretch(1)
        self.setWidget(plain(box))
        self.setFixedHeight(look().px(ROW) * max(1, min(ROWS_IN_SIGHT, len(found))) + 4)

    @property
    def chosen(self) -> tuple[NurseId, ...]:
        """Who is to be asked, the best first."""
        return tuple(one.could.nurse for one in self.rows if one.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        ticks = [one.tick for one in self.rows if one.tick.isEnabled()]
        now = next((number for number, tick in enumerate(ticks) if tick.hasFocus()), None)
        if step is None or now is None:
            super().keyPressEvent(event)
            return
        ticks[(now + step) % len(ticks)].setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(ticks[(now + step) % len(ticks)])
