"""Ill this morning: one act from the palette, a cell or Today, and everything that is left to do on one page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from scheduling.client import Worker
from scheduling.tasks import TASKS
from teamapp.domain.entities import Ask, Leave
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.away.reporting import report_away
from tests.support.roster.roster_team import day, nurse_id, roster_desk, row_of
from tests.ui.roster.conftest import ShowPage
from ui.parts.layers.veil import Veil
from ui.roster.asks import keyboard
from ui.roster.asks.away.cover_sheet import CoverSheet
from ui.roster.asks.away.report_sheet import ReportSheet
from ui.roster.asks.away.way_row import WayRow
from ui.today.page import TodayPage

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))
MORNING = datetime(2026, 11, 2, 5, 30, tzinfo=UTC)


def morning_desk() -> Desk:
    """Half past six on the first Monday; Bram has the early shift today and tomorrow."""
    return roster_desk({"Bram": "DD", "Noor": "E"}, now=MORNING)


def top(page: QWidget) -> Veil:
    return [one for one in page.window().findChildren(Veil) if one.isVisible()][-1]


def press(place: QWidget, words: str) -> None:
    found = [one for one in place.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    assert found, (words, [one.text() for one in place.findChildren(QPushButton) if one.isVisible()])
    found[0].click()


def test_from_the_cell_to_the_asks_in_three_presses(show_page: ShowPage) -> None:
    """Bram is proposed, today is enough, the best are asked: leave, open shift and ask are written."""
    desk = morning_desk()
    page = show_page(desk)
    page.choose_cell(BRAM, day(0))
    keyboard.report_away(page)
    sheet = top(page)
    assert isinstance(sheet, ReportSheet)
    assert sheet.nurse.value == BRAM
    press(sheet, "Record it and find cover")
    assert row_of(desk, "Bram", 2) == ".D"
    (leave,) = desk.store.all(Leave)
    assert (leave.first, leave.last) == (day(0), day(0))
    cover = top(page)
    assert isinstance(cover, CoverSheet)
    press(cover, "Ask the best")
    (ask,) = desk.store.all(Ask)
    assert ask.asked == frozenset({SANNE})
    assert AYLIN not in ask.asked


def test_i_may_take_the_shift_myself(show_page: ShowPage) -> None:
    """On Aylin's device she is not asked but may take it: one press, and nothing is open."""
    desk = morning_desk()
    page = show_page(desk)
    report_away(desk, BRAM, first=day(0), last=day(0))
    from ui.roster.asks.opening import opens

    opens(page, f"away:{BRAM}")
    press(top(page), "I take it")
    assert row_of(desk, "Aylin", 1) == "D"
    assert page.frame.notices.told[-1] == "The shift is yours."


def test_until_a_day_needs_the_day(show_page: ShowPage, qtbot: QtBot) -> None:
    """The field comes with the choice; without a date nothing is recorded, with one both shifts open."""
    desk = morning_desk()
    page = show_page(desk)
    page.choose_cell(BRAM, day(0))
    keyboard.report_away(page)
    sheet = top(page)
    assert isinstance(sheet, ReportSheet)
    assert not sheet.last.isVisible()
    sheet.until.take_keyboard()
    qtbot.keyClick(sheet.until, Qt.Key.Key_Right)
    assert sheet.last.isVisible()
    sheet.last.value = None
    press(sheet, "Record it and find cover")
    assert not desk.store.all(Leave)
    sheet.last.value = day(1)
    press(sheet, "Record it and find cover")
    assert row_of(desk, "Bram", 2) == ".."


def test_the_simplest_way_asks_whom_it_concerns(show_page: ShowPage) -> None:
    """Without a planner the best colleague for the shift is a way of its own; pressing it asks her."""
    desk = morning_desk()
    page = show_page(desk)
    report_away(desk, BRAM, first=day(0), last=day(0))
    from ui.roster.asks.opening import opens

    assert opens(page, f"away:{BRAM}")
    sheet = top(page)
    (way,) = sheet.findChildren(WayRow)
    way.findChildren(QPushButton)[0].click()
    asks = desk.store.all(Ask)
    assert asks or row_of(desk, "Aylin", 1) == "D"


