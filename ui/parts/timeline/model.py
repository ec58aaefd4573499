"""What the timeline shows, as plain data: lanes of nurses, blocks of visits, and what nobody has yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.theme.tokens import DayKind

Status = Literal["planned", "under_way", "done", "not_home", "cancelled"]
Badge = Literal["", "must", "consider", "versions"]
"""A circle must be fixed, a triangle is to be considered."""


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a visit. Times are minutes of the day; `travel` and `waiting` minutes lie before `start`."""

    visit: str
    title: str
    detail: str
    start: int
    minutes: int
    part: int = 0
    travel: int = 0
    waiting: int = 0
    windows: tuple[tuple[int, int], ...] = ()
    new_face: bool = False
    nursing: bool = False
    pinned: bool = False
    double: bool = False
    late: bool = False
    changed: bool = False
    status: Status = "planned"
    badge: Badge = ""
    note: str = ""
    faded: bool = False
    """In the background, as a filter wants others."""

    @property
    def end(self) -> int:
        return self.start + self.minutes

    @property
    def key(self) -> tuple[str, int]:
        """The visit and which part of it."""
        return self.visit, self.part


@dataclass(frozen=True, slots=True)
class Pause:
    """A break in a round, in minutes of the day."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A nurse's round; `badge` and `note` are about the round as a whole."""

    key: str
    title: str
    detail: str
    kind: DayKind
    letter: str
    start: int
    end: int
    blocks: tuple[Block, ...] = ()
    pauses: tuple[Pause, ...] = ()
    locked: bool = False
    badge: Badge = ""
    note: str = ""
    short: str = ""
    """The detail where there is little room for it."""


@dataclass(frozen=True, slots=True)
class Day:
    """A whole day; `tray` holds visits without a nurse at the time they would like."""

    lanes: tuple[Lane, ...] = ()
    tray: tuple[Block, ...] = ()
    now: int | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a block is or would be: a lane (None: the tray) and a minute of the day."""

    lane: str | None
    start: int


@dataclass(frozen=True, slots=True)
class DragVerdict:
    """What dropping here would mean: in short lines, the first the headline, and the rounds as they would be."""

    allowed: bool
    lines: tuple[str, ...] = ()
    lanes: tuple[Lane, ...] = ()
