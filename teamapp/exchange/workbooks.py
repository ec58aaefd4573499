"""Excel workbooks of other programs: each sheet's rows as a person would type them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from teamapp.exchange.rows import MOST_COLUMNS, NotTable

MOST_UNPACKED_BYTES = 200 << 20


def sheets_of(raw: bytes) -> tuple[str, ...]:
    """The names of the sheets that a person sees, in her order. Raises NotTable."""
    _check(raw)
    with _opened(raw, values=True) as book:
        return tuple(sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible")


def sheet_rows(raw: bytes, name: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Each row of a sheet with its number. Raises NotTable, also for a formula whose result was never stored."""
    formulas = _formulas(raw, name)
    with _opened(raw, values=True) as book:
        for line, cells in _lines(book, name):
            for place, cell in enumerate(cells):
                if cell is None and (line, place) in formulas:
                    raise NotTable("importing.formula", f"{get_column_letter(place + 1)}{line}")
            yield line, [_said(cell) for cell in cells]


def _check(raw: bytes) -> None:
    """Before anything is unpacked: what it is, and how large it would become."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            unpacked = sum(one.file_size for one in packed.infolist())
            foreign = "mimetype" in packed.namelist() and "[Content_Types].xml" not in packed.namelist()
    except (zipfile.BadZipFile, OSError) as error:
        raise NotTable("importing.not_workbook", str(error)) from error
    if unpacked > MOST_UNPACKED_BYTES:
        raise NotTable("importing.too_large")
    if foreign:
        raise NotTable("importing.not_workbook", "OpenDocument")


@contextmanager
def _opened(raw: bytes, *, values: bool) -> Iterator[Workbook]:
    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=values)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise NotTable("importing.not_workbook", str(error)) from error
    try:
        yield book
    finally:
        book.close()


def _lines(book: Workbook, name: str) -> Iterator[tuple[int, Sequence[object]]]:
    """Whatever the file says of its own size, which some programs leave wrong."""
    sheet = book[name]
    sheet.reset_dimensions()
    for line, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        yield line, cells[:MOST_COLUMNS]


def _formulas(raw: bytes, name: str) -> frozenset[tuple[int, int]]:
    """Where a sheet has formulas: one whose result was never stored reads as nothing."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        sheets = [one for one in packed.namelist() if one.startswith("xl/worksheets/")]
        if not any(b"<f" in packed.read(one) for one in sheets):
            return frozenset()
    with _opened(raw, values=False) as book:
        return frozenset(
            (line, place)
            for line, cells in _lines(book, name)
            for place, cell in enumerate(cells)
            if isinstance(cell, str) and cell.startswith("=")
        )


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
        case timedelta():
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02d}"
    return str(cell)
