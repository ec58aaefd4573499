"""A swap is chosen by mouse or keyboard, judged while one chooses, and asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from teamapp.domain.entities import Ask
from teamapp.domain.entities.asking import AskKind
from tests.support.roster.roster_team import day, nurse_id, roster_desk
from tests.ui.roster.conftest import ShowPage
from ui.parts.layers.veil import Veil
from ui.roster.asks import keyboard
from ui.roster.asks.swap.sheet import SwapSheet
from ui.roster.page import RosterPage

LEFT = Qt.MouseButton.LeftButton
AYLIN, BRAM, NOOR = nurse_id("Aylin"), nurse_id("Bram"), nurse_id("Noor")


def sheet_of(page: RosterPage) -> SwapSheet:
    (found,) = (one for one in page.window().findChildren(SwapSheet) if one.isVisible())
    return found


def click_day(sheet: SwapSheet, qtbot: QtBot, number: int, row: int = 0) -> None:
    table = sheet.table
    index = table.swap_days.index(row, table.swap_days.days.index(day(number)))
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center() + QPoint(1, 1))


@pytest.fixture
def swap_sheet(show_page: ShowPage):
    """Aylin has two early shifts, Bram two evenings; the sheet opens from Aylin's first day."""
    page = show_page(roster_desk({"Aylin": "DD..", "Bram": "..EE", "Noor": "DDDD"}))
    page.choose_cell(AYLIN, day(0))
    keyboard.propose_swap(page)
    return page, sheet_of(page)


def test_days_of_the_grid_are_chosen_already_and_the_verdict_is_there(swap_sheet) -> None:
    """The day in focus is chosen, the two nurses stand in the fields, the sentence says what would come of it."""
    _page, sheet = swap_sheet
    assert (sheet.one.value, sheet.other.value) == (AYLIN, BRAM)
    assert sheet.table.chosen == (day(0),)
    assert sheet.judged is not None
    assert sheet.verdict.headline.text()


def test_a_click_on_either_row_chooses_the_day_and_lets_it_go(swap_sheet, qtbot: QtBot) -> None:
    """Both cells of a column change together, so either row will do."""
    _page, sheet = swap_sheet
    click_day(sheet, qtbot, 2, row=1)
    assert sheet.table.chosen == (day(0), day(2))
    click_day(sheet, qtbot, 0)
    assert sheet.table.chosen == (day(2),)


def test_arrows_and_space_choose_days_and_enter_asks(swap_sheet, qtbot: QtBot) -> None:
    """Without the mouse: three days to the right, Space, then Enter sends what is chosen."""
    page, sheet = swap_sheet
    table = sheet.table
    table.go_to(day(0))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.chosen == tuple(day(number) for number in range(4))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    (ask,) = page.frame.desk.store.all(Ask)
    assert ask.kind is AskKind.SWAP
    assert (ask.asker, ask.asked) == (AYLIN, frozenset({BRAM}))
    assert len(ask.moves) == 8
    assert page.frame.notices.told[-1] == "Asked. The roster changes when she says yes."


def test_a_day_on_which_both_do_the_same_cannot_be_chosen(swap_sheet, qtbot: QtBot) -> None:
    """Both are free on Friday: the sheet says so and chooses nothing."""
    _page, sheet = swap_sheet
    click_day(sheet, qtbot, 4)
    assert sheet.table.chosen == (day(0),)
    assert sheet.verdict.headline.text() == "On Fri 6 Nov the two do the same: there is nothing to swap."


def test_what_is_forbidden_cannot_be_sent(show_page: ShowPage, qtbot: QtBot) -> None:
    """With Bram's week of evenings an early shift breaks his rest: the headline is plain and nothing can be sent."""
    page = show_page(roster_desk({"Aylin": "....D", "Bram": "ED.E."}))
    page.choose_cell(AYLIN, day(4))
    keyboard.propose_swap(page)
    sheet = sheet_of(page)
    assert sheet.verdict.headline.text() == "Not possible"
    assert not sheet._send.isEnabled()
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    assert not page.frame.desk.store.all(Ask)


def test_an_agreement_against_it_is_said_and_may_be_overruled(show_page: ShowPage) -> None:
    """A fifth day of a 24-hour contract: the button says what one does."""
    page = show_page(roster_desk({"Aylin": "....D", "Bram": "DDDD."}))
    page.choose_cell(AYLIN, day(4))
    keyboard.propose_swap(page)
    sheet = sheet_of(page)
    assert sheet.verdict.headline.text() == "Possible, but against an agreement"
    assert sheet._send.text() == "Ask Bram all the same"
    sheet._send.click()
    assert len(page.frame.desk.store.all(Ask)) == 1


def test_other_nurses_keep_the_days_that_still_make_a_swap(swap_sheet) -> None:
    """Noor works early on the same day as Aylin: that day is no swap with her and falls out of the choice."""
    _page, sheet = swap_sheet
    sheet.table.toggle(2)
    sheet.other.box.setCurrentIndex(sheet.other.box.findData(NOOR))
    sheet.other.changed.emit()
    assert sheet.table.chosen == (day(2),)
    sheet.other.box.setCurrentIndex(sheet.other.box.findData(AYLIN))
    sheet.other.changed.emit()
    assert sheet.verdict.headline.text() == "Choose two different nurses."


def test_a_day_of_the_grid_waits_for_the_partner_with_whom_it_makes_a_swap(show_page: ShowPage) -> None:
    """Bram, who is proposed first, works early like Aylin; with Noor, who is free, the day of the grid is chosen."""
    page = show_page(roster_desk({"Aylin": "..D.", "Bram": "..D.", "Noor": "D..."}))
    page.choose_cell(AYLIN, day(2))
    keyboard.propose_swap(page)
    sheet = sheet_of(page)
    assert (sheet.other.value, sheet.table.chosen) == (BRAM, ())
    sheet.other.box.setCurrentIndex(sheet.other.box.findData(NOOR))
    sheet.other.changed.emit()
    assert sheet.table.chosen == (day(2),)
    assert sheet.judged is not None
    assert sheet.table.swap_days.days[sheet.table.currentIndex().column()] == day(2)


def test_the_table_is_read_out(swap_sheet) -> None:
    """Screen readers hear nurse, day, shift, and whether it is chosen."""
    _page, sheet = swap_sheet
    model = sheet.table.swap_days
    spoken = model.index(0, model.days.index(day(0))).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Aylin, Mon 2 Nov: Early, chosen"


def test_escape_leaves_without_asking(swap_sheet, qtbot: QtBot) -> None:
    """The sheet closes, nothing is written."""
    page, sheet = swap_sheet
    qtbot.keyClick(sheet.table, Qt.Key.Key_Escape)
    assert not [one for one in page.window().findChildren(Veil) if one.isVisible()]
    assert not page.frame.desk.store.all(Ask)
