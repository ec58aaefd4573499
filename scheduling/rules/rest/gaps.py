"""Pairs of possible shifts that lie close together."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.statement import Cell, Sheet

DAY_MINUTES = 24 * 60


def close_pairs(sheet: Sheet, rest_minutes: int, *, since: int = 0) -> Iterator[tuple[Cell, Cell]]:
    """Each two cells of different days with less than `rest_minutes` between them, the later one not before `since`."""
    reach = 1 + -(-rest_minutes // DAY_MINUTES)
    for after in (cell for cell in sheet.all_cells() if cell.shift.day >= since):
        for day in range(after.shift.day - reach, after.shift.day):
            for before in sheet.cells(day):
                if after.shift.start - before.shift.end < rest_minutes:
                    yield before, after
