"""06:50, no signal, no mouse: the whole morning by keys, until the signal is there again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from teamapp.domain.entities import Note, Visit
from teamapp.domain.entities.visit import VisitStatus
from tests.journeys.conftest import Start
from tests.support.backend.no_network import Offline, no_network
from tests.support.store.ledger import check_books
from tests.support.window.by_keyboard import Hands
from ui.today.rounds.visit_row import VisitRow


@pytest.fixture
def offline(tmp_path: Path) -> Iterator[Offline]:
    """No network, for this process and the worker."""
    with no_network(tmp_path) as watched:
        yield watched


def test_a_morning_by_keyboard(start: Start, profile: Path, offline: Offline) -> None:
    """Read, open a card, come back to the same visit, tick, note, a quarter of an hour longer: no mouse."""
    person = start(profile)
    hands = Hands(person)
    person.be_on("today")
    person.see("Good morning, Noor")
    person.see("asked to be visited half an hour later")
    first = here(hands)
    person.keys("Down")
    second = here(hands)
    assert second is not first
    person.keys("Up")
    assert here(hands) is first

    person.keys("Return")
    person.be_on("clients")
    person.see(first.line.client.name)
    person.see("Since you were last here")
    person.keys("Ctrl+1")
    person.be_on("today")
    assert here(hands) is first

    person.keys("Space")
    person.see("1 of ")
    person.settle()
    person.keys("Down", "N")
    hands.write("Note", "Daughter comes at ten")
    hands.agree()
    assert here(hands) is second
    person.keys("+")
    hands.write("Why", "the wound had opened")
    hands.agree()
    person.see("+15 min")
    assert here(hands) is second
    person.settle()

    kept = person.ask(lambda desk: [desk.store.get(Visit, one.line.visit.id) for one in (first, second)])
    assert [one.status for one in kept if one is not None] == [VisitStatus.DONE, VisitStatus.PLANNED]
    assert kept[1] is not None
    assert (kept[1].minutes_extra, kept[1].extra_reason) == (15, "the wound had opened")
    assert "Daughter comes at ten" in [one.text for one in person.ask(lambda desk: desk.store.all(Note))]
    person.keys("Ctrl+Z")
    person.settle()
    assert person.ask(lambda desk: _extra(desk.store.get(Visit, second.line.visit.id))) == (0,)
    assert offline.attempts == []
    assert hands.no_mouse.pressed == 0
    person.ask(lambda desk: check_books(desk.store))


def here(hands: Hands) -> VisitRow:
    """The visit that the keyboard is on, going there by Tab from anywhere on the page."""
    found = hands.tab_until(lambda one: isinstance(one, VisitRow), "a visit of mine")
    assert found is QApplication.focusWidget()
    assert isinstance(found, VisitRow)
    return found


def _extra(visit: Visit | None) -> tuple[int, ...]:
    return (visit.minutes_extra,) if visit is not None else ()
