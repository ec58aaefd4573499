"""06:30, a colleague with a full round is ill: who goes instead, whom to phone, kept by a click, undone by a key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from teamapp.domain.entities import Leave, Nurse, Visit
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day
from teamapp.services.rounds.day.facts import read_day
from tests.journeys.conftest import Start
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from ui.parts.controls.tick_box import TickBox
from ui.visits.page import VisitsPage

TODAY = date(2026, 11, 19)


def visits_today(desk: Desk) -> dict[str, Visit]:
    return {visit.id: visit for visit in visits_of_day(desk, TODAY)}


def most_loaded(desk: Desk) -> tuple[Nurse, str]:
    """Whoever has the most visits today, but not the owner of this device; and how the list names her."""
    facts, me = read_day(desk, TODAY), desk.me
    held = [visit.nurse for visit in facts.visits if visit.planned]
    found = max((one for one in facts.on_duty if one.nurse.id != me), key=lambda one: held.count(one.nurse.id))
    return found.nurse, f"{found.nurse.name} · {found.kind.name}"


def on_the_rounds(person: Person) -> VisitsPage:
    """Today's rounds with their travel times."""
    person.be_on("today")
    page = person.go("Visits & rounds", "visits")
    assert isinstance(page, VisitsPage)
    person.wait(lambda: page.can_edit, "the travel times")
    return page


def test_a_nurse_is_ill_and_her_visits_are_covered(start: Start, profile: Path) -> None:
    """From the cause to the calls: nothing is written before it is kept, each visit says why, one undo for all."""
    person = start(profile)
    page = on_the_rounds(person)
    (nurse, listed), before = person.ask(most_loaded), person.ask(visits_today)
    hers = {key for key, one in before.items() if one.planned and nurse.id in (one.nurse, one.second_nurse)}
    assert len(hers) >= 5

    person.keys("X")
    person.choose("Who is away", listed)
    person.click("See what follows")
    person.see(f"{nurse.given_name} is away today.")
    person.see("stay exactly as they are")
    assert person.ask(visits_today) == before
    person.click("Keep it")
    person.see("still to be phoned")
    person.settle()

    after = person.ask(visits_today)
    changed = {key: one for key, one in after.items() if one != before[key]}
    assert all(nurse.id not in (after[key].nurse, after[key].second_nurse) for key in hers)
    assert {one.reason for one in changed.values()} == {text("replan.away", nurse=nurse.given_name)}
    others = [key for key, one in before.items() if one.planned and key not in hers]
    kept = [key for key in others if same_promise(before[key], after[key])]
    assert len(kept) >= 0.8 * len(others)
    assert any(one.nurse == nurse.id and one.covers(TODAY) for one in person.ask(lambda desk: desk.store.all(Leave)))

    tick_one_call(person)
    person.keys("Ctrl+Z")
    person.wait(lambda: page.stored is not None and page.stored.open.facts.duty_of(nurse.id), "her round again")
    assert person.ask(visits_today) == before
    person.wait(lambda: not person.sees("still to be phoned"), "no calls any more")
    person.ask(lambda desk: check_books(desk.store))


def same_promise(before: Visit, after: Visit) -> bool:
    """The same nurses within a quarter of an hour."""
    nurses = (before.nurse, before.second_nurse) == (after.nurse, after.second_nurse)
    return nurses and abs((before.start or 0) - (after.start or 0)) <= 15


def tick_one_call(person: Person) -> None:
    """What is ticked stays ticked when the list is opened again."""
    person.click("Whom to phone…")
    first = person.shown(TickBox)[0]
    name = first.accessibleName()
    person.click_on(first)
    person.click("Close")
    person.click("Whom to phone…")
    person.wait(lambda: [one for one in person.shown(TickBox) if one.accessibleName() == name], "the list again")
    assert [one.isChecked() for one in person.shown(TickBox)].count(True) == 1
    person.click("Close")
