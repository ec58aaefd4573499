"""The history in words, newest first; searched further back than it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from teamapp.domain.ids import Id
from teamapp.services.history.read import Happening, read_history, read_one
from teamapp.words.speak import Language, Unspoken, say

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.words.speak import Coded

SHOWN = 60
_BATCH, _FURTHEST = 400, 8000


@dataclass(frozen=True, slots=True)
class Told:
    """One line: when, who, what and why, in the window's language."""

    id: Id
    at: datetime
    who: str
    what: str
    why: str
    nature: str


@dataclass(frozen=True, slots=True)
class HistoryRead:
    """As many lines as asked for; `more` says that there are older ones."""

    lines: tuple[Told, ...]
    more: bool
    zone: ZoneInfo


def read(desk: Desk, language: Language, *, words: str, count: int) -> HistoryRead:
    """The newest lines in which every word occurs, in what, why or who."""
    wanted = words.casefold().split()
    found: list[Told] = []
    last: Id | None = None
    seen = 0
    while len(found) <= count and seen < _FURTHEST:
        batch = read_history(desk, limit=_BATCH if wanted else count + 1, before=last)
        told = [_told(happening, language) for happening in batch]
        found += [line for line in told if _fits(line, wanted)]
        seen += len(batch)
        if not batch or (not wanted and len(found) > count):
            break
        last = batch[-1].id
    return HistoryRead(tuple(found[:count]), len(found) > count, desk.zone)


def read_from(desk: Desk, language: Language, *, change: Id, count: int) -> HistoryRead:
    """A change that was searched for, and what was done before it."""
    lines = [_told(one, language) for one in (*read_one(desk, change), *read_history(desk, limit=count, before=change))]
    return HistoryRead(tuple(lines[:count]), len(lines) > count, desk.zone)


def _told(happening: Happening, language: Language) -> Told:
    why = _said(happening.why, language) if happening.why is not None else ""
    return Told(happening.id, happening.at, happening.who, _said(happening.what, language), why, happening.nature.value)


def _said(text: Coded, language: Language) -> str:
    """A code that a newer version wrote is shown as it is."""
    try:
        return say(text, language)
    except Unspoken:
        return text.code


def _fits(line: Told, wanted: list[str]) -> bool:
    text = f"{line.what} {line.why} {line.who}".casefold()
    return all(word in text for word in wanted)
