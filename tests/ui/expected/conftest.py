"""The sample team in one window for all tests of a module, as a person has it before her: shortcuts are heard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.support.sample_desk import sample_desk
from tests.support.window.window_frames import ImmediateJobs
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.preferences import Preferences
from ui.shell.profile.team import as_team
from ui.shell.window import Window


@pytest.fixture
def window(shown: Window, qtbot) -> Window:
    """In front of everything else, so that keys arrive; each test leaves it as it found it."""
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    return shown


@pytest.fixture(scope="module")
def shown(qapp, dresser, tmp_path_factory) -> Iterator[Window]:
    """Made once, as it takes longer than what is tried in it."""
    with sample_desk() as desk:
        preferences = Preferences(theme="light", language="en")
        dresser(preferences)
        profile = tmp_path_factory.mktemp("profile")
        made = Window(find_rooms(), ImmediateJobs(), preferences=preferences, dress=dresser, profile=profile)
        made.resize(1440, 900)
        made.show()
        made.show_team(as_team(desk))
        yield made
        made.close()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
