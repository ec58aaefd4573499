"""What the window needs from the open team, besides the desk that pages work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from ui.theme.tokens import Tone

if TYPE_CHECKING:
    from datetime import date

    from teamapp.domain.change import Change
    from teamapp.domain.text import Text
    from teamapp.services.desk import Desk
    from teamapp.services.exchanging.exchange import Heard


Group = Literal["people", "days", "visit", "note", "task", "care", "rule", "history"]
"""Under which head the palette shows it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What the palette found: which page opens it, and what is said about it.

    `key` is remembered when it is chosen; `said` is a sentence instead of a note; a `week` begins on its day.
    """

    page: str
    target: str
    name: str
    note: str = ""
    icon: str = "users"
    group: Group = "people"
    key: str = ""
    said: Text | None = None
    day: date | None = None
    week: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True)
class UndoNames:
    """What undo and redo would do next; `None` where there is nothing."""

    undo: Text | None = None
    redo: Text | None = None


@dataclass(frozen=True, slots=True)
class SyncWords:
    """The state of the exchange with colleagues, in words and with an icon; `warn` where somebody should look."""

    icon: str
    head: str
    note: str = ""
    tone: Tone = "secondary"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the exchange stands: its sentence, and what chooses the icon before it."""

    said: Text
    shared: bool = False
    reached: bool = False
    needs_eyes: bool = False


class Exchange(Protocol):
    """The exchange with colleagues, which also is there while the team is not shared. Called in the database thread."""

    def begin(self, post: Callable[[Callable[[], None]], object], heard: Callable[[Heard], None]) -> None:
        """Exchange from now on or as soon as the team is shared; `heard` is called in the database thread."""

    def standing(self) -> Standing: ...


class History(Protocol):
    """Undo and redo of one's own work. Called in the database thread."""

    def names(self) -> UndoNames: ...

    def undo(self) -> Change | None: ...

    def redo(self) -> Change | None: ...


class Finder(Protocol):
    """Finds what the team knows by a part of its words. Called in the database thread."""

    def find(self, words: str) -> Sequence[Hit]:
        """Days and people, at every key."""

    def everything(self, words: str) -> Sequence[Hit]:
        """All there is, when the hands rest for a moment."""

    def recent(self) -> Sequence[str]:
        """Keys of what was chosen lately, commands as `command:` and their key."""

    def recent_people(self) -> Sequence[Hit]: ...

    def note(self, key: str) -> None:
        """It was chosen."""


class Lock(Protocol):
    """The PIN of this device. Called in the database thread: checking it is slow on purpose."""

    def idle_minutes(self) -> int: ...

    def is_set(self) -> bool: ...

    def opens(self, pin: str) -> bool: ...

    def recover(self, words: str) -> None:
        """Take a forgotten PIN away; raises a refusal that names what is wrong with the recovery words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTeam:
    """An open team with what the window itself uses of it; a missing part is a part that is not shown."""

    desk: Desk
    name: str
    history: History | None = None
    finder: Finder | None = None
    lock: Lock | None = None
    exchange: Exchange | None = None
    reading: Text | None = None
    """Why it can be looked at and not changed: the data are of a newer version, or the folder cannot be written."""
