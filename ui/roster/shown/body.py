"""The roster itself: figures, strips, grid and legend below each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from teamapp.services.roster.shown.measure import figures_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.progress_strip import ProgressStrip
from ui.parts.grid.grid import RosterGrid
from ui.parts.grid.view import Cell
from ui.parts.layers.strips import Strips
from ui.parts.layout import column, plain
from ui.roster.board import Board
from ui.roster.plug import Band
from ui.roster.shown.strips.bands import Bands
from ui.roster.shown.strips.filter_strip import FilterStrip
from ui.roster.shown.strips.legend import Legend
from ui.roster.shown.strips.notes import NotesStrip
from ui.roster.shown.strips.preview import PreviewStrip
from ui.roster.shown.strips.stats import StatRow
from ui.theme.look import look

LEAST_GRID = 380
STRIPS_CHANGE = frozenset({QEvent.Type.Resize, QEvent.Type.ShowToParent, QEvent.Type.HideToParent})


class RosterBody(QWidget):
    """The mode of the page that shows the grid."""

    def __init__(self, board: Board, bands: tuple[Band, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._words = board.words
        self.stats, self.grid, self.legend = StatRow(), RosterGrid(), Legend()
        self.progress, self.preview = ProgressStrip(), PreviewStrip(board.words)
        self.bands = Strips()
        self.topics = Bands(board, bands, self.bands)
        self.filters = FilterStrip(board.words)
        self.notes = NotesStrip(board)
        self.bands.add(self.notes)
        self.bands.add(self.progress)
        self.bands.add(self.preview)
        self.bands.add(self.filters)
        self.grid.name(self.tr("Roster, nurses by day"), self.tr("Coverage, shifts by day"))
        box = column(self.stats, self.bands, gap=12)
        box.addWidget(self.grid, 1)
        box.addWidget(self.legend)
        inside = QScrollArea()
        inside.setWidgetResizable(True)
        inside.setFrameShape(QFrame.Shape.NoFrame)
        inside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setWidget(plain(box))
        self.setLayout(column(inside))
        self._area = inside
        self.bands.installEventFilter(self)
        self.grid.cells.focused.connect(self._bring_into_sight)
        self._keep_grid_tall()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_figures()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Strips come and go."""
        if watched is self.bands and event.type() in STRIPS_CHANGE:
            self._fit_figures()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "grid"):
            self._keep_grid_tall()

    def _fit_figures(self) -> None:
        """The figures leave when without them, and only then, the whole team is in sight."""
        gap = look().px(12)
        strips = self.bands.sizeHint().height() + gap if not self.bands.isHidden() else 0
        room = self._area.viewport().height() - strips - self.legend.sizeHint().height() - gap
        figures, wanted = self.stats.sizeHint().height() + gap, self.grid.wanted_height
        leave = room - figures < wanted <= room
        if self.stats.isHidden() != leave:
            self.stats.setVisible(not leave)

    def _bring_into_sight(self, cell: Cell) -> None:
        """While the page scrolls, the day that the keyboard is on stays in sight."""
        inside = self._area.widget()
        if inside is not None and inside.height() > self._area.viewport().height():
            place = self.grid.cells.cell_rect(cell).center()
            at = self.grid.cells.viewport().mapTo(inside, place)
            self._area.ensureVisible(0, at.y(), 0, look().px(70))

    def _keep_grid_tall(self) -> None:
        """With large text in a low window the whole page scrolls rather than showing one nurse."""
        self.grid.setMinimumHeight(look().px(LEAST_GRID))

    def show_around(self, view: PeriodView) -> None:
        """Figures and legend."""
        self.stats.show_figures(figures_of(view.live.plan))
        self._fit_figures()
        kinds = tuple((kind.id, self._words.chip(kind)) for kind in view.living_kinds)
        self.legend.show_chips(kinds, self._words.leave_chips({one.kind for one in view.leave.values()}))
