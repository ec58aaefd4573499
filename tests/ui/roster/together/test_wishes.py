"""A tired nurse enters her wishes: by clicks, by strokes, by letters; each is one change with one undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from teamapp.domain.change import Edit
from teamapp.domain.entities import Leave, Wish, WishesReady
from teamapp.domain.entities.nurse import LeaveKind, WishKind
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from tests.support.roster.roster_team import EVENING, day, key, nurse_id
from tests.ui.roster.conftest import ShowPage
from tests.ui.roster.together.conftest import in_gaps, in_wishes, wishing
from ui.roster.page import RosterPage
from ui.roster.together.wishes.days.calendar import WishCalendar
from ui.roster.together.wishes.mode import WishMode
from ui.roster.together.wishes.pens import JOKER_PEN, Pen
from ui.roster.together.wishes.view import Mark, Want


def opened(page: RosterPage) -> WishMode:
    """The mode, as the band opens it."""
    page.show_mode("wishes")
    mode = page.modes.widget("wishes")
    assert isinstance(mode, WishMode)
    return mode


def mine(desk: Desk) -> dict[date, Wish]:
    return {wish.day: wish for wish in desk.store.where(Wish, nurse=nurse_id("Aylin"))}


def middle(calendar: WishCalendar, number: int) -> QPoint:
    return calendar.day_rect(day(number)).center().toPoint()


def click(qtbot: QtBot, calendar: WishCalendar, number: int) -> None:
    qtbot.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=middle(calendar, number))


def test_a_click_wishes_a_day_free_and_a_second_takes_it_back(show_page: ShowPage, qtbot: QtBot) -> None:
    """The pen in the hand is Free from the start."""
    desk = in_wishes()
    calendar = opened(show_page(desk)).wishes.calendar
    click(qtbot, calendar, 8)
    assert mine(desk)[day(8)].kind is WishKind.DAY_OFF
    click(qtbot, calendar, 8)
    assert mine(desk) == {}


def test_a_stroke_over_days_is_one_change_and_one_undo(show_page: ShowPage, qtbot: QtBot) -> None:
    """Press, move over two more days, let go: three wishes; undo takes all three."""
    desk = in_wishes()
    page = show_page(desk)
    calendar = opened(page).wishes.calendar
    view = calendar.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=middle(calendar, 7))
    for number in (8, 9):
        qtbot.mouseMove(view, middle(calendar, number))
    assert mine(desk) == {}
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle(calendar, 9))
    assert set(mine(desk)) == {day(7), day(8), day(9)}
    change = undo(desk)
    assert change is not None
    page.frame.announce(change)
    assert mine(desk) == {}
    assert calendar.view.marked == ()


def test_arrows_and_letters(show_page: ShowPage, qtbot: QtBot) -> None:
    """F is free, a shift's letter gladly, with Shift rather not, J a joker, Del nothing any more."""
    desk = in_wishes()
    calendar = opened(show_page(desk)).wishes.calendar
    calendar.choose(day(0))
    QTest.keyClicks(calendar, "f")
    qtbot.keyClick(calendar, Qt.Key.Key_Right)
    QTest.keyClicks(calendar, "e")
    qtbot.keyClick(calendar, Qt.Key.Key_Down)
    QTest.keyClick(calendar, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(calendar, "j")
    found = mine(desk)
    assert found[day(0)].kind is WishKind.DAY_OFF
    assert (found[day(1)].kind, found[day(1)].shift_kind) == (WishKind.SHIFT, EVENING.id)
    assert (found[day(8)].kind, found[day(8)].joker) == (WishKind.NOT_SHIFT, True)
    qtbot.keyClick(calendar, Qt.Key.Key_Delete)
    assert day(8) not in mine(desk)


def test_shift_and_arrows_choose_days_that_a_letter_fills(show_page: ShowPage, qtbot: QtBot) -> None:
    """Four days from Friday over the weekend, free with one key."""
    desk = in_wishes()
    calendar = opened(show_page(desk)).wishes.calendar
    calendar.choose(day(4))
    for _step in range(3):
        QTest.keyClick(calendar, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(calendar, "0")
    assert set(mine(desk)) == {day(4), day(5), day(6), day(7)}


def test_a_fifth_joker_is_not_played(show_page: ShowPage, qtbot: QtBot) -> None:
    """The pen of jokers stops when none is left; the stars say so."""
    desk = in_wishes()
    mode = opened(show_page(desk))
    qtbot.mouseClick(mode.wishes.pens.button(JOKER_PEN), Qt.MouseButton.LeftButton)
    for number in range(5):
        click(qtbot, mode.wishes.calendar, number)
    assert sum(wish.joker for wish in mine(desk).values()) == 4
    assert mode.wishes.side.stars.accessibleName() == "0 of 4 jokers left"


def test_every_wednesday_free_by_one_click_and_back(show_page: ShowPage, qtbot: QtBot) -> None:
    """The weekday beside the calendar, or its head, wishes all of them; again, and none is wished."""
    desk = in_wishes()
    mode = opened(show_page(desk))
    qtbot.mouseClick(mode.wishes.side.weekdays[2], Qt.MouseButton.LeftButton)
    assert set(mine(desk)) == {day(2), day(9), day(16), day(23)}
    assert mode.wishes.side.weekdays[2].isChecked()
    head = mode.wishes.weekdays
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(round(head.width() * 2.5 / 7), 10))
    assert mine(desk) == {}


def test_another_pen_is_taken_by_a_click(show_page: ShowPage, qtbot: QtBot) -> None:
    """The pen "rather not evening" draws that."""
    desk = in_wishes()
    mode = opened(show_page(desk))
    pen = Pen(Mark(Want.NOT, EVENING.id))
    qtbot.mouseClick(mode.wishes.pens.button(pen), Qt.MouseButton.LeftButton)
    click(qtbot, mode.wishes.calendar, 3)
    assert mine(desk)[day(3)].kind is WishKind.NOT_SHIFT
    assert "rather not evening" in str(mode.wishes.calendar.days_model.data(
        mode.wishes.calendar.days_model.place_of(day(3)), int(Qt.ItemDataRole.AccessibleTextRole)
    ))  # fmt: skip


def test_leave_is_shown_and_cannot_be_wished_over(show_page: ShowPage, qtbot: QtBot) -> None:
    """A stroke over a day of leave leaves it out."""
    leave = Leave(
        id=key("leave", "Aylin"), nurse=nurse_id("Aylin"), kind=LeaveKind.HOLIDAY, first=day(10), last=day(11)
    )
    desk = in_wishes(leave)
    calendar = opened(show_page(desk)).wishes.calendar
    calendar.choose(day(9))
    for _step in range(3):
        QTest.keyClick(calendar, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(calendar, "f")
    assert set(mine(desk)) == {day(9), day(12)}


def test_done_is_ready_and_leads_back(show_page: ShowPage, qtbot: QtBot) -> None:
    """One press says that the wishes are complete; the grid shows, and a sentence thanks."""
    desk = in_wishes()
    page = show_page(desk)
    mode = opened(page)
    assert mode.wishes.side.none.isVisible()
    click(qtbot, mode.wishes.calendar, 2)
    assert not mode.wishes.side.none.isVisible()
    QTest.keyClick(mode.wishes.calendar, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (ready,) = desk.store.all(WishesReady)
    assert ready.ready
    assert ready.nurse == nurse_id("Aylin")
    assert page.on_grid


def test_who_has_no_wishes_says_so_with_one_click(show_page: ShowPage, qtbot: QtBot) -> None:
    """Nothing entered, and ready."""
    desk = in_wishes()
    mode = opened(show_page(desk))
    qtbot.mouseClick(mode.wishes.side.none, Qt.MouseButton.LeftButton)
    assert len(desk.store.all(WishesReady)) == 1
    assert mine(desk) == {}


def test_it_is_said_that_the_window_hides_and_not_a_key(show_page: ShowPage) -> None:
    """The sentence stands below the calendar while wishes are hidden, and another one after that."""
    mode = opened(show_page(in_wishes()))
    assert "The window hides the others" in mode.wishes.said
    late = opened(show_page(in_gaps()))
    assert "late" in late.wishes.said


def test_letters_are_the_calendars_even_where_the_page_has_a_shortcut(show_page: ShowPage, qtbot: QtBot) -> None:
    """`0`, letters of shifts and J never reach the page while the keyboard is on the days."""
    page = show_page(in_wishes())
    mode = opened(page)
    mode.wishes.take_keyboard()
    assert mode.wishes.calendar.hasFocus()
    QTest.keyClicks(mode.wishes.calendar, "d")
    assert mode.wishes.calendar.view.marked[0].mark == Mark(Want.WORK, mode.wishes.view.kind_of_letter("D"))


def test_a_colleagues_wishes_are_written_down_and_hers_stay_hidden(show_page: ShowPage, qtbot: QtBot) -> None:
    """Bram told his by phone: only what is written now shows; his earlier wish does not, and he can be made ready."""
    desk = wishing(in_wishes(), {"Bram": (20,)})
    mode = opened(show_page(desk))
    mode.wishes.side.people.value = nurse_id("Bram")
    mode.wishes.side.people.changed.emit()
    assert mode.wishes.view.name == "Bram"
    assert mode.wishes.view.marked == ()
    click(qtbot, mode.wishes.calendar, 3)
    assert [one.day for one in mode.wishes.view.marked] == [day(3)]
    assert {wish.day for wish in desk.store.where(Wish, nurse=nurse_id("Bram"))} == {day(3), day(20)}
    qtbot.mouseClick(mode.wishes.side.done, Qt.MouseButton.LeftButton)
    (ready,) = desk.store.all(WishesReady)
    assert ready.nurse == nurse_id("Bram")
    assert mine(desk) == {}


def test_esc_leads_back_to_the_grid(show_page: ShowPage, qtbot: QtBot) -> None:
    """What was drawn is kept; there is nothing to cancel."""
    page = show_page(in_wishes())
    mode = opened(page)
    qtbot.keyClick(mode.wishes.calendar, Qt.Key.Key_Escape)
    assert page.on_grid


@pytest.mark.parametrize(("language", "name"), [("en", "Armistice Day"), ("nl", "Wapenstilstand")])
def test_a_public_holiday_is_named_in_the_language_of_the_window(show_page: ShowPage, language: str, name: str) -> None:
    """The eleventh of November in Belgium, whose own calendar speaks several languages."""
    desk = in_wishes()
    desk.commit((Edit(desk.team, replace(desk.team, country="BE")),), text("test"))
    calendar = opened(show_page(desk, language=language)).wishes.calendar
    assert [one.holiday for one in calendar.view.days if one.holiday] == [name]
