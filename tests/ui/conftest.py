"""Every window test: offscreen, the light theme, English, no real keyring; each test may choose otherwise."""

from __future__ import annotations

import gc
import os
import warnings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.support.window.window_frames import frame_for
from ui.shell.person.dress import Dresser
from ui.shell.person.preferences import Preferences


@pytest.fixture(scope="session")
def dresser(qapp):
    """Puts theme, text size and language into force; the desktop's own are never asked."""
    qapp.setQuitOnLastWindowClosed(False)
    return Dresser(qapp)


_TESTS_BETWEEN_LOOKS = 25


@pytest.fixture(scope="session", autouse=True)
def looks():
    """As in the program, rubbish that refers to itself is collected in the main thread only, here between tests."""
    gc.disable()
    gc.freeze()
    yield iter(range(1, 1_000_000))
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _collect(looks):
    """What the test before left goes, now that nothing refers to its page any more; now and then all that is left.

    After a test its arguments are still held: its pages outlived it, and each change of the look dressed them, too.
    A line or a process that somebody left open may be among the rubbish, of any test since the last look: that is told
    when rubbish is collected as usual, in the rooms without Qt, and is no fault of the test that begins.
    """
    gc.disable()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        if next(looks) % _TESTS_BETWEEN_LOOKS:
            gc.collect(1)
        else:
            gc.collect(2)
            gc.freeze()


@pytest.fixture(autouse=True)
def _look(dresser):
    """The same look at the start of each test; the widgets of the one before go first, or all are dressed again.

    A menu that it left open would hear the mouse in place of what is tried now.
    """
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dresser(Preferences(theme="light", language="en"))


@pytest.fixture
def dress(dresser):
    """`dress(theme="dark", language="nl", text_percent=150)`."""
    return lambda **chosen: dresser(Preferences(**{"theme": "light", "language": "en", **chosen}))


@pytest.fixture
def make_frame():
    """`make_frame(desk)`: what a page under test gets instead of a window."""
    made = []

    def make(desk=None, **options):
        frame = frame_for(desk, **options)
        made.append(frame)
        return frame

    yield make
    for frame in made:
        frame.jobs.close()
