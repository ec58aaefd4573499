"""A new team by the keyboard: founding, recovery words, a colleague, a client with care, a shift and a visit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from teamapp import bootstrap
from teamapp.domain.entities import Assignment, CareNeed, Client, Contract, Nurse
from teamapp.domain.entities.nurse import Level
from teamapp.services.keeping.recovery import recover_key
from teamapp.services.occurrences import visits_of_day
from tests.journeys.conftest import Start
from tests.support.store.key_file import FileKeys
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from ui.roster.page import RosterPage
from ui.settings.security.words_page import WordsPage

TODAY, TOMORROW = date(2026, 11, 19), date(2026, 11, 20)
PHRASE = "four quiet words walk"


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without a keyring that can be trusted: a passphrase is typed instead."""
    monkeypatch.setattr(bootstrap, "usual_keys", lambda: None)


@pytest.mark.usefixtures("no_keyring")
def test_a_new_team_by_keyboard(start: Start, tmp_path: Path) -> None:
    """From a name to a colleague on the roster and a client's visit on the day; the printed words open the team."""
    folder, paper = tmp_path / "zuid", tmp_path / "words.pdf"
    person = start(folder)
    found_the_team(person)
    words = keep_the_words(person, paper)
    person.be_on("today", seconds=100)
    assert person.ask(lambda desk: desk.team.name) == "Zuid"

    add_a_colleague(person)
    give_her_a_shift(person)
    take_a_client(person)
    see_the_visit(person)
    assert person.ask(lambda desk: check_books(desk.store)) >= 5
    person.leave()
    recover_key(folder, " ".join(words), keys=FileKeys(tmp_path / "found.json"))


def found_the_team(person: Person) -> None:
    """Every field by keys, Tab from one to the next; a short passphrase is refused before anything is made."""
    person.click("Start a team")
    person.see("Start a new team")
    person.wait(person.field("Name of the team").hasFocus, "the keyboard in the first field")
    person.type("Zuid")
    for words in ("Lotte", "Smit"):
        person.keys("Tab")
        person.type(words)
    person.keys("Tab", "Tab", "Tab")
    person.type("short")
    person.click("Start the team")
    person.see("At least 12 characters")
    person.fill("Passphrase", PHRASE)
    person.click("Start the team")


def keep_the_words(person: Person, paper: Path) -> tuple[str, ...]:
    """24 words; the way on opens only when somebody says that they are kept."""
    person.see("Keep these 24 words", seconds=100)
    person.pick_file(paper)
    person.click("Save as PDF…")
    person.see("Saved as")
    assert paper.read_bytes().startswith(b"%PDF")
    page = person.window.findChild(WordsPage)
    assert page is not None
    assert not page._go.isEnabled()
    person.click("I have printed or saved the words")
    person.click("Open the team")
    return page._words


def add_a_colleague(person: Person) -> None:
    """A nurse of 28 hours a week, by the shortcut and the keyboard."""
    person.go("Team", "team")
    person.keys("Ctrl+Shift+N")
    person.fill("Given name", "Bo")
    person.fill("Family name", "Visser")
    person.fill("Contract", "28")
    person.click("Add")
    person.see("Bo Visser")
    nurses = person.ask(lambda desk: {one.given_name: one for one in desk.store.all(Nurse)})
    assert nurses.keys() == {"Lotte", "Bo"}
    assert nurses["Bo"].level is Level.NURSE
    contracts = person.ask(lambda desk: desk.store.where(Contract, nurse=nurses["Bo"].id))
    assert [one.week_minutes for one in contracts] == [28 * 60]


def give_her_a_shift(person: Person) -> None:
    """She is a row of the roster that was just begun; her shift of tomorrow is one letter."""
    roster = person.go("Roster", "roster")
    assert isinstance(roster, RosterPage)
    person.click("Begin this roster")
    person.wait(lambda: roster.can_edit and roster.view.period is not None, "the roster")
    choose(person, roster, "Bo", TOMORROW)
    person.type("d")
    person.settle()
    (given,) = person.ask(lambda desk: desk.store.all(Assignment))
    assert given.day == TOMORROW


def choose(person: Person, roster: RosterPage, name: str, day: date) -> None:
    """Click on a nurse's day."""
    from ui.parts.grid.view import Cell

    assert roster.view is not None
    row = next(number for number, nurse in enumerate(roster.view.nurses) if nurse.given_name == name)
    cells = roster.grid.cells
    person.click_on(cells.viewport(), cells.cell_rect(Cell(row, roster.days_in_sight.index(day))).center())


def take_a_client(person: Person) -> None:
    """A client who comes by telephone, and help with washing every morning."""
    person.go("Clients", "clients")
    person.keys("Ctrl+N")
    person.fill("Given name", "Anna")
    person.fill("Family name", "de Vries")
    person.click("Take into care")
    person.see("No care yet")
    (client,) = person.ask(lambda desk: desk.store.all(Client))
    assert client.name == "Anna de Vries"

    person.keys("C")
    person.choose("Kind of care", "Washing and dressing")
    person.fill("Begins from", "8:00")
    person.fill("until at the latest", "10:00")
    person.see("every day")
    person.click("Add")
    person.see("8:00")
    (need,) = person.ask(lambda desk: desk.store.all(CareNeed))
    assert (need.client, need.windows) == (client.id, ((480, 600),))


def see_the_visit(person: Person) -> None:
    """Her visit of tomorrow stands on the page of the day, with the colleague who works."""
    (visit,) = person.ask(lambda desk: visits_of_day(desk, TOMORROW))
    person.go("Visits & rounds", "visits")
    person.keys("]")
    person.see("Fri 20 Nov · 1 visit · 1 nurse")
    assert not visit.planned
