"""What the page shows in its middle: the grid, an empty state, or another mode."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.parts.cards.empty_state import EmptyState
from ui.parts.tall import Tall
from ui.theme.look import look

_LEAST = 90


class Stage(QStackedWidget):
    """The grid is always there; empty states come and go, modes stay once they are made."""

    def __init__(self, grid: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._empty: EmptyState | None = None
        self._mode: QWidget | None = None
        self._areas: dict[QWidget, Tall] = {}
        self.addWidget(grid)

    @property
    def shows_grid(self) -> bool:
        return self.currentWidget() is self._grid

    @property
    def middle(self) -> QWidget | None:
        """What shows now."""
        shown = self.currentWidget()
        return shown.inside if isinstance(shown, Tall) else shown

    def minimumSizeHint(self) -> QSize:
        """What shows scrolls inside: a low window takes its height and not that of the tools above."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), look().px(_LEAST)))

    def show_empty(self, empty: EmptyState | None) -> None:
        """What stands in the place of the grid; None when there is a roster."""
        old, self._empty = self._empty, empty
        if empty is not None:
            self._take(empty)
        if old is not None:
            area = self._areas.pop(old)
            self.removeWidget(area)
            area.deleteLater()
        self._raise()

    def show_mode(self, mode: QWidget | None) -> None:
        """Another mode; None is the grid."""
        self._mode = mode
        if mode is not None and mode not in self._areas:
            self._take(mode)
        self._raise()

    def _raise(self) -> None:
        shown = next(one for one in (self._mode, self._empty, self._grid) if one is not None)
        place = self._areas.get(shown, shown)
        if self.currentWidget() is not place:
            self.setCurrentWidget(place)

    def _take(self, widget: QWidget) -> None:
        """Where large text leaves too little height, it scrolls."""
        self._areas[widget] = area = Tall(widget)
        self.addWidget(area)
