"""What the page shows in its middle: the grid, an empty state, or another mode."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.parts.cards.empty_state import EmptyState


class Stage(QStackedWidget):
    """The grid is always there; empty states come and go, modes stay once they are made."""

    def __init__(self, grid: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._empty: EmptyState | None = None
        self._mode: QWidget | None = None
        self.addWidget(grid)

    @property
    def shows_grid(self) -> bool:
        return self.currentWidget() is self._grid

    def show_empty(self, empty: EmptyState | None) -> None:
        """What stands in the place of the grid; None when there is a roster."""
        old, self._empty = self._empty, empty
        if empty is not None:
            self.addWidget(empty)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        self._raise()

    def show_mode(self, mode: QWidget | None) -> None:
        """Another mode; None is the grid."""
        self._mode = mode
        if mode is not None and self.indexOf(mode) < 0:
            self.addWidget(mode)
        self._raise()

    def _raise(self) -> None:
        shown = next(one for one in (self._mode, self._empty, self._grid) if one is not None)
        if self.currentWidget() is not shown:
            self.setCurrentWidget(shown)
