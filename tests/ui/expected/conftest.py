"""The sample team in one window for all tests of a module, as a person has it before her: shortcuts are heard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.support.sample_desk import sample_desk
from tests.support.window.window_frames import ImmediateJobs
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.preferences import Preferences
from ui.shell.profile.team import as_team
from ui.shell.window import Window


@pytest.fixture(scope="module")
def window(qapp, dresser, tmp_path_factory) -> Iterator[Window]:
    """Each test leaves it as it found it."""
    with sample_desk() as desk:
        preferences = Preferences(theme="light", language="en")
        dresser(preferences)
        profile = tmp_path_factory.mktemp("profile")
        made = Window(find_rooms(), ImmediateJobs(), preferences=preferences, dress=dresser, profile=profile)
        made.resize(1440, 900)
        made.show()
        made.show_team(as_team(desk))
        made.activateWindow()
        yield made
        made.close()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
