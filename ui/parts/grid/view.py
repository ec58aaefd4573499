"""What the grid shows: plain frozen data, made by a page from whatever it knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from ui.theme.tokens import DayKind, Tone


class Badge(IntEnum):
    """What a rule says about a cell: nothing, think about it, or it must be repaired."""

    NONE = 0
    CONSIDER = 1
    MUST_FIX = 2


class Difference(IntEnum):
    """How a cell of a proposal differs from the roster it would replace."""

    SAME = 0
    NEW = 1
    OTHER = 2
    GONE = 3


@dataclass(frozen=True, slots=True)
class Chip:
    """A kind of day as it is drawn: its letter, and with room its name and its times."""

    kind: DayKind
    letter: str
    name: str = ""
    times: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A small round sign in the lower left corner of a cell: an open ask, a joker. `spoken` says it in words."""

    icon: str
    tone: Tone = "accent"
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class GridCell:
    """One nurse on one day. `spoken` is the whole cell in words, for screen readers and the tooltip.

    `vacant` is the number of open shifts in the row that holds them, the first of which is the chip; `faint` is what a
    filter leaves in the background.
    """

    chip: Chip | None = None
    badge: Badge = Badge.NONE
    wish: bool = False
    wish_broken: bool = False
    pinned: bool = False
    fresh: bool = False
    movable: bool = True
    difference: Difference = Difference.SAME
    before: Chip | None = None
    sign: Sign | None = None
    vacant: int = 0
    faint: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class GridDay:
    """One column: the day's short name and number; `week` is written above the first day of a week."""

    name: str
    number: str
    week: str = ""
    starts_week: bool = False
    weekend: bool = False
    holiday: bool = False
    today: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class HoursBar:
    """Planned against agreed: the bar grows from the middle by `share` (0.1 = a tenth too much)."""

    planned: str
    agreed: str
    difference: str
    share: float
    tone: Tone
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One nurse; the row of open shifts has no key."""

    key: str
    initials: str
    name: str
    detail: str
    cells: tuple[GridCell, ...]
    hours: HoursBar | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class CoverCell:
    """Nurses there against nurses needed; a met need is quiet.

    `heat` fills the whole cell: below zero too few, above zero too many, 4 is the most.
    """

    text: str
    tone: Tone | None = None
    spoken: str = ""
    heat: int = 0


@dataclass(frozen=True, slots=True)
class CoverRow:
    """One shift kind under the same days."""

    chip: Chip
    cells: tuple[CoverCell, ...]


@dataclass(frozen=True, slots=True)
class GridView:
    """The whole grid. `letters` are the keys that set a shift; `dim_same` fades what a proposal leaves alone."""

    days: tuple[GridDay, ...]
    rows: tuple[GridRow, ...]
    cover: tuple[CoverRow, ...] = ()
    corner: str = ""
    hours_title: str = ""
    cover_title: str = ""
    cover_hint: str = ""
    letters: frozenset[str] = frozenset()
    dim_same: bool = False
    read_only: bool = False


class Cell(NamedTuple):
    """Where a cell is: row and column, both from 0."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Transfer:
    """Cells that somebody drags, cuts or copies elsewhere: `origin` goes to `target`, the others keep step."""

    cells: tuple[Cell, ...]
    origin: Cell
    target: Cell
    copies: bool

    def goal(self, cell: Cell) -> Cell:
        """Where one of the cells ends up."""
        return Cell(cell.row + self.target.row - self.origin.row, cell.column + self.target.column - self.origin.column)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What would come of a transfer, in a few words, while it is still in the air."""

    text: str
    tone: Tone = "ok"


Judge = Callable[[Transfer], Verdict]
JudgeCells = Callable[[tuple[Cell, ...]], Verdict]
