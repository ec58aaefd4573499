"""Rubbish that refers to itself is collected by the window's own thread, in moments nobody feels."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QThread, QTimer

from tests.support.sample_desk import sample_desk
from ui.roster.page import RosterPage
from ui.shell.background import collecting
from ui.shell.background.collecting import Collecting
from ui.today.page import TodayPage


class Knot:
    """Refers to itself, and to a Qt object that nobody else has."""

    def __init__(self) -> None:
        self.itself, self.owned = self, QObject()


@pytest.fixture
def collected(qapp):
    """A started Collecting for a window with nothing to do."""
    made = Collecting(lambda: True)
    made.begin()
    made.settle()
    yield made
    made.end()


def _in_another_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def _allocate():
    """Enough for Python to collect several times by itself."""
    kept = [[number] for number in range(30_000)]
    assert kept


def test_a_knot_dies_in_the_main_thread(collected):
    """Another thread that allocates a lot does not touch it; our own look does."""
    died_in_main = []
    knot = Knot()
    knot.owned.destroyed.connect(lambda: died_in_main.append(QThread.currentThread().isMainThread()))
    seen = weakref.ref(knot)
    del knot
    _in_another_thread(_allocate)
    assert seen() is not None
    kept = [[number] for number in range(4 * collecting._ENOUGH)]
    collected.look()
    assert kept
    assert seen() is None
    assert died_in_main == [True]


def test_without_it_another_thread_would_have_collected(qapp):
    """The trouble is real: by Python's own choice the knot dies in whatever thread allocates."""
    died_in = []
    gc.enable()
    gc.collect()
    knot = Knot()
    weakref.finalize(knot, lambda: died_in.append(threading.current_thread().name))
    knot.owned = None
    del knot
    _in_another_thread(_allocate)
    assert died_in
    assert died_in != [threading.main_thread().name]


def test_a_look_at_everything_waits_for_a_quiet_moment(qapp, monkeypatch):
    """While something is computed or a button is down, only the young ones are looked at, or nothing at all."""
    asked = []
    monkeypatch.setattr(collecting.gc, "collect", lambda generation=2: asked.append(generation))
    quiet = [False]
    made = Collecting(lambda: quiet[0])
    made._starting = False
    for _ in range(collecting._FULL_EVERY + 5):
        made.look()
    assert 2 not in asked
    quiet[0] = True
    made.look()
    assert asked[-1] == 2


def test_after_the_end_python_collects_by_itself_again(qapp):
    """Tests and headless runs in the same process are as before."""
    gc.enable()
    made = Collecting(lambda: True)
    made.begin()
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 0
    made.end()
    made.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_looks_come_by_themselves(qtbot, collected, monkeypatch):
    """A timer of the main thread makes them."""
    seen = []
    monkeypatch.setattr(collecting.gc, "get_count", lambda: seen.append(True) or (0, 0, 0))
    collected.findChild(QTimer).setInterval(1)
    qtbot.waitUntil(lambda: len(seen) > 1)


def test_no_collection_is_felt(collected, make_frame, qtbot):
    """With the sample team on two pages, read anew many times, few enough objects are left to look at.

    Python looks at some five million a second, so the most allowed here is 30 ms of the 50 that a stall may last.
    """
    with sample_desk() as desk:
        frame = make_frame(desk)
        pages = [TodayPage(frame), RosterPage(frame)]
        for page in pages:
            qtbot.addWidget(page)
            for _ in range(3):
                page.refresh(None)
        gc.collect()
        assert len(gc.get_objects()) < 150_000
