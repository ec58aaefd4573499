"""The picture: one row a nurse, in the order of names; arrows and the mouse choose a nurse and a month."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.roster.together.fairness.columns import Columns
from ui.roster.together.fairness.head import paint_head
from ui.roster.together.fairness.row_painter import RowPainter, signed_percent
from ui.roster.together.fairness.view import FairnessView, NurseLoad, Shares
from ui.theme.look import look

HEAD, LEAST_ROW, MOST_ROW = 52, 42, 66
OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
EMPTY = FairnessView(kinds=(), months=(), nurses=())


class FairnessRows(QWidget):
    """`chosen` follows the nurse, `month_chosen` the month (-1: all of them); `opened` is Enter or a click."""

    chosen = Signal(str)
    month_chosen = Signal(int)
    opened = Signal(str)

    spoken_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._view, self._months = EMPTY, range(0)
        self._shares = Shares.of(EMPTY, range(0))
        self._row, self._month, self._hover = 0, -1, -1
        self._painter: RowPainter | None = None

    @property
    def nurse(self) -> NurseLoad | None:
        """Who is chosen."""
        return self._view.nurses[self._row] if self._view.nurses else None

    @property
    def row(self) -> int:
        """Her row, from 0."""
        return self._row

    @property
    def shares(self) -> Shares:
        return self._shares

    def show_view(self, view: FairnessView, months: range, *, month: int = -1) -> None:
        """Another picture; the choice stays with its nurse. A single `month` is the only one in the bars."""
        key = self.nurse.key if self.nurse is not None else ""
        self._view, self._month = view, month
        self._months = range(month, month + 1) if month >= 0 else months
        self._shares = Shares.of(view, self._months)
        self._row = next((number for number, one in enumerate(view.nurses) if one.key == key), 0)
        self._painter = None
        self.setMinimumHeight(look().px(HEAD) + look().px(LEAST_ROW) * len(view.nurses))
        self._speak()
        self.update()

    def choose(self, key: str) -> None:
        """Choose a nurse by her id."""
        row = next((number for number, one in enumerate(self._view.nurses) if one.key == key), None)
        if row is not None:
            self._choose(row)

    def row_rect(self, row: int) -> QRectF:
        """Where a row is."""
        height = self._row_height()
        return QRectF(0, look().px(HEAD) + row * height, self.width(), height)

    def month_rect(self, month: int, row: int) -> QRectF:
        """Where the small column of a roster is in a row."""
        area = self.row_rect(row)
        return self._rows().columns.month(month, area.top(), area.height())

    def sizeHint(self) -> QSize:
        return QSize(look().px(700), look().px(HEAD) + look().px(LEAST_ROW) * max(1, len(self._view.nurses)))

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = self._rows()
        painter.fillRect(event.rect(), now.colour("surface"))
        head = QRectF(0, 0, self.width(), now.px(HEAD))
        paint_head(painter, head, rows, self._view.months)
        for number, nurse in enumerate(self._view.nurses):
            area = self.row_rect(number)
            if not area.intersects(QRectF(event.rect())):
                continue
            if number in (self._row, self._hover):
                painter.fillRect(area, now.colour("soft" if number == self._row else "subtle"))
            rows.paint(painter, area, nurse, self._shares.stacks[nurse.key], self._shares.monthly[nurse.key])
            painter.fillRect(QRectF(0, area.bottom() - 1, self.width(), 1), now.colour("border"))
        if self._view.nurses and self.hasFocus():
            rows.ring(painter, self.row_rect(self._row).adjusted(2, 1, -2, -2), strong=True)
        if self._month >= 0 and rows.columns.month_width:
            box = rows.columns.month(self._month, 4, self.height() - 8)
            rows.ring(painter, box.adjusted(1, 0, -1, 0), strong=False)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._view.nurses) - 1
        moves = {
            Qt.Key.Key_Up: self._row - 1,
            Qt.Key.Key_Down: self._row + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        months = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in moves and last >= 0:
            self._choose(min(max(0, moves[Qt.Key(key)]), last))
        elif key in months:
            self.step_month(months[Qt.Key(key)])
        elif key in OPENS and self.nurse is not None:
            self.opened.emit(self.nurse.key)
        elif key == Qt.Key.Key_Escape and self._month >= 0:
            self.month_chosen.emit(-1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = event.position().toPoint()
        month = self._rows().columns.month_at(at.x())
        row = self._row_at(at)
        if month >= 0:
            self.month_chosen.emit(-1 if month == self._month and row < 0 else month)
        if row >= 0:
            self._choose(row)
            if month < 0:
                self.opened.emit(self._view.nurses[row].key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row != self._hover:
            self._hover = row
            self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover = -1
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._painter = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._painter = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._speak()
        self.update()

    def _rows(self) -> RowPainter:
        if self._painter is None:
            columns = Columns.of(look(), self.width(), len(self._view.months))
            self._painter = RowPainter(look(), columns, self._view.parts, self._shares.longest, self._months)
        return self._painter

    def _row_height(self) -> float:
        px, count = look().px, max(1, len(self._view.nurses))
        return max(px(LEAST_ROW), min(px(MOST_ROW), (self.height() - px(HEAD)) / count))

    def _row_at(self, at: QPoint) -> int:
        number = int((at.y() - look().px(HEAD)) // self._row_height()) if at.y() >= look().px(HEAD) else -1
        return number if number < len(self._view.nurses) else -1

    def _choose(self, row: int) -> None:
        if row != self._row or not self.accessibleDescription():
            self._row = row
            self._speak()
            self.update()
        self.chosen.emit(self._view.nurses[row].key)

    def step_month(self, step: int) -> None:
        """The next or the last roster alone; beyond either end all of them."""
        count = len(self._view.months)
        if self._month < 0:
            self.month_chosen.emit(count - 1 if step < 0 else 0)
            return
        wanted = self._month + step
        self.month_chosen.emit(wanted if 0 <= wanted < count else -1)

    def _speak(self) -> None:
        """What a screen reader says of the chosen row."""
        nurse = self.nurse
        if nurse is not None:
            self.setAccessibleDescription(f"{nurse.name}, {signed_percent(self._shares.stacks[nurse.key])}")
