"""From a profile to an open team. Runs in the database thread after the first paint: here the heavy imports begin."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.parts.cards.empty_state import EmptyState
from ui.shell.jobs import Jobs
from ui.shell.ports import OpenTeam
from ui.shell.trouble import in_words
from ui.shell.window import Window

if TYPE_CHECKING:
    from pathlib import Path

Opener = Callable[[], OpenTeam | None]
"""Opens the profile; `None` when no team has been made there."""


class Opening(QObject):
    """Opens the profile into a window, again after a failure or when a team was made or thrown away."""

    def __init__(self, window: Window, jobs: Jobs, opener: Opener) -> None:
        super().__init__(window)
        self._window, self._jobs, self._opener = window, jobs, opener
        window.reopen.connect(self.begin)

    def begin(self) -> None:
        """Open the profile off the main thread, then show what is there."""
        self._jobs.ask(self, self._opener, self._window.show_team, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        """A page with the reason and a way out instead of an empty window."""
        trouble = EmptyState(
            "shield-alert",
            self.tr("Your team could not be opened"),
            in_words(error, self._window.frame),
            action=self.tr("Try again"),
        )
        trouble.acted.connect(self.begin)
        self._window.show_trouble(trouble)


def opener_of(profile: Path) -> Opener:
    """Opens the team of a profile with its real store."""

    def open_team() -> OpenTeam | None:
        from teamapp.bootstrap import open_desk
        from ui.shell.team import as_team

        desk = open_desk(profile)
        return None if desk is None else as_team(desk)

    return open_team


def profile_folder(chosen: Path | None) -> Path:
    """The folder of the profile: the chosen one, or this person's usual place."""
    from pathlib import Path

    from PySide6.QtCore import QStandardPaths

    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return chosen if chosen is not None else Path(usual)
