"""What can be found, as a line to read and a place to go to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from teamapp.domain.ids import ClientId, Id
from teamapp.domain.text import Text


class Sort(StrEnum):
    """What kind of thing was found, in the order in which people look for them."""

    CLIENT = "client"
    NURSE = "nurse"
    VISIT = "visit"
    HELPER = "helper"
    NOTE = "note"
    TASK = "task"
    CARE = "care"
    RULE = "rule"
    CHANGE = "change"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing that was found; `name` says whose or what, `note` the words that were found, `said` a code instead.

    `id` is its own, or of a rule its key. `ended`: the client or nurse is no longer there.
    """

    sort: Sort
    id: Id | str
    name: str = ""
    note: str = ""
    said: Text | None = None
    client: ClientId | None = None
    day: date | None = None
    at: datetime | None = None
    ended: bool = False


SORT_WORDS: dict[str, Sort] = {
    "client": Sort.CLIENT,
    "clients": Sort.CLIENT,
    "cliënt": Sort.CLIENT,
    "cliënten": Sort.CLIENT,
    "nurse": Sort.NURSE,
    "collega": Sort.NURSE,
    "visit": Sort.VISIT,
    "visits": Sort.VISIT,
    "bezoek": Sort.VISIT,
    "bezoeken": Sort.VISIT,
    "helper": Sort.HELPER,
    "helpers": Sort.HELPER,
    "note": Sort.NOTE,
    "notes": Sort.NOTE,
    "notitie": Sort.NOTE,
    "notities": Sort.NOTE,
    "task": Sort.TASK,
    "tasks": Sort.TASK,
    "taak": Sort.TASK,
    "taken": Sort.TASK,
    "care": Sort.CARE,
    "zorg": Sort.CARE,
    "rule": Sort.RULE,
    "regel": Sort.RULE,
    "agreement": Sort.RULE,
    "afspraak": Sort.RULE,
    "history": Sort.CHANGE,
    "geschiedenis": Sort.CHANGE,
}
"""Before a colon, in either language: `note: wound`, `notitie: wond`."""


def narrowed(words: str) -> tuple[Sort | None, str]:
    """`note: wound` asks for one sort only."""
    head, colon, rest = words.partition(":")
    sort = SORT_WORDS.get(head.strip().casefold()) if colon else None
    return (sort, rest.strip()) if sort is not None else (None, words.strip())
