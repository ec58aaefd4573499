"""What a page may use of the window around it: the open team, work off the main thread, words, messages."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ui.shell.background.errands import Errands
from ui.shell.background.jobs import Failed, Jobs
from ui.shell.person.preferences import Preferences
from ui.shell.person.remembered import Remembered
from ui.shell.undo import Undo

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.services.desk import Desk
    from teamapp.words.speak import Coded, Language
    from ui.shell.profile.ports import OpenTeam

Found = TypeVar("Found")
_log = logging.getLogger(__name__)


class Notices(Protocol):
    """The quiet message line at the bottom of the window."""

    def tell(self, words: str, *, action: str = "", act: Callable[[], None] | None = None) -> None: ...

    def warn(self, words: str, *, action: str = "", act: Callable[[], None] | None = None) -> None: ...


class Frame(QObject):
    """One open team in one window. Pages get it; tests make it with `tests/ui/conftest.py`."""

    changed = Signal(object)
    """A Change was written; the window passes it to the pages."""
    told = Signal(object)
    """The same Change, written by this window: the other windows of the team want it too."""
    going = Signal(str, str)
    """Another page is wanted: its key and what to show there."""
    reopen = Signal()
    """Open the profile again: the team was restored or thrown away."""
    made = Signal(object)
    """Show this Desk, which was just made and is open."""
    lock_changed = Signal()
    """The PIN or the idle minutes are others now."""
    renewed = Signal()
    """Something that is no Change is other now (the streets, whose device this is): pages are to be built anew."""
    exchanged = Signal()
    """How the exchange with colleagues stands may be different now."""
    noticed = Signal()
    """What is known of a newer Teamapp may be different now."""
    preferred = Signal(object)
    """Other Preferences (theme, language, text size) are wanted."""

    def __init__(
        self,
        team: OpenTeam | None,
        jobs: Jobs,
        notices: Notices,
        *,
        preferences: Preferences,
        profile: Path,
        places: Remembered | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`places` are how this window was left inside."""
        super().__init__(parent)
        self.places = places if places is not None else Remembered(profile)
        self._team = team
        self.jobs, self.notices, self.preferences, self.profile = jobs, notices, preferences, profile
        self.errands = Errands(self)
        self.undo = Undo(self, team.history if team else None)

    @property
    def desk(self) -> Desk:
        """The open team. Use it inside `ask` and `act` only: it belongs to the database thread."""
        if self._team is None:
            raise RuntimeError("no team is open: only the welcome page is shown without one")
        return self._team.desk

    @property
    def team(self) -> OpenTeam | None:
        return self._team

    @property
    def reading(self) -> str:
        """Why the team can be looked at and not changed, in words; empty where it can."""
        why = self._team.reading if self._team is not None else None
        return self.say(why) if why is not None else ""

    @property
    def language(self) -> Language:
        """Of this window."""
        from teamapp.words.speak import Language

        return Language(self.preferences.language)

    def ask(
        self, owner: QObject, work: Callable[[], Found], then: Callable[[Found], None], *, failed: Failed | None = None
    ) -> None:
        """Read in the database thread: `work` there, then `then` with its result here."""
        self.jobs.ask(owner, work, then, failed=failed)

    def act(
        self,
        owner: QObject,
        work: Callable[[], Change | None],
        *,
        then: Callable[[Change], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Change in the database thread; then every page and the undo buttons learn of it.

        `work` gives the Change, or None when there was nothing to change. What is written is announced even when the
        owner is gone by then. A refusal is shown in words.
        """

        def written(change: Change | None) -> None:
            if change is None:
                self.undo.look_again()
                return
            self.announce(change)
            if then is not None and isValid(owner):
                then(change)

        self.jobs.ask(self, work, written, failed=failed)

    def fetch(
        self, owner: QObject, work: Callable[[], Found], then: Callable[[Found], None], *, failed: Failed
    ) -> None:
        """Over the network, which may take long: `work` on a thread of its own, without the team's data."""
        self.errands.send(owner, work, then, failed=failed)

    def announce(self, change: Change) -> None:
        """Tell the window of a change that was written otherwise, and the other windows by it."""
        self.hear(change)
        self.told.emit(change)

    def hear(self, change: Change) -> None:
        """A change that was written here or by another window of the same team."""
        self.changed.emit(change)
        self.undo.look_again()

    def go(self, page: str, target: str = "") -> None:
        """Show another page, and there the thing with this id."""
        self.going.emit(page, target)

    def say(self, text: Coded) -> str:
        """The sentence of a code in the window's language; the bare code, with a line in the log, if it has none."""
        from teamapp.words.speak import Unspoken, say

        try:
            return say(text, self.language)
        except Unspoken:
            _log.exception("a code without words")
            return text.code

    def day(self, day: date) -> str:
        """`Thu 12 Nov`, `do 12 nov`."""
        from teamapp.words.speak import short_day

        return short_day(day, self.language)
