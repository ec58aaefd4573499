"""What the two tables show: plain frozen data, made from an open week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from teamapp.domain.ids import ClientId, NurseId, VisitId
from ui.theme.tokens import DayKind

Badge = Literal["", "consider", "must"]
"""What the findings of a round ask for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One column: a day."""

    day: date
    name: str
    number: str
    today: bool = False
    weekend: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundCell:
    """A round in a cell: what it amounts to in two lines and a share; `loud` is a number that is an exception.

    `short` and `brief` stand in for `head` and `line` where room is scarce; an empty round has neither line nor share.
    """

    head: str
    short: str = ""
    line: str = ""
    brief: str = ""
    share: str = ""
    kind: DayKind | None = None
    letter: str = ""
    badge: Badge = ""
    changed: bool = False
    locked: bool = False
    loud: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRow:
    """A nurse's week; without a nurse it is what nobody has, or all rounds together (`sums`)."""

    name: str
    detail: str = ""
    nurse: NurseId | None = None
    cells: tuple[RoundCell | None, ...]
    total: RoundCell | None = None
    sums: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A nurse at a visit: initials, the place of her colour; no initials where nobody comes."""

    visit: VisitId
    initials: str
    colour: int = 0
    new: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCell:
    """A client's visits of a day."""

    faces: tuple[Face, ...]
    spoken: str = ""

    @property
    def first(self) -> VisitId | None:
        """Where the day is opened."""
        return self.faces[0].visit if self.faces else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRow:
    """A client's week; `carers` in the fullest two weeks, `many` above the aim; `wish` in few letters."""

    client: ClientId
    name: str
    cells: tuple[ClientCell, ...]
    carers: int
    many: bool
    wish: str = ""
    wish_broken: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekView:
    """Both tables of a week."""

    heads: tuple[Head, ...]
    rounds: tuple[RoundRow, ...]
    clients: tuple[ClientRow, ...]
