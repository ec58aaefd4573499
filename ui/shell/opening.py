"""From a profile to an open team in the window, off the main thread, and again after a failure or a new team."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from ui.shell.background.colleagues import Colleagues
from ui.shell.background.jobs import Jobs
from ui.shell.declared.warming import Warming, prepare
from ui.shell.overlay.trouble import in_words
from ui.shell.profile.ports import OpenTeam
from ui.shell.profile.source import Source
from ui.shell.profile.unlock import UnlockPage
from ui.shell.windows.windows import Windows

if TYPE_CHECKING:
    from teamapp.domain.text import Text
    from teamapp.services.desk import Desk

_SHOWS_ITSELF = frozenset({"sync.done", "sync.joined"})


class Opening(QObject):
    """Listens to the window's wishes for another team."""

    def __init__(self, window: Windows, jobs: Jobs, source: Source) -> None:
        super().__init__(window)
        self._window, self._jobs, self._source = window, jobs, source
        self.warming = Warming(jobs, self)
        self._colleagues = Colleagues(jobs, self)
        self._colleagues.came.connect(lambda change: window.frame.announce(change))
        self._colleagues.said.connect(self._say)
        self._colleagues.moved.connect(lambda: window.frame.exchanged.emit())
        window.reopen.connect(self.begin)
        window.made.connect(self.adopt)

    def begin(self) -> None:
        """Open the profile."""
        self._try(self._source.open)

    def prepare_first(self) -> None:
        """In the database thread, while the team is being opened: import the page that shows first in a team."""
        prepare(self._window.first_room(of_team=True), self._window.preferences.language)

    def adopt(self, desk: Desk) -> None:
        """Show a team that was just made."""
        self._try(lambda: self._source.adopt(desk))

    def _try(self, way: Callable[[], OpenTeam | None]) -> None:
        self._jobs.ask(self, lambda: self._prepared(way()), self._show, failed=self._failed)

    def _prepared(self, team: OpenTeam | None) -> OpenTeam | None:
        """Still in the database thread: the page that comes first is imported there."""
        prepare(self._window.first_room(of_team=team is not None), self._window.preferences.language)
        return team

    def _show(self, team: OpenTeam | None) -> None:
        self._window.show_team(team)
        self._colleagues.begin(team.exchange if team is not None else None)
        self.warming.begin(self._window.rooms_for(of_team=team is not None))

    def _say(self, text: Text) -> None:
        """What the exchange tells; that something asked for is done shows by itself."""
        if text.code not in _SHOWS_ITSELF:
            self._window.front.notice.tell(
                self._window.frame.say(text),
                action=self.tr("Open Sharing"),
                act=lambda: self._window.frame.go("sharing"),
            )

    def _failed(self, error: Exception) -> None:
        """A page with the reason and the ways out instead of an empty window."""
        page = UnlockPage(_code_of(error), in_words(error, self._window.frame))
        page.again.connect(self.begin)
        page.passphrase_given.connect(lambda phrase: self._try(lambda: self._source.open(phrase)))
        page.words_given.connect(lambda words, phrase: self._try(lambda: self._source.open_with_words(words, phrase)))
        self._window.show_trouble(page)


def _code_of(error: Exception) -> str:
    return str(getattr(getattr(error, "text", None), "code", ""))


def profile_folder(chosen: Path | None) -> Path:
    """The folder of the profile: the chosen one, or this person's usual place."""
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return chosen if chosen is not None else Path(usual)
