"""One row of a table while it is read: every cell that is wrong is named, not only the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from teamapp.domain.entities import Client, Nurse, ShiftKind
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.importing.tables.columns import Column
from teamapp.services.refused import Refused

Value = TypeVar("Value")
Usual = TypeVar("Usual")

_ENGLISH = ("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
_DUTCH = ("#N/B", "#WAARDE!", "#VERW!", "#DEEL/0!", "#NAAM?", "#LEEG!", "#GETAL!")
_BROKEN = frozenset({*_ENGLISH, *_DUTCH})
"""What spreadsheets write where a formula has no result."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong on a line. `column` is the code of its label, empty where the whole row is meant."""

    line: int
    column: str
    why: Text


@dataclass(frozen=True, slots=True)
class Known:
    """Who is in the team already, read once for a whole table."""

    nurses: tuple[Nurse, ...]
    kinds: tuple[ShiftKind, ...]
    clients: frozenset[tuple[str, str, date | None]]
    """Given name and family name in small letters, and the day of birth."""

    @classmethod
    def of(cls, desk: Desk) -> Known:
        clients = frozenset(
            (one.given_name.casefold(), one.family_name.casefold(), one.born) for one in desk.store.all(Client)
        )
        return cls(desk.store.all(Nurse), desk.store.all(ShiftKind), clients)


@dataclass(slots=True)
class Reading:
    """The cells of one row by field, and what was found wrong in them."""

    line: int
    cells: Mapping[str, str]
    columns: tuple[Column, ...]
    known: Known
    problems: list[Problem] = field(default_factory=list)

    def text(self, key: str) -> str:
        return self.cells.get(key, "")

    def read(self, key: str, reader: Callable[[str], Value], usual: Usual) -> Value | Usual:
        """What the cell says; `usual` where it is empty or cannot be read, which is noted."""
        cell = self.text(key)
        if not cell:
            return usual
        try:
            return reader(cell)
        except Refused as error:
            self.note(key, error.text)
            return usual

    def note_broken_cells(self) -> None:
        """A formula that came to nothing stands in a cell by its name, and would come in as a word."""
        for key, cell in self.cells.items():
            if cell in _BROKEN or (cell and set(cell) == {"#"}):
                self.note(key, text("importing.broken_cell", cell=cell))

    def note(self, key: str, why: Text) -> None:
        label = next((column.label for column in self.columns if column.key == key), "")
        self.problems.append(Problem(self.line, label, why))

    def whole(self, work: Callable[[], Value], otherwise: Value) -> Value:
        """The row as a whole, once its cells are right; a refusal is a problem of the row."""
        for column in self.columns:
            if column.needed and not self.text(column.key):
                self.note(column.key, text("importing.missing"))
        if self.problems:
            return otherwise
        try:
            return work()
        except Refused as error:
            self.note("", error.text)
            return otherwise
