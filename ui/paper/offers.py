"""What a page can put on paper: it says so, and the sheet for printing does the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.paper.press import Paper

Choices = frozenset[str]
"""The options that a person has ticked, by key."""


@dataclass(frozen=True, slots=True)
class PaperOption:
    """Something that goes on paper only when it is asked for."""

    key: str
    title: str


Complete = Callable[["QObject", "Paper", Callable[["Paper"], None]], None]
"""What must still be asked, in the main thread, before a document is whole; calls back once with the whole one."""


def whole(_owner: QObject, paper: Paper, then: Callable[[Paper], None]) -> None:
    """Nothing is missing."""
    then(paper)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A document. `read` makes it in the database thread, `complete` adds what others know; `file_name` has no
    ending."""

    key: str
    title: str
    file_name: str
    read: Callable[[Choices], Paper]
    complete: Complete = whole
    options: tuple[PaperOption, ...] = ()
