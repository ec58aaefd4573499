"""Tables as other programs write them: dialects, alphabets, workbooks, and what is none."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from teamapp.exchange.rows import NotTable
from teamapp.exchange.sheets import read_table, write_workbook
from teamapp.exchange.tables import write_csv

SAID = 'Naam;Geboren\r\nZoë de Wit;3-4-1941\r\n\r\n"Bos, J.";\r\n'


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_table_is_read_in_any_dialect(tmp_path: Path, alphabet: str, delimiter: str) -> None:
    """Accents survive, empty lines are left out, and every row knows its line in the file."""
    file = tmp_path / "people.csv"
    file.write_bytes(SAID.replace(";", delimiter).encode(alphabet))
    table = read_table(file)
    assert table.heading == ("Naam", "Geboren")
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("Zoë de Wit", "3-4-1941")), (4, ("Bos, J.", ""))]


def test_a_workbook_is_read_as_a_person_would_type_it(tmp_path: Path) -> None:
    """Days as days, whole numbers without a point, the first sheet only."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ["Name", "Born", "Hours"],
        ["Bos", date(1941, 4, 3), 24.0],
        [None, None, None],
        ["Vos", None, 24.5],
    ):
        sheet.append(line)
    book.create_sheet("other").append(["nothing"])
    book.save(tmp_path / "people.xlsx")
    table = read_table(tmp_path / "people.xlsx")
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("Bos", "1941-04-03", "24")), (4, ("Vos", "", "24.5"))]


def test_a_workbook_is_written_with_types_and_without_formulas(tmp_path: Path) -> None:
    """A day is a day in Excel; text that looks like a formula stays text; what is written is read again."""
    rows = [("=1+1", date(2026, 11, 2), 3), ("Zoë", None, None)]
    file = write_workbook(tmp_path / "list.xlsx", "A/B: list", ("Name", "Day", "Number"), rows)
    sheet = load_workbook(file).worksheets[0]
    assert [cell.data_type for cell in sheet[2]] == ["s", "d", "n"]
    assert sheet.freeze_panes == "A2"
    assert [row.cells for row in read_table(file).rows] == [("=1+1", "2026-11-02", "3"), ("Zoë", "", "")]


def test_merged_cells_leave_the_others_empty(tmp_path: Path) -> None:
    """What stands in a merged cell belongs to its first row; the others have nothing there, which is named later."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (["Nurse", "From"], ["Jo", "1-1-2027"], [None, "3-1-2027"]):
        sheet.append(line)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "merged.xlsx")
    assert [row.cells for row in read_table(tmp_path / "merged.xlsx").rows] == [("Jo", "1-1-2027"), ("", "3-1-2027")]


def test_what_was_kept_from_being_a_formula_comes_back(tmp_path: Path) -> None:
    """A telephone number with its plus survives a list that goes out and comes in; a quote of one's own stays."""
    said = ("+31 6 1234", "=1+1", "'t Hart", "-")
    file = write_csv(tmp_path / "list.csv", ("A", "B", "C", "D"), [said])
    assert "'+31" in file.read_text("utf-8-sig")
    assert read_table(file).rows[0].cells == said


def bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (201 << 20))


def with_formula(file: Path) -> None:
    """As a program writes it that never worked the result out."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Hours"])
    sheet.append(["Bos", "=12+12"])
    book.save(file)


def open_document(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", "<office/>")


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty.csv": (lambda file: file.write_bytes(b"\n\n"), "importing.empty"),
    "picture.csv": (lambda file: file.write_bytes(b"\x89PNG\r\n\0\0\0"), "importing.not_text"),
    "half.xlsx": (lambda file: file.write_bytes(b"PK\x03\x04 and then nothing"), "importing.not_workbook"),
    "page.xls": (lambda file: file.write_bytes(b"<html><table><tr><td>Naam</td></tr></table>"), "importing.not_text"),
    "libre.ods": (open_document, "importing.not_workbook"),
    "long.csv": (lambda file: file.write_text("a\n" * 5_002), "importing.too_many_rows"),
    "huge.csv": (lambda file: file.write_bytes(b"a" * (11 << 20)), "importing.too_large"),
    "bomb.xlsx": (bomb, "importing.too_large"),
    "many.csv": (lambda file: file.write_text("naam;van\n" + "Bos;1-1-2027\n" * 10_000), "importing.too_many_rows"),
    "password.xlsx": (lambda file: file.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") * 9), "importing.locked"),
    "formula.xlsx": (with_formula, "importing.formula"),
    "quote.csv": (lambda file: file.write_bytes(b'a,b\n"' + b"x" * 200_000 + b'",c\n'), "importing.broken_csv"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_table_is_said(tmp_path: Path, name: str) -> None:
    """By a code, without a traceback and without filling the memory."""
    make, code = BAD[name]
    make(tmp_path / name)
    with pytest.raises(NotTable) as refused:
        read_table(tmp_path / name)
    assert refused.value.code == code


NASTY = {
    "named.csv": (b"sep=;\r\nNaam;Uren\r\nBos;24,5\r\n", ("Naam", "Uren"), [(3, ("Bos", "24,5"))]),
    "commas.csv": (b"Naam;Adres\nBos;Dam 4, Delft, 2e\nVos;Kade 3, Delft, 1e\n", ("Naam", "Adres"), None),
    "unmarked.csv": ("Naam\tGeboren\nZoë\t3-4-1941\n".encode("utf-16-le"), ("Naam", "Geboren"), None),
    "broken.csv": (
        b'Naam;Over\n"Bos";"een\ntwee"\nVos;-\n',
        ("Naam", "Over"),
        [(2, ("Bos", "een\ntwee")), (4, ("Vos", "-"))],
    ),
    "wide.csv": (
        ",".join(f"c{place}" for place in range(3_000)).encode() + b"\n1\n",
        tuple(f"c{place}" for place in range(200)),
        [(2, ("1", *[""] * 199))],
    ),
    "pasted.csv": ("Naam;Tel\nBos\u00a0;\u200b06\u00a01\n".encode(), ("Naam", "Tel"), [(2, ("Bos", "06 1"))]),
}


@pytest.mark.parametrize("name", NASTY)
def test_files_as_people_have_them(tmp_path: Path, name: str) -> None:
    """Excel's own line, commas inside cells, an alphabet without its mark, line breaks, copies of web pages."""
    raw, heading, rows = NASTY[name]
    (tmp_path / name).write_bytes(raw)
    table = read_table(tmp_path / name)
    assert table.heading == heading
    assert all(len(row.cells) == len(heading) for row in table.rows)
    assert rows is None or [(row.line, row.cells) for row in table.rows] == rows


def test_a_workbook_says_its_sheets_and_leaves_no_row_out(tmp_path: Path) -> None:
    """An empty first sheet is passed over, a chosen one is read; rows far below stand under their own number."""
    book = Workbook()
    people = book.create_sheet("People")
    people.append(["Name", "Hours"])
    people.append(["Bos", timedelta(hours=28, minutes=30)])
    people.cell(row=9_000, column=1, value="Vos")
    book.create_sheet("Notes").append(["Only a note"])
    book.save(tmp_path / "book.xlsx")
    table = read_table(tmp_path / "book.xlsx")
    assert (table.sheet, table.sheets) == ("People", ("Sheet", "People", "Notes"))
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("Bos", "28:30")), (9_000, ("Vos", ""))]
    assert read_table(tmp_path / "book.xlsx", "Notes").heading == ("Only a note",)
