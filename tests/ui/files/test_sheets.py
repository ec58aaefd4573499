"""Files by the window: a list out, a table in, a calendar, a client who comes, everything."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QFileDialog, QWidget

from teamapp.domain.entities import Address, Client
from teamapp.services.day.rounds import day_sheet
from teamapp.services.exporting.transfer import export_transfer
from teamapp.services.importing.transfer import read_transfer
from teamapp.words.speak import Language
from tests.support.sample_desk import TODAY, sample_desk
from ui.files.coming.arriving_sheet import ArrivingSheet, ask_for_file
from ui.files.coming.table_sheet import TableSheet
from ui.files.leaving.calendar_sheet import CalendarSheet
from ui.files.leaving.everything import ask_for_place
from ui.files.leaving.list_sheet import ListSheet
from ui.files.leaving.round_map_sheet import RoundMapSheet
from ui.files.leaving.sending_sheet import SendingSheet
from ui.parts.layers.sheet import Sheet


@pytest.fixture
def over(qtbot):
    """What a sheet lies over."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1200, 860)
    host.show()
    return host


@pytest.fixture
def frame(make_frame):
    with sample_desk() as desk:
        yield make_frame(desk)


@pytest.fixture
def saves_to(monkeypatch, tmp_path):
    """Whoever is asked where to says this place."""

    def choose(name):
        file = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said: (str(file), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_said: (str(file), ""))
        return file

    return choose


def press_main(sheet):
    assert sheet._main.isEnabled()
    sheet._main.click()


def test_a_list_goes_out_as_the_page_suggests(over, frame, saves_to):
    """The page one is on names the list; the ending names the kind of file."""
    sheet = ListSheet(over, frame, today=TODAY, first="team")
    sheet.open()
    assert sheet.list.value == "nurses"
    sheet.kind.choose("csv")
    file = saves_to("people.csv")
    press_main(sheet)
    assert len(file.read_text("utf-8-sig").splitlines()) == 13
    assert not sheet.isVisible()


def test_a_list_of_days_asks_which(over, frame, saves_to):
    """The usual ones stand there; days the wrong way round write nothing and are said."""
    sheet = ListSheet(over, frame, today=TODAY, first="visits")
    sheet.open()
    monday = TODAY - timedelta(days=TODAY.weekday())
    assert (sheet.first.value, sheet.last.value) == (monday, monday + timedelta(days=6))
    file = saves_to("visits.xlsx")
    sheet.last.value = monday - timedelta(days=1)
    press_main(sheet)
    assert not file.exists()
    assert sheet.isVisible()
    sheet.last.value = monday
    press_main(sheet)
    assert file.exists()


def test_a_table_comes_in_after_it_was_looked_at(over, frame, tmp_path):
    """Nothing can be taken in with a problem in it, until those lines are left out; one undo takes it back."""
    (tmp_path / "people.csv").write_text("Surname;Born\nZonneveld;3-4-1941\nWaterman;31-2-1940\n", encoding="utf-8")
    before = len(frame.desk.store.all(Client))
    sheet = TableSheet(over, frame)
    sheet.open()
    assert not sheet.take.isEnabled()
    sheet.read(tmp_path / "people.csv")
    assert "31-2-1940" in sheet.verdict.problems.text()
    assert sheet.verdict.becomes.text() == "2: Zonneveld · 3 April 1941"
    assert not sheet.take.isEnabled()
    sheet.verdict.skip.click()
    press_main(sheet)
    assert len(frame.desk.store.all(Client)) == before + 1
    assert not sheet.isVisible()


def test_another_sheet_can_be_chosen(over, frame, tmp_path):
    """The one that looks right stands there; with one sheet there is nothing to choose."""
    book = Workbook()
    book.active.append(["Hoe dit bestand werkt"])
    people = book.create_sheet("Medewerkers")
    people.append(["Voornaam", "Achternaam", "Uren"])
    people.append(["Nel", "Kramer", 24.5])
    book.save(tmp_path / "book.xlsx")
    sheet = TableSheet(over, frame, first="team")
    sheet.open()
    sheet.read(tmp_path / "book.xlsx")
    assert sheet.sheets.value == "Medewerkers"
    assert "Nel Kramer" in sheet.verdict.becomes.text()
    assert "24:30" in sheet.verdict.becomes.text()
    sheet.sheets.value = "Sheet"
    sheet._read_sheet()
    assert not sheet.take.isEnabled()
    people["C2"] = "=20+4"
    book.save(tmp_path / "book.xlsx")
    sheet.read(tmp_path / "book.xlsx")
    assert (sheet.sheets.value, sheet.take.isEnabled()) == ("", False)
    assert "C2" in sheet.verdict.problems.text()
    sheet.sheets.value = "Sheet"
    sheet._read_sheet()
    assert sheet.matching.isVisible()
    (tmp_path / "one.csv").write_text("Surname\nZonneveld\n", encoding="utf-8")
    sheet.read(tmp_path / "one.csv")
    assert sheet.sheets is None


