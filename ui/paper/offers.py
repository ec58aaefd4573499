"""What a page can put on paper: it says so, and the sheet for printing does the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.paper.press import Paper

Choices = frozenset[str]
"""The options that a person has ticked, by key."""


@dataclass(frozen=True, slots=True)
class PaperOption:
    """Something that goes on paper only when it is asked for."""

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A document. `read` makes it in the database thread; `file_name` has no ending."""

    key: str
    title: str
    file_name: str
    read: Callable[[Choices], Paper]
    options: tuple[PaperOption, ...] = ()
