"""The cards of the day's rounds below each other: a card that still holds is kept, a long list comes in two breaths."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.day.rounds import RoundSheet, VisitLine
from ui.parts.layout import column, plain
from ui.shell.frame import Frame
from ui.today.rounds.round_card import RoundCard
from ui.today.rounds.visit_row import VisitRow

_ROWS_AT_ONCE = 12
"""About what one sees before scrolling; building them takes some forty milliseconds."""


class RoundList(QScrollArea):
    """Passes on what the rows say. `show_rounds` fills it, `show_empty` puts something else in its place."""

    ticked = Signal(object)
    chosen = Signal(object)
    opened = Signal(object)
    note_wanted = Signal(object)
    minutes_wanted = Signal(object)
    versions_wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._cards: list[RoundCard] = []
        self._old: dict[NurseId, RoundCard] = {}
        self._coming: list[RoundSheet] = []
        self._changed: frozenset[VisitId] = frozenset()
        self._contested: frozenset[str] = frozenset()
        self._chosen: VisitId | None = None
        self._box = column(None, gap=12)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def show_rounds(self, sheets: Sequence[RoundSheet], *, changed: frozenset[VisitId]) -> None:
        """These rounds in this order; the place in the list stays."""
        if not self._cards:
            self._box = column(None, gap=12)
            self.setWidget(plain(self._box))
        self._changed, self._coming = changed, list(sheets)
        standing = {**self._old, **{card.sheet.nurse.id: card for card in self._cards}}
        wanted = {sheet.nurse.id: sheet for sheet in sheets}
        self._cards, self._old = [], {}
        for nurse, card in standing.items():
            if nurse in wanted and card.holds(wanted[nurse], changed):
                self._old[nurse] = card
            else:
                self._drop(card)
        made = 0
        while self._coming and made < _ROWS_AT_ONCE:
            made += self._next()
        if self._coming:
            self._timer.start()

    def show_empty(self, instead: QWidget) -> None:
        """No rounds at all, but this."""
        self._timer.stop()
        self._cards, self._old, self._coming, self._chosen = [], {}, [], None
        self.setWidget(instead)

    @property
    def rows(self) -> list[VisitRow]:
        """Those that are there already."""
        return [visit_row for card in self._cards for visit_row in card.rows]

    def mark(self, visit: VisitId | None) -> None:
        """Show that commands are about this visit."""
        self._chosen = visit
        for visit_row in self.rows:
            visit_row.mark_chosen(on=visit_row.line.visit.id == visit)

    def mark_versions(self, rows: frozenset[str]) -> None:
        """Show which of the visits two people changed without having seen each other's."""
        self._contested = rows
        for visit_row in self.rows:
            visit_row.mark_versions(on=visit_row.line.visit.id in rows)

    def line_of(self, visit: VisitId | None) -> VisitLine | None:
        """What is shown of a visit, or will be in a moment."""
        sheets = [card.sheet for card in self._cards] + self._coming
        return next((line for sheet in sheets for line in sheet.every_line if line.visit.id == visit), None)

    def _next(self) -> int:
        """One card more, between two things that a person may do; tells how many rows had to be made for it."""
        sheet = self._coming.pop(0)
        kept = self._old.pop(sheet.nurse.id, None)
        self._put(kept if kept is not None else self._make(sheet))
        if not self._coming:
            self._timer.stop()
        return 0 if kept is not None else 1 + len(sheet.every_line)

    def _put(self, card: RoundCard) -> None:
        """Below the others; the spring stays last. A card that stands there already does not move."""
        place = len(self._cards)
        self._cards.append(card)
        if self._box.indexOf(card) != place:
            self._box.removeWidget(card)
            self._box.insertWidget(place, card)

    def _drop(self, card: RoundCard) -> None:
        self._box.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _make(self, sheet: RoundSheet) -> RoundCard:
        card = RoundCard(sheet, self._frame, changed=self._changed)
        card.ticked.connect(self.ticked)
        card.chosen.connect(self.chosen)
        card.opened.connect(self.opened)
        card.note_wanted.connect(self.note_wanted)
        card.minutes_wanted.connect(self.minutes_wanted)
        card.versions_wanted.connect(self.versions_wanted)
        for visit_row in card.rows:
            visit_row.mark_chosen(on=visit_row.line.visit.id == self._chosen)
            visit_row.mark_versions(on=visit_row.line.visit.id in self._contested)
        return card
