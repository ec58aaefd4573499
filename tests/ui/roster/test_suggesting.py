"""A roster is suggested by the real planner, shown beside the present one, and written only when it is taken over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from scheduling.client import Worker
from scheduling.roster.problem import RosterAnswer
from scheduling.rules.finding import Edit
from scheduling.text import Text
from teamapp.domain.entities import Assignment
from teamapp.services.history.undo import undo
from teamapp.services.roster.planning.suggest import suggestion_of
from tests.support.roster.roster_team import FIRST, assignment, day, november, nurse_id, roster_desk
from tests.ui.roster.conftest import ShowPage
from ui.parts.grid.view import Cell, Difference
from ui.roster.page import RosterPage


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        made.start()
        yield made


def suggest(page: RosterPage, qtbot: QtBot) -> None:
    """Suggest, and stop with the best as soon as there is one."""
    heard = []
    page.suggesting.solving.told.connect(heard.append)
    page.suggest()
    qtbot.waitUntil(lambda: bool(heard) or page.previewing, timeout=60_000)
    page.suggesting.stop()
    qtbot.waitUntil(lambda: page.previewing, timeout=60_000)


def stored(page: RosterPage) -> int:
    return len(page.frame.desk.store.all(Assignment))


def test_nothing_is_written_before_it_is_taken_over(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> None:
    """Progress in the page, stop keeps the best, the preview is read-only, discard brings back what was."""
    desk = roster_desk({}, assignment("Noor", 3, "D", pinned=True))
    desk.worker = worker
    page = show_page(desk)
    page.suggest()
    assert page.progress.isVisible()
    assert not page.can_suggest
    page.suggesting.cancel()
    assert not page.progress.isVisible()
    suggest(page, qtbot)
    assert not page.progress.isVisible()
    assert page.preview.isVisible()
    assert not page.tools.publish.isVisible()
    assert page.grid.view.read_only
    assert stored(page) == 1
    shown = sum(one.chip is not None for row in page.grid.view.rows if row.key for one in row.cells)
    assert shown > 40
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Escape)
    assert not page.preview.isVisible()
    assert sum(one.chip is not None for row in page.grid.view.rows if row.key for one in row.cells) == 1


def test_taken_over_it_is_one_change_with_reasons_and_one_undo(
    show_page: ShowPage, qtbot: QtBot, worker: Worker
) -> None:
    """Every cell knows why; one step back and the month is empty again."""
    desk = roster_desk()
    desk.worker = worker
    page = show_page(desk)
    suggest(page, qtbot)
    page.proposals.take_over()
    written = desk.store.all(Assignment)
    assert len(written) > 40
    assert all(one.by_solver and one.reason is not None for one in written)
    assert not page.previewing
    assert page.view is not None
    assert page.view.live.findings == november(desk).live.findings
    change = undo(desk)
    assert change is not None
    page.frame.announce(change)
    assert not desk.store.all(Assignment)
    assert not any(one.chip for row in page.grid.view.rows if row.key for one in row.cells)


def test_a_chosen_part_is_taken_over(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> None:
    """Only the first week of two nurses, chosen in the preview, is written."""
    desk = roster_desk()
    desk.worker = worker
    page = show_page(desk)
    suggest(page, qtbot)
    page.grid.cells.choose(Cell(0, 0), until=Cell(1, 6))
    count = len(page.proposals.chosen_part)
    assert 0 < count <= 14
    assert page.preview._part.text() == f"Take over the {count} chosen"
    page.preview._part.click()
    written = desk.store.all(Assignment)
    assert len(written) == count
    assert {one.nurse for one in written} <= {nurse_id("Aylin"), nurse_id("Bram")}
    assert all(FIRST <= one.day <= day(6) for one in written)


def test_a_better_roster_shows_what_was_there_before(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> None:
    """Beside a bad roster the same cells are faded, the others say what stood there."""
    desk = roster_desk({"Bram": "DDDDDDDDDDDDDDDDDDDDDDDDDDDD", "Noor": "EEEEEEEEEEEEEEEEEEEEEEEEEEEE"})
    desk.worker = worker
    page = show_page(desk)
    suggest(page, qtbot)
    cells = [one for row in page.grid.view.rows if row.key for one in row.cells]
    assert page.grid.view.dim_same
    assert {one.difference for one in cells} >= {Difference.SAME, Difference.GONE, Difference.NEW}
    gone = next(one for one in cells if one.difference is Difference.GONE)
    assert gone.before is not None


def test_what_is_edited_meanwhile_is_part_of_the_comparison(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> None:
    """A shift given while the planner works is compared as it is now, so that taking over is never refused."""
    from teamapp.services.roster.hand.shifts import give_shift
    from tests.support.roster.roster_team import EVENING, cell

    desk = roster_desk()
    desk.worker = worker
    page = show_page(desk)
    page.suggest()
    page.frame.announce(give_shift(desk, [cell("Sanne", 2)], EVENING.id))
    qtbot.waitUntil(lambda: page.suggesting._last is not None, timeout=60_000)
    page.suggesting.stop()
    qtbot.waitUntil(lambda: page.previewing, timeout=60_000)
    page.frame.notices.warned.clear()
    page.proposals.take_over()
    assert not page.previewing
    assert page.frame.notices.warned == []


def test_what_no_roster_can_put_right_is_said(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> None:
    """This team asks for more hours than its contracts hold, and the suggestion comes with that sentence."""
    desk = roster_desk()
    desk.worker = worker
    page = show_page(desk)
    page.suggest()
    qtbot.waitUntil(lambda: page.suggesting._last is not None, timeout=60_000)
    page.suggesting.stop()
    qtbot.waitUntil(lambda: page.previewing, timeout=60_000)
    (said,) = page.frame.notices.warned
    assert "420 h" in said
    assert "384 h" in said


def test_without_a_planner_the_page_says_so(show_page: ShowPage) -> None:
    """No worker: a sentence, and the page is as before."""
    page = show_page()
    page.suggest()
    assert page.frame.notices.warned == ["The planner is not running. Start the program again."]
    assert page.can_suggest


def test_a_change_meanwhile_makes_the_preview_go(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> None:
    """A colleague's change arrives while a suggestion waits: the true roster is shown."""
    from teamapp.services.roster.hand.shifts import give_shift
    from tests.support.roster.roster_team import EARLY, cell

    desk = roster_desk()
    desk.worker = worker
    page = show_page(desk)
    suggest(page, qtbot)
    page.frame.announce(give_shift(desk, [cell("Sanne", 2)], EARLY.id))
    assert not page.previewing
    assert sum(one.chip is not None for row in page.grid.view.rows if row.key for one in row.cells) == 1


def test_a_proof_says_among_which_rosters_it_holds(show_page: ShowPage) -> None:
    """Whoever points at a proposal, or hears it read, learns within what its figures are proven."""
    page = show_page(roster_desk({"Noor": "D"}))
    view = page.view
    assert view is not None
    rows = {nurse.id: view.live.plan.row(nurse.id) for nurse in view.nurses}
    answer = RosterAnswer(
        rows,
        view.live.cost,
        None,
        proven=True,
        findings=(),
        reasons=(),
        seconds=1.0,
        proof=Text("roster.proof.by_rows"),
    )
    suggestion = suggestion_of(view.edited([Edit(nurse_id("Noor"), 0, "")]), answer)
    page.suggesting._propose(suggestion)
    assert page.preview.isVisible()
    assert page.preview.toolTip().startswith("This holds among all rosters")
    assert page.preview.accessibleDescription() == page.preview.toolTip()
