"""The calendar of wishes: click or drag with a pen, or arrows and letters; every stroke is one change."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.parts.grid.layout import even, spread
from ui.parts.grid.table import TrackedTable
from ui.roster.together.wishes.days.cell_painter import CellPainter
from ui.roster.together.wishes.days.keys import does, is_ours
from ui.roster.together.wishes.days.model import WEEK, CalendarModel
from ui.roster.together.wishes.pens import FREE_PEN, Pen
from ui.roster.together.wishes.view import Marks, WishView
from ui.theme.look import look

LEAST_HEIGHT, MOST_HEIGHT, LEAST_WIDTH = 62, 210, 46


class WishCalendar(TrackedTable):
    """`wanted` gives what a stroke changes; the page writes it and shows the view again."""

    wanted = Signal(object)  # Marks
    finished = Signal()
    moved = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days_model = CalendarModel(self)
        self.setModel(self.days_model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.pen: Pen = FREE_PEN
        self._anchor: date | None = None
        self._focus: date | None = None
        self._hover: date | None = None
        self._stroke: Marks | None = None
        self._wiping = False
        self._painter: CellPainter | None = None

    @property
    def view(self) -> WishView:
        """The wishes with the stroke that is under way."""
        base = self.days_model.view
        return base.with_marks(self._stroke) if self._stroke else base

    @property
    def focus_day(self) -> date | None:
        return self._focus

    @property
    def chosen(self) -> tuple[date, ...]:
        """The days from where Shift was pressed to the focus."""
        if self._focus is None:
            return ()
        first, last = sorted((self._anchor or self._focus, self._focus))
        return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))

    def show_view(self, view: WishView) -> None:
        """Show other wishes; the focus stays on its day."""
        self.days_model.show_view(view)
        self._lay_out()
        if view.days and (self._focus is None or view.on(self._focus) is None):
            self._go(next((one.day for one in view.days if not one.closed), view.days[0].day))
        self.viewport().update()

    def choose(self, day: date) -> None:
        """Put the keyboard on a day."""
        if self.days_model.view.on(day) is not None:
            self._go(day)

    def draw(self, pen: Pen) -> None:
        """Draw over the chosen days, as a letter does; what they have already is taken away."""
        days, view = self.chosen, self.days_model.view
        if days and view.open:
            self._tell(pen.draw(view, days, wiping=all(pen.wipes(view, day) for day in days)))

    def day_rect(self, day: date) -> QRectF:
        """Where a day is in the viewport."""
        return QRectF(self.visualRect(self.days_model.place_of(day)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), look().colour("app"))
        cells, view, chosen = self._cells(), self.view, set(self.chosen)
        for row in range(self.days_model.rowCount()):
            for column in range(WEEK):
                day = view.on(self.days_model.monday + timedelta(days=row * WEEK + column))
                area = QRectF(
                    self.columns.start(column),
                    self.rows.start(row) - self.offset().y(),
                    self.columns.size(column),
                    self.rows.size(row),
                )
                cells.ground(painter, area, day)
                if day is not None:
                    cells.day(painter, area, day, view)
                    if len(chosen) > 1 and day.day in chosen:
                        painter.fillRect(area, self.ink().veil)
        self._paint_over(painter, cells, view)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        wish = does(event, self.days_model.view)
        if step is not None and self._focus is not None:
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go(self._focus + timedelta(days=step), extends=extends)
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.finished.emit()
        elif wish == "pen" or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.draw(self.pen)
        elif isinstance(wish, Pen):
            self.draw(wish)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Letters are ours while the keyboard is here, even where the page has a shortcut on them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and is_ours(event, self.days_model.view)
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._go(day)
        if self.days_model.view.open:
            self._wiping = self.pen.wipes(self.days_model.view, day)
            self._stroke = {}
            self._draw_on(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day != self._hover:
            self._hover = day
            if self._stroke is not None and day is not None:
                self._draw_on(day)
            self.viewport().update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        drawn, self._stroke = self._stroke, None
        if drawn is not None:
            self._tell(drawn)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover = None
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._painter = None

    def _lay_out(self) -> None:
        px, weeks = look().px, max(1, self.days_model.rowCount())
        height = max(px(LEAST_HEIGHT), min(px(MOST_HEIGHT), self.viewport().height() // weeks))
        self.lay_out(
            spread(WEEK, room=self.viewport().width(), least=px(LEAST_WIDTH)), even(self.days_model.rowCount(), height)
        )
        self.verticalScrollBar().setRange(0, max(0, self.rows.length - self.viewport().height()))

    def _cells(self) -> CellPainter:
        if self._painter is None:
            self._painter = CellPainter(look(), self.devicePixelRatioF())
        return self._painter

    def _paint_over(self, painter: QPainter, cells: CellPainter, view: WishView) -> None:
        """What a click would do, and where the keyboard is."""
        hover = view.on(self._hover) if self._hover is not None else None
        if hover is not None and hover.mark is None and not hover.closed and self.pen.mark is not None and view.open:
            cells.ghost(painter, self.day_rect(hover.day), self.pen.mark, view)
        if self._focus is not None and self.hasFocus():
            painter.setPen(QPen(look().colour("accent"), 2.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.day_rect(self._focus).adjusted(1, 1, -2, -2), 5, 5)

    def _day_at(self, at: QPoint) -> date | None:
        cell = self.cell_at(at)
        day = self.days_model.day_at(cell.row, cell.column) if cell is not None else None
        return day.day if day is not None else None

    def _draw_on(self, day: date) -> None:
        """The pen enters a day during a stroke."""
        if self._stroke is not None:
            self._stroke.update(self.pen.draw(self.view, [day], wiping=self._wiping))
            self.viewport().update()

    def _go(self, day: date, *, extends: bool = False) -> None:
        if self.days_model.view.on(day) is None:
            return
        self._anchor = (self._anchor or self._focus) if extends else None
        self._focus = day
        self.setCurrentIndex(self.days_model.place_of(day))
        self.viewport().update()
        self.moved.emit(day)

    def _tell(self, marks: Marks) -> None:
        if marks:
            self.wanted.emit(marks)
        else:
            self.viewport().update()


_STEPS = {
    int(Qt.Key.Key_Left): -1,
    int(Qt.Key.Key_Right): 1,
    int(Qt.Key.Key_Up): -WEEK,
    int(Qt.Key.Key_Down): WEEK,
}
