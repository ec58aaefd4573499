"""The mode "Wishes": pens, calendar and what stands beside it, without any knowledge of the store."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.parts.cards.card import Card
from ui.parts.label import small
from ui.parts.layout import column, row
from ui.roster.together.wishes.days.calendar import WishCalendar
from ui.roster.together.wishes.days.weekdays import WeekdayHead
from ui.roster.together.wishes.pen_row import PenRow
from ui.roster.together.wishes.pens import Pen
from ui.roster.together.wishes.side import WishSide
from ui.roster.together.wishes.view import Marks, WishView, all_cleared, weekday_free
from ui.theme.look import look
from ui.theme.tokens import SIZE

BESIDE_FROM = 820
"""Narrower than this the side lies below the calendar."""
CARD_HEIGHT, SIDE_HEIGHT, WIDEST = 520, 400, 16777215


class WishBoard(QWidget):
    """`wanted` gives the days and wishes to write, `finished` that she is ready."""

    wanted = Signal(object)  # Marks
    repeat_wanted = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calendar, self.side = WishCalendar(), WishSide()
        self.calendar.setAccessibleName(self.tr("My wishes, day by day"))
        self.weekdays = WeekdayHead()
        self.pens = PenRow(WishView(days=()))
        self._said = small("", tone="tertiary", wrap=True)
        self._pen_box: QVBoxLayout = column(self.pens, gap=0, margins=(14, 10, 14, 10))
        self._card = card = Card(padding=(0, 0, 0, 0), gap=0)
        card.add(self._pen_box)
        card.add(self.weekdays)
        card.add(self.calendar, stretch=1)
        card.add(row(self._said, margins=(16, 8, 16, 8)))
        self._said.setSizePolicy(self._said.sizePolicy().Policy.Expanding, self._said.sizePolicy().verticalPolicy())
        self._across: QBoxLayout = row(card, self.side, gap=16)
        self._across.setStretch(0, 1)
        self.setLayout(self._across)
        self._connect()

    @property
    def view(self) -> WishView:
        return self.calendar.days_model.view

    @property
    def said(self) -> str:
        """What stands below the calendar about who sees the wishes."""
        return self._said.text()

    def show_view(self, view: WishView, *, said: str = "") -> None:
        """Show my wishes; `said` is the sentence about who can see them."""
        if view.chips != self.pens.view.chips:
            self._make_pens(view)
        self.show_marks(view)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.pens.setEnabled(view.open)

    def show_marks(self, view: WishView) -> None:
        """Other wishes of the same period."""
        self.calendar.show_view(view)
        self.side.show_view(view)

    def take_keyboard(self) -> None:
        """Put the keyboard on the calendar."""
        self.calendar.setFocus()

    def free_weekday(self, weekday: int) -> None:
        """Every such weekday free, or none any more."""
        self._tell(weekday_free(self.view, weekday))

    def clear_all(self) -> None:
        self._tell(all_cleared(self.view))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text in a small window: the side goes below the calendar."""
        super().resizeEvent(event)
        now = look()
        narrow = self.width() < now.px(BESIDE_FROM)
        self._across.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.side.setMinimumHeight(now.px(SIDE_HEIGHT) if narrow else 0)
        self._card.setMinimumHeight(now.px(CARD_HEIGHT) if narrow else 0)
        self.side.setMinimumWidth(0 if narrow else now.px(SIZE.inspector))
        self.side.setMaximumWidth(WIDEST if narrow else now.px(SIZE.inspector))

    def _tell(self, marks: Marks) -> None:
        if marks and self.view.open:
            self.wanted.emit(marks)

    def _take(self, pen: Pen) -> None:
        self.calendar.pen = pen
        self.calendar.setFocus()

    def _make_pens(self, view: WishView) -> None:
        old = self.pens
        self.pens = PenRow(view)
        self.pens.taken.connect(self._take)
        self._pen_box.replaceWidget(old, self.pens)
        old.hide()
        old.deleteLater()

    def _connect(self) -> None:
        self.calendar.wanted.connect(self.wanted)
        self.calendar.finished.connect(self.finished)
        self.weekdays.pressed.connect(self.free_weekday)
        self.weekdays.setFocusProxy(self.calendar)
        self.side.weekday_wanted.connect(self.free_weekday)
        self.side.last_time_wanted.connect(self.repeat_wanted)
        self.side.clear_wanted.connect(self.clear_all)
        self.side.none_wanted.connect(self.finished)
        self.side.done_wanted.connect(self.finished)
