"""CSV files that a spreadsheet opens as they are, with columns that derive from the declarations."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from teamapp.domain.text import Text
from teamapp.domain.wire import Entity, fields_of

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Habit:
    """How a country's spreadsheets part cells and write a fraction."""

    delimiter: str
    decimal: str


ENGLISH, DUTCH = Habit(",", "."), Habit(";", ",")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, habit: Habit = ENGLISH) -> Path:
    """Write a table with a byte-order mark, so that accents survive; text never becomes a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=habit.delimiter)
        writer.writerow([_safe(cell, habit) for cell in header])
        writer.writerows([_safe(cell, habit) for cell in row] for row in rows)
    return path


def write_entities(path: Path, entities: Sequence[Entity], kind: type[Entity]) -> Path:
    """Every declared field of the entities of one kind, a row each."""
    names = [spec.name for spec in fields_of(kind)]
    return write_csv(path, names, ([cell_of(getattr(entity, name)) for name in names] for entity in entities))


def cell_of(value: object) -> Cell:
    """A field's value as one cell: dates in ISO form, sets sorted, codes with their values."""
    match value:
        case None | str():
            return value.value if isinstance(value, Enum) else value
        case bool():
            return int(value)
        case Enum():
            return str(value.value)
        case int():
            return value
        case date() | datetime():
            return value.isoformat()
        case Text():
            return " ".join([value.code, *(f"{name}={filled}" for name, filled in value.values)])
        case frozenset():
            return " ".join(sorted(str(cell_of(item)) for item in value))
        case tuple():
            return " ".join(str(cell_of(item)) for item in value)
    raise TypeError(f"no cell for {type(value).__name__}")


def _safe(cell: Cell, habit: Habit) -> Cell:
    """A leading quote keeps spreadsheets from running text that looks like a formula."""
    if isinstance(cell, float):
        return f"{cell:g}".replace(".", habit.decimal)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
