"""This annoys me, by the keyboard, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from teamapp.services.tasks import open_tasks
from tests.support.sample_desk import sample_desk
from tests.support.window.window_frames import ImmediateJobs
from ui.shell.asides.annoyance_sheet import AnnoyanceSheet
from ui.shell.asides.more import more_menu
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.preferences import Preferences
from ui.shell.profile.team import as_team
from ui.shell.window import Window


@pytest.fixture
def window(qtbot, dresser, tmp_path):
    with sample_desk() as desk:
        preferences = Preferences(theme="light", language="en")
        made = Window(find_rooms(("team",)), ImmediateJobs(), preferences=preferences, dress=dresser, profile=tmp_path)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        made.show_team(as_team(desk))
        qtbot.waitUntil(made.isActiveWindow)
        yield made


def test_one_sentence_becomes_a_task_and_undo_takes_it_back(window, qtbot):
    """The sheet says whose task it will be and what goes with it; the notice offers the way back."""
    before = len(open_tasks(window.frame.desk))
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    (sheet,) = window.findChildren(AnnoyanceSheet)
    line = sheet.findChild(QLineEdit)
    assert line.hasFocus()
    qtbot.keyClicks(line, "I never find the button")
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    titles = [task.title for task in open_tasks(window.frame.desk)]
    assert "I never find the button (Team)" in titles
    window.notice._action.click()
    assert len(open_tasks(window.frame.desk)) == before


def test_the_sidebars_menu_comes_from_the_commands(window):
    """Words, icons and keys are those of the registry; what is not possible is grey."""
    menu = more_menu(window.registry, window)
    words = {action.text().partition("\t")[0]: action.isEnabled() for action in menu.actions() if action.text()}
    assert words["This annoys me…"]
    assert words["New window"]
    assert words["Lock the window"]
