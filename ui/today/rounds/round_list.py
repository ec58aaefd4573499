"""The cards of the day's rounds below each other: a card that still holds is kept, a long list comes in two breaths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.day.rounds import RoundSheet, VisitLine
from ui.parts.layout import column, plain
from ui.shell.frame import Frame
from ui.today.rounds.round_card import RoundCard, Standing
from ui.today.rounds.visit_row import VisitRow

_ROWS_AT_ONCE = 12
"""About what one sees before scrolling; building them takes some forty milliseconds."""
_ROWS_A_BREATH = 4
"""While something stands there already, the rest comes between two things that a person may do."""


_OVER = object()
NOTHING_HIDDEN: Mapping[NurseId, Standing] = MappingProxyType({})


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
        self._sheets: tuple[RoundSheet, ...] = ()
        self._coming: list[RoundSheet] = []
        self._renewing: Iterator[None] = iter(())
        self._changed: frozenset[VisitId] = frozenset()
        self._contested: frozenset[str] = frozenset()
        self._chosen: VisitId | None = None
        self._standing: Mapping[NurseId, Standing] = NOTHING_HIDDEN
        self._box = column(None, gap=12)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._breathe(_ROWS_A_BREATH))

    def show_rounds(
        self,
        sheets: Sequence[RoundSheet],
        *,
        changed: frozenset[VisitId],
        standing: Mapping[NurseId, Standing] = NOTHING_HIDDEN,
    ) -> None:
        """These rounds in this order; the place in the list stays. `standing` where a filter hides some of a round."""
        if not self._cards:
            self._box = column(None, gap=12)
            self.setWidget(plain(self._box))
        self._changed, self._sheets, self._standing = changed, tuple(sheets), standing
        self._coming, self._renewing = list(sheets), iter(())
        there = {**self._old, **{card.sheet.nurse.id: card for card in self._cards}}
        wanted = {sheet.nurse.id for sheet in sheets}
        self._cards, self._old = [], {}
        for nurse, card in there.items():
            if nurse in wanted:
                self._old[nurse] = card
            else:
                self._drop(card)
        self._timer.start()
        self._breathe(_ROWS_A_BREATH if self._old else _ROWS_AT_ONCE)

    def show_empty(self, instead: QWidget) -> None:
        """No rounds at all, but this."""
        self._timer.stop()
        self._cards, self._old, self._coming, self._chosen = [], {}, [], None
        self._sheets, self._renewing = (), iter(())
        self.setWidget(instead)

    @property
    def rows(self) -> list[VisitRow]:
        """Those that are there already, and those that still are."""
        return [visit_row for card in (*self._cards, *self._old.values()) for visit_row in card.rows]

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
        return next((line for sheet in self._sheets for line in sheet.every_line if line.visit.id == visit), None)

    def _breathe(self, most: int) -> None:
        """About so many rows more, between two things that a person may do."""
        made = 0
        while made < most:
            if next(self._renewing, _OVER) is not _OVER:
                made += 1
            elif self._coming:
                made += self._next()
            else:
                self._timer.stop()
                return

    def _next(self) -> int:
        """One card more; tells how many rows had to be made for it."""
        sheet = self._coming.pop(0)
        kept = self._old.pop(sheet.nurse.id, None)
        if kept is not None and kept.holds(sheet, self._changed, self._far(sheet)):
            self._put(kept)
            return 0
        if kept is not None and kept.fits(sheet):
            self._put(kept)
            self._renewing = kept.renew(sheet, self._changed, self._far(sheet))
            return 0
        held, place = self._held(kept)
        card = self._make(sheet)
        self._put(card)
        if kept is not None:
            self._drop(kept)
        if held is not None:
            self._focus(held, card, place)
        return 1 + len(sheet.every_line)

    def _far(self, sheet: RoundSheet) -> Standing:
        """How many visits of the whole round are over, of how many."""
        return self._standing.get(sheet.nurse.id, (sheet.finished, len(sheet.lines)))

    def _held(self, card: RoundCard | None) -> tuple[VisitId | None, int]:
        """The visit on which the keyboard stands, and its place in the round."""
        rows = card.rows if card is not None else ()
        places = ((one.line.visit.id, place) for place, one in enumerate(rows) if one.hasFocus())
        return next(places, (None, 0))

    def _focus(self, visit: VisitId, card: RoundCard, place: int) -> None:
        """The same visit again, or the one that took its place when a filter let it go."""
        after = card.rows[min(place, len(card.rows) - 1)] if card.rows else None
        found = next((one for one in self.rows if one.line.visit.id == visit), after)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

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
        card = RoundCard(sheet, self._frame, changed=self._changed, standing=self._far(sheet))
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
