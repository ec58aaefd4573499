"""The ledger as a picture: in the order of names, told in words, walked over by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.roster.roster_team import roster_desk
from tests.ui.roster.conftest import ShowPage
from ui.parts.charts.kinds import PartKind
from ui.parts.charts.stacks import Stack
from ui.parts.layers.sheet import Sheet
from ui.roster.together.fairness.board import FairnessBoard
from ui.roster.together.fairness.mode import FairnessMode
from ui.roster.together.fairness.row_painter import signed_percent
from ui.roster.together.fairness.view import BurdenKind, FairnessView, MonthLoad, NurseLoad, Shares

KINDS = (
    BurdenKind(PartKind("weekend", "W", "Weekend"), 2),
    BurdenKind(PartKind("evening", "E", "Evening", "evening"), 1),
)


def nurse(name: str, *months: tuple[int, int], share: float = 4.0) -> NurseLoad:
    return NurseLoad(
        key=name,
        name=name,
        initials=name[:2].upper(),
        detail="24 h a week",
        months=tuple(MonthLoad(counts, share) for counts in months),
        wishes_met=3,
        wishes=4,
        points=2,
    )


TEAM = FairnessView(
    KINDS,
    (date(2026, 8, 3), date(2026, 8, 31)),
    (nurse("Aylin", (1, 2), (1, 2)), nurse("Bram", (3, 4), (1, 0)), nurse("Noor", (0, 0), (0, 0), share=0.0)),
)


@pytest.fixture
def board(qtbot: QtBot) -> FairnessBoard:
    made = FairnessBoard()
    qtbot.addWidget(made)
    made.resize(1180, 760)
    made.show()
    made.show_view(TEAM)
    return made


def test_a_share_of_one_is_fair_by_contract_hours() -> None:
    """Weight times count against the points that were fair; who was never there has no bar, and no blame."""
    shares = Shares.of(TEAM, range(2))
    assert shares.stacks["Aylin"].total == pytest.approx(1.0)
    assert shares.stacks["Bram"].total == pytest.approx(1.5)
    assert shares.stacks["Noor"].total == 0
    assert [stack.total for stack in shares.monthly["Bram"]] == [pytest.approx(2.5), pytest.approx(0.5)]
    assert signed_percent(shares.stacks["Bram"]) == "+50 %"
    assert signed_percent(Stack((0.8,))) == "−20 %"


def test_nurses_stand_by_name_whatever_they_carry(board: FairnessBoard) -> None:
    """Nobody is ranked: the list twin has the same order as the picture."""
    rows = [board.twin.entries.at(number).name for number in range(3)]
    assert [row.split(" · ")[0] for row in rows] == ["Aylin", "Bram", "Noor"]


@pytest.mark.parametrize("form", ["picture", "list"])
def test_arrows_choose_a_nurse_and_a_roster(board: FairnessBoard, qtbot: QtBot, form: str) -> None:
    """Down is the next nurse, left the last roster alone, Esc all of them again; words follow, in either form."""
    board.show_as(form)
    rows = board.rows
    keys = board.twin if form == "list" else rows
    keys.setFocus()
    qtbot.keyClick(keys, Qt.Key.Key_Down)
    assert rows.nurse is not None
    assert rows.nurse.name == "Bram"
    assert "50 % more than her fair share" in board.story.text
    qtbot.keyClick(keys, Qt.Key.Key_Left)
    assert board.months == range(1, 2)
    assert "50 % less than her fair share" in board.story.text
    qtbot.keyClick(keys, Qt.Key.Key_Escape)
    assert board.months == range(2)
    assert rows.accessibleDescription() == "Bram, +50 %"


def test_a_click_on_a_row_and_on_a_month(board: FairnessBoard, qtbot: QtBot) -> None:
    """The bar chooses the nurse, the small column also its roster."""
    rows = board.rows
    at = rows.row_rect(1).center().toPoint()
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=at)
    assert rows.nurse is not None
    assert rows.nurse.name == "Bram"
    first = rows.month_rect(0, 1).center().toPoint()
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=first)
    assert board.months == range(1)


def test_the_twin_says_what_the_picture_shows(board: FairnessBoard, qtbot: QtBot) -> None:
    """Counts, wishes, points and the distance to the fair share, in words."""
    board.forms.choose("list")
    board.show_as("list")
    entry = board.twin.entries.at(1)
    assert entry.note == "Weekend 4 · Evening 4 · wishes met 3 of 4 · 2 points"
    assert entry.right == "+50 %"
    board.twin.setFocus()
    qtbot.keyClick(board.twin, Qt.Key.Key_Down)
    assert board.rows.nurse is not None
    assert board.rows.nurse.name == "Bram"


def test_where_it_is_narrow_the_words_open_in_a_sheet(board: FairnessBoard, qtbot: QtBot) -> None:
    """Enter on a nurse, and the sheet tells of her."""
    board.resize(640, 700)
    assert not board.story.isVisible()
    board.rows.setFocus()
    qtbot.keyClick(board.rows, Qt.Key.Key_Return)
    (sheet,) = board.findChildren(Sheet)
    assert sheet.isVisible()


def test_without_anything_carried_it_says_so(qtbot: QtBot) -> None:
    """A new team sees a sentence instead of empty bars."""
    made = FairnessBoard()
    qtbot.addWidget(made)
    made.show_view(FairnessView(KINDS, (date(2026, 8, 3),), (nurse("Aylin", (0, 0)),)))
    assert made.is_empty


def test_on_the_page_it_reads_the_ledger(show_page: ShowPage, qtbot: QtBot) -> None:
    """Shifts of a published month stand in the bars; more months are asked for by a click."""
    desk = roster_desk({"Bram": "EEEEEDD", "Aylin": "DDDDD"})
    page = show_page(desk)
    page.show_mode("fairness")
    mode = page.modes.widget("fairness")
    assert isinstance(mode, FairnessMode)
    assert [one.name for one in mode.fairness.view.nurses] == ["Aylin Test", "Bram Test", "Noor Test", "Sanne Test"]
    assert len(mode.fairness.view.months) == 4
    mode.fairness.spans.choose("6")
    mode.fairness.spans.chosen.emit("6")
    assert len(mode.fairness.view.months) == 6


def test_the_last_nurse_comes_into_sight(board: FairnessBoard, qtbot: QtBot) -> None:
    """Twelve nurses in a low window: End scrolls to the last."""
    names = [f"Nurse {number:02d}" for number in range(12)]
    board.show_view(FairnessView(KINDS, (date(2026, 8, 3),), tuple(nurse(name, (1, 1)) for name in names)))
    board.resize(1180, 360)
    qtbot.wait(20)
    board.rows.setFocus()
    qtbot.keyClick(board.rows, Qt.Key.Key_End)
    middle = board.rows.mapTo(board, board.rows.row_rect(board.rows.row).center().toPoint())
    assert board.rows.row == 11
    assert 0 < middle.y() < board.height()
