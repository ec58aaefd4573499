"""Stores, desks and changes for tests of what lies on disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from teamapp.bootstrap import close_team, create_team, open_team
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Task, Visit
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.ids import ClientId, Id, NeedId, NurseId, new_id
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.store import blank
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.store import Store

NOW = datetime(2026, 11, 12, 6, 50, tzinfo=UTC)


def change_of(*edits: Edit, who: NurseId | None = None) -> Change:
    return Change(id=new_id(NOW), at=NOW, who=who, what=text("test.done"), edits=edits)


def task(number: int, title: str = "Order gloves") -> Task:
    return Task(id=Id(f"{number:032x}"), title=title)


def visits(count: int, *, first: date = date(2026, 11, 9), a_day: int = 50) -> tuple[Visit, ...]:
    """A caseload of visits, so many a day from a day on."""
    client, need = ClientId(Id("c" * 32)), NeedId(Id("d" * 32))
    days = [(first + timedelta(days=number // a_day), number % a_day) for number in range(count)]
    return tuple(Visit(id=visit_id(need, day, index), client=client, need=need, day=day) for day, index in days)


@dataclass(slots=True)
class Made:
    """A team in a folder, open, and what it takes to open it again."""

    folder: Path
    desk: Desk
    words: RecoveryWords
    keys: MemoryKeys = field(default_factory=MemoryKeys)

    def reopen(self) -> Desk:
        """As if the program had been started again."""
        close_team(self.desk)
        self.desk = open_team(self.folder, keys=self.keys)
        return self.desk


@contextmanager
def made_team(folder: Path) -> Iterator[Made]:
    """A new team, closed at the end whatever happened to it."""
    keys = MemoryKeys()
    desk, words = create_team(folder, name="Zuid", keys=keys)
    made = Made(folder, desk, words, keys)
    try:
        yield made
    finally:
        close_team(made.desk)


def copy_pages(source: Store, target: Store) -> None:
    """Everything of one store in memory into another, which is then the same device: the two never exchange."""
    blank.copy_pages(source._engine, target._engine)
