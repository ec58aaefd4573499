"""A month that cannot be filled: what is short, ways out to try in the grid, and why there is nothing better."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from scheduling.client import Worker
from teamapp.domain.entities import Assignment
from tests.support.roster_team import roster_desk
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


def test_a_way_out_is_tried_by_one_click_and_nothing_is_written(searched: RosterPage, qtbot: QtBot) -> None:
    """The sheet names what is short and what gives; a click previews; Esc's discard brings back what was."""
    page = searched
    assert not page.progress.isVisible()
    (sheet,) = page.window().findChildren(WaysSheet)
    found = page.searching.found
    assert found is not None
    assert found.short
    assert sheet.cards
    button = sheet.cards[0].findChildren(QPushButton)[-1]
    button.click()
    assert page.previewing
    assert page.preview._title.text().startswith("Way out 1: ")
    if len(found.ways) > 1:
        assert page.preview.ways is not None
        page.preview.ways.chosen.emit("1")
        assert page.preview._title.text().startswith("Way out 2: ")
    assert not page.frame.desk.store.all(Assignment)
    page.discard()
    page.searching.try_way(0)
    page.proposals.take_over()
    assert page.frame.desk.store.all(Assignment)


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
