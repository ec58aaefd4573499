"""The client's card: who she is on top, below it two columns, or one where the room is narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from ui.clients.around.faces_section import FacesSection
from ui.clients.around.helpers_section import HelpersSection
from ui.clients.around.match_section import MatchSection
from ui.clients.around.opinions_section import OpinionsSection
from ui.clients.card.history_section import HistorySection
from ui.clients.card.notes_section import NotesSection
from ui.clients.card.since_section import SinceSection
from ui.clients.card.who_card import WhoCard
from ui.clients.care.care_section import CareSection
from ui.clients.place.home_section import HomeSection
from ui.clients.reading import CardRead
from ui.clients.visits.coming_section import ComingSection
from ui.parts.layout import column, plain, row
from ui.shell.frame import Frame
from ui.theme.look import look

_SIDE = 296
_TWO_FROM = 720


class ClientView(QScrollArea):
    """Its parts stay; what is in them changes with the client."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.shown: CardRead | None = None
        self.who, self.since = WhoCard(frame), SinceSection(frame)
        self.coming, self.care = ComingSection(frame), CareSection(frame)
        self.notes, self.history = NotesSection(frame), HistorySection(frame)
        self.home, self.faces = HomeSection(frame), FacesSection(frame)
        self.opinions, self.helpers = OpinionsSection(frame), HelpersSection(frame)
        self.match = MatchSection(frame)
        self.who.note_wanted.connect(self.write_note)
        main = plain(column(self.since, self.coming, self.care, self.notes, None, gap=12))
        self._side = plain(
            column(self.home, self.faces, self.match, self.opinions, self.helpers, self.history, None, gap=12)
        )
        self._columns: QBoxLayout = row(gap=12)
        self._columns.addWidget(main, 1)
        self._columns.addWidget(self._side)
        self._inside = plain(column(self.who, self._columns, None, gap=12))
        self.setWidget(self._inside)
        self._two = False
        self._arrange(two=True)

    def show_read(self, read: CardRead) -> None:
        """Another client begins at the top; the same one keeps her place."""
        bar = self.verticalScrollBar()
        place = bar.value() if self.shown is not None and self.shown.client.id == read.client.id else 0
        self.shown = read
        parts = (self.who, self.since, self.coming, self.care, self.notes)
        for part in parts:
            part.show_read(read)
        for other in (self.history, self.home, self.faces, self.match, self.opinions, self.helpers):
            other.show_read(read)
        bar.setValue(place)

    def write_note(self) -> None:
        """Take the keyboard to the note."""
        self.ensureWidgetVisible(self.notes.edit)
        self.notes.edit.setFocus()

    def first_stop(self) -> QWidget:
        """Where the keyboard goes from the list: the first coming visit, else the note."""
        return self.coming.rows[0] if self.coming.rows else self.notes.edit

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(two=self.viewport().width() >= look().px(_TWO_FROM))

    def _arrange(self, *, two: bool) -> None:
        if two == self._two:
            return
        self._two = two
        across = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across)
        self._side.setMinimumWidth(look().px(_SIDE) if two else 0)
        self._side.setMaximumWidth(look().px(_SIDE) if two else 16_777_215)
