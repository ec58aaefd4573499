"""The history as a list to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from teamapp.domain.change import Change
from teamapp.domain.entities.nurse import Nurse
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text
from teamapp.services.desk import Desk
from teamapp.services.people.hidden import told
from teamapp.store.log import Heading


class Nature(StrEnum):
    """What a change was to the work it names."""

    DONE = "done"
    TAKEN_BACK = "taken_back"
    DONE_AGAIN = "done_again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One line of the history; `who` is empty before somebody said whose device this is."""

    id: Id
    at: datetime
    who: str
    what: Text
    why: Text | None
    nature: Nature


def read_history(desk: Desk, *, limit: int = 100, before: Id | None = None) -> tuple[Happening, ...]:
    """What happened, newest first; `before` is the last line of the page before."""
    return happenings(desk, desk.store.headings(limit=limit, before=before))


def read_one(desk: Desk, change: Id) -> tuple[Happening, ...]:
    """One line of it; nothing where nobody here knows that change."""
    found = desk.store.change(change)
    return happenings(desk, (found,)) if found is not None else ()


def happenings(desk: Desk, headings: Iterable[Change | Heading]) -> tuple[Happening, ...]:
    """Changes as lines to read, in the order in which they come."""
    names: dict[NurseId | None, str] = {nurse.id: nurse.name for nurse in desk.store.all(Nurse)}
    return tuple(
        Happening(
            id=heading.id,
            at=heading.at,
            who=names.get(heading.who, ""),
            what=told(desk, heading),
            why=heading.why,
            nature=_nature(desk, heading.undoes),
        )
        for heading in headings
    )


def _nature(desk: Desk, undoes: Id | None) -> Nature:
    """Taking back what had taken something back does it again."""
    natures = (Nature.DONE, Nature.TAKEN_BACK, Nature.DONE_AGAIN)
    steps = 0
    while undoes is not None:
        steps += 1
        earlier = desk.store.change(undoes)
        undoes = earlier.undoes if earlier is not None else None
    return natures[0] if not steps else natures[1 if steps % 2 else 2]
