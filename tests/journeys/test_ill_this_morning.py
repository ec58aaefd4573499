"""06:30, a colleague phones that she is ill: recorded, asked, answered by phone and covered, without a signal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from teamapp.domain.entities import Ask, Assignment, Leave, Nurse
from teamapp.domain.entities.asking import AskState
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.services.desk import Desk
from tests.journeys.conftest import Start
from tests.support.backend.no_network import no_network
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from ui.roster.asks.away.way_row import WayRow

TODAY = date(2026, 11, 19)


@pytest.fixture
def offline(tmp_path: Path):
    """No network, for this process and the worker."""
    with no_network(tmp_path) as watched:
        yield watched


def working_today(desk: Desk) -> tuple[Nurse, str]:
    """Somebody who works an early shift today and is not the owner of this device."""
    away = {one.nurse for one in desk.store.all(Leave) if one.covers(TODAY)}
    names = {one.id: one for one in desk.store.all(Nurse)}
    found = [one for one in desk.store.between(Assignment, "day", TODAY, TODAY) if one.nurse not in {desk.me, *away}]
    first = min(found, key=lambda one: names[one.nurse].name)
    return names[first.nurse], first.shift_kind


def test_a_colleague_is_ill_and_covered_by_a_call(start: Start, profile: Path, offline) -> None:
    """From Today to the covered shift: who, until when, the ways, the asks, a yes by phone; the roster follows."""
    person = start(profile)
    person.be_on("today")
    nurse, kind = person.ask(working_today)

    person.keys("Z")
    person.choose("Who", nurse.name)
    person.click("Record it and find cover")
    person.see(f"{nurse.name} is away")
    person.wait(lambda: person.shown(WayRow), "the planner's ways")
    assert 1 <= len(person.shown(WayRow)) <= 3
    person.see("need another nurse")
    person.click("Ask the best")
    person.see("Asked. The first who says yes has the shift.")

    ask = person.ask(lambda desk: next(one for one in desk.store.all(Ask) if _is_open_today(one)))
    taker = person.ask(lambda desk: desk.store.get(Nurse, sorted(ask.asked)[0]))
    assert taker is not None
    answer_by_phone(person, taker)

    now = person.ask(lambda desk: desk.store.get(Assignment, assignment_id(taker.id, TODAY)))
    assert now is not None
    assert now.shift_kind == kind
    settled = person.ask(lambda desk: desk.store.get(Ask, ask.id))
    assert settled is not None
    assert settled.state is AskState.DONE
    leave = person.ask(lambda desk: [one for one in desk.store.all(Leave) if one.nurse == nurse.id])
    assert leave[-1].kind is LeaveKind.SICK
    assert offline.attempts == []
    person.ask(lambda desk: check_books(desk.store))


def _is_open_today(ask: Ask) -> bool:
    return ask.state is AskState.OPEN and ask.moves[0][1] == TODAY


def answer_by_phone(person: Person, taker: Nurse) -> None:
    """Open the absence again, its answers, and say yes for the colleague who phoned."""
    person.settle()
    covers = [one for one in person.shown(QAbstractButton) if one.text() == "Find cover…"]
    person.click_on(covers[-1])
    person.click("Answers…")
    person.click(f"{taker.given_name} says yes")
    words = ("She said yes by phone", "Yes, all the same")
    person.wait(lambda: any(word in person.names() for word in words), "the question once more")
    person.click(next(word for word in words if word in person.names()))
    person.see("Yes is sent.")
    person.settle()
