"""What colleagues did reaches the window from other threads, a burst at once, and never holds it up."""

import threading
from dataclasses import dataclass, field

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Note, Task
from teamapp.domain.text import text
from teamapp.services.exchanging.exchange import Heard
from tests.support.store.open_store import change_of, task
from ui.shell.background.colleagues import Colleagues, as_one
from ui.shell.background.errands import Errands
from ui.shell.background.jobs import Jobs
from ui.shell.profile.ports import Standing


@dataclass
class Talker:
    """An exchange that says what the test tells it to, in the database thread."""

    heard: list = field(default_factory=list)

    def begin(self, post, heard):
        self.heard.append((post, heard))

    def standing(self):
        return Standing(text("sharing.state.alone"))


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def talking(jobs, qtbot):
    """Colleagues who have begun to listen, and the talker."""
    talker, colleagues = Talker(), Colleagues(jobs, jobs)
    colleagues.begin(talker)
    qtbot.waitUntil(lambda: bool(talker.heard))
    return colleagues, talker


def test_a_burst_is_one_change(talking, qtbot):
    """Five hundred changes in five hundred turns of the exchange are one thing for the pages to read."""
    colleagues, talker = talking
    came = []
    colleagues.came.connect(came.append)
    post, hear = talker.heard[-1]
    for number in range(500):
        post(lambda number=number: hear(Heard((change_of(Edit(None, task(number + 1))),))))
    qtbot.waitUntil(lambda: sum(len(one.edits) for one in came) == 500)
    assert len(came) <= 5
    assert came[0].touches(Task)
    assert not came[0].touches(Note)


def test_pages_are_told_when_they_have_read_what_came_before(talking, jobs, qtbot):
    """While the database thread still answers, what comes is kept and told afterwards, whole."""
    colleagues, talker = talking
    came, gate = [], threading.Event()
    colleagues.came.connect(came.append)
    _post, hear = talker.heard[-1]
    jobs.ask(jobs, gate.wait, lambda _nothing: None)
    hear(Heard((change_of(Edit(None, task(1))),)))
    qtbot.wait(400)
    assert came == []
    gate.set()
    qtbot.waitUntil(lambda: len(came) == 1)


def test_the_exchange_of_a_former_team_is_not_heard(talking, qtbot):
    """After another team was opened, what the first one still says concerns nobody."""
    colleagues, talker = talking
    came, moved = [], []
    colleagues.came.connect(came.append)
    colleagues.moved.connect(lambda: moved.append(True))
    _post, late = talker.heard[-1]
    colleagues.begin(talker)
    qtbot.waitUntil(lambda: len(talker.heard) == 2)
    late(Heard((change_of(Edit(None, task(1))),)))
    qtbot.waitUntil(lambda: bool(moved))
    assert came == []


def test_what_is_told_is_said_once(talking, qtbot):
    """A message that comes with nothing else is said, and the state is looked at again."""
    colleagues, talker = talking
    said = []
    colleagues.said.connect(said.append)
    with qtbot.waitSignal(colleagues.moved):
        talker.heard[-1][1](Heard(told=(text("sync.joined"),)))
    assert [one.code for one in said] == ["sync.joined"]


def test_one_change_stays_what_it_is():
    """A single change keeps its author and its name; several are nobody's to undo."""
    one, two = change_of(Edit(None, task(1))), change_of(Edit(None, task(2)))
    assert as_one([one]) is one
    both = as_one([one, two])
    assert both.edits == (*one.edits, *two.edits)
    assert not both.undoable


def test_a_deed_can_be_posted_from_any_thread(jobs, qtbot):
    """It is done in the database thread; what goes wrong in it is told to the window; after the end it is harmless."""
    names, wrong = [], []
    jobs.failed.connect(wrong.append)
    jobs.post(lambda: names.append(threading.current_thread().name))
    jobs.post(lambda: names.index("nobody"))
    qtbot.waitUntil(lambda: bool(wrong))
    assert names[0].startswith("database")
    assert isinstance(wrong[0], ValueError)
    jobs.close()
    jobs.post(lambda: names.append("late"))
    assert "late" not in names


def test_errands_come_back_to_the_main_thread(qapp, qtbot):
    """The answer or what went wrong, each for its owner; whoever is gone hears nothing."""
    errands, owner, gone = Errands(), Jobs(), Jobs()
    found, wrong, gate = [], [], threading.Event()
    main = threading.current_thread()
    errands.send(
        owner,
        threading.current_thread,
        lambda one: found.append((one, threading.current_thread())),
        failed=wrong.append,
    )
    errands.send(owner, lambda: [][0], found.append, failed=wrong.append)
    errands.send(gone, gate.wait, found.append, failed=wrong.append)
    gone.close()
    gone.deleteLater()
    qtbot.waitUntil(lambda: bool(found and wrong))
    gate.set()
    qtbot.waitUntil(lambda: errands.idle)
    ((where, back),) = found
    assert (where is not main, back is main) == (True, True)
    assert isinstance(wrong[0], IndexError)
    owner.close()
