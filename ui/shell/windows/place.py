"""Where a window stood and how large it was, put right where a screen is gone or smaller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

USUAL_SIZE = (1440, 900)
_REACHABLE = (160, 40)
"""So much of the upper edge must be on a screen for a person to take hold of it."""
_STEP = 32
"""A further window stands so much to the right of and below the one it was opened from."""


@dataclass(frozen=True, slots=True)
class Place:
    """In pixels of the desktop; a maximised window knows where it goes back to."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False

    @classmethod
    def of(cls, window: QWidget) -> Place:
        """Where a window is now."""
        if window.isMaximized():
            normal = window.normalGeometry()
            return cls(normal.x(), normal.y(), normal.width(), normal.height(), maximised=True)
        return cls(window.x(), window.y(), window.width(), window.height())

    @classmethod
    def read(cls, words: str) -> Place | None:
        """From what `str` gives; None for anything else."""
        parts = words.split(" ")
        try:
            x, y, width, height, maximised = (int(part) for part in parts)
        except ValueError:
            return None
        return cls(x, y, width, height, bool(maximised)) if width > 0 and height > 0 else None

    def __str__(self) -> str:
        return f"{self.x} {self.y} {self.width} {self.height} {int(self.maximised)}"

    def beside(self) -> Place:
        """For the next window, so that the one before can still be seen."""
        return replace(self, x=self.x + _STEP, y=self.y + _STEP, maximised=False)

    def fitted(self, screens: Sequence[QRect]) -> Place:
        """The same where it can be reached; on the nearest screen, and no larger than that, where it cannot.

        `screens` are the free parts of the screens there are, the main one first.
        """
        if not screens:
            return self
        wanted = QRect(self.x, self.y, self.width, self.height)
        screen = max(screens, key=lambda one: _area(one.intersected(wanted)))
        width, height = min(self.width, screen.width()), min(self.height, screen.height())
        edge = QRect(self.x, self.y, width, _REACHABLE[1]).intersected(screen)
        if edge.width() >= min(_REACHABLE[0], width) and edge.height() == _REACHABLE[1] and height == self.height:
            return replace(self, width=width)
        if not _area(screen.intersected(wanted)):
            screen = screens[0]
            width, height = min(self.width, screen.width()), min(self.height, screen.height())
            x, y = screen.center().x() - width // 2, screen.center().y() - height // 2
            return replace(self, x=x, y=y, width=width, height=height)
        x = min(max(self.x, screen.left()), screen.right() + 1 - width)
        y = min(max(self.y, screen.top()), screen.bottom() + 1 - height)
        return replace(self, x=x, y=y, width=width, height=height)

    def put(self, window: QWidget) -> None:
        """Move a window there, before it is shown."""
        window.resize(self.width, self.height)
        window.move(self.x, self.y)
        if self.maximised:
            window.setWindowState(Qt.WindowState.WindowMaximized)


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
