"""A heat picture with its days above, its kinds at the left and bars where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollBar, QSizePolicy, QWidget

from ui.parts.charts.heat_table import HeatTable
from ui.parts.charts.heat_view import HeatView
from ui.parts.grid import layout
from ui.parts.grid.edges import days
from ui.parts.grid.edges.corner import Corner
from ui.parts.grid.edges.kinds import KindColumn
from ui.parts.grid.view import CoverRow, GridView
from ui.theme.look import look

NAME_WIDTH, ROW, LEAST_COLUMN = 148, 40, 24


class HeatGrid(QWidget):
    """As high as its rows; listen to `table`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = HeatTable(self)
        self.days, self.kinds = days.DayHeader(self), KindColumn(self)
        self.corner = Corner(lambda view: view.corner, line_left=False, parent=self)
        self.across = QScrollBar(Qt.Orientation.Horizontal, self)
        box = QGridLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for row, column, widget in (
            (0, 0, self.corner),
            (0, 1, self.days),
            (1, 0, self.kinds),
            (1, 1, self.table),
            (2, 1, self.across),
        ):
            box.addWidget(widget, row, column)
        box.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.table)
        bar = self.table.horizontalScrollBar()
        bar.valueChanged.connect(self.across.setValue)
        self.across.valueChanged.connect(bar.setValue)
        bar.valueChanged.connect(self.days.scroll_to)

    def show_view(self, view: HeatView) -> None:
        """Show another picture."""
        edges = GridView(
            days=view.days, rows=(), cover=tuple(CoverRow(row.chip, ()) for row in view.rows), corner=view.corner
        )
        for edge in (self.days, self.kinds, self.corner):
            edge.show_view(edges)
        self.table.show_view(view)
        self._lay_out()

    def sizeHint(self) -> QSize:
        px, rows = look().px, max(1, len(self.table.heat.view.rows))
        bar = 0 if self.across.isHidden() else self.across.sizeHint().height()
        return QSize(px(NAME_WIDTH) + px(LEAST_COLUMN) * 28, px(days.HEIGHT) + px(ROW) * rows + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "across"):
            self._lay_out()

    def _lay_out(self) -> None:
        px, view = look().px, self.table.heat.view
        for narrow in (self.corner, self.kinds):
            narrow.setFixedWidth(px(NAME_WIDTH))
        for low in (self.corner, self.days):
            low.setFixedHeight(px(days.HEIGHT))
        rows = layout.even(len(view.rows), px(ROW))
        wide = max(0, self.width() - px(NAME_WIDTH))
        columns = layout.spread(len(view.days), room=wide, least=px(LEAST_COLUMN))
        self.across.setVisible(columns.length > wide)
        for tall in (self.kinds, self.table):
            tall.setFixedHeight(rows.length)
        self.table.lay_out(columns, rows)
        self.days.lay_out(columns)
        self.kinds.lay_out(rows)
        for bar in (self.across, self.table.horizontalScrollBar()):
            bar.setRange(0, max(0, columns.length - wide))
            bar.setPageStep(max(1, wide))
        self.updateGeometry()
