"""A table before it is taken in: what each line would become, and everything that is wrong, by line and column."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.domain.change import Change, Edit
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.importing.tables.columns import fitting, match
from teamapp.services.importing.tables.kinds import KINDS
from teamapp.services.importing.tables.rows import Known, Problem, Reading
from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from teamapp.exchange.rows import Table


_MOST_ABOVE = 15


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its place in the file, what stood in it by field, and what it would become."""

    line: int
    cells: Mapping[str, str]
    edits: tuple[Edit, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`matched` says which field each column was taken for; columns that are no field stand in `unused`.

    `nurses` are the names of those who are in the team, for whoever shows what comes in for them.
    """

    kind: str
    matched: Mapping[str, int]
    unused: tuple[str, ...]
    lines: tuple[Line, ...]
    nurses: Mapping[NurseId, str]

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for line in self.lines for problem in line.problems)

    @property
    def good(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.problems)


def open_table(file: Path, *, kind: str = "", sheet: str = "") -> Table:
    """The table in a file: on the sheet that is named, else on the one that looks most like what it is about.

    Raises Refused with what is wrong with it.
    """
    from teamapp.exchange.rows import NotTable
    from teamapp.exchange.sheets import read_table

    try:
        if not kind:
            return read_table(file, sheet)
        return headed(read_table(file, sheet), kind) if sheet else _likeliest(file, kind)
    except OSError as error:
        raise refuse("exporting.unread", file=str(file), cause=error.strerror or str(error)) from error
    except NotTable as error:
        raise refuse(error.code, file=str(file), cause=error.cause[:200]) from error


def headed(table: Table, kind: str) -> Table:
    """The same with the heading that names most of the fields: a title, a date or a logo may stand above it."""
    columns = KINDS[kind].columns
    places = range(min(_MOST_ABOVE, len(table.lines)))
    best = max(places, key=lambda place: (fitting(table.lines[place].cells, columns), -place), default=0)
    return table.headed(best)


def sheets_in(file: Path) -> tuple[str, ...]:
    """Which sheets a person can choose from, also where none of them can be read yet."""
    from teamapp.exchange.sheets import sheet_names

    try:
        return sheet_names(file)
    except OSError:
        return ()


def _likeliest(file: Path, kind: str) -> Table:
    """The sheet that names most of the fields. One that is no table is in nobody's way, unless no other names any."""
    from teamapp.exchange.rows import NotTable
    from teamapp.exchange.sheets import read_table, sheet_names

    found: list[Table] = []
    refused: list[NotTable] = []
    for name in sheet_names(file) or ("",):
        try:
            found.append(headed(read_table(file, name), kind))
        except NotTable as error:
            refused.append(error)
    best = max(found, key=lambda one: _fits(one, kind), default=None)
    worth_saying = [one for one in refused if one.code != "importing.empty"] or ([] if found else refused)
    if worth_saying and (best is None or not _fits(best, kind)):
        raise worth_saying[0]
    return best if best is not None else read_table(file)


def _fits(table: Table, kind: str) -> int:
    return fitting(table.heading, KINDS[kind].columns)


def matched_columns(table: Table, kind: str) -> dict[str, int]:
    """Which column is taken for which field; a person may choose otherwise."""
    return match(table.heading, KINDS[kind].columns)


def preview(desk: Desk, table: Table, kind: str, matched: Mapping[str, int]) -> Preview:
    """What taking the table in would do. Nothing is written. Raises Refused where a needed column is missing."""
    chosen = KINDS[kind]
    for column in chosen.columns:
        if column.needed and column.key not in matched:
            raise refuse("importing.column_missing", column=column.label)
    lines = []
    known, seen = Known.of(desk), set[Hashable]()
    for row in table.rows:
        reading = Reading(row.line, {key: row.cells[place] for key, place in matched.items()}, chosen.columns, known)
        reading.note_broken_cells()
        edits = chosen.read(desk, reading)
        taken = {row.cells, *chosen.takes(edits)}
        if taken & seen:
            reading.note("", text("importing.twice"))
        seen |= taken
        lines.append(Line(row.line, reading.cells, edits, tuple(reading.problems)))
    unused = tuple(name for place, name in enumerate(table.heading) if name and place not in matched.values())
    names = {nurse.id: nurse.name for nurse in known.nurses}
    return Preview(kind=kind, matched=matched, unused=unused, lines=tuple(lines), nurses=names)


def take_in(desk: Desk, shown: Preview, *, without_bad_lines: bool = False) -> Change:
    """Everything that was shown, as one change with one undo.

    A table with problems is refused whole, unless the person has said that those lines are left out.
    """
    if shown.problems and not without_bad_lines:
        raise refuse("importing.has_problems", count=len({problem.line for problem in shown.problems}))
    good = shown.good
    if not good:
        raise refuse("importing.nothing")
    edits = tuple(edit for line in good for edit in line.edits)
    return desk.commit(edits, text(f"importing.took_{shown.kind}", count=len(good)))
