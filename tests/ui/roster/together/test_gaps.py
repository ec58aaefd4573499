"""The gap map: form and number, who could, ways with points; a gap is claimed or asked about from here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamapp.domain.entities import Ask, Assignment
from teamapp.services.roster.together.giving.gaps import Level
from tests.support.roster.roster_team import EARLY, day, nurse_id
from tests.ui.roster.conftest import ShowPage
from tests.ui.roster.together.conftest import in_gaps, in_wishes, sheet_of
from ui.parts.grid.view import Cell
from ui.roster.asks.people.sheet import PeopleSheet
from ui.roster.page import RosterPage
from ui.roster.together.gaps.mode import GapMode
from ui.roster.together.overlay import read


def opened(page: RosterPage) -> GapMode:
    page.show_mode("gaps")
    mode = page.modes.widget("gaps")
    assert isinstance(mode, GapMode)
    return mode


def test_a_shortage_is_said_by_form_number_and_words(show_page: ShowPage) -> None:
    """Only Aylin could on Tuesday and two shifts are open: one of them says −1, dashed, and in a sentence."""
    gaps = opened(show_page(in_gaps())).gaps
    cells = [row.cells[1] for row in gaps.heat.table.heat.view.rows]
    short = [cell for cell in cells if cell.form == "short"]
    assert len(short) == 1
    assert short[0].figure == "−1"
    assert "Tue 3 Nov: 0 of 1 there. Somebody must give way" in short[0].spoken


def test_the_most_pressing_gap_is_chosen_and_told_of(show_page: ShowPage) -> None:
    """Picture, list and words speak of the same gap; the ways come with points."""
    gaps = opened(show_page(in_gaps())).gaps
    assert gaps.gap is not None
    assert gaps.gap.level is Level.SHORTAGE
    assert gaps.list.current == f"{day(1).isoformat()} {gaps.gap.kind}"
    assert gaps.heat.table.focus_cell() == Cell(
        [row.key for row in gaps.heat.table.heat.view.rows].index(gaps.gap.kind), 1
    )
    assert gaps.story.ways
    assert any(row.way.points for row in gaps.story.ways)


def test_arrows_walk_over_the_map_and_enter_goes_to_what_can_be_done(show_page: ShowPage, qtbot: QtBot) -> None:
    """One field to the right is the next day; Enter puts the keyboard on the first button."""
    gaps = opened(show_page(in_gaps())).gaps
    gaps.take_keyboard()
    before = gaps.gap
    qtbot.keyClick(gaps.heat.table, Qt.Key.Key_Right)
    assert before is not None
    assert gaps.gap is not None
    assert (gaps.gap.day, gaps.gap.kind) == (day(2), before.kind)
    qtbot.keyClick(gaps.heat.table, Qt.Key.Key_Return)
    take = gaps.story.take
    assert take is not None
    qtbot.waitUntil(take.hasFocus)


def test_the_list_chooses_too(show_page: ShowPage, qtbot: QtBot) -> None:
    """Down in the list is another gap in the picture."""
    gaps = opened(show_page(in_gaps())).gaps
    gaps.list.setFocus()
    qtbot.keyClick(gaps.list, Qt.Key.Key_Down)
    assert gaps.gap is not None
    cell = gaps.heat.table.focus_cell()
    assert cell is not None
    assert gaps.gap.day == day(cell.column)


def test_an_open_shift_is_taken_with_one_click(show_page: ShowPage, qtbot: QtBot) -> None:
    """Aylin takes the Tuesday herself; the map knows it at once."""
    desk = in_gaps()
    gaps = opened(show_page(desk)).gaps
    assert gaps.story.take is not None
    qtbot.mouseClick(gaps.story.take, Qt.MouseButton.LeftButton)
    (given,) = desk.store.all(Assignment)
    assert (given.nurse, given.day) == (nurse_id("Aylin"), day(1))


def test_a_way_is_seen_in_the_grid_and_asked_from_there(show_page: ShowPage, qtbot: QtBot) -> None:
    """Nothing is written while it is looked at; taking it over asks the colleague, with her points."""
    desk = in_gaps()
    page = show_page(desk)
    gaps = opened(page).gaps
    row = next(one for one in gaps.story.ways if one.way.nurse != nurse_id("Aylin"))
    qtbot.mouseClick(row.see, Qt.MouseButton.LeftButton)
    assert page.previewing
    assert page.on_grid
    assert desk.store.all(Ask) == ()
    page.proposals.take_over()
    (ask,) = desk.store.all(Ask)
    assert ask.asked == {row.way.nurse}
    assert ask.points == row.way.points > 0


def test_a_way_is_asked_for_directly(show_page: ShowPage, qtbot: QtBot) -> None:
    """The button "Ask" in the row sends it."""
    desk = in_gaps()
    page = show_page(desk)
    row = next(one for one in opened(page).gaps.story.ways if one.way.nurse != nurse_id("Aylin"))
    row.propose.setFocus()
    qtbot.keyClick(row.propose, Qt.Key.Key_Space)
    assert len(desk.store.all(Ask)) == 1
    assert "can answer now" in page.frame.notices.told[-1]  # type: ignore[attr-defined]


def test_colleagues_are_asked_in_the_sheet_of_asks(show_page: ShowPage, qtbot: QtBot) -> None:
    """The open shift is filled in there."""
    page = show_page(in_gaps())
    gaps = opened(page).gaps
    assert gaps.story.ask is not None
    qtbot.mouseClick(gaps.story.ask, Qt.MouseButton.LeftButton)
    assert isinstance(sheet_of(page), PeopleSheet)


def test_nothing_is_shown_while_wishes_are_hidden(show_page: ShowPage) -> None:
    """The map would give them away: a sentence instead, and no layer over the grid."""
    desk = in_wishes()
    page = show_page(desk)
    mode = opened(page)
    assert mode.currentIndex() == 1
    assert mode.gaps.read is None
    assert page.view is not None
    assert read(desk, page.view).heat is None


def test_the_map_lies_over_the_coverage_while_gaps_are_settled(show_page: ShowPage) -> None:
    """Only what must be talked about is coloured in the grid."""
    desk = in_gaps()
    page = show_page(desk)
    assert page.view is not None
    heat = read(desk, page.view).heat
    assert heat is not None
    levels = {key: one.level for key, one in heat.cells.items() if one.level}
    assert list(levels.values()) == [-2]
    assert next(iter(levels))[1] == day(1)
    assert heat.cells[EARLY.id, day(5)].text == "1"
