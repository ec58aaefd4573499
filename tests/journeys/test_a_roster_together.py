"""Next month's roster from asking for wishes to a change after it was published: day 2 of a planner, by keys alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from teamapp.domain.entities import Ask, Assignment, Nurse, Points, RosterPeriod, Wish
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.entities.roster import PeriodState, Phase
from teamapp.domain.ids import Id
from teamapp.services.desk import Desk
from teamapp.services.roster.periods import period_id
from teamapp.services.roster.together.phases import say_ready
from teamapp.services.roster.together.wishes import Wished, set_wishes
from tests.journeys.conftest import Start
from tests.support.backend.said_elsewhere import found_by, history, look_at_card, speaks_of_wish
from tests.support.store.key_file import FileKeys
from tests.support.store.ledger import check_books
from tests.support.window.by_keyboard import KeyboardPerson
from tests.support.window.roster_person import (
    arrow_to_cell,
    by_arrows,
    cell,
    letter,
    no_sheet,
    on_top,
    open_roster,
    said_below,
    said_in,
    shift_of,
    weeks_on,
    yes_by_phone,
)
from tests.support.window.stage import Wall, set_stage
from ui.roster.page import RosterPage
from ui.roster.sheets.person_news import PersonNews
from ui.roster.together.choices.mode import ChoiceMode
from ui.roster.together.fairness.mode import FairnessMode
from ui.roster.together.gaps.mode import GapMode
from ui.roster.together.wishes.mode import WishMode

FIRST, LAST = date(2027, 2, 15), date(2027, 3, 14)
PERIOD = period_id(FIRST, LAST)
SUNDAY, MINE, GLADLY = date(2027, 2, 28), date(2027, 2, 17), date(2027, 2, 18)
"""The Sunday that every colleague wishes free; days of my own."""
IN_MARCH = datetime(2027, 3, 10, 6, 0, tzinfo=UTC)
SECONDS_A_KEY = 1.63
"""A key (0.28 s) with a thought before each (1.35 s): the keystroke-level model of Card, Moran and Newell, 1980."""
MOST_SECONDS = 30 * 60
"""What next month's roster may cost its planner."""


@dataclass(frozen=True, slots=True)
class Team:
    """Who I am, and Sanne, whose wishes nobody may see."""

    me: Nurse
    sanne: Nurse
    others: tuple[Nurse, ...]


