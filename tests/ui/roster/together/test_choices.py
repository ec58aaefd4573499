"""Three rosters side by side: compared, seen in the grid, one of them taken over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from scheduling.client import Worker
from scheduling.roster.alternatives.problem import Styled
from scheduling.roster.problem import RosterAnswer
from scheduling.rules.check import check_plan, total_cost
from teamapp.domain.entities import Assignment
from teamapp.services.roster.planning.alternatives import AlternativesAnswer, Style, alternatives_of
from teamapp.services.roster.shown.view import PeriodView
from tests.support.roster.roster_team import EARLY, EVENING, nurse_id, roster_desk
from tests.ui.roster.conftest import ShowPage
from tests.ui.roster.together.conftest import wishing
from ui.roster.page import RosterPage
from ui.roster.together.choices.diff_picture import DiffPicture
from ui.roster.together.choices.mode import ChoiceMode


def opened(page: RosterPage) -> ChoiceMode:
    page.show_mode("choices")
    mode = page.modes.widget("choices")
    assert isinstance(mode, ChoiceMode)
    return mode


def styled(view: PeriodView, style: Style, days: int, *, gap: float | None = None, early: str = "Bram") -> Styled:
    """Bram (or another) works early for some days from the first, Noor in the evening."""
    rows = {nurse.id: tuple("" for _day in view.days) for nurse in view.nurses}
    for name, kind in ((early, EARLY.id), ("Noor", EVENING.id)):
        rows[nurse_id(name)] = tuple(kind if number < days else "" for number in range(len(view.days)))
    findings = check_plan(view.live.plan.with_rows(rows))
    answer = RosterAnswer(rows, total_cost(findings), None, False, findings, (), 1.0)
    return Styled(style, answer, gap)


def three(page: RosterPage) -> ChoiceMode:
    """The mode with three invented rosters."""
    mode, view = opened(page), page.view
    assert view is not None
    each = (
        styled(view, Style.WISHES, 3),
        styled(view, Style.EVEN, 4, gap=0.02),
        styled(view, Style.STEADY, 2, gap=0.0),
    )
    mode.show_found(alternatives_of(view, AlternativesAnswer(each, 3.0)))
    return mode


def test_three_columns_with_the_best_of_each_figure_marked(show_page: ShowPage) -> None:
    """Most shifts are covered by the second; a roster that leaves many open is the best at nothing else."""
    mode = three(show_page())
    names = [card.title for card in mode.cards]
    assert names == ["Most wishes", "Most even", "Fewest changes"]
    best = [{one.name for one in card.figures if one.best} for card in mode.cards]
    assert "Shifts covered" in best[1]
    assert best[0] == best[2] == set()


def test_figures_are_compared_among_rosters_that_cover_as_much(show_page: ShowPage) -> None:
    """With the same shifts covered, meeting a wish more is the best; equal figures have no tick; a proof is said."""
    desk = wishing(roster_desk(), {"Bram": (0,)})
    page = show_page(desk)
    mode, view = opened(page), page.view
    assert view is not None
    each = (
        styled(view, Style.WISHES, 4, early="Sanne"),
        styled(view, Style.EVEN, 4, gap=0.02),
        styled(view, Style.STEADY, 4, gap=0.0),
    )
    mode.show_found(alternatives_of(view, AlternativesAnswer(each, 3.0)))
    best = [{one.name for one in card.figures if one.best} for card in mode.cards]
    assert "Wishes met" in best[0]
    assert "Cells that change" not in best[0] | best[1] | best[2]
    assert mode.cards[1].foot == "at most 2.0 % from the best of its kind"
    assert mode.cards[2].foot == "the best of its kind, proven"
    assert mode.cards[0].foot == "found in the time there was"


def test_arrows_walk_over_the_columns_and_enter_shows_one_in_the_grid(show_page: ShowPage, qtbot: QtBot) -> None:
    """Right, Enter: the second stands in the grid as a preview, and the strip offers the other two."""
    desk = roster_desk()
    page = show_page(desk)
    mode = three(page)
    mode.cards[0].setFocus()
    qtbot.keyClick(mode.cards[0], Qt.Key.Key_Right)
    assert mode.chosen == 1
    qtbot.keyClick(mode.cards[1], Qt.Key.Key_Return)
    assert page.previewing
    assert page.on_grid
    assert desk.store.all(Assignment) == ()
    assert page.preview.ways is not None
    assert page.preview.ways.current == "even"
    page.preview.ways.chosen.emit("steady")
    assert mode.chosen == 2
    assert len(page.proposals.proposal.cells) == 4  # type: ignore[union-attr]


def test_what_is_seen_is_taken_over_as_one_change(show_page: ShowPage, qtbot: QtBot) -> None:
    """Only then it is written, and the three are gone because the roster is another one."""
    desk = roster_desk()
    page = show_page(desk)
    mode = three(page)
    qtbot.mouseClick(mode.cards[0].see, Qt.MouseButton.LeftButton)
    page.proposals.take_over()
    assert len(desk.store.all(Assignment)) == 6
    page.show_mode("choices")
    assert mode.found is None


def test_a_click_marks_a_column(show_page: ShowPage, qtbot: QtBot) -> None:
    """Its button is the filled one."""
    mode = three(show_page())
    qtbot.mouseClick(mode.cards[2], Qt.MouseButton.LeftButton)
    assert mode.chosen == 2
    assert [card.see.isVisible() for card in mode.cards] == [False, False, True]


def test_the_small_picture_knows_what_changes(show_page: ShowPage) -> None:
    """Six cells of the first roster differ from the empty one."""
    mode = three(show_page())
    picture = mode.cards[0].findChild(DiffPicture)
    assert picture.accessibleName() == "6 cells change"
    cell = picture.rows[1][0]
    assert cell.changed
    assert cell.spoken == "Bram, Mon 2 Nov: free → Early"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        made.start()
        yield made


def test_the_planner_makes_them_and_stopping_keeps_the_best(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> None:
    """Asked, told of, stopped: what was found stands side by side."""
    desk = roster_desk()
    desk.worker = worker
    page = show_page(desk)
    mode = opened(page)
    told = []
    mode.making.told.connect(told.append)
    mode.begin()
    assert mode.strip.isVisible()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    mode.making.stop()
    qtbot.waitUntil(lambda: mode.found is not None, timeout=60_000)
    assert not mode.strip.isVisible()
    assert mode.cards


def test_without_a_planner_the_page_says_so(show_page: ShowPage) -> None:
    """A sentence, and the button is there again."""
    page = show_page()
    mode = opened(page)
    mode.begin()
    assert not mode.making.running
    assert page.frame.notices.warned  # type: ignore[attr-defined]
