"""Pictures of what the command line planned: the roster and the rounds as the window would show them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.shell.person.preferences import Preferences
from ui.shell.pictures.shots import Photographer
from ui.shell.profile.ports import OpenTeam

if TYPE_CHECKING:
    from teamapp.cli import Planned
    from teamapp.services.desk import Desk


class LentSource:
    """A desk that is open already and goes back to its owner, as a window's source."""

    def __init__(self, desk: Desk) -> None:
        desk.store.hand_over()
        self._desk = desk

    def open(self, passphrase: str = "") -> OpenTeam | None:
        from ui.shell.profile.team import as_team

        return as_team(self._desk)

    def open_with_words(self, words: str, passphrase: str = "") -> OpenTeam | None:
        return self.open()

    def adopt(self, desk: Desk) -> OpenTeam:
        raise NotImplementedError("a lent desk is not exchanged for another")

    def close(self) -> None:
        """Gives the desk back."""
        self._desk.store.hand_over()


def draw(desk: Desk, planned: Planned, folder: Path) -> Sequence[Path]:
    """The period, the day in time and the day on the map, drawn off the screen."""
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    wanted = [("roster", planned.first.isoformat()), ("visits", planned.day.isoformat()), ("visits", "map")]
    preferences = Preferences(theme="light", language=planned.language)
    return Photographer(app, folder).places(LentSource(desk), wanted, preferences)
