"""A month that cannot be filled: what is short, ways out to try in the grid, and why there is nothing better."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from scheduling.client import Worker
from scheduling.roster.ways.problem import Way, WaysAnswer
from scheduling.rules.setting import Strength
from scheduling.text import Text
from teamapp.domain.entities import Assignment
from teamapp.services.roster.planning.ways_out import shortfalls, ways_of
from tests.support.roster.roster_team import EARLY, nurse_id, roster_desk
from tests.ui.roster.conftest import ShowPage
from ui.roster.page import RosterPage
from ui.roster.ways.sheet import WaysSheet


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        made.start()
        yield made


@pytest.fixture
def searched(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> RosterPage:
    """The small team's empty November, far too much for four nurses."""
    desk = roster_desk()
    desk.worker = worker
    page = show_page(desk)
    page.find_ways_out()
    assert page.progress.isVisible()
    assert not page.can_suggest
    qtbot.waitUntil(lambda: page.searching.found is not None, timeout=60_000)
    return page


def way(rows: Mapping[str, tuple[str, ...]], strength: Strength, *gives: Text) -> Way:
    """A way of the planner, without figures of its own."""
    return Way(strength, gives, (), (), 3, 1, 40, 900, True, rows, (), ())


def test_a_way_out_is_tried_by_one_click_and_nothing_is_written(show_page: ShowPage) -> None:
    """Each card names what gives; a click previews it; the strip goes to the next way; taken over it is written."""
    page = show_page(roster_desk())
    view = page.view
    assert view is not None
    free = {nurse.id: view.live.plan.row(nurse.id) for nurse in view.nurses}
    first = {**free, nurse_id("Bram"): (EARLY.id, *free[nurse_id("Bram")][1:])}
    second = {**first, nurse_id("Noor"): (EARLY.id, *free[nurse_id("Noor")][1:])}
    ways = (way(first, Strength.WISH), way(second, Strength.CONTRACT))
    page.searching.show(ways_of(view, WaysAnswer(shortfalls(view), ways, (), 1.0)))
    (sheet,) = page.window().findChildren(WaysSheet)
    assert len(sheet.cards) == 2
    sheet.cards[0].findChildren(QPushButton)[-1].click()
    assert page.preview._title.text() == "Way out 1: Nothing has to give"
    assert page.grid.view.rows[1].cells[0].chip is not None
    assert page.preview.ways is not None
    page.preview.ways.chosen.emit("1")
    assert page.grid.view.rows[2].cells[0].chip is not None
    assert not page.frame.desk.store.all(Assignment)
    page.proposals.take_over()
    assert len(page.frame.desk.store.all(Assignment)) == 2


def test_the_planner_is_asked_with_its_progress_in_the_page(searched: RosterPage) -> None:
    """Afterwards the strip is gone and the sheet names what is short."""
    assert not searched.progress.isVisible()
    found = searched.searching.found
    assert found is not None
    assert found.short
    (sheet,) = searched.window().findChildren(WaysSheet)
    assert len(sheet.cards) == len(found.ways)


def test_why_there_is_nothing_better_is_proven_by_a_click(searched: RosterPage, qtbot: QtBot) -> None:
    """A first sentence and what stands in the way, each in words."""
    (sheet,) = searched.window().findChildren(WaysSheet)
    sheet.why.ask.click()
    assert sheet.why.words == "Looking for a proof…"
    qtbot.waitUntil(lambda: sheet.why.words != "Looking for a proof…", timeout=60_000)
    assert sheet.why.words


def test_many_gaps_offer_the_ways_out_in_their_card(show_page: ShowPage) -> None:
    """Beside the suggestion, in the checks and in their sheet."""
    page = show_page(roster_desk(), width=1680)
    page.inspector.checks.fill_now()
    asked: list[bool] = []
    page.inspector.checks.ways_wanted.connect(lambda: asked.append(True))
    button = next(one for one in page.inspector.findChildren(QPushButton) if one.text() == "Ways out…")
    button.click()
    assert asked
