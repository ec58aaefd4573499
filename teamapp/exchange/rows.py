"""A table as it was read from a file of another program: its rows as words, and which of them is the heading."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST_COLUMNS = 200
"""What stands further to the right belongs to no table that a team keeps."""


class NotTable(ValueError):
    """A file that is no table: `code` says why."""

    def __init__(self, code: str, cause: str = "") -> None:
        super().__init__(f"{code} {cause}")
        self.code, self.cause = code, cause


@dataclass(frozen=True, slots=True)
class Row:
    """One row, with the line by which a person finds it in her file."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Every row that has something in it. `head` is the place of the heading: a title may stand above it.

    `sheet` is the name of the sheet it stands on, `sheets` those that the file has; empty where it has none.
    """

    lines: tuple[Row, ...]
    head: int = 0
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    @property
    def heading(self) -> tuple[str, ...]:
        """The names of the columns, up to the last that has one."""
        cells = self.lines[self.head].cells
        return cells[: max((place for place, name in enumerate(cells, 1) if name), default=0)]

    @property
    def rows(self) -> tuple[Row, ...]:
        """What stands below the heading, as wide as that."""
        wide = len(self.heading)
        return tuple(
            Row(row.line, (*row.cells[:wide], *[""] * (wide - len(row.cells)))) for row in self.lines[self.head + 1 :]
        )

    def headed(self, place: int) -> Table:
        """The same with another row as its heading."""
        return replace(self, head=place)
