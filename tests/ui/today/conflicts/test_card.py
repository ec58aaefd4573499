"""Two versions on today's page: the same thing by mouse and by keyboard, one after the other until none is left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from teamapp.domain.change import Edit
from teamapp.domain.entities import Client
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.units import MinuteOfDay
from teamapp.services.conflicts import open_conflicts
from teamapp.services.rounds.hand.move import move_visit
from tests.support.backend.apart import Apart, apart, meet
from tests.support.small_team import DAY, client_id, entities, need_id, nurse_id
from ui.parts.controls.button import Button
from ui.shell.profile.team import as_team
from ui.today.conflicts.leave_sheet import LeaveSheet
from ui.today.page import TodayPage
from ui.today.rounds.visit_row import VisitRow

A, B = nurse_id("Aylin"), nurse_id("Bram")


@pytest.fixture
def pair():
    """Two devices that have met after both moved a visit and both wrote about a client."""
    with apart(A, B, entities=entities()) as (one, other):
        for device, start, words in ((one, 600, "Key"), (other, 640, "Dog")):
            move_visit(device.desk, visit_id(need_id("Vos"), DAY), DAY, nurses=(A,), start=MinuteOfDay(start))
            client = device.store.get(Client, client_id("Bos"))
            assert client is not None
            device.write(Edit(client, replace(client, about=words)))
        meet(one, other)
        yield one, other


@pytest.fixture
def page(pair: tuple[Apart, Apart], make_frame, qtbot) -> TodayPage:
    desk = pair[0].desk
    frame = make_frame(desk, history=as_team(desk).history)
    made = TodayPage(frame)
    frame.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.refresh(None)
    made.show()
    return made


def words_on(page: TodayPage) -> list[str]:
    card = page.findChild(object, "conflicts")
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(page)]


def button(page: TodayPage, name: str) -> Button:
    """The one of this name in the opened conflict."""
    view = page._conflicts.view
    assert view is not None
    found = view.findChild(Button, name)
    assert found is not None
    return found


def test_by_mouse_until_none_is_left(page: TodayPage, pair: tuple[Apart, Apart]) -> None:
    """Both values with who and when; a click keeps one and opens the next; the card goes with the last, everywhere."""
    card = page._conflicts
    assert card.isVisible()
    assert {"Aylin", "Bram", "Key", "Dog", "C Bos"} <= set(words_on(page))
    button(page, "conflict-choice-1").click()
    assert {"10:00", "10:40"} <= set(words_on(page))
    assert page.frame.notices.told == ["Settled, on every computer."]
    button(page, "conflict-choice-0").click()
    assert not card.isVisible()
    assert card.view is None
    meet(*pair)
    assert not open_conflicts(pair[1].desk)


def test_by_keyboard_with_undo(page: TodayPage) -> None:
    """Arrows go through the conflicts and their choices, Enter takes one, U brings it back."""
    page.show_conflicts()
    card = page._conflicts

    def press(key: Qt.Key) -> None:
        QTest.keyClick(card.view.buttons[0], key)  # as the window passes it to whatever has the focus

    first = card.view.conflict.id
    press(Qt.Key.Key_Down)
    assert card.view.conflict.id != first
    press(Qt.Key.Key_Up)
    assert card.view.conflict.id == first
    assert card.view.buttons[0].hasFocus()
    press(Qt.Key.Key_Right)
    assert card.view.buttons[1].hasFocus()
    QTest.keyClick(card.view.buttons[1], Qt.Key.Key_Return)
    assert [one.id for one in open_conflicts(page.frame.desk)] != [first]
    assert len(open_conflicts(page.frame.desk)) == 1
    assert page.frame.undo.undo_name == "Settle two versions: C Bos"
    press(Qt.Key.Key_U)
    assert len(open_conflicts(page.frame.desk)) == 2
    assert card.of_row(client_id("Bos")) is not None


def test_left_so_with_a_reason(page: TodayPage, pair: tuple[Apart, Apart]) -> None:
    """A reason is asked and then nobody is asked any more, on no device."""
    button(page, "conflict-leave").click()
    (sheet,) = page.window().findChildren(LeaveSheet)
    done = sheet.findChild(Button, "conflict-leave-done")
    done.click()
    assert len(open_conflicts(pair[0].desk)) == 2
    next(one for one in sheet.findChildren(Button) if one.text() == "We agreed by phone").click()
    done.click()
    meet(*pair)
    assert [len(open_conflicts(one.desk)) for one in pair] == [1, 1]


def test_the_visit_itself_leads_there(page: TodayPage, qtbot) -> None:
    """A mark on the row of the day's list opens its conflict."""
    card = page._conflicts
    qtbot.waitUntil(lambda: bool(page.findChildren(VisitRow)))
    marks = [one for row in page.findChildren(VisitRow) if (one := row.findChild(Button, "visit-versions")) is not None]
    (mark,) = [one for one in marks if one.isVisible()]
    assert card.view.conflict.about.filled["name"] == "C Bos"
    mark.click()
    assert card.view.conflict.about.filled["client"] == "C Vos"
