"""What the calendar of wishes shows, and what a stroke of a pen does to it: plain data, no pixels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from ui.parts.grid.view import Chip

JOKERS = 4


class Want(StrEnum):
    """What somebody asks for on a day."""

    FREE = "free"
    WORK = "work"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Mark:
    """A wish on a day. `kind` is the shift kind of WORK and NOT; a joker weighs more and is scarce."""

    want: Want
    kind: str = ""
    joker: bool = False

    def same_wish(self, other: Mark | None) -> bool:
        """Whether both ask for the same, joker or not."""
        return other is not None and (self.want, self.kind) == (other.want, other.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class WishDay:
    """A day of the period. `closed` says why nothing can be wished (leave, over); `hint` is a quiet remark."""

    day: date
    mark: Mark | None = None
    closed: str = ""
    leave: bool = False
    holiday: str = ""
    hint: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WishView:
    """My wishes for a period. `phased`: they are being asked for, so that one can be ready.

    `name` is whose they are, when they are not mine.
    """

    days: tuple[WishDay, ...]
    chips: Mapping[str, Chip] = field(default_factory=dict)
    jokers: int = JOKERS
    ready: bool = False
    phased: bool = True
    open: bool = True
    can_repeat: bool = False
    name: str = ""

    @property
    def jokers_used(self) -> int:
        return sum(one.mark is not None and one.mark.joker for one in self.days)

    @property
    def jokers_left(self) -> int:
        return max(0, self.jokers - self.jokers_used)

    @property
    def marked(self) -> tuple[WishDay, ...]:
        """The days with a wish."""
        return tuple(one for one in self.days if one.mark is not None)

    def on(self, day: date) -> WishDay | None:
        """A day of the period; None outside."""
        number = (day - self.days[0].day).days if self.days else -1
        return self.days[number] if 0 <= number < len(self.days) else None

    def kind_of_letter(self, letter: str) -> str:
        """The shift kind that a letter means; empty for none."""
        return next((key for key, chip in self.chips.items() if chip.letter.upper() == letter.upper()), "")

    def with_marks(self, marks: Mapping[date, Mark | None]) -> WishView:
        """The same period with other wishes on some days."""
        days = tuple(replace(one, mark=marks[one.day]) if one.day in marks else one for one in self.days)
        return replace(self, days=days)


Marks = dict[date, Mark | None]
"""What a stroke changes: a day and its wish from now on."""


def stroke(view: WishView, days: Iterable[date], mark: Mark | None) -> Marks:
    """Put a wish on days that are open (None takes it away); jokers stay where they were."""
    found: Marks = {}
    for day in days:
        one = view.on(day)
        if one is None or one.closed:
            continue
        after = replace(mark, joker=one.mark.joker) if mark is not None and one.mark is not None else mark
        if after != one.mark:
            found[day] = after
    return found


def toggle_jokers(view: WishView, days: Iterable[date]) -> Marks:
    """Give each of the days a joker, or take all theirs away if all have one; an empty day becomes a day off.

    As many as there are left; the first days come first.
    """
    there = [one for day in sorted(days) if (one := view.on(day)) is not None and not one.closed]
    if there and all(one.mark is not None and one.mark.joker for one in there):
        return {one.day: replace(one.mark, joker=False) for one in there if one.mark is not None}
    without = [one for one in there if one.mark is None or not one.mark.joker][: view.jokers_left]
    return {one.day: replace(one.mark or Mark(Want.FREE), joker=True) for one in without}


def weekday_free(view: WishView, weekday: int) -> Marks:
    """Every such weekday (0 = Monday) free; if all of them are, none any more."""
    days = [one for one in view.days if one.day.weekday() == weekday and not one.closed]
    free = Mark(Want.FREE)
    if days and all(free.same_wish(one.mark) for one in days):
        return {one.day: None for one in days}
    return stroke(view, (one.day for one in days if not free.same_wish(one.mark)), free)


def is_weekday_free(view: WishView, weekday: int) -> bool:
    """Whether every such weekday that is open is wished free."""
    days = [one for one in view.days if one.day.weekday() == weekday and not one.closed]
    return bool(days) and all(Mark(Want.FREE).same_wish(one.mark) for one in days)


def all_cleared(view: WishView) -> Marks:
    """No wish on any open day."""
    return {one.day: None for one in view.marked if not one.closed}
