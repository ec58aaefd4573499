"""A list with its heading, ready for a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from teamapp.exchange.tables import Cell

    Line = tuple[Cell | date, ...]

Days = tuple[date, date]
"""From the first to the last, both included."""


@dataclass(frozen=True, slots=True)
class ListTable:
    """A title and a heading, and rows as wide as that."""

    title: str
    heading: tuple[str, ...]
    rows: tuple[Line, ...]
