"""Two nurses, two windows, two profiles and one server: invited, joined, seen, disagreed offline, and settled."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from teamapp.domain.entities import Visit
from tests.journeys.conftest import Start
from tests.support.backend.own_backend import OwnBackend
from tests.support.window.by_keyboard import KeyboardPerson
from tests.support.window.journey import Person
from tests.support.window.stage import all_rows
from ui.parts.words.cell import WordCell
from ui.parts.words.table import WordTable
from ui.today.conflicts.card import ConflictsCard
from ui.today.rounds.visit_row import VisitRow

OTHER = "Aylin Yilmaz"
"""She goes to some visits of this morning together with Noor, whose computer it is."""


@pytest.fixture
def backend(tmp_path: Path) -> Iterator[OwnBackend]:
    """A real server on loopback."""
    one = OwnBackend(tmp_path)
    yield one
    one.go_away()


def test_two_nurses_share_a_team(start: Start, profile: Path, tmp_path: Path, backend: OwnBackend) -> None:
    """From an unshared team to the same change on both, and a disagreement settled; Noor by keys alone."""
    noor = start(profile, hands=KeyboardPerson)
    noor.be_on("today")
    share(noor, backend)
    invitation = invite(noor, OTHER)

    aylin = start(tmp_path / "hers")
    answer(aylin, backend, invitation)
    let_in(noor, aylin)
    visit = visit_of_both(noor, aylin)

    note_minutes(noor, visit, "15", "the wound had opened")
    noor.see("All changes sent")
    aylin.turn_to()
    aylin.see("+15 min")
    assert aylin.ask(lambda desk: desk.store.get(Visit, visit).extra_reason) == "the wound had opened"

    backend.go_away()
    note_minutes(aylin, visit, "30", "her daughter had questions")
    aylin.see("1 change waits for a connection")
    note_minutes(noor, visit, "45", "the lift was broken")
    noor.see("1 change waits for a connection")
    backend.come_back()
    exchange(noor)
    exchange(aylin)
    settle(noor, aylin, Path(os.environ.get("TEAMAPP_PICTURES", tmp_path)))


def share(person: Person, backend: OwnBackend) -> None:
    """What the server sees is said before; the recovery kit comes before anything else."""
    person.go("Sharing", "sharing")
    person.see("It cannot read anything")
    person.fill("Address of the server", backend.address)
    person.click("Share this team")
    person.see("Keep this recovery kit")
    person.click("I have printed or saved the kit")
    person.click("Done")
    person.see("1 computer")
    person.see("All changes sent")


def invite(person: Person, name: str) -> tuple[str, ...]:
    """The words that the newcomer is told."""
    person.click("Invite a colleague")
    person.choose("Who is it?", name)
    person.click("Make the invitation")
    person.see("Waiting for the other computer")
    return person.shown(WordTable)[0].words


def answer(person: Person, backend: OwnBackend, words: tuple[str, ...]) -> None:
    """Four letters of each word, typed one after the other, as they are read to her."""
    person.click("Join")
    person.fill("Address of the server", backend.address)
    person.click_on(person.shown(WordCell)[0])
    for word in words:
        person.keys(*word[:4].upper(), "Space")
    person.fill("What is this computer called?", "Laptop")
    person.click("Go on")
    person.see("Waiting for your colleague's yes")
    person.see(f"You come in as {OTHER}")


def let_in(host: Person, guest: Person) -> None:
    """Both screens show the same six words; a yes lets her in, and her window opens on her own day."""
    host.turn_to()
    host.see("“Laptop” has answered")
    assert host.shown(WordTable)[0].words == guest.shown(WordTable)[0].words
    host.click("The same: let it in")
    host.see("is let in")
    guest.turn_to()
    guest.see("Keep these 24 words")
    guest.click("I have printed or saved the words")
    guest.click("Open the team")
    guest.be_on("today")
    guest.see(f"Good morning, {OTHER.split()[0]}")
    host.see("2 computers")


def visit_of_both(noor: Person, aylin: Person) -> str:
    """The first visit that stands on both windows' day."""
    noor.turn_to()
    noor.go("Today", "today")
    hers = {row.line.visit.id for row in aylin.shown(VisitRow)}
    return next(row.line.visit.id for row in noor.shown(VisitRow) if row.line.visit.id in hers)


def note_minutes(person: Person, visit: str, minutes: str, why: str) -> None:
    """A quarter of an hour or more longer, with the reason."""
    person.turn_to()
    row = next(one for one in person.shown(VisitRow) if one.line.visit.id == visit)
    person.click_on(row)
    person.keys("+")
    person.fill("Minutes extra", minutes)
    person.fill("Why", why)
    person.click("Note it")
    person.settle()


def exchange(person: Person) -> None:
    """By the palette."""
    person.turn_to()
    person.keys("Ctrl+K")
    person.type("exchange now")
    person.keys("Return")
    person.see("All changes sent")


def settle(noor: Person, aylin: Person, pictures: Path) -> None:
    """Both see both versions, side by side; what one of them taps is so on both, and no question is left."""
    for person in (noor, aylin):
        person.turn_to()
        person.go("Today", "today")
    for person, name in ((aylin, "aylin"), (noor, "noor")):
        person.turn_to()
        person.see("Two versions")
        person.see("her daughter had questions")
        person.see("the lift was broken")
        person.wait(lambda: shown_minutes(noor) == shown_minutes(aylin), "the same minutes on both")
        person.window.grab().save(str(pictures / f"two-windows-{name}.png"))
    while noor.shown(ConflictsCard):
        noor.keys("V", "Return")
        noor.settle()
    aylin.turn_to()
    aylin.wait(lambda: not aylin.shown(ConflictsCard), "the question to be settled here too")
    noor.wait(lambda: noor.ask(all_rows) == aylin.ask(all_rows), "both to have the same")


def shown_minutes(person: Person) -> list[int]:
    """As the rows of her day have them."""
    return [
        row.line.visit.minutes_extra for row in person.window.findChildren(VisitRow) if row.line.visit.minutes_extra
    ]
