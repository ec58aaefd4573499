"""Input that contradicts itself: a plain sentence and a way out on the page, and planning goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtWidgets import QPushButton

from teamapp.domain.change import Edit
from teamapp.domain.entities import Contract, Demand, Leave, RosterPeriod, ShiftKind
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from tests.support.roster.roster_team import EARLY, NAMES, day, key, nurse_id, roster_desk
from tests.ui.roster.conftest import ShowPage
from ui.parts.cards.empty_state import EmptyState
from ui.parts.layers.sheet import Sheet
from ui.roster.page import RosterPage


def change(desk: Desk, *edits: Edit) -> None:
    desk.commit(edits, text("test"))


def said(page: RosterPage) -> str:
    assert page.content.notes.isVisible()
    return " ".join(page.words.say(note.text) for note in page.content.notes.notes)


def went(page: RosterPage) -> list[str]:
    heard: list[str] = []
    page.frame.going.connect(lambda room, _target: heard.append(room))
    return heard


def test_demand_beyond_all_hours_is_said_with_both_sums(show_page: ShowPage) -> None:
    """Five earlies a day for four nurses; the way out is the settings; the grid can be edited all the same."""
    desk = roster_desk()
    asked = next(one for one in desk.store.all(Demand) if one.shift_kind == EARLY.id)
    change(desk, Edit(asked, replace(asked, nurses=9)))
    page = show_page(desk)
    assert "all contracts together have" in said(page)
    heard = went(page)
    page.content.notes.fix.click()
    assert heard == ["settings"]
    assert page.can_edit


def test_leave_for_everybody_names_the_days(show_page: ShowPage) -> None:
    """Four on leave on one day that asks for somebody: the way out is the team."""
    desk = roster_desk()
    leave = (
        Leave(id=key("leave", name), nurse=nurse_id(name), kind=LeaveKind.HOLIDAY, first=day(9), last=day(9))
        for name in NAMES
    )
    change(desk, *(Edit(None, one) for one in leave))
    page = show_page(desk)
    assert "Everybody has leave on Wed 11 Nov" in said(page)


def test_a_nurse_without_a_contract_is_named(show_page: ShowPage) -> None:
    """The sentence says who, the way out is the team."""
    desk = roster_desk()
    change(desk, *(Edit(one, None) for one in desk.store.where(Contract, nurse=nurse_id("Noor"))))
    assert "Noor has no contract" in said(show_page(desk))


def test_two_kinds_at_the_same_times_are_asked_about(show_page: ShowPage) -> None:
    """Early and its double are counted apart; both are named."""
    desk = roster_desk()
    asked = next(one for one in desk.store.all(Demand) if one.shift_kind == EARLY.id)
    double = replace(EARLY, id=key("kind", "X"), name="Again", letter="X")
    more = replace(asked, id=key("demand", "X"), shift_kind=double.id)
    change(desk, Edit(None, double), Edit(None, more))
    words = said(show_page(desk))
    assert "run at the same times" in words
    assert "Again" in words


def test_no_demand_at_all_leads_to_the_settings(show_page: ShowPage) -> None:
    """The grid is there, and a sentence says what is missing."""
    desk = roster_desk()
    change(desk, *(Edit(one, None) for one in desk.store.all(Demand)))
    page = show_page(desk)
    assert "how many nurses each shift needs" in said(page)
    assert page.grid.isVisible()


def test_weeks_that_are_over_say_so(show_page: ShowPage) -> None:
    """A roster of the past can be corrected; where none was made the one action leads to this week."""
    page = show_page(roster_desk({"Bram": "D"}, now=datetime(2027, 1, 5, 9, tzinfo=UTC)))
    assert "over since" in said(page)
    assert not page.can_suggest
    bare = roster_desk(now=datetime(2027, 1, 5, 9, tzinfo=UTC))
    change(bare, *(Edit(one, None) for one in bare.store.all(RosterPeriod)))
    page = show_page(bare, day="2026-11-02")
    (empty,) = (one for one in page.findChildren(EmptyState) if one.isVisible())
    assert empty.accessibleName().startswith("These weeks are over")
    assert empty.button is not None
    empty.button.click()
    assert page.view is not None
    assert page.view.first <= date(2027, 1, 5) <= page.view.last


def test_a_note_put_aside_stays_away_until_something_else_is_wrong(show_page: ShowPage) -> None:
    """Put aside it is gone after an edit too; a new contradiction speaks up; the rest is behind a click."""
    desk = roster_desk()
    change(desk, *(Edit(one, None) for one in desk.store.where(Contract, nurse=nurse_id("Noor"))))
    page = show_page(desk)
    strip = page.content.notes
    strip.findChildren(QPushButton)[-1].click()
    page.refresh(None)
    assert not strip.isVisible()
    change(desk, *(Edit(one, None) for one in desk.store.where(Contract, nurse=nurse_id("Bram"))))
    page.refresh(None)
    assert strip.isVisible()
    assert strip.more.isVisible()
    strip.more.click()
    assert page.findChildren(Sheet)


def test_without_shift_kinds_the_page_leads_to_the_settings(show_page: ShowPage) -> None:
    """One picture, one sentence, one action."""
    desk = roster_desk()
    change(desk, *(Edit(one, None) for one in (*desk.store.all(Demand), *desk.store.all(ShiftKind))))
    page = show_page(desk)
    (empty,) = (one for one in page.findChildren(EmptyState) if one.isVisible())
    assert empty.accessibleName().startswith("No shifts yet")