def test_another_column_can_be_chosen(over, frame, tmp_path):
    """A needed column that was not found is asked for; once somebody says which it is, the lines are read anew."""
    (tmp_path / "people.csv").write_text("Cl.;Geb.\nZonneveld;3-4-1941\n", encoding="utf-8")
    sheet = TableSheet(over, frame)
    sheet.open()
    sheet.read(tmp_path / "people.csv")
    assert sheet.shown is None
    field = sheet.matching.fields["family_name"]
    field.box.setCurrentIndex(field.box.findData("0"))
    field.box.activated.emit(field.box.currentIndex())
    assert sheet.shown is not None
    assert len(sheet.shown.good) == 1


def test_a_file_that_is_no_table_is_said_and_nothing_is_shown(over, frame, tmp_path):
    """In the window's own words."""
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\0\0")
    sheet = TableSheet(over, frame)
    sheet.open()
    sheet.read(tmp_path / "picture.csv")
    assert frame.notices.warned
    assert not sheet.take.isEnabled()


def test_the_street_goes_into_a_calendar_behind_a_sentence(over, frame, saves_to):
    """Only with visits, and only after the warning was in sight."""
    sheet = CalendarSheet(over, frame)
    sheet.open()
    assert not sheet.street.isEnabled()
    sheet.visits.click()
    sheet.street.click()
    assert sheet.warning.isVisible()
    sheet.visits.click()
    assert (sheet.choice.visits, sheet.choice.street) == (False, False)
    file = saves_to("mine.ics")
    press_main(sheet)
    assert b"BEGIN:VEVENT" in file.read_bytes()


def test_a_client_comes_in_by_a_file(over, frame, saves_to):
    """What the file says is shown first; a yes takes her in and opens her card."""
    client = frame.desk.store.all(Client)[0]
    file = saves_to("one.json")
    export_transfer(frame.desk, client.id, file, language=Language.ENGLISH)
    ask_for_file(over, frame)
    (sheet,) = over.findChildren(ArrivingSheet)
    went = []
    frame.going.connect(lambda page, target: went.append((page, target)))
    press_main(sheet)
    assert went
    assert went[0][0] == "clients"
    assert frame.desk.store.get(Client, went[0][1]).name == client.name


def test_a_record_goes_out_without_keys_unless_asked_for(over, frame, saves_to):
    """The file is what the other side reads; how to get in is in it only where it was ticked."""
    address = next(one for one in frame.desk.store.all(Address) if one.access)
    client = frame.desk.store.get(Client, address.client)
    for ticked in (False, True):
        sheet = SendingSheet(over, frame, client)
        sheet.open()
        sheet.access.setChecked(ticked)
        file = saves_to("record.fhir.json")
        press_main(sheet)
        assert (json.dumps(address.access, ensure_ascii=False) in file.read_text("utf-8")) == ticked
        assert read_transfer(frame.desk, file).client.name == client.name


def test_everything_is_saved_after_one_question(over, frame, saves_to):
    """Readable by anybody, which is said first."""
    file = saves_to("team.json")
    ask_for_place(over, frame)
    (sheet,) = over.findChildren(Sheet)
    press_main(sheet)
    assert json.loads(file.read_bytes())["format"] == "teamapp.team"


def test_a_round_goes_out_for_another_map(over, frame, saves_to):
    """By initials, names only where they are ticked; without a planner in straight lines, which is said."""
    nurse = max(day_sheet(frame.desk, TODAY).rounds, key=lambda one: len(one.lines)).nurse
    names = {one.family_name for one in frame.desk.store.all(Client)}
    for ticked in (False, True):
        sheet = RoundMapSheet(over, frame, TODAY, [(nurse.id, nurse.name)])
        sheet.open()
        sheet.names.setChecked(ticked)
        file = saves_to(f"round-{ticked}.geojson")
        press_main(sheet)
        said = file.read_text("utf-8")
        assert any(name in said for name in names) is ticked
        assert json.loads(said)["features"][0]["properties"]["straight"]
        assert "straight lines" in frame.notices.told[-1]
        assert not sheet.isVisible()
