"""Roster grids of any size for the tests of the grid: letters in, a view out."""

from __future__ import annotations

from datetime import date, timedelta

from ui.parts.grid.view import (
    Chip,
    CoverCell,
    CoverRow,
    GridCell,
    GridDay,
    GridRow,
    GridView,
    HoursBar,
)

KINDS = {
    "D": Chip("early", "D", "Early", "07:30–13:30"),
    "L": Chip("late", "L", "Late", "13:00–19:00"),
    "E": Chip("evening", "E", "Evening", "16:30–22:00"),
    "N": Chip("night", "N", "Night", "22:00–07:30"),
    "O": Chip("office", "O", "Office", "09:00–15:00"),
    "S": Chip("training", "S", "Training", "09:00–15:00"),
    "V": Chip("leave", "V", "Leave"),
    "Z": Chip("sick", "Z", "Sick"),
}
MONDAY = date(2026, 11, 2)


def cell(letter: str) -> GridCell:
    """A dot is a free day."""
    chip = KINDS.get(letter)
    return GridCell(chip=chip, movable=letter not in "VZ", spoken=chip.name if chip else "free")


def days(count: int, *, today: int = 10) -> tuple[GridDay, ...]:
    """`count` days from a Monday."""
    made = []
    for number in range(count):
        day = MONDAY + timedelta(days=number)
        starts = number % 7 == 0
        made.append(
            GridDay(
                name=f"{day:%a}"[:2],
                number=str(day.day),
                week=f"Week {day.isocalendar().week}" if starts else "",
                starts_week=starts,
                weekend=day.weekday() >= 5,
                today=number == today,
                spoken=f"{day:%A} {day.day}",
            )
        )
    return tuple(made)


def row(number: int, letters: str) -> GridRow:
    """A nurse with one letter a day."""
    hours = HoursBar("104", "96", "+8", 0.08, "warn", spoken="104 of 96 hours")
    cells = tuple(cell(letter) for letter in letters)
    return GridRow(f"n{number}", f"N{number % 10}", f"Nurse {number}", "Nurse · 24 h", cells, hours)


def view(*rows: str, today: int = 10) -> GridView:
    """A grid with one string of letters a nurse."""
    columns = len(rows[0]) if rows else 0
    counts = (
        CoverRow(
            KINDS[letter],
            tuple(CoverCell(str(sum(line[day] == letter for line in rows)), spoken=letter) for day in range(columns)),
        )
        for letter in "DLE"
    )
    return GridView(
        days=days(columns, today=today),
        rows=tuple(row(number, letters) for number, letters in enumerate(rows)),
        cover=tuple(counts),
        corner=f"Team · {len(rows)}",
        hours_title="Hours",
        cover_title="Coverage",
        cover_hint="Quiet number = need met",
        letters=frozenset("DLENOS"),
    )


def big(nurses: int = 12, columns: int = 28) -> GridView:
    """A full team's roster, nearly every cell filled."""
    pattern = "DDD.LLE.ENN..OSDD.VVZ.DLE.EE"
    lines = []
    for number in range(nurses):
        turned = pattern[number * 3 % len(pattern) :] + pattern
        lines.append((turned * 3)[:columns])
    return view(*lines)