def test_the_planner_adds_its_ways(show_page: ShowPage, qtbot: QtBot) -> None:
    """With the worker there are up to three, each with a button; the sheet stays usable meanwhile."""
    desk = morning_desk()
    report_away(desk, BRAM, first=day(0), last=day(0))
    with Worker(TASKS) as worker:
        desk.worker = worker
        page = show_page(desk)
        from ui.roster.asks.opening import opens

        opens(page, f"away:{BRAM}")
        sheet = top(page)
        assert not sheet.findChildren(WayRow)
        qtbot.waitUntil(lambda: bool(sheet.findChildren(WayRow)), timeout=30_000)
        assert 1 <= len(sheet.findChildren(WayRow)) <= 3
        sheet.shut()


def test_later_shifts_are_opened_from_the_same_page(show_page: ShowPage) -> None:
    """Nobody knew until when: now the rest is to be covered too, and the page shows it at once."""
    desk = roster_desk({"Bram": "DDDD"}, now=MORNING)
    page = show_page(desk)
    report_away(desk, BRAM, first=day(0))
    from ui.roster.asks.opening import opens

    opens(page, f"away:{BRAM}")
    press(top(page), "Open them too")
    assert row_of(desk, "Bram", 4) == "...."
    sheet = top(page)
    assert isinstance(sheet, CoverSheet)
    assert len(sheet.rows) == 4


@pytest.fixture
def today_page(qtbot: QtBot, make_frame):
    """The page of today over a desk."""

    def show(desk: Desk) -> TodayPage:
        frame = make_frame(desk)
        page = TodayPage(frame)
        frame.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(1440, 900)
        page.show()
        page.refresh(None)
        qtbot.waitUntil(lambda: page._side.widget() is not None and bool(page._side._said) and not page._side.busy)
        return page

    return show


def texts(page: TodayPage) -> list[str]:
    return [one.text() for one in page._side.findChildren(QPushButton) if one.isVisible()]


def test_today_leads_to_the_absence_and_back(today_page, qtbot: QtBot) -> None:
    """The card says what is open; "Find cover" opens the page of it; "She is back" gives the shift back."""
    desk = morning_desk()
    report_away(desk, BRAM, first=day(0), last=day(0))
    page = today_page(desk)
    assert "Find cover…" in texts(page)
    press(page._side, "Find cover…")
    assert isinstance(top(page), CoverSheet)
    top(page).shut()
    press(page._side, "She is back")
    assert row_of(desk, "Bram", 2) == "DD"
    qtbot.waitUntil(lambda: "Find cover…" not in texts(page))


def test_today_reports_an_absence_without_a_nurse_chosen(today_page) -> None:
    """From Today nobody is proposed: who must be chosen, and says so."""
    desk = morning_desk()
    page = today_page(desk)
    page.report_away()
    sheet = top(page)
    assert isinstance(sheet, ReportSheet)
    press(sheet, "Record it and find cover")
    assert sheet.nurse.error
    assert not desk.store.all(Leave)


def test_an_ask_on_today_is_answered_there(today_page, qtbot: QtBot) -> None:
    """Bram asks Aylin: the card has yes and no, the sidebar counts it, and after the yes it is gone."""
    from teamapp.services.roster.asks.proposal import give
    from teamapp.services.roster.asks.sending import send_ask
    from tests.support.roster.roster_team import november
    from ui.today.room import PAGE

    desk = morning_desk()
    assert PAGE.count is not None
    before = PAGE.count(desk)
    send_ask(desk, give(november(desk), BRAM, days=[day(1)], asked=[AYLIN]))
    assert PAGE.count(desk) == before + 1
    page = today_page(desk)
    press(page._side, "Yes")
    press(top(page), "Yes, I do")
    assert row_of(desk, "Aylin", 2) == ".D"
    qtbot.waitUntil(lambda: "Yes" not in texts(page))
