"""Work off the main thread."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget

from scheduling.progress import Progress
from ui.shell.background.bridge import WorkerBridge
from ui.shell.background.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


def test_work_runs_elsewhere_and_answers_come_home(jobs, qtbot):
    """`work` in one thread of its own, always the same; `then` in the main thread, in the order asked."""
    seen = []
    owner = QObject()
    for number in range(5):
        jobs.ask(
            owner,
            lambda number=number: (number, threading.current_thread().name),
            lambda found: seen.append((*found, QThread.currentThread().isMainThread())),
        )
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert [number for number, _, _ in seen] == [0, 1, 2, 3, 4]
    assert {name for _, name, _ in seen} == {"database_0"}
    assert all(home for _, _, home in seen)


def test_an_answer_for_a_page_that_is_gone_is_dropped(jobs, qtbot):
    """No `then` on a deleted widget."""
    gate, reached = threading.Event(), []
    owner = QWidget()
    jobs.ask(owner, gate.wait, reached.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not _alive(owner))
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert reached == []


def test_a_failure_goes_to_who_asked_or_to_the_window(jobs, qtbot):
    """With `failed` the asker decides, without it the window hears."""
    mine, window = [], []
    jobs.failed.connect(window.append)
    owner = QObject()

    def broken():
        raise LookupError("no such nurse")

    jobs.ask(owner, broken, mine.append, failed=mine.append)
    jobs.ask(owner, broken, mine.append)
    qtbot.waitUntil(lambda: bool(mine and window))
    assert [type(one) for one in (*mine, *window)] == [LookupError, LookupError]


def test_closing_finishes_what_was_asked(qapp):
    """A change that was asked for is written before the program ends, and the team is closed after it."""
    jobs, done = Jobs(), []
    for number in range(20):
        jobs.ask(jobs, lambda number=number: done.append(number), lambda _: None)
    jobs.close(last=lambda: done.append("closed"))
    assert done == [*range(20), "closed"]


class OneJob:
    ended = False

    def __init__(self):
        self.asked = []

    def stop(self):
        self.asked.append("stop")

    def cancel(self):
        self.asked.append("cancel")


def test_words_of_the_worker_arrive_in_the_main_thread(qtbot):
    """Called on the worker's thread, heard in ours, in order."""
    parent = QObject()
    bridge, heard = WorkerBridge(parent), []
    bridge.progressed.connect(lambda one: heard.append((one.value, QThread.currentThread().isMainThread())))
    bridge.done.connect(lambda answer: heard.append((answer, QThread.currentThread().isMainThread())))
    job = OneJob()
    bridge.watch(job)

    def worker():
        bridge.on_progress(Progress(1.0, 318.0))
        bridge.on_done("plan")

    thread = threading.Thread(target=worker)
    thread.start()
    thread.join()
    bridge.stop()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [(318.0, True), ("plan", True)]
    assert job.asked == ["stop"]
    assert not bridge.running


def test_after_cancel_nothing_is_heard(qtbot):
    """A late answer of a cancelled job does not fill the page."""
    parent = QObject()
    bridge, heard = WorkerBridge(parent), []
    bridge.done.connect(heard.append)
    job = OneJob()
    bridge.watch(job)
    bridge.on_done("late")
    bridge.cancel()
    qtbot.wait(20)
    assert heard == []
    assert job.asked == ["cancel"]


def test_a_page_that_goes_cancels_its_job(qtbot):
    """Nobody waits for the answer, so nobody computes it."""
    parent = QWidget()
    bridge = WorkerBridge(parent)
    job = OneJob()
    bridge.watch(job)
    parent.deleteLater()
    qtbot.waitUntil(lambda: job.asked == ["cancel"])
    bridge.on_done("late")


def _alive(widget):
    from shiboken6 import isValid

    return isValid(widget)
