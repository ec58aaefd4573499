"""What both tables of the grid share: Qt's table without headers, bars or delegates, laid out on given tracks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.parts.access.ring import OWN
from ui.parts.grid.ink import Ink
from ui.parts.grid.layout import Track, even
from ui.parts.grid.view import Cell, GridDay
from ui.theme.look import look

NO_BARS = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
NONE_YET = even(0, 1)


class TrackedTable(QTableView):
    """A table whose rows and columns lie on tracks that its neighbours use too; it paints itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns, self.rows = NONE_YET, NONE_YET
        self._ink: Ink | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setProperty(OWN, True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # it fills every pixel itself
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(NO_BARS)
        self.setVerticalScrollBarPolicy(NO_BARS)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def lay_out(self, columns: Track, rows: Track) -> None:
        """Put columns and rows where the tracks say."""
        self.columns, self.rows = columns, rows
        for header, track in ((self.horizontalHeader(), columns), (self.verticalHeader(), rows)):
            for index in range(min(track.count, header.count())):
                if header.sectionSize(index) != track.size(index):
                    header.resizeSection(index, track.size(index))
        self.updateGeometries()
        self.viewport().update()

    def ink(self) -> Ink:
        """The paint box of the look in force on this screen."""
        now, ratio = look(), self.devicePixelRatioF()
        if self._ink is None or self._ink.look is not now or self._ink.ratio != ratio:
            self._ink = Ink(now, ratio)
        return self._ink

    def offset(self) -> QPoint:
        """How far the content is scrolled."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def cell_at(self, position: QPoint) -> Cell | None:
        """The cell under a point of the viewport."""
        moved = position + self.offset()
        row, column = self.rows.at(moved.y()), self.columns.at(moved.x())
        return Cell(row, column) if row >= 0 and column >= 0 else None

    def cell_rect(self, cell: Cell) -> QRect:
        """Where a cell is in the viewport."""
        offset = self.offset()
        return QRect(
            self.columns.start(cell.column) - offset.x(),
            self.rows.start(cell.row) - offset.y(),
            self.columns.size(cell.column),
            self.rows.size(cell.row),
        )

    def update_cell(self, cell: Cell) -> None:
        """Paint a cell again, with the badge that hangs over its edge."""
        self.viewport().update(self.cell_rect(cell).adjusted(-4, -8, 8, 4))

    def focus_cell(self) -> Cell | None:
        """Where the keyboard is."""
        index = self.currentIndex()
        return Cell(index.row(), index.column()) if index.isValid() else None

    def touched(self, painted: QRect) -> tuple[range, range]:
        """Rows and columns that a rectangle to be painted lies on."""
        area = painted.translated(self.offset())
        return (
            self.rows.touched(area.top() - 2, area.bottom() + 8),
            self.columns.touched(area.left() - 8, area.right() + 2),
        )

    def wash(self, painter: QPainter, days: tuple[GridDay, ...], columns: range, *, top: int, bottom: int) -> None:
        """The ground under the cells: weekends, today, and the line before each week."""
        ink, left = self.ink(), self.offset().x()
        for column in columns:
            day = days[column]
            x, width = self.columns.start(column) - left, self.columns.size(column)
            if day.today:
                painter.fillRect(x, top, width, bottom - top, ink.soft)
            elif day.holiday:
                painter.fillRect(x, top, width, bottom - top, ink.holiday)
            elif day.weekend:
                painter.fillRect(x, top, width, bottom - top, ink.subtle)
            if day.starts_week and column:
                painter.fillRect(x, top, 1, bottom - top, ink.strong)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._ink = None

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight by the shortest way."""
        if not index.isValid():
            return
        area, seen = self.cell_rect(Cell(index.row(), index.column())), self.viewport().rect()
        for bar, low, high, room in (
            (self.horizontalScrollBar(), area.left(), area.right(), seen.width()),
            (self.verticalScrollBar(), area.top(), area.bottom(), seen.height()),
        ):
            if low < 0:
                bar.setValue(bar.value() + low)
            elif high >= room:
                bar.setValue(bar.value() + high - room + 1)
