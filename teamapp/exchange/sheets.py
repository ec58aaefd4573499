"""Tables out of files that other programs wrote, and Excel workbooks that they open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell as TypedCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from teamapp.exchange.dialects import text_rows
from teamapp.exchange.rows import MOST_COLUMNS, NotTable, Row, Table
from teamapp.exchange.tables import Cell
from teamapp.exchange.workbooks import sheet_rows, sheets_of

MOST_BYTES = 10 << 20
MOST_ROWS = 5_000
_WIDEST = 40
_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")
"""A workbook behind a password, or one of before 2007: both lie in the same kind of box."""

_INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200b": "", "\ufeff": ""})
"""What comes along when cells are copied from a web page or a letter."""


def read_table(file: Path, sheet: str = "") -> Table:
    """A sheet by its name, else the first that has something; empty rows are left out.

    Raises NotTable, or OSError where the file cannot be read.
    """
    if file.stat().st_size > MOST_BYTES:
        raise NotTable("importing.too_large")
    raw = file.read_bytes()
    if raw.startswith(_LOCKED):
        raise NotTable("importing.locked")
    if raw[:2] != b"PK":
        return Table(_named(_filled(text_rows(raw))))
    sheets = sheets_of(raw)
    for name in [sheet] if sheet in sheets else sheets:
        lines = _filled(sheet_rows(raw, name))
        if lines or name == sheet:
            return Table(_named(lines), sheet=name, sheets=sheets)
    raise NotTable("importing.empty")


def sheet_names(file: Path) -> tuple[str, ...]:
    """The sheets of a workbook that a person sees; none for any other file, or one that is no workbook."""
    if file.stat().st_size > MOST_BYTES:
        return ()
    raw = file.read_bytes()
    try:
        return sheets_of(raw) if raw[:2] == b"PK" else ()
    except NotTable:
        return ()


def _filled(lines: Iterator[tuple[int, Sequence[str]]]) -> tuple[Row, ...]:
    """Rows with something in them; no more are read than can be taken in."""
    found: list[Row] = []
    for line, said in lines:
        cells = tuple(cell.translate(_INVISIBLE).strip() for cell in said[:MOST_COLUMNS])
        if any(cells):
            found.append(Row(line, cells))
        if len(found) > MOST_ROWS:
            raise NotTable("importing.too_many_rows")
    return tuple(found)


def _named(lines: tuple[Row, ...]) -> tuple[Row, ...]:
    if not lines:
        raise NotTable("importing.empty")
    return lines


def write_workbook(file: Path, title: str, heading: Sequence[str], rows: Iterable[Sequence[Cell | date]]) -> Path:
    """An Excel workbook with one sheet: a bold heading that stays in sight; text never becomes a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("".join(" " if one in "[]:*?/\\" else one for one in title)[:31])
    sheet.freeze_panes = "A2"
    lines = [list(row) for row in rows]
    for number, name in enumerate(heading):
        longest = max((len(str(line[number] or "")) for line in lines), default=0)
        sheet.column_dimensions[get_column_letter(number + 1)].width = min(_WIDEST, max(longest, len(name)) + 2)
    sheet.append([_cell(sheet, name, bold=True) for name in heading])
    for line in lines:
        sheet.append([_cell(sheet, value) for value in line])
    book.save(file)
    return file


def _cell(sheet: WriteOnlyWorksheet, value: Cell | date, *, bold: bool = False) -> TypedCell:
    cell = WriteOnlyCell(sheet)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    if bold:
        cell.font = Font(bold=True)
    return cell
