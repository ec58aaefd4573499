"""Other topics come into the page by plugs: faces, strips, sections, menu entries, ways to improve, targets, work."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from scheduling.job import WorkerFailed
from scheduling.text import Text as EngineText
from teamapp.domain.entities.visit import visit_id
from tests.support.small_team import DAY, need_id, nurse_id
from ui.shell.declared.commands import command
from ui.shell.declared.needs import Need
from ui.visits import page as page_module
from ui.visits.board import Proposal
from ui.visits.plug import Band, Mode, Plug, Section, make_nurse_part, make_part, make_visit_part
from ui.visits.work import Work

HERE = "tests.ui.visits.test_plugs"
VOS = visit_id(need_id("Vos"), DAY)


class Told(QLabel):
    """Writes down what it was told; hides itself on a day without visits."""

    def __init__(self, board) -> None:
        super().__init__()
        self.board = board

    def show_day(self, shown) -> None:
        self.setText(f"{len(shown.open.facts.visits)} visits")
        self.setVisible(bool(shown.open.facts.visits))

    def show_visits(self, shown, chosen) -> None:
        self.setText(" ".join(str(visit) for visit, _part in chosen))

    def show_nurse(self, shown, nurse) -> None:
        self.setText(nurse)


@command(changes=False, title=lambda: "Ask", line=lambda page: f"Ask about {len(page.visits)}", keys="Ctrl+Y")
def ask_about(page) -> None:
    page.show_mode("week")


@command(changes=False, title=lambda: "Least travel")
def least_travel(page) -> None:
    page.show_mode("week")


@command(changes=False, title=lambda: "Never", needs=Need(lambda _page: False, lambda: "Nobody ever could."))
def never(page) -> None:
    raise AssertionError


def opens(board, target) -> bool:
    if target == "week:soon":
        board.show_mode("week")
    return target == "week:soon"


PLUG = Plug(
    modes=(Mode(key="week", title=lambda: "Week", load=f"{HERE}:Told"),),
    bands=(Band(load=f"{HERE}:Told"),),
    sections=(Section(load=f"{HERE}:Told", order=5), Section(load=f"{HERE}:Told", about="nurse")),
    improve=(f"{HERE}:least_travel", f"{HERE}:never"),
    visit_menu=(f"{HERE}:ask_about",),
    nurse_menu=(f"{HERE}:least_travel",),
    opens=f"{HERE}:opens",
)


class Job:
    """A job that answers only when a test says so."""

    ended = False

    def __init__(self) -> None:
        self.stopped = self.cancelled = 0

    def stop(self) -> None:
        self.stopped += 1

    def cancel(self) -> None:
        self.cancelled += 1


class Answering:
    """Work whose job and listeners a test holds in its hands."""

    def __init__(self) -> None:
        self.job, self.planner, self.found, self.given_up = Job(), None, [], 0

    def work(self) -> Work:
        def start(_desk, planner) -> Job:
            self.planner = planner
            return self.job

        def give_up() -> None:
            self.given_up += 1

        return Work(
            title="Looking ahead",
            seconds=5,
            start=start,
            telling=lambda told: f"{told} done",
            done=self.found.append,
            given_up=give_up,
        )


@pytest.fixture
def plugged(monkeypatch, show_visits):
    monkeypatch.setitem(sys.modules, HERE, sys.modules[__name__])
    monkeypatch.setattr(page_module, "find_plugs", lambda: (PLUG,))
    return show_visits(width=1700, height=900)


def test_a_mode_takes_the_place_of_the_day_and_is_made_once(plugged) -> None:
    """The switch shows it, the inspector goes, and both come back; the key of a mode is a target too."""
    page = plugged
    page.show_mode("week")
    shown = page.modes.widget("week")
    assert shown.isVisible()
    assert shown.text() == "5 visits"
    assert not page.views.isVisible()
    assert not page.inspector.isVisible()
    page.show_mode("timeline")
    assert page.views.timeline.isVisible()
    assert page.inspector.isVisible()
    page.open_target("week")
    assert page.modes.widget("week") is shown
    page.show_mode("list")
    page.open_target("week:soon")
    assert page.modes.current == "week"


def test_a_band_hides_itself_and_takes_no_room(plugged) -> None:
    """On a day without visits the strip goes, and its place with it."""
    page = plugged
    (band,) = page.strips.findChildren(Told)
    assert band.isVisible()
    band.hide()
    assert not page.strips.isVisible()


def test_sections_and_menus_of_topics_stand_with_the_pages_own(plugged) -> None:
    """A visit's section hears the chosen visit, a nurse's the lane; menu entries stand at the end."""
    page = plugged
    page.choose(VOS)
    (section,) = (one for one in page.inspector.findChildren(Told) if one.text())
    assert section.text() == VOS
    page.asking.visit_menu(QPoint(10, 10))
    assert page.asking.menu.actions()[-1].text() == "Ask about 1\tCtrl Y"
    page.asking.nurse_menu(nurse_id("Noor"), QPoint(10, 10))
    assert page.nurse == nurse_id("Noor")
    assert nurse_id("Noor") in {one.text() for one in page.inspector.findChildren(Told)}
    page.asking.menu.actions()[-1].trigger()
    assert page.modes.current == "week"


def test_ways_to_improve_stand_in_a_menu_beside_the_button(plugged) -> None:
    """Each as possible as it says; without topics there is no second button."""
    page = plugged
    assert page.tools.more.isVisible()
    page.tools.open_menu()
    travel, never_ = page.tools.menu.actions()
    assert not never_.isEnabled()
    travel.trigger()
    assert page.modes.current == "week"


def test_without_topics_there_is_no_second_button(monkeypatch, show_visits) -> None:
    """One way to improve needs no menu."""
    monkeypatch.setattr(page_module, "find_plugs", tuple)
    assert not show_visits().tools.more.isVisible()


def test_work_is_told_in_the_strip_and_ends_with_its_answer(page) -> None:
    """One at a time; what it tells is worded, stopping asks the job, the answer reaches the topic."""
    one, other = Answering(), Answering()
    assert page.run(one.work())
    assert not page.run(other.work())
    assert page.computing
    one.planner.on_progress(3)
    page.working.solving._bridge._said.emit(0, "progressed", 3)
    assert page.progress.isVisible()
    page.stop()
    assert one.job.stopped == 1
    page.working._done("better")
    assert one.found == ["better"]
    assert not page.computing
    assert not page.progress.isVisible()


def test_work_that_fails_says_so_and_work_of_another_day_is_dropped(page) -> None:
    """Either way the topic hears that there will be no answer."""
    failed, left = Answering(), Answering()
    page.run(failed.work())
    page.working.solving._failed(WorkerFailed(EngineText("worker.closed", {})))
    assert failed.given_up == 1
    assert "closed" in page.frame.notices.warned[-1]
    page.run(left.work())
    page.go_by(1)
    assert (left.job.cancelled, left.given_up) == (1, 1)
    assert not page.computing


def test_a_proposal_is_looked_at_before_it_is_kept(page) -> None:
    """It may have ways to make it; with nothing to write it can only be looked at."""
    ways = []
    proposal = Proposal(
        title="Least travel",
        before=page.stored.open,
        after=page.stored.open,
        differences=(),
        keep=lambda _desk, _part: None,
        choices=(("travel", "Least travel"), ("faces", "Known faces")),
        chosen="travel",
        choose=ways.append,
    )
    page.propose(proposal)
    assert page.previewing
    assert page.shown.previewing
    assert not page.can_edit
    assert "Least travel" in page.preview.text
    page.preview.way_chosen.emit("faces")
    assert ways == ["faces"]
    page.discard()
    assert not page.preview.isVisible()


@pytest.mark.parametrize("make", [make_part, make_visit_part, make_nurse_part])
def test_what_cannot_be_told_is_named(make, page) -> None:
    """A plug that names something else fails with its name, not somewhere inside the page."""
    with pytest.raises(TypeError, match="QLabel"):
        make("PySide6.QtWidgets:QLabel", None)
