"""06:50, no signal: a nurse opens the app, reads, ticks, writes a note and a quarter of an hour extra."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from teamapp.domain.entities import Note, Visit
from teamapp.domain.entities.visit import VisitStatus
from tests.journeys.conftest import Start
from tests.support.backend.no_network import Offline, internet_sockets, no_network
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from ui.today.rounds.visit_row import VisitRow


@pytest.fixture
def offline(tmp_path: Path) -> Iterator[Offline]:
    """No network, for this process and the worker."""
    with no_network(tmp_path) as watched:
        yield watched


def test_a_morning_without_signal(start: Start, profile: Path, offline: Offline) -> None:
    """Everything of the morning works and is kept, and nothing was sent or asked of anybody."""
    open_before = set(internet_sockets(os.getpid())) if sys.platform == "linux" else set()
    person = start(profile)
    person.be_on("today")
    read_the_morning(person)
    first, second = person.shown(VisitRow)[:2]

    person.click_on(first, double=True)
    person.be_on("clients")
    person.see(first.line.client.name)
    person.see("Since you were last here")
    person.keys("Ctrl+1")
    person.be_on("today")

    tick(person, 0)
    write_a_note(person, 1)
    a_quarter_longer(person, 1)
    kept = person.ask(lambda desk: [desk.store.get(Visit, one.line.visit.id) for one in (first, second)])
    assert [one.status for one in kept] == [VisitStatus.DONE, VisitStatus.PLANNED]
    assert (kept[1].minutes_extra, kept[1].extra_reason) == (15, "the wound had opened")
    notes = person.ask(lambda desk: [one.text for one in desk.store.all(Note)])
    assert notes.count("Daughter comes at ten") == 1

    worker = person.window.frame.desk.worker
    assert worker is not None
    person.wait(lambda: worker.ready, "the worker")
    assert offline.attempts == []
    if sys.platform == "linux":
        assert internet_sockets(worker.process_id or 0) == []
        assert set(internet_sockets(os.getpid())) <= open_before
    person.ask(lambda desk: check_books(desk.store))


def read_the_morning(person: Person) -> None:
    """My visits in order, and what others changed overnight, each with its reason."""
    person.see("Good morning, Noor")
    rows = person.shown(VisitRow)
    assert len(rows) >= 8
    starts = [one.line.start or 0 for one in rows]
    assert starts == sorted(starts)
    person.see("What changed")
    person.see("asked to be visited half an hour later")


def tick(person: Person, row: int) -> None:
    """Click on the visit, space."""
    person.click_on(person.shown(VisitRow)[row])
    person.keys("Space")
    person.see("1 of ")
    person.settle()


def write_a_note(person: Person, row: int) -> None:
    """Click on the visit, N, write."""
    person.click_on(person.shown(VisitRow)[row])
    person.keys("N")
    person.fill("Note", "Daughter comes at ten")
    person.click("Write")
    person.settle()


def a_quarter_longer(person: Person, row: int) -> None:
    """Click on the visit, plus: fifteen minutes are proposed, the reason is typed."""
    person.click_on(person.shown(VisitRow)[row])
    person.keys("+")
    person.fill("Why", "the wound had opened")
    person.click("Note it")
    person.see("+15 min")
    person.settle()
