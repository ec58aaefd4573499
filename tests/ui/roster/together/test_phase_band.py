"""The band above the grid says where the team is, and leads to the next thing to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamapp.domain.entities import RosterPeriod
from teamapp.domain.entities.roster import Phase
from teamapp.services.desk import Desk
from teamapp.services.roster.together.phases import begin_phases, close_phase, making, say_ready
from tests.support.roster.roster_team import NAMES, nurse_id, roster_desk
from tests.ui.roster.conftest import ShowPage
from tests.ui.roster.together.conftest import PERIOD, in_gaps, in_wishes, sheet_of
from ui.parts.controls.button import Button
from ui.roster.page import RosterPage
from ui.roster.together import commands
from ui.roster.together.phases.band import PhaseBand
from ui.roster.together.phases.sheets import DeadlineSheet, ReopenSheet
from ui.roster.together.phases.steps import StepLine
from ui.roster.together.phases.wording import said_of


def band_of(page: RosterPage) -> PhaseBand:
    (band,) = page.findChildren(PhaseBand)
    return band


def phase(desk: Desk) -> Phase | None:
    found = desk.store.get(RosterPeriod, PERIOD)
    assert found is not None
    return found.phase


def press(qtbot: QtBot, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_wishes_are_asked_for_with_the_proposed_deadlines(show_page: ShowPage, qtbot: QtBot) -> None:
    """One click, a sheet with days that are filled in already, one click: the roster is open for wishes."""
    desk = roster_desk()
    page = show_page(desk)
    band = band_of(page)
    assert band.isVisible()
    assert not band.steps.isVisible()
    press(qtbot, band.quiet_act)
    sheet = sheet_of(page)
    assert isinstance(sheet, DeadlineSheet)
    assert sheet.wishes.value is not None
    press(qtbot, sheet.findChildren(Button)[-1])
    assert phase(desk) is Phase.WISHES
    assert band.steps.isVisible()
    assert band.steps.now == 0
    assert "0 of 4 ready" in band.accessibleName()
    assert "no word yet from Aylin, Bram and 2 others" in band.accessibleName()
    assert "hides everybody's wishes" in band.accessibleName()


def test_the_same_by_keyboard(show_page: ShowPage, qtbot: QtBot) -> None:
    """The command opens the sheet, Ctrl+Enter agrees; a day after the roster begins is refused in words."""
    desk = roster_desk()
    page = show_page(desk)
    commands.ask_for_wishes.act(page)
    sheet = sheet_of(page)
    assert isinstance(sheet, DeadlineSheet)
    sheet.gaps.line.setText("1-12-2026")
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert phase(desk) is None
    assert sheet.gaps.error
    sheet.gaps.line.setText("28-10-2026")
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert phase(desk) is Phase.WISHES
    assert not commands.ask_for_wishes.possible(page)


def test_there_is_one_filled_button_and_it_leads_to_my_wishes(show_page: ShowPage, qtbot: QtBot) -> None:
    """While wishes are asked for publishing steps back, and the band's button opens the calendar."""
    page = show_page(in_wishes())
    band = band_of(page)
    assert band.act.isVisible()
    assert page.tools.publish.property("kind") == "plain"
    press(qtbot, band.act)
    assert page.modes.current == "wishes"


def test_when_all_are_ready_the_wishes_are_closed_after_a_question(show_page: ShowPage, qtbot: QtBot) -> None:
    """Four are ready: close, yes, and the next step is on; undo is one step."""
    desk = in_wishes()
    page = show_page(desk)
    for name in NAMES:
        page.frame.announce(say_ready(desk, nurse_id(name), PERIOD))
    band = band_of(page)
    assert "4 of 4 ready" in band.accessibleName()
    press(qtbot, band.act)
    press(qtbot, sheet_of(page).findChildren(Button)[-1])
    assert phase(desk) is Phase.GAPS
    assert band.steps.now == 1
    press(qtbot, band.act)
    assert page.modes.current == "gaps"


def test_one_step_back_by_keyboard(show_page: ShowPage, qtbot: QtBot) -> None:
    """Wishes that were closed too early are opened again until a day."""
    desk = in_gaps()
    page = show_page(desk)
    assert commands.open_step_again.possible(page)
    commands.open_step_again.act(page)
    sheet = sheet_of(page)
    assert isinstance(sheet, ReopenSheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert phase(desk) is Phase.WISHES


def test_the_menu_says_ready_and_takes_it_back(show_page: ShowPage) -> None:
    """I am ready without entering anything, and not ready after all."""
    page = show_page(in_wishes())
    band = band_of(page)
    band.open_menu()
    assert band.menu is not None
    band.menu.actions()[0].trigger()
    assert "1 of 4 ready" in band.accessibleName()
    band.open_menu()
    band.menu.actions()[0].trigger()
    assert "0 of 4 ready" in band.accessibleName()


def test_a_proposal_in_the_grid_puts_the_band_away(show_page: ShowPage) -> None:
    """While a proposal waits its own button is the filled one."""
    page = show_page(in_gaps())
    band = band_of(page)
    page.show_mode("gaps")
    gaps = page.modes.widget("gaps")
    gaps.gaps.story.ways[0].see.click()  # type: ignore[union-attr]
    assert page.previewing
    assert not band.isVisible()
    page.discard()
    assert band.isVisible()


def test_the_steps_say_less_where_it_is_narrow(qtbot: QtBot) -> None:
    """Only the name of the step that is on needs room."""
    steps = StepLine(("Wishes", "Settling gaps", "Solving"))
    qtbot.addWidget(steps)
    steps.show_step(1)
    assert steps.minimumSizeHint().width() < steps.sizeHint().width()
    assert steps.accessibleDescription() == "Settling gaps"


def test_when_every_shift_is_covered_publishing_is_next(show_page: ShowPage) -> None:
    """Open shifts: three rosters is the filled button. None open: publishing is."""
    desk = in_gaps()
    close_phase(desk, PERIOD)
    page = show_page(desk)
    band = band_of(page)
    assert band.act.isVisible()
    assert page.tools.publish.property("kind") == "plain"
    shifts = {"Aylin": "D" * 28, "Bram": "E" * 28}
    full = roster_desk(shifts)
    begin_phases(full, PERIOD)
    close_phase(full, PERIOD)
    close_phase(full, PERIOD)
    page = show_page(full)
    band = band_of(page)
    assert "Every shift is covered" in band.accessibleName()
    assert band.quiet_act.isVisible()
    assert not band.act.isVisible()
    assert page.tools.publish.property("kind") == "primary"


def test_a_day_of_publishing_that_has_passed_is_told_as_passed(show_page: ShowPage) -> None:
    """Nobody is asked to publish by a day of last month."""
    desk = in_gaps()
    close_phase(desk, PERIOD)
    words, now = show_page(desk).words, making(desk, PERIOD)
    assert now.until is not None
    by = words.day(now.until)
    late = replace(now, today=now.until + timedelta(days=1))
    due = replace(now, today=now.until - timedelta(days=5))
    assert said_of(due, words).head == f"The planner does the rest; publish by {by}"
    assert said_of(late, words).head == f"The planner does the rest; it was to be published by {by}"
    assert said_of(late, words, complete=True).head == f"Every shift is covered; it was to be published by {by}"
