"""One quiet line at the bottom left after an update: what is new. It goes when it was read or put away."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.shell.sides.nav_button import NavButton


class NewsLine(NavButton):
    """Hidden while there is nothing new."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("sparkles", self.tr("What is new"), parent=parent)
        self.setCheckable(False)
        self.hide()