@pytest.mark.timeout(300)
def test_a_roster_is_made_together_published_and_changed(
    start: Start, profile: Path, keys: FileKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wishes hidden while open and seen after; a gap asked for points, one claimed; chosen, explained, published."""
    person = at_the_keyboard(start, profile)
    roster = open_roster(person)
    team = person.ask(the_team)
    begin(person, roster)
    wish_with_a_joker(person, roster, team)
    colleagues_wish(person, team)
    nobody_sees_them(person, roster, team)
    close(person, "Close the wishes?", "Close", Phase.GAPS)
    everybody_sees_them(person, roster, team)
    asked = ask_for_points(person, roster, team)
    claim_an_open_shift(person, roster, team)
    close(person, "End settling the gaps?", "End it", Phase.SOLVE)
    choose_among_three(person, roster)
    ask_why(person, roster)
    publish(person, roster)
    change_one_day(person, roster)
    assert person.pressed * SECONDS_A_KEY < MOST_SECONDS / 2, "half of the time is for reading and talking"
    person.leave()
    set_stage(monkeypatch, clock=Wall(IN_MARCH), keys=keys)
    person = at_the_keyboard(start, profile)
    read_the_ledger(person, open_roster(person), asked)
    assert person.ask(lambda desk: check_books(desk.store)) > 8


def at_the_keyboard(start: Start, profile: Path) -> KeyboardPerson:
    person = start(profile, hands=KeyboardPerson)
    assert isinstance(person, KeyboardPerson)
    return person


def the_team(desk: Desk) -> Team:
    nurses = {one.given_name: one for one in desk.store.all(Nurse)}
    me = next(one for one in nurses.values() if one.id == desk.me)
    others = tuple(one for one in nurses.values() if one is not me)
    return Team(me, nurses["Sanne"], others)


def begin(person: KeyboardPerson, roster: RosterPage) -> None:
    """Weeks that nobody has begun: begin them, and ask for wishes with the days that are proposed."""
    weeks_on(person, roster, FIRST)
    person.click("Begin this roster")
    person.click("Ask for wishes…")
    person.click("Ask for wishes", inside=on_top(person))
    no_sheet(person)
    person.see("no word yet from")
    assert phase(person) is Phase.WISHES
    person.see("Until then this window hides everybody's wishes from the others; they are not locked.")


def wish_with_a_joker(person: KeyboardPerson, roster: RosterPage, team: Team) -> None:
    """Space for a day off, letters for a joker and a shift gladly."""
    person.click("Enter my wishes")
    mode = roster.modes.widget("wishes")
    assert isinstance(mode, WishMode)
    person.see("Nobody else sees your wishes")
    calendar = mode.wishes.calendar
    person.wait(calendar.hasFocus, "the keyboard in the calendar")
    first = mode.wishes.view.days[0].day
    person.walk(lambda: (0, ((calendar.focus_day or first) - first).days), (0, (MINE - first).days))
    person.keys("Space")
    person.wait(lambda: MINE in person.ask(lambda desk: wishes_of(desk, team.me)), "the wish")
    person.keys("J", "Right", "L")
    person.wait(lambda: GLADLY in person.ask(lambda desk: wishes_of(desk, team.me)), "the second wish")
    stored = person.ask(lambda desk: wishes_of(desk, team.me))
    assert stored[MINE].joker
    assert (stored[GLADLY].kind, stored[GLADLY].joker) == (WishKind.SHIFT, False)
    person.see("3 jokers left")
    person.click("Done, I am ready")
    person.see("Ready. Thank you")


def colleagues_wish(person: KeyboardPerson, team: Team) -> None:
    """What comes from the others' devices: everybody wants the same Sunday free, Sanne with a joker."""
    for one in team.others:
        wanted = {SUNDAY: Wished(WishKind.DAY_OFF, joker=one is team.sanne)}
        person.window.frame.announce(person.ask(lambda desk, one=one, wanted=wanted: set_wishes(desk, one.id, wanted)))
        ready = person.ask(lambda desk, one=one: say_ready(desk, one.id, PERIOD, ready=True))
        person.window.frame.announce(ready)
    person.settle()


def nobody_sees_them(person: KeyboardPerson, roster: RosterPage, team: Team) -> None:
    """Not in the grid, the inspector, find, what undo says, her own calendar, her card, or the history."""
    person.wait(lambda: roster.on_grid, "the grid")
    assert cell(roster, team.me.id, MINE).wish
    assert not any(cell(roster, one.id, SUNDAY).wish for one in team.others)
    assert "asked" not in cell(roster, team.sanne.id, SUNDAY).spoken
    assert not speaks_of_wish(by_arrows(person, roster, team.sanne.id, SUNDAY))
    assert speaks_of_wish(by_arrows(person, roster, team.me.id, MINE))
    assert not any("Sunday" in name or "Sanne" in name for name in person.names() if name.startswith("Undo"))
    known = ("is ready with the wishes", "hidden until the phase closes")  # that she has some is no secret
    found = [one for one in found_by(person, "Sanne") if not any(words in one for words in known)]
    assert not [one for one in found if "wish" in one.lower() or "28 Feb" in one]
    person.keys("Ctrl+Shift+W")
    person.wait(lambda: roster.modes.current == "wishes", "the calendar")
    person.choose("Whose wishes", team.sanne.name)
    mode = roster.modes.widget("wishes")
    assert isinstance(mode, WishMode)
    person.wait(lambda: mode.wishes.view.name == "Sanne", "Sanne's calendar")
    assert not mode.wishes.view.marked
    person.keys("Esc")
    person.wait(lambda: roster.on_grid, "the grid")
    look_at_card(person, team.sanne)
    assert not person.sees("28 Feb")
    told = history(person, "wishes")
    assert not [one for one in told if "28 Feb" in one]
    assert [one for one in told if "hidden until the phase closes" in one]
    person.keys("Ctrl+2")
    person.be_on("roster")


def everybody_sees_them(person: KeyboardPerson, roster: RosterPage, team: Team) -> None:
    """The same places speak once the phase is closed: they were looked at in the right way."""
    person.wait(lambda: cell(roster, team.sanne.id, SUNDAY).wish, "Sanne's wish in the grid")
    assert "joker" in cell(roster, team.sanne.id, SUNDAY).spoken
    assert speaks_of_wish(by_arrows(person, roster, team.sanne.id, SUNDAY))
    look_at_card(person, team.sanne)
    person.see("28 Feb")
    assert [one for one in history(person, "wishes of Sanne") if "28 Feb" in one]
    person.keys("Ctrl+2")
    person.be_on("roster")


def ask_for_points(person: KeyboardPerson, roster: RosterPage, team: Team) -> Ask:
    """On the Sunday somebody must give way: the best way is asked for, and its nurse says yes by phone."""
    person.click("See the gaps")
    mode = gap_mode(person, roster)
    short = next(gap for gap in mode.gaps.read.found.shortages if gap.day == SUNDAY)
    choose_gap(person, mode, short.day, short.kind)
    person.wait(lambda: [way for way in mode.gaps.story.ways if way.way.points and way.isVisible()], "points to earn")
    row = next(way for way in mode.gaps.story.ways if way.way.points and team.me.id not in way.way.concerned)
    assert f"earns {row.way.points} point" in " ".join(said_in(row))
    way = row.way
    person.click_on(row.propose)
    person.see("Proposed.")
    ask = person.ask(lambda desk: next(one for one in desk.store.where(Ask, asker=desk.me) if is_open_gap(one)))
    assert (ask.points, ask.asked) == (way.points, frozenset({way.nurse}))
    assert person.ask(lambda desk: shift_of(desk, way.nurse, SUNDAY)) is None
    person.keys("Esc")
    person.wait(lambda: roster.on_grid, "the grid")
    taker = next(one for one in team.others if one.id == way.nurse)
    yes_by_phone(person, ask, taker)
    done = person.ask(lambda desk: desk.store.get(Ask, ask.id))
    assert done is not None
    assert done.state is AskState.DONE
    given = person.ask(lambda desk: shift_of(desk, way.nurse, SUNDAY))
    assert given is not None
    assert given.shift_kind == way.kind
    earned = person.ask(lambda desk: desk.store.where(Points, nurse=way.nurse, day=SUNDAY))
    assert [one.points for one in earned] == [way.points]
    return done


def is_open_gap(ask: Ask) -> bool:
    return ask.kind is AskKind.GAP and ask.state is AskState.OPEN


def claim_an_open_shift(person: KeyboardPerson, roster: RosterPage, team: Team) -> None:
    """A gap that I could fill is mine with one press; the reason stands in the history of the day."""
    person.keys("Ctrl+Alt+G")
    mode = gap_mode(person, roster)
    gap = next(one for one in mode.gaps.read.found.cells.values() if one.open and team.me.id in one.could)
    choose_gap(person, mode, gap.day, gap.kind)
    person.click("I take it")
    person.see("The shift is yours.")
    given = person.ask(lambda desk: shift_of(desk, team.me.id, gap.day))
    assert given is not None
    assert given.shift_kind == gap.kind
    person.keys("Esc")
    person.wait(lambda: roster.on_grid, "the grid")
    by_arrows(person, roster, team.me.id, gap.day)
    assert "Noor" in " ".join(said_below(roster.inspector.cell, "What happened")[:1])


def choose_among_three(person: KeyboardPerson, roster: RosterPage) -> None:
    """Three rosters with their figures; the second is seen in the grid and taken over; nothing before that."""
    person.click("Make three rosters")
    mode = roster.modes.widget("choices")
    assert isinstance(mode, ChoiceMode)
    told: list[object] = []
    mode.making.told.connect(told.append)
    person.wait(lambda: told, "the planner to tell something", seconds=90)
    person.click("Stop and keep best")
    person.wait(lambda: mode.cards, "three rosters", seconds=90)
    assert [card.title for card in mode.cards] == ["Most wishes", "Most even", "Fewest changes"]
    assert all(card.figures for card in mode.cards)
    before = person.ask(assigned)
    person.wait(lambda: mode.cards[0].hasFocus(), "the keyboard on the first")
    person.keys("Right", "Return")
    person.wait(lambda: roster.previewing, "the preview in the grid")
    assert person.ask(assigned) == before
    person.click("Take it over")
    person.wait(lambda: not roster.previewing, "the roster that was taken over")
    assert before < person.ask(assigned)


def ask_why(person: KeyboardPerson, roster: RosterPage) -> None:
    """Why is she here on Sunday: reasons, who would be next best, what another shift would do, and the past."""
    assert roster.view is not None
    works = next(one for one in roster.view.nurses if letter(roster, one.id, SUNDAY))
    said = by_arrows(person, roster, works.id, SUNDAY)
    panel = roster.inspector.cell
    person.wait(lambda: "What happened" in said_in(panel), "the past of the day")
    said = said_in(panel)
    assert {"Why?", "Next best", "What happened"} <= set(said)
    reasons = said_below(panel, "Why?")
    assert reasons[0] != "Next best"
    assert "free →" in " ".join(said_below(panel, "What happened"))


def publish(person: KeyboardPerson, roster: RosterPage) -> None:
    """Before it is known to everybody, everybody is named with her shifts."""
    person.click("Publish")
    sheet = on_top(person)
    told = sheet.findChildren(PersonNews)
    assert {one.accessibleName().split(":")[0] for one in told} == {one.name for one in person.ask(who_works)}
    person.click("Publish", inside=sheet)
    person.see("The roster is published.")
    stored = person.ask(lambda desk: desk.store.get(RosterPeriod, PERIOD))
    assert stored is not None
    assert stored.state is PeriodState.PUBLISHED


def change_one_day(person: KeyboardPerson, roster: RosterPage) -> None:
    """Another shift after that is a change: in the grid, the heading, the inspector and the next publication."""
    assert roster.view is not None
    day = date(2027, 3, 3)
    nurse = next(one for one in roster.view.nurses if letter(roster, one.id, day) in ("M", "D", "L"))
    was = letter(roster, nurse.id, day)
    assert not cell(roster, nurse.id, day).fresh
    arrow_to_cell(person, roster, nurse.id, day)
    person.type("e")
    person.wait(lambda: letter(roster, nurse.id, day) == "E", "the other shift")
    person.wait(lambda: cell(roster, nurse.id, day).fresh, "the mark of a change")
    person.see("published, 1 change since")
    names = {kind.letter: kind.name for kind in roster.view.living_kinds}
    words = f"Since publication: {names[was]} → {names['E']}"
    person.wait(lambda: words in said_in(roster.inspector.cell), words)
    person.click("Publish changes")
    (news,) = on_top(person).findChildren(PersonNews)
    assert news.accessibleName() == f"{nurse.name}: 1 day changed"
    person.click("Publish the changes")
    person.wait(lambda: not cell(roster, nurse.id, day).fresh, "everybody to know")


def read_the_ledger(person: KeyboardPerson, roster: RosterPage, asked: Ask) -> None:
    """When they have begun, the weeks that were made stand in the ledger, and the points of who gave way."""
    person.keys("Ctrl+Alt+B")
    mode = roster.modes.widget("fairness")
    assert isinstance(mode, FairnessMode)
    person.wait(lambda: mode.fairness.view.nurses, "the ledger")
    view = mode.fairness.view
    assert FIRST in view.months
    month = view.months.index(FIRST)
    assert sum(sum(one.months[month].counts) for one in view.nurses) > 0
    gave = next(one for one in view.nurses if one.key == asked.taken_by)
    assert gave.points >= asked.points
    rows = mode.fairness.rows
    person.tab_to(rows)
    person.walk(lambda: (rows.row, 0), (view.nurses.index(gave), 0))
    person.see("Points for giving way")


def close(person: KeyboardPerson, question: str, yes: str, then: Phase) -> None:
    """By the palette; the question says who is not ready."""
    person.keys("Ctrl+K")
    person.type("close step")
    person.keys("Return")
    person.see(question)
    person.click(yes)
    person.wait(lambda: phase(person) is then, "the next step")
    person.settle()


def gap_mode(person: KeyboardPerson, roster: RosterPage) -> GapMode:
    person.wait(lambda: isinstance(roster.modes.widget("gaps"), GapMode), "the map")
    mode = roster.modes.widget("gaps")
    assert isinstance(mode, GapMode)
    person.wait(lambda: mode.gaps.read is not None and mode.isVisible(), "the gaps")
    person.settle()
    return mode


def choose_gap(person: KeyboardPerson, mode: GapMode, day: date, kind: str) -> None:
    """Tab to the map and walk to its field."""
    found, table = mode.gaps.read.found, mode.gaps.heat.table
    row = [str(one.id) for one in found.kinds].index(kind)
    index = table.model().index(row, found.view.number(day))
    person.tab_to(table)
    person.walk(lambda: (table.currentIndex().row(), table.currentIndex().column()), (index.row(), index.column()))
    person.wait(lambda: mode.gaps.gap is not None and (mode.gaps.gap.day, mode.gaps.gap.kind) == (day, kind), "the gap")
    person.settle()


def wishes_of(desk: Desk, nurse: Nurse) -> dict[date, Wish]:
    return {one.day: one for one in desk.store.where(Wish, nurse=nurse.id) if FIRST <= one.day <= LAST}


def phase(person: KeyboardPerson) -> Phase | None:
    def stored(desk: Desk) -> tuple[Phase | None]:
        found = desk.store.get(RosterPeriod, PERIOD)
        return (found.phase if found is not None else None,)

    return person.ask(stored)[0]


def assigned(desk: Desk) -> frozenset[Id]:
    return frozenset(one.id for one in desk.store.between(Assignment, "day", FIRST, LAST))


def who_works(desk: Desk) -> tuple[Nurse, ...]:
    works = {one.nurse for one in desk.store.between(Assignment, "day", FIRST, LAST)}
    return tuple(one for one in desk.store.all(Nurse) if one.id in works)
