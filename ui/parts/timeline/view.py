"""The timeline as a widget: choose, drag with a live verdict, and the same by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.parts.timeline.drag import Drag, paint_drag
from ui.parts.timeline.ink import CENTRE, Ink
from ui.parts.timeline.layout import AXIS, LEAST_LANE, Band, Row, lay_out
from ui.parts.timeline.model import Block, Day, DragVerdict, Spot
from ui.parts.timeline.painter import DayPainter, Labels
from ui.parts.timeline.steps import beside, nudged, places
from ui.theme.look import look

Judge = Callable[[str, int, Spot], DragVerdict]
_DRAG_FROM = 6.0
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Timeline(QWidget):
    """Two bands of lanes. `visit_dropped` and `visit_unplanned` only ask: the page decides and shows the new day."""

    visit_chosen = Signal(str, int)
    visit_opened = Signal(str, int)
    visit_dropped = Signal(str, int, str, int)
    visit_unplanned = Signal(str)
    lane_chosen = Signal(str)
    visit_menu_asked = Signal(str, int, QPoint)
    lane_menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Timeline of the day"))
        self._day = Day()
        self._sheet = lay_out(self._day, 0)
        self._chosen: tuple[str, int] | None = None
        self._judge: Judge | None = None
        self._press: tuple[QPointF, Band, Row, Block] | None = None
        self._drag: Drag | None = None
        self._still: QPixmap | None = None
        self._ink: Ink | None = None

    def show_day(self, day: Day) -> None:
        """Show another day, or the same after a change; what was chosen stays chosen if it is still there."""
        self._day = day
        self._drag = None
        if self._chosen is not None and self._find(self._chosen) is None:
            self._chosen = None
        self._lay_out()

    def set_judge(self, judge: Judge | None) -> None:
        """Who says, while a visit is dragged, what dropping it would mean; None: nothing can be dragged."""
        self._judge = judge

    @property
    def day(self) -> Day:
        """What is shown."""
        return self._day

    @property
    def chosen(self) -> tuple[str, int] | None:
        """The visit and part that are chosen."""
        return self._chosen

    def choose(self, visit: str | None, part: int = 0) -> None:
        """Choose a visit from outside, without telling anybody."""
        self._chosen = (visit, part) if visit is not None else None
        self.update()

    def block_rect(self, visit: str, part: int = 0) -> QRectF | None:
        """Where a block is drawn; for tooltips, the map's twin and tests."""
        found = self._find((visit, part))
        return self._painter().box(*found) if found is not None else None

    def lane_rect(self, lane: str) -> QRectF | None:
        """The first row in which a nurse's round is drawn."""
        for band in self._sheet.bands:
            for row in band.rows:
                if row.lane is not None and self._day.lanes[row.lane].key == lane:
                    return QRectF(0, row.top, self.width(), self._sheet.lane_height)
        return None

    def sizeHint(self) -> QSize:
        return QSize(900, self.minimumHeight())

    def _lay_out(self) -> None:
        rows = sum(len(band.rows) for band in lay_out(self._day, 0).bands)
        self.setMinimumHeight(2 * AXIS + rows * LEAST_LANE)
        self._sheet = lay_out(self._day, self.height())
        self._still = None
        self.update()

    def _find(self, key: tuple[str, int]) -> tuple[Band, Row, Block] | None:
        return next((p for p in places(self._sheet) if (p[2].visit, p[2].part) == key), None)

    def _painter(self) -> DayPainter:
        current = look()
        if self._ink is None or self._ink.look is not current:
            self._ink = Ink(current)
            self._still = None
        labels = Labels(
            self.tr("Morning"), self.tr("Afternoon and evening"), self.tr("Not planned"), self.tr("Drag onto a nurse")
        )
        return DayPainter(self._ink, labels, self._day, self._sheet, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        day_painter = self._painter()
        assert self._ink is not None
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture(day_painter))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_now(painter, self._ink)
        found = self._find(self._chosen) if self._chosen is not None else None
        if found is not None and self._drag is None:
            box = day_painter.box(*found)
            painter.setPen(self._ink.selected)
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 7, 7)
            day_painter.window(painter, *found)
        if self._drag is not None:
            paint_drag(painter, self._ink, self._drag, self._sheet, self._day, self.width())
        painter.end()

    def _picture(self, day_painter: DayPainter) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatio() != ratio:
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(look().colour("surface"))
            painter = QPainter(self._still)
            day_painter.paint(painter)
            painter.end()
        return self._still

    def _paint_now(self, painter: QPainter, ink: Ink) -> None:
        now = self._day.now
        for band in self._sheet.bands:
            if now is None or not band.start <= now <= band.end:
                continue
            x = band.x(now, self.width())
            painter.setPen(ink.now)
            painter.drawLine(QPointF(x, band.top + AXIS - 8), QPointF(x, band.bottom))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.danger)
            pill = QRectF(x - 22, band.top + 11, 44, 20)
            painter.drawRoundedRect(pill, 10, 10)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(ink.surface)
            painter.setFont(ink.axis)
            painter.drawText(pill, CENTRE, f"{now // 60:02d}:{now % 60:02d}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sheet = lay_out(self._day, self.height())
        self._still = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._still = None
            self.update()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        found = self._sheet.block_at(at.x(), at.y(), self.width())
        if found is None:
            self._choose_lane(at)
            return
        self._press = (at, *found)
        self._choose(found[2])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._press is None:
            self._hover(at, event.globalPosition().toPoint())
            return
        start, band, _row, block = self._press
        if self._drag is None:
            far = (at - start).manhattanLength() >= _DRAG_FROM
            if not far or self._judge is None or block.status != "planned":
                return
            self._drag = Drag(block, grab=band.minute(start.x(), self.width()) - block.start)
        if self._judge is not None and self._drag.move(at, self._sheet, self._day, self.width()):
            self._drag.verdict = self._judge(block.visit, block.part, self._drag.spot)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._press, self._drag = self._drag, None, None
        self.unsetCursor()
        self.update()
        if drag is not None and drag.moved:
            self._drop(drag.block, drag.spot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._chosen is not None:
            self.visit_opened.emit(*self._chosen)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On a visit, else on a nurse's lane; by keyboard on the chosen visit."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.block_rect(*self._chosen) if self._chosen is not None else None
            if rect is not None and self._chosen is not None:
                self.visit_menu_asked.emit(*self._chosen, self.mapToGlobal(rect.bottomLeft().toPoint()))
            return
        found = self._sheet.block_at(event.pos().x(), event.pos().y(), self.width())
        row = self._sheet.row_at(event.pos().y())
        if found is not None:
            self._choose(found[2])
            self.visit_menu_asked.emit(found[2].visit, found[2].part, event.globalPos())
        elif row is not None and row[1].lane is not None:
            self.lane_menu_asked.emit(self._day.lanes[row[1].lane].key, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._press = self._drag = None
            self.update()
        elif key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._nudge(*_STEPS[key])
        elif key in _STEPS:
            self._step(*_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.visit_opened.emit(*self._chosen)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen is not None:
            self.visit_unplanned.emit(self._chosen[0])
        else:
            super().keyPressEvent(event)

    def _choose(self, block: Block) -> None:
        self._chosen = (block.visit, block.part)
        self.update()
        self.visit_chosen.emit(block.visit, block.part)

    def _choose_lane(self, at: QPointF) -> None:
        found = self._sheet.row_at(at.y())
        if found is not None and found[1].lane is not None:
            self.lane_chosen.emit(self._day.lanes[found[1].lane].key)

    def _step(self, along: int, across: int) -> None:
        found = self._find(self._chosen) if self._chosen is not None else None
        block = beside(self._sheet, found, along, across)
        if block is not None:
            self._choose(block)

    def _nudge(self, along: int, across: int) -> None:
        """Alt and an arrow is the keyboard's drag: five minutes, or the lane above or below."""
        found = self._find(self._chosen) if self._chosen is not None else None
        if found is None or self._judge is None or found[2].status != "planned":
            return
        spot = nudged(self._day, found, along, across)
        if spot is not None:
            self._drop(found[2], spot)

    def _drop(self, block: Block, spot: Spot) -> None:
        if spot.lane is None:
            self.visit_unplanned.emit(block.visit)
        else:
            self.visit_dropped.emit(block.visit, block.part, spot.lane, spot.start)

    def _hover(self, at: QPointF, on_screen: object) -> None:
        found = self._sheet.block_at(at.x(), at.y(), self.width())
        can_drag = found is not None and self._judge is not None and found[2].status == "planned"
        self.setCursor(Qt.CursorShape.OpenHandCursor if can_drag else Qt.CursorShape.ArrowCursor)
        if found is None:
            QToolTip.hideText()
            return
        block = found[2]
        times = f"{_clock(block.start)}–{_clock(block.end)}"
        self.setToolTip(f"{block.title} · {block.detail}\n{times}")


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
