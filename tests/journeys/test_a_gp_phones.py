"""A GP phones with a new client: eight fields, three answers, a yes with a first contact; all of it offline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from teamapp.domain.entities import Address, CareNeed, Client, Visit
from teamapp.services.desk import Desk
from tests.journeys.conftest import Start
from tests.support.backend.no_network import Offline, no_network
from tests.support.window.journey import Person
from ui.shell.overlay.palette import Palette
from ui.visits.intake.answer.accept_sheet import AcceptSheet
from ui.visits.intake.mode import IntakeMode
from ui.visits.page import VisitsPage

NAME = "Tuulikki Virtanen"


@pytest.fixture
def offline(tmp_path: Path) -> Iterator[Offline]:
    """No network, for this process and the worker."""
    with no_network(tmp_path) as watched:
        yield watched


def test_a_gp_phones_with_a_new_client(start: Start, profile: Path, offline: Offline) -> None:
    """By keyboard from the palette to her card; one change, one undo; what is planned stays as it was."""
    person = start(profile)
    person.be_on("today", seconds=100)
    planned = person.ask(from_today)
    mode = pick_up_the_phone(person)
    say_what_is_missing(person, mode)
    fill_in(person)
    person.keys("Ctrl+Return")
    person.wait(lambda: mode.pane.cards, "three answers")
    three_answers(person, mode)
    option = mode.pane.cards[0].option
    say_yes(person)
    made = person.ask(the_new_one)
    assert made is not None
    assert option.first is not None
    assert made.first_contact == option.first.nurse
    needs = person.ask(lambda desk: desk.store.where(CareNeed, client=made.id))
    assert [need.rule for need in needs] == ["FREQ=WEEKLY;BYDAY=MO,WE,SA"]
    assert needs[0].skills == {"wound_care"}
    (home,) = person.ask(lambda desk: desk.store.where(Address, client=made.id))
    assert home.street == "Mannerheimintie 2"
    assert planned
    assert person.ask(from_today) == planned
    person.keys("Ctrl+Z")
    person.wait(lambda: person.ask(the_new_one) is None, "the undo")
    assert not person.ask(lambda desk: desk.store.where(CareNeed, client=made.id))
    assert offline.attempts == []


def from_today(desk: Desk) -> tuple[Visit, ...]:
    """What is planned."""
    return desk.store.between(Visit, "day", desk.today, desk.today + timedelta(days=14))


def the_new_one(desk: Desk) -> Client | None:
    return next((one for one in desk.store.all(Client) if one.name == NAME), None)


def pick_up_the_phone(person: Person) -> IntakeMode:
    """The palette knows how people say it, in Dutch too."""
    person.keys("Ctrl+K")
    person.type("huisarts belt")
    (palette,) = person.shown(Palette)
    assert palette.answers.at(palette.list.currentIndex().row()).text == "Can we take this client?"
    person.keys("Return")
    page = person.be_on("visits")
    assert isinstance(page, VisitsPage)
    person.wait(lambda: page.modes.widget("intake") is not None, "the question")
    mode = page.modes.widget("intake")
    assert isinstance(mode, IntakeMode)
    person.wait(lambda: mode.form is not None and mode.form.address.line.hasFocus(), "the first field")
    return mode


def say_what_is_missing(person: Person, mode: IntakeMode) -> None:
    """Asking too early names the fields and computes nothing."""
    person.keys("Ctrl+Return")
    person.see("Where does the client live?")
    person.see("Choose one.")
    assert not mode.session.busy


def fill_in(person: Person) -> None:
    """What the GP says, in the order in which it is said."""
    person.fill("Address", "mannerheimintie 2")
    person.keys("Return")
    person.see("On the map")
    person.choose("Kind of care", "Wound care")
    person.choose("How often", "on weekdays")
    for day in ("Monday", "Wednesday", "Saturday"):
        person.click(day)
    person.fill("Begins from", "9:00")
    person.fill("until at the latest", "11:00")
    person.see("No last day: the care goes on until further notice.")


def three_answers(person: Person, mode: IntakeMode) -> None:
    """Each with travel, hours, faces, what breaks and a first contact; the first is as asked; none is like another."""
    options = [card.option for card in mode.pane.cards]
    assert len(options) == 3
    assert options[0].way == "known"
    assert len({(option.repeat, option.times, option.faces) for option in options}) == 3
    for option in options:
        assert 0 < option.hours.team.before <= option.hours.team.after
        assert option.faces
        assert option.first is not None
        assert all(visit.nurses or day.breaks for day in option.days for visit in day.visits)
    person.see("11 days have no roster yet (from Mon 23 Nov)")
    person.see("of contract hours with clients")
    person.see("min of travel a week")
    person.see("First contact")


def say_yes(person: Person) -> None:
    """The keyboard is on the first answer: Space, her name, Ctrl+Enter, and her card shows."""
    person.keys("Space")
    person.wait(lambda: person.shown(AcceptSheet), "the last question")
    person.type("Tuulikki")
    person.fill("Family name", "Virtanen")
    person.keys("Ctrl+Return")
    person.be_on("clients")
    person.see(NAME)
