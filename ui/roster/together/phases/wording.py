"""What the band says, and the one thing that it offers, from how far the team is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from teamapp.domain.entities.roster import Phase
from teamapp.services.roster.together.phases import Making
from ui.roster.shown.wording import Wording

translate = QCoreApplication.translate
NAMED = 3
"""So many names are said; the rest is a number."""
SOON = 2
"""From so many days before a deadline on it is said how many are left."""
ORDER = (Phase.WISHES, Phase.GAPS, Phase.SOLVE)


class Next(Enum):
    """What somebody does next."""

    BEGIN = auto()
    ENTER = auto()
    CHANGE = auto()
    CLOSE = auto()
    SETTLE = auto()
    SOLVE = auto()


@dataclass(frozen=True, slots=True)
class Said:
    """The band in words. `filled`: the action is the one that everybody waits for."""

    head: str
    below: str
    next: Next
    action: str
    filled: bool


def said_of(making: Making, words: Wording, *, complete: bool = False) -> Said:
    """What to say of a period that is, or can be, made together; `complete`: every shift is covered."""
    if making.phase is Phase.WISHES:
        return _wishes(making, words)
    if making.phase is Phase.GAPS:
        head = translate("roster", "Settle gaps until {day}").format(day=_until(making, words))
        below = translate("roster", "Everybody sees all wishes now. Who gives way earns points.")
        return Said(head, below, Next.SETTLE, translate("roster", "See the gaps"), True)
    if making.phase is Phase.SOLVE:
        return _solving(making, words, complete=complete)
    head = translate("roster", "Make this roster together?")
    below = translate("roster", "Everybody enters wishes unseen, the team settles the gaps, the planner does the rest.")
    return Said(head, below, Next.BEGIN, translate("roster", "Ask for wishes…"), False)


def _solving(making: Making, words: Wording, *, complete: bool) -> Said:
    """Three rosters, while something is open; then publishing is next, and its button stands in the header."""
    head = translate("roster", "The planner does the rest; publish by {day}")
    if complete:
        head = translate("roster", "Every shift is covered; publish by {day}")
    if making.days_left is not None and making.days_left < 0:
        head = translate("roster", "The planner does the rest; it was to be published by {day}")
        if complete:
            head = translate("roster", "Every shift is covered; it was to be published by {day}")
    below = translate("roster", "Three ways to finish: most wishes, most even, fewest changes.")
    action = translate("roster", "Make three rosters")
    return Said(head.format(day=_until(making, words)), below, Next.SOLVE, action, not complete)


def _wishes(making: Making, words: Wording) -> Said:
    there = [one for one in making.ready if not one.away]
    ready = sum(one.ready for one in there)
    head = translate("roster", "Wishes until {day} · {ready} of {all} ready")
    head = head.format(day=_until(making, words), ready=ready, all=len(there))
    silent = names_of([one.name for one in making.silent])
    if silent:
        head += " · " + translate("roster", "no word yet from {names}").format(names=silent)
    below = translate("roster", "Until then this window hides everybody's wishes from the others; they are not locked.")
    if making.me_ready and ready == len(there):
        return Said(head, below, Next.CLOSE, translate("roster", "Close the wishes…"), True)
    if making.me_ready:
        return Said(head, below, Next.CHANGE, translate("roster", "Change my wishes"), False)
    return Said(head, below, Next.ENTER, translate("roster", "Enter my wishes"), True)


def names_of(names: list[str]) -> str:
    """`Joost, Petra and Kwame`; after some names the number of the others."""
    if not names:
        return ""
    if len(names) > NAMED:
        rest = translate("roster", "{n} others").format(n=len(names) - NAMED + 1)
        names = [*names[: NAMED - 1], rest]
    joined = translate("roster", "{some} and {last}")
    return names[0] if len(names) == 1 else joined.format(some=", ".join(names[:-1]), last=names[-1])


def _until(making: Making, words: Wording) -> str:
    """`Thu 3 Dec`, with what is left when it is near."""
    until, left = making.until, making.days_left
    if until is None or left is None:
        return ""
    day = words.day(until)
    if left == 0:
        return translate("roster", "today")
    if left == 1:
        return translate("roster", "tomorrow")
    if 1 < left <= SOON:
        return translate("roster", "{day}, in {n} days").format(day=day, n=left)
    return day


def days_of(first: date, last: date, words: Wording) -> str:
    """`2 – 29 November 2026`."""
    return words.span(first, last)
