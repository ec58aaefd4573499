"""The whole roster grid: cells with their sides, the coverage below, and the drag above them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollBar, QWidget

from ui.parts.grid import cover, layout
from ui.parts.grid.cells.cell_table import CellTable
from ui.parts.grid.cells.ghost import Ghost
from ui.parts.grid.cover import CoverTable
from ui.parts.grid.edges import days, hours, names
from ui.parts.grid.edges.corner import Band, Corner
from ui.parts.grid.edges.kinds import KindColumn
from ui.parts.grid.view import Cell, GridView, Judge, JudgeCells, Transfer, Verdict
from ui.theme.look import look

LEAST_COLUMN, LEAST_ROW, MOST_ROW, OPEN_ROW = 19, 28, 52, 28
LEAST_NURSES = 4
"""So many nurses stay in sight before the coverage gives way."""
BAND = 26
FOOT = 5
"""Room at the bottom, so that nothing is painted over the round corners of the card."""


class RosterGrid(QFrame):
    """Show a GridView; listen to `cells` for edits, to `cover.opened` for gaps.

    `judge` says, while a shift is dragged, what would come of letting it go; `judge_stroke` the same of painting.
    """

    row_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.judge: Judge | None = None
        self.judge_stroke: JudgeCells | None = None
        self.view = GridView(days=(), rows=())
        self.cells, self.cover = CellTable(self), CoverTable(self)
        self.days, self.names, self.hours = days.DayHeader(self), names.NameColumn(self), hours.HoursColumn(self)
        self.kinds, self.band = KindColumn(self), Band(self)
        self.corner = Corner(lambda view: view.corner, line_left=False, parent=self)
        self.hours_corner = Corner(lambda view: view.hours_title, line_left=True, parent=self)
        self.foot = Corner(lambda _view: "", line_left=True, foot=False, parent=self)
        self.across, self.down = QScrollBar(Qt.Orientation.Horizontal, self), QScrollBar(Qt.Orientation.Vertical, self)
        self._edges = (
            self.days,
            self.names,
            self.hours,
            self.kinds,
            self.band,
            self.corner,
            self.hours_corner,
            self.foot,
        )
        self._laying = self._wanting = False
        self._arrange()
        self._connect()
        self.ghost = Ghost(self)
        self.setFocusProxy(self.cells)

    def show_view(self, view: GridView) -> None:
        """Show another view; what looks the same is not painted again."""
        reshaped = self._show_cells(view)
        self._show_sides(view, reshaped=reshaped)

    def show_edit(self, view: GridView) -> None:
        """Show what somebody typed: its cells are painted before anything else is looked at."""
        reshaped = self._show_cells(view)
        if not reshaped:
            self.cells.paint_now()
        self._show_sides(view, reshaped=reshaped)

    def _show_cells(self, view: GridView) -> bool:
        """Whether there are more or fewer rows or columns than before."""
        before, self.view = self.view, view
        self.cells.show_view(view)
        sizes = [(len(one.rows), len(one.cover), len(one.days)) for one in (before, view)]
        return sizes[0] != sizes[1]

    def _show_sides(self, view: GridView, *, reshaped: bool) -> None:
        for edge in self._edges:
            edge.show_view(view)
        self.cover.show_view(view)
        if reshaped:
            self._lay_out()
        self.cells.find_again()

    @property
    def wanted_height(self) -> int:
        """How tall it must be for every row at its lowest to be in sight."""
        px = look().px
        rows = sum(px(LEAST_ROW) if row.key else px(OPEN_ROW) for row in self.view.rows)
        band = px(BAND) if self.view.cover else 0
        return px(days.HEIGHT) + rows + band + px(cover.ROW) * len(self.view.cover) + FOOT + 2

    def name(self, cells: str, coverage: str) -> None:
        """What screen readers call the two tables."""
        self.cells.setAccessibleName(cells)
        self.cover.setAccessibleName(coverage)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "ghost"):
            self._lay_out()

    def _arrange(self) -> None:
        box = QGridLayout(self)
        box.setContentsMargins(0, 0, 0, FOOT)  # the card's own hairline comes on top
        box.setSpacing(0)
        rows: tuple[tuple[QWidget | None, ...], ...] = (
            (self.corner, self.days, self.hours_corner, None),
            (self.names, self.cells, self.hours, self.down),
        )
        for number, widgets in enumerate(rows):
            for column, widget in enumerate(widgets):
                if widget is not None:
                    box.addWidget(widget, number, column)
        box.addWidget(self.band, 2, 0, 1, 4)
        for column, widget in enumerate((self.kinds, self.cover, self.foot)):
            box.addWidget(widget, 3, column)
        box.addWidget(self.across, 4, 1)
        box.setRowStretch(1, 1)
        box.setColumnStretch(1, 1)

    def _connect(self) -> None:
        across, down = self.cells.horizontalScrollBar(), self.cells.verticalScrollBar()
        for bar, mine in ((across, self.across), (down, self.down)):
            bar.valueChanged.connect(mine.setValue)
            mine.valueChanged.connect(bar.setValue)
        across.valueChanged.connect(self.days.scroll_to)
        across.valueChanged.connect(self.cover.horizontalScrollBar().setValue)
        self.cover.horizontalScrollBar().valueChanged.connect(across.setValue)
        down.valueChanged.connect(self.names.scroll_to)
        down.valueChanged.connect(self.hours.scroll_to)
        self.cover.verticalScrollBar().valueChanged.connect(self.kinds.scroll_to)
        self.names.pressed.connect(self._choose_row)
        self.days.pressed.connect(self._choose_day)
        self.cells.dragged.connect(self._follow_drag)
        self.cells.drag_ended.connect(self._end_drag)
        self.cells.stroked.connect(self._follow_stroke)

    def _lay_out(self) -> None:
        """Give every part its place, once more where that made the grid higher or lower.

        A bar that is hidden while Qt is still showing it would stay on the screen: one after the other, never inside.
        """
        self._wanting = True
        while self._wanting and not self._laying:
            self._wanting, self._laying = False, True
            self._lay_parts()
            self._laying = False

    def _lay_parts(self) -> None:
        """All days in sight if they can be, rows as tall as there is room for."""
        px = look().px
        name_width, hours_width = px(names.WIDTH), px(hours.WIDTH)
        _fix_widths((self.corner, self.names, self.kinds), name_width)
        _fix_widths((self.hours_corner, self.hours, self.foot), hours_width)
        _fix_heights((self.corner, self.days, self.hours_corner), px(days.HEIGHT))
        cover_height = self._cover_height()
        self.band.setFixedHeight(px(BAND) if self.view.cover else 0)
        _fix_heights((self.kinds, self.cover, self.foot), cover_height)
        self._lay_tracks(
            wide=self.width() - 2 - name_width - hours_width,
            tall=self.height() - 2 - FOOT - px(days.HEIGHT) - self.band.height() - cover_height,
        )

    def _cover_height(self) -> int:
        """Every shift kind that is counted, unless so little room is left for the nurses that some must scroll."""
        px, kinds = look().px, len(self.view.cover)
        least = px(LEAST_ROW) * min(LEAST_NURSES, max(1, len(self.view.rows)))
        room = self.height() - 2 - FOOT - px(days.HEIGHT) - px(BAND) - least
        return px(cover.ROW) * max(min(kinds, 1), min(kinds, room // px(cover.ROW)))

    def _lay_tracks(self, *, wide: int, tall: int) -> None:
        px, count = look().px, max(1, sum(bool(row.key) for row in self.view.rows))
        open_rows = px(OPEN_ROW) * (len(self.view.rows) - count)
        least = px(LEAST_COLUMN) * len(self.view.days)
        self.across.setVisible(wide < least)
        tall -= self.across.sizeHint().height() if wide < least else 0
        height = max(px(LEAST_ROW), min(px(MOST_ROW), (tall - open_rows) // count))
        rows = layout.stacked(tuple(height if row.key else px(OPEN_ROW) for row in self.view.rows))
        overflows = tall < rows.length
        self.down.setVisible(overflows)
        wide -= self.down.sizeHint().width() if overflows else 0
        columns = layout.spread(len(self.view.days), room=max(0, wide), least=px(LEAST_COLUMN))
        self.cells.lay_out(columns, rows)
        self.cover.lay_out(columns, layout.even(len(self.view.cover), px(cover.ROW)))
        self.days.lay_out(columns)
        for edge in (self.names, self.hours):
            edge.lay_out(rows)
        self.kinds.lay_out(self.cover.rows)
        self._range_bars(columns.length, wide, rows.length, tall)
        self.cover.verticalScrollBar().setRange(0, max(0, self.cover.rows.length - self.cover.height()))

    def _range_bars(self, content_wide: int, wide: int, content_tall: int, tall: int) -> None:
        for bars, content, room in (
            ((self.across, self.cells.horizontalScrollBar(), self.cover.horizontalScrollBar()), content_wide, wide),
            ((self.down, self.cells.verticalScrollBar()), content_tall, tall),
        ):
            for bar in bars:
                bar.setRange(0, max(0, content - room))
                bar.setPageStep(max(1, room))
                bar.setSingleStep(20)

    def _choose_row(self, row: int) -> None:
        self.cells.setFocus(Qt.FocusReason.MouseFocusReason)
        self.cells.choose(Cell(row, 0), until=Cell(row, self.cells.columns.count - 1))
        self.row_opened.emit(row)

    def _choose_day(self, column: int) -> None:
        self.cells.setFocus(Qt.FocusReason.MouseFocusReason)
        self.cells.choose(Cell(0, column), until=Cell(self.cells.rows.count - 1, column))

    def _follow_drag(self, transfer: Transfer | None, at: QPoint) -> None:
        verdict = self._verdict(transfer)
        self.cells.show_goal(transfer, verdict.tone if verdict is not None else "ok")
        carried = transfer.origin if transfer is not None else self.cells.carried_from()
        chip = self.cells.cell_model.cell(carried).chip if carried is not None else None
        if chip is not None:
            more = len(transfer.cells) - 1 if transfer is not None else 0
            self.ghost.show_drag(chip, more=more, verdict=verdict, at=self.mapFromGlobal(at))

    def _follow_stroke(self, cells: tuple[Cell, ...], at: QPoint) -> None:
        """The verdict on what is painted so far hangs on the pointer."""
        brush = self.cells.brush
        verdict = self.judge_stroke(cells) if self.judge_stroke is not None else None
        if brush is None or verdict is None:
            return
        self.cells.show_stroke_tone(verdict.tone)
        self.ghost.show_drag(brush.chip, more=len(cells) - 1, verdict=verdict, at=self.mapFromGlobal(at))

    def _verdict(self, transfer: Transfer | None) -> Verdict | None:
        if transfer is None or self.judge is None:
            return None
        return self.judge(transfer)

    def _end_drag(self) -> None:
        self.ghost.end()


def _fix_widths(widgets: tuple[QWidget, ...], width: int) -> None:
    for widget in widgets:
        widget.setFixedWidth(width)


def _fix_heights(widgets: tuple[QWidget, ...], height: int) -> None:
    for widget in widgets:
        widget.setFixedHeight(height)
