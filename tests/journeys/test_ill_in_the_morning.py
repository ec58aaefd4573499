"""06:30, a colleague is ill: three ways, three asked, one yes by phone; the roster says why, and the rest ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from teamapp.domain.entities import Answer, Ask, Assignment, Leave, Nurse
from teamapp.domain.entities.asking import AskKind, AskState, answer_id
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.ranking import Fit, who_could
from teamapp.services.roster.asks.standing import view_around
from tests.journeys.conftest import Start
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from tests.support.window.roster_person import (
    beside,
    letter,
    no_sheet,
    on_top,
    open_roster,
    said_below,
    said_in,
    shift_of,
    yes_by_phone,
)
from ui.roster.asks.away.cover_sheet import CoverSheet
from ui.roster.asks.away.way_row import WayRow
from ui.roster.asks.cards.card import AskCardView
from ui.roster.asks.people.sheet import PeopleSheet

TODAY = date(2026, 11, 19)


def test_three_are_asked_and_the_first_yes_has_the_shift(start: Start, profile: Path) -> None:
    """No diagnosis asked; the shift is open, then taken with its reason; nobody is asked any longer."""
    person = start(profile)
    person.be_on("today", seconds=100)
    away = person.ask(who_is_to_be_ill)
    had = person.ask(lambda desk: shift_of(desk, away.id, TODAY))
    assert had is not None
    sheet = report(person, away)
    three_ways(person, sheet)
    ask = ask_three(person, sheet)
    assert person.ask(lambda desk: shift_of(desk, away.id, TODAY)) is None
    taker = person.ask(lambda desk: who_is_free(desk, ask))
    yes_by_phone(person, ask, taker, key="Q")
    it_is_settled(person, ask, taker, kind=had.shift_kind)
    see_it_in_the_roster(person, away, taker)
    assert person.ask(lambda desk: check_books(desk.store)) > 3


def who_is_to_be_ill(desk: Desk) -> Nurse:
    """Somebody who works today, is not here, and is not away already."""
    gone = {one.nurse for one in desk.store.all(Leave) if one.covers(TODAY)}
    works = {one.nurse for one in desk.store.between(Assignment, "day", TODAY, TODAY)} - gone - {desk.me}
    return min((one for one in desk.store.all(Nurse) if one.id in works), key=lambda one: one.name)


def who_is_free(desk: Desk, ask: Ask) -> Nurse:
    """Of those who were asked the one who suits best."""
    people = who_could(view_around(desk, [TODAY]), ask.moves)
    best = next(one.nurse for one in people if one.nurse in ask.asked)
    return next(one for one in desk.store.all(Nurse) if one.id == best)


def report(person: Person, away: Nurse) -> CoverSheet:
    """Who, and until when; nothing else is asked."""
    person.keys("Z")
    asked = on_top(person)
    person.see("No reason is asked.")
    person.choose("Who", away.name)
    person.click("Record it and find cover", inside=asked)
    person.see(f"{away.name} is away")
    leave = person.ask(lambda desk: [one for one in desk.store.where(Leave, nurse=away.id) if one.covers(TODAY)])
    assert [(one.kind, one.last) for one in leave] == [(LeaveKind.SICK, TODAY)]
    sheet = on_top(person)
    assert isinstance(sheet, CoverSheet)
    return sheet


def three_ways(person: Person, sheet: CoverSheet) -> None:
    """The planner's ways, the fewest changes for others first, each with a button of its own."""
    person.wait(lambda: sheet.findChildren(WayRow), "the planner's ways")
    ways = sheet.findChildren(WayRow)
    assert len(ways) == 3
    person.wait(lambda: all(len(said_in(way)) > 1 for way in ways), "the ways in words")
    changes = [said_in(way)[1].count("→") for way in ways]
    assert changes == sorted(changes)
    person.see("need another nurse")


def ask_three(person: Person, cover: CoverSheet) -> Ask:
    """Whoever is free is ticked already; who would rather not is asked only where a person ticks her."""
    person.click("Somebody else…", inside=cover)
    person.wait(lambda: isinstance(on_top(person), PeopleSheet), "the colleagues")
    sheet = on_top(person)
    assert isinstance(sheet, PeopleSheet)
    assert all(one.could.fit is Fit.WELL for one in sheet.people.rows if one.ticked)
    rather_not = [one for one in sheet.people.rows if one.could.fit is Fit.RATHER_NOT]
    for one in rather_not[: 3 - sum(row.ticked for row in sheet.people.rows)]:
        person.click_on(one.tick)
    person.click("Ask these 3", inside=sheet)
    person.see("3 are asked. The first who says yes has it.")
    no_sheet(person)
    (ask,) = person.ask(open_covers)
    assert len(ask.asked) == 3
    person.see("1 is asked about")
    return ask


def it_is_settled(person: Person, ask: Ask, taker: Nurse, *, kind: str) -> None:
    """Her yes is written down as mine; the shift is hers; nobody else is asked any longer, here or in the list."""
    word = person.ask(lambda desk: desk.store.get(Answer, answer_id(ask.id, taker.id)))
    assert word is not None
    assert word.yes
    assert word.recorded_by == person.ask(lambda desk: desk.me)
    given = person.ask(lambda desk: shift_of(desk, taker.id, TODAY))
    assert given is not None
    assert given.shift_kind == kind
    done = person.ask(lambda desk: desk.store.get(Ask, ask.id))
    assert done is not None
    assert (done.state, done.taken_by) == (AskState.DONE, taker.id)
    assert not person.ask(open_covers)
    person.wait(lambda: not person.sees("is asked about"), "Today to say that nothing is asked")
    person.keys("Q")
    assert ask.id not in {one.card.ask.id for one in on_top(person).findChildren(AskCardView)}
    person.keys("Esc")
    no_sheet(person)


def see_it_in_the_roster(person: Person, away: Nurse, taker: Nurse) -> None:
    """Two cells changed, and each says why."""
    roster = open_roster(person)
    assert letter(roster, taker.id, TODAY)
    beside(person, roster, taker.id, TODAY)
    told = " ".join(said_below(roster.inspector.cell, "What happened"))
    assert f"{taker.given_name} covers for a colleague who is away." in told
    beside(person, roster, away.id, TODAY)
    assert "→ free" in " ".join(said_below(roster.inspector.cell, "What happened"))


def open_covers(desk: Desk) -> list[Ask]:
    return [one for one in desk.store.where(Ask, state=AskState.OPEN) if one.kind is AskKind.COVER]
