"""One quiet line at the bottom left: there is a newer Teamapp. A click tells what is new and where to get it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.shell.sides.nav_button import NavButton


class UpdateLine(NavButton):
    """Hidden while there is nothing to tell."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("gift", self.tr("Newer version"), parent=parent)
        self.setCheckable(False)
        self.hide()

    def say(self, version: str) -> None:
        """Which release; empty for none."""
        self.setText(self.tr("Version {version} is out").format(version=version))
        self.show_count(0)
        self.setVisible(bool(version))
