"""Tables out of files that other programs wrote: CSV in whatever dialect and alphabet, and Excel workbooks."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell as TypedCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from teamapp.exchange.tables import Cell

MOST_BYTES = 10 << 20
MOST_UNPACKED_BYTES = 200 << 20
MOST_ROWS, MOST_COLUMNS = 5_000, 200
_DELIMITERS = ",;\t|"
_ALPHABETS = ("utf-8-sig", "cp1252", "latin-1")
_WIDEST = 40
_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")
"""A workbook behind a password, or one of before 2007: both lie in the same kind of box."""

_QUOTED = ("'=", "'+", "'-", "'@")
"""How `write_csv` keeps words from being run as a formula."""


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
    """A heading and what stands below it; every row is as wide as the heading."""

    heading: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(file: Path) -> Table:
    """The first sheet, empty rows left out. Raises NotTable, or OSError where the file cannot be read."""
    if file.stat().st_size > MOST_BYTES:
        raise NotTable("importing.too_large")
    raw = file.read_bytes()
    if raw.startswith(_LOCKED):
        raise NotTable("importing.locked")
    lines = _workbook(raw) if raw[:2] == b"PK" else _text(raw)
    numbered = ((line, tuple(cell.strip() for cell in cells)) for line, cells in lines)
    filled = [(line, cells) for line, cells in numbered if any(cells)]
    if not filled:
        raise NotTable("importing.empty")
    if len(filled) > MOST_ROWS:
        raise NotTable("importing.too_many_rows")
    width = min(MOST_COLUMNS, max(place for place, name in enumerate(filled[0][1], 1) if name))
    heading = filled[0][1][:width]
    rows = (Row(line, (*cells[:width], *[""] * (width - len(cells)))) for line, cells in filled[1:])
    return Table(heading, tuple(rows))


def write_workbook(file: Path, title: str, heading: Sequence[str], rows: Iterable[Sequence[Cell | date]]) -> Path:
    """An Excel workbook with one sheet: a bold heading that stays in sight; text never becomes a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("".join(" " if one in "[]:*?/\\" else one for one in title)[:31])
    sheet.freeze_panes = "A2"
    lines = [list(row) for row in rows]
    for number, name in enumerate(heading):
        longest = max((len(str(line[number] or "")) for line in lines), default=0)
        sheet.column_dimensions[_letter(number)].width = min(_WIDEST, max(longest, len(name)) + 2)
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


def _letter(number: int) -> str:
    """`A`, `B`, ... `AA`."""
    left, right = divmod(number, 26)
    return (_letter(left - 1) if left else "") + chr(65 + right)


def _text(raw: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    said = _decoded(raw)
    if "\0" in said:
        raise NotTable("importing.not_text")
    first = said.lstrip("\r\n").splitlines()[:1] or [""]
    delimiter = max(_DELIMITERS, key=first[0].count)
    reader = csv.reader(io.StringIO(said), delimiter=delimiter)
    try:
        for cells in reader:
            yield reader.line_num, [cell[1:] if cell.startswith(_QUOTED) else cell for cell in cells]
    except csv.Error as error:
        raise NotTable("importing.broken_csv", str(error)) from error


def _decoded(raw: bytes) -> str:
    """By its mark, else as UTF-8, else as Windows writes in our part of the world."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    for alphabet in _ALPHABETS:
        try:
            return raw.decode(alphabet)
        except UnicodeDecodeError:
            continue
    return ""


def _workbook(raw: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            unpacked = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        raise NotTable("importing.not_workbook", str(error)) from error
    if unpacked > MOST_UNPACKED_BYTES:
        raise NotTable("importing.too_large")
    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise NotTable("importing.not_workbook", str(error)) from error
    try:
        sheet = book.worksheets[0] if book.worksheets else None
        if sheet is None:
            raise NotTable("importing.empty")
        limit = {"max_row": MOST_ROWS + 100, "max_col": MOST_COLUMNS}
        formulas = _formulas(raw, limit)
        for line, cells in enumerate(sheet.iter_rows(values_only=True, **limit), 1):
            for place, cell in enumerate(cells):
                if cell is None and (line, place) in formulas:
                    raise NotTable("importing.formula", f"{_letter(place)}{line}")
            yield line, [_said(cell) for cell in cells]
    finally:
        book.close()


def _formulas(raw: bytes, limit: Mapping[str, int]) -> frozenset[tuple[int, int]]:
    """Where the first sheet has formulas: one whose result was never stored reads as nothing."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        sheets = [name for name in packed.namelist() if name.startswith("xl/worksheets/")]
        if not any(b"<f" in packed.read(name) for name in sheets):
            return frozenset()
    book = load_workbook(io.BytesIO(raw), read_only=True)
    try:
        rows = book.worksheets[0].iter_rows(values_only=True, **limit)
        return frozenset(
            (line, place)
            for line, cells in enumerate(rows, 1)
            for place, cell in enumerate(cells)
            if isinstance(cell, str) and cell.startswith("=")
        )
    finally:
        book.close()


def _said(cell: object) -> str:
    """As a person would type it."""
    match cell:
        case None:
            return ""
        case bool():
            return "1" if cell else "0"
        case float():
            return str(int(cell)) if cell.is_integer() else str(cell)
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
        case date():
            return cell.isoformat()
        case time():
            return cell.strftime("%H:%M")
    return str(cell)
