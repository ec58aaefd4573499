"""Whole weeks in the window: copied and laid over as a preview first, written as one change with one undo."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from teamapp.domain.entities import Assignment, RosterPattern
from teamapp.services.history.undo import undo
from tests.support.roster.roster_team import day, nurse_id, roster_desk
from tests.ui.roster.conftest import ShowPage
from ui.parts.grid.view import Cell
from ui.roster.page import RosterPage
from ui.roster.weeks.copy_sheet import CopySheet
from ui.roster.weeks.pattern_sheet import PatternSheet
from ui.roster.weeks.rename_sheet import RenameSheet
from ui.roster.weeks.save_sheet import SavePatternSheet
from ui.roster.weeks.week_field import week_words

WEEKS = {"Bram": "DDD....EE.....", "Noor": "..EE..."}


def letters(page: RosterPage, name: str, first: int, days: int = 7) -> str:
    row = next(one for one in page.grid.view.rows if one.name.startswith(name))
    return "".join(one.chip.letter if one.chip else "." for one in row.cells[first : first + days])


def click(page: RosterPage, words: str) -> None:
    found = [one for one in page.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    found[-1].click()


def test_a_week_is_copied_as_a_preview_and_written_as_one_change(show_page: ShowPage, qtbot: QtBot) -> None:
    """Into the second week only where it fits; written over it is the same week; one undo takes all of it back."""
    desk = roster_desk(WEEKS)
    page = show_page(desk)
    stored = len(desk.store.all(Assignment))
    page.choosing.choose(nurse_id("Bram"), day(0))
    page.weeks.copy()
    sheet = page.findChildren(CopySheet)[-1]
    assert sheet.source.value == (day(0),)
    assert sheet.targets.value == (day(7),)
    assert not sheet.targets.chip(day(0)).isEnabled()
    click(page, "Show in the grid")
    assert page.previewing
    assert letters(page, "Bram", 7) == "EED...."
    assert "2 left out: Bram already works Evening" in page.preview.text
    assert len(desk.store.all(Assignment)) == stored
    assert page.preview.ways is not None
    page.preview.ways.chosen.emit("overwrite")
    assert letters(page, "Bram", 7) == "DDD...."
    page.proposals.take_over()
    assert not page.previewing
    assert letters(page, "Bram", 7) == "DDD...."
    assert letters(page, "Noor", 7) == "..EE..."
    undo(desk)
    page.refresh(None)
    assert letters(page, "Bram", 7) == "EE....."


def test_only_the_chosen_days_of_a_copied_week_are_written(show_page: ShowPage) -> None:
    """A range chosen in the preview is taken over, the rest is not."""
    desk = roster_desk(WEEKS)
    page = show_page(desk)
    page.weeks.laying.copy_week(day(0), (day(14),))
    page.grid.cells.choose(Cell(1, 14), until=Cell(1, 15))
    page.proposals.take_part_over()
    assert letters(page, "Bram", 14) == "DD....."
    assert letters(page, "Noor", 14) == "......."


def test_a_copied_week_by_keyboard_alone(show_page: ShowPage, qtbot: QtBot) -> None:
    """Enter shows it, arrows walk over the ways, Esc discards."""
    page = show_page(roster_desk(WEEKS))
    page.choosing.choose(nurse_id("Bram"), day(0))
    page.weeks.copy()
    sheet = page.findChildren(CopySheet)[-1]
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert page.previewing
    ways = page.preview.ways
    assert ways is not None
    qtbot.keyClick(ways, Qt.Key.Key_Right)
    assert ways.current == "allow"
    page.grid.cells.setFocus()
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Escape)
    assert not page.previewing


def test_a_pattern_is_kept_laid_over_renamed_and_forgotten(show_page: ShowPage) -> None:
    """Two weeks under a name; laid over the third; its name changes; forgotten, the shifts stay."""
    desk = roster_desk(WEEKS)
    page = show_page(desk)
    page.choosing.choose(nurse_id("Bram"), day(0))
    page.weeks.save()
    sheet = page.findChildren(SavePatternSheet)[-1]
    sheet.name.value = "Winter"
    sheet.length.choose("2")
    sheet.first.value = (day(0),)
    click(page, "Keep it")
    (pattern,) = desk.store.all(RosterPattern)
    assert (pattern.name, pattern.weeks, len(pattern.cells)) == ("Winter", 2, 7)
    page.weeks.patterns()
    chooser = page.findChildren(PatternSheet)[-1]
    chooser.first.value = (day(14),)
    click(page, "Show in the grid")
    assert page.previewing
    assert letters(page, "Bram", 14, 14) == WEEKS["Bram"]
    page.proposals.take_over()
    page.weeks.patterns()
    click(page, "Rename…")
    renaming = page.findChildren(RenameSheet)[-1]
    renaming.name.value = "Summer"
    click(page, "Rename")
    assert [one.name for one in desk.store.all(RosterPattern)] == ["Summer"]
    page.weeks.patterns()
    click(page, "Forget it")
    assert not desk.store.all(RosterPattern)
    assert letters(page, "Bram", 14, 14) == WEEKS["Bram"]


def test_a_pattern_without_a_name_is_asked_for_it(show_page: ShowPage) -> None:
    """The sheet stays with a word below the field."""
    page = show_page(roster_desk(WEEKS))
    page.weeks.save()
    sheet = page.findChildren(SavePatternSheet)[-1]
    click(page, "Keep it")
    assert sheet.isVisible()
    assert sheet.name.error


def test_without_patterns_the_way_to_the_first_is_offered(show_page: ShowPage) -> None:
    """A quiet message with one action."""
    page = show_page(roster_desk(WEEKS))
    page.weeks.patterns()
    assert not page.findChildren(PatternSheet)
    assert "no pattern yet" in page.frame.notices.told[-1]


def test_everything_in_sight_is_locked_unlocked_and_cleared(show_page: ShowPage) -> None:
    """A week in sight, of the nurses a filter leaves: the rest is not touched; each is one undo."""
    desk = roster_desk(WEEKS)
    page = show_page(desk)
    page.show_weeks(1)
    page.choosing.choose(nurse_id("Bram"), day(0))
    page.filtering.toggle_chosen()
    page.weeks.lock_in_sight(locked=True)
    assert sum(one.pinned for one in desk.store.all(Assignment)) == 3
    page.weeks.lock_in_sight(locked=False)
    page.weeks.clear_in_sight()
    page.filtering.clear()
    page.show_weeks(4)
    assert letters(page, "Bram", 0, 14) == "." * 7 + "EE....."
    assert letters(page, "Noor", 0) == "..EE..."
    undo(desk)
    assert len(desk.store.all(Assignment)) == 7


def test_a_week_that_is_over_cannot_be_chosen(show_page: ShowPage) -> None:
    """In the middle of the month the first week is only copied from."""
    page = show_page(roster_desk(WEEKS, now=datetime(2026, 11, 12, 9, tzinfo=UTC)))
    page.weeks.copy()
    sheet = page.findChildren(CopySheet)[-1]
    assert day(0) not in sheet.targets._chips
    assert day(0) in sheet.source._chips


def test_weeks_are_named_by_number_and_days(show_page: ShowPage) -> None:
    """Over a month's border both months are said."""
    words = show_page().words
    assert week_words(day(0), words) == "Week 45 · 2–8 Nov"
    assert week_words(day(28), words) == "Week 49 · 30 Nov–6 Dec"
    assert day(28) - day(0) == timedelta(weeks=4)
