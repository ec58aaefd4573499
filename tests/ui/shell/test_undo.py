"""Undo and redo of the window, pressed faster than the history can say what they would do."""

from __future__ import annotations

import pytest

from teamapp.domain.text import text
from teamapp.services.history.undo import UndoBlocked
from teamapp.services.roster.hand.shifts import give_shift
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, november, nurse_id, roster_desk
from tests.support.window.window_frames import RememberedNotices
from ui.shell.background.jobs import Jobs
from ui.shell.frame import Frame
from ui.shell.person.preferences import Preferences
from ui.shell.profile.ports import OpenTeam
from ui.shell.profile.team import DeskHistory


class SlowJobs(Jobs):
    """Does nothing before it is told to, in order; what is asked meanwhile waits behind."""

    def __init__(self) -> None:
        super().__init__()
        self._queue = []

    def ask(self, owner, work, then, *, failed=None) -> None:
        self._queue.append((work, then, failed))

    def do_all(self) -> None:
        """Until nothing is left, also what was asked by the answers."""
        while self._queue:
            work, then, failed = self._queue.pop(0)
            try:
                found = work()
            except UndoBlocked as error:
                (failed or self.failed.emit)(error)
            else:
                then(found)


@pytest.fixture
def desk():
    """Bram was given an early shift, then Noor an evening."""
    made = roster_desk()
    give_shift(made, [cell("Bram", 0)], EARLY.id)
    give_shift(made, [cell("Noor", 0)], EVENING.id)
    return made


@pytest.fixture
def frame(qapp, desk, tmp_path):
    """A frame that knows what can be undone."""
    team = OpenTeam(desk=desk, name="Noord", history=DeskHistory(desk))
    made = Frame(team, SlowJobs(), RememberedNotices(), preferences=Preferences(language="en"), profile=tmp_path)
    made.undo.look_again()
    made.jobs.do_all()
    yield made
    made.jobs.close()


def worked(desk) -> tuple[str, str]:
    view = november(desk)
    return view.worked(nurse_id("Bram"), day(0)), view.worked(nurse_id("Noor"), day(0))


def test_redo_right_after_undo_does_it_again(frame, desk) -> None:
    """Both are pressed before the history has said anything; the shift stands, and both are told."""
    frame.undo.undo()
    assert frame.undo.redo_name == "Give Noor Evening on Mon 2 Nov"
    frame.undo.redo()
    frame.jobs.do_all()
    assert worked(desk) == (EARLY.id, EVENING.id)
    assert [one.split(":")[0] for one in frame.notices.told] == ["Undone", "Done again"]
    assert (frame.undo.can_undo, frame.undo.can_redo) == (True, False)


def test_undo_pressed_twice_names_both_works(frame, desk) -> None:
    """The second step is told by its own name, not by that of the first."""
    frame.undo.undo()
    frame.undo.undo()
    frame.jobs.do_all()
    assert worked(desk) == ("", "")
    first, second = frame.notices.told
    assert "Noor" in first
    assert "Bram" in second
    assert "Bram" in frame.undo.redo_name


def test_a_refused_undo_offers_no_redo(frame, desk, monkeypatch) -> None:
    """Nothing was taken back, so nothing can be done again; the refusal goes to the window."""
    refused = []
    frame.jobs.failed.connect(refused.append)

    def blocked():
        raise UndoBlocked(text("history.undo_gone", kind="kind.assignment"))

    monkeypatch.setattr(frame.team.history, "undo", blocked)
    frame.undo.undo()
    frame.jobs.do_all()
    assert len(refused) == 1
    assert (frame.undo.can_undo, frame.undo.can_redo) == (True, False)
