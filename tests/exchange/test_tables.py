from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from teamapp.domain.entities import ENTITIES, Leave, Nurse
from teamapp.domain.entities.nurse import LeaveKind, Level
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.domain.wire import fields_of
from teamapp.exchange.tables import cell_of, write_csv, write_entities


def rows_in(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_columns_are_the_declared_fields(tmp_path: Path) -> None:
    """The header of an export is the declaration, so that a new field needs no second line of code."""
    nurse = Nurse(
        id=NurseId(Id("a" * 32)),
        given_name="Zoë",
        family_name="De Wit",
        level=Level.NURSE,
        languages=frozenset({"nl", "ar"}),
    )
    header, row = rows_in(write_entities(tmp_path / "nurses.csv", [nurse], Nurse))
    assert header == [spec.name for spec in fields_of(Nurse)]
    assert dict(zip(header, row, strict=True))["given_name"] == "Zoë"
    assert dict(zip(header, row, strict=True))["languages"] == "ar nl"


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_text_never_becomes_a_formula(tmp_path: Path, start: str) -> None:
    """A name that begins like a formula is quoted, so that opening the file runs nothing."""
    rows = rows_in(write_csv(tmp_path / "t.csv", ["name"], [[f"{start}HYPERLINK(1)"]]))
    assert rows[1] == [f"'{start}HYPERLINK(1)"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, None),
        (True, 1),
        (date(2026, 11, 2), "2026-11-02"),
        (LeaveKind.SICK, "sick"),
        (Level.NURSE, "4"),
        (((480, 540), (600, 660)), "480 540 600 660"),
        (text("rounds.known", times=3), "rounds.known times=3"),
    ],
)
def test_every_kind_of_value_has_a_cell(value: object, cell: object) -> None:
    """Values become what a person reads in a spreadsheet."""
    assert cell_of(value) == cell


def test_an_open_leave_has_an_empty_last_day(tmp_path: Path) -> None:
    """What is unknown stays empty rather than becoming the word None."""
    leave = Leave(id=Id("b" * 32), nurse=NurseId(Id("a" * 32)), kind=LeaveKind.SICK, first=date(2026, 11, 2))
    assert rows_in(write_entities(tmp_path / "leave.csv", [leave], Leave))[1][-1] == ""


@pytest.mark.parametrize("kind", ENTITIES)
def test_an_empty_export_has_its_header(tmp_path: Path, kind: type) -> None:
    """Every entity can be exported, also when there is none yet."""
    assert rows_in(write_entities(tmp_path / "e.csv", [], kind)) == [[spec.name for spec in fields_of(kind)]]
