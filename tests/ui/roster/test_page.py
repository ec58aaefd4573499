"""The page around the grid: weeks, checks, who can, why, publish, empty states, commands."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from teamapp.domain.change import Edit
from teamapp.domain.entities import Nurse, RosterPeriod, ShiftKind
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.text import text
from teamapp.services.roster.hand.shifts import give_shift
from teamapp.services.roster.periods import period_id, publish_roster
from tests.support.roster.roster_team import EARLY, FIRST, LAST, cell, day, nurse_id, roster_desk, row_of
from tests.ui.roster.conftest import ShowPage
from ui.parts.cards.empty_state import EmptyState
from ui.parts.cards.finding_card import FindingCard
from ui.parts.controls.button import Button
from ui.parts.grid.view import Cell
from ui.parts.label import Label
from ui.parts.layers.veil import Veil
from ui.roster.page import RosterPage
from ui.roster.sheets.publish import PublishSheet
from ui.roster.sheets.who import WhoSheet

NOVEMBER = period_id(FIRST, LAST)
LEFT = Qt.MouseButton.LeftButton


def press(page: RosterPage, words: str) -> None:
    """Click the visible button with these words, wherever in the window it is."""
    found = [one for one in page.window().findChildren(QPushButton) if one.text() == words and one.isVisible()]
    assert found, words
    found[-1].click()


def empty(page: RosterPage) -> EmptyState:
    (found,) = (one for one in page.findChildren(EmptyState) if one.isVisible())
    return found


def header(page: RosterPage) -> str:
    return page.header._subtitle.text()


def test_weeks_narrow_and_follow_the_focus(show_page: ShowPage, qtbot: QtBot) -> None:
    """One week shows the week of the focus; two weeks its fortnight; hours stay those of the period."""
    page = show_page(roster_desk({"Bram": "D"}))
    page.choosing.choose(nurse_id("Bram"), day(16))
    page.show_weeks(1)
    assert [one.number for one in page.grid.view.days] == ["16", "17", "18", "19", "20", "21", "22"]
    assert page.choosing.focus == cell("Bram", 16)
    assert header(page).startswith("16 – 22 November 2026 · draft")
    page.show_weeks(2)
    assert len(page.grid.view.days) == 14
    hours = page.grid.view.rows[1].hours
    assert hours is not None
    assert hours.agreed == "96"


def test_brackets_walk_by_the_width_and_into_the_next_period(show_page: ShowPage) -> None:
    """Week by week through November, then into the weeks that nobody has begun."""
    page = show_page()
    page.show_weeks(1)
    firsts = []
    for _ in range(4):
        page.go_by(1)
        firsts.append(page.days_in_sight[0].isoformat())
    assert firsts == ["2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"]
    assert empty(page).accessibleName().startswith("No roster for these weeks yet")
    page.go_by(-1)
    assert page.days_in_sight[0].isoformat() == "2026-11-23"


def test_a_period_is_begun_from_the_empty_page(show_page: ShowPage) -> None:
    """One click makes December a draft, and the grid is there."""
    desk = roster_desk()
    page = show_page(desk, day="2026-12-03")
    button = empty(page).button
    assert button is not None
    button.click()
    assert not [one for one in page.findChildren(EmptyState) if one.isVisible()]
    assert page.view is not None
    assert page.view.period is not None
    assert "draft" in header(page)


def test_six_weeks_fit_without_scrolling(show_page: ShowPage) -> None:
    """A roster of 42 days is begun by command, seen whole at 1440 px, and names itself on the switch."""
    page = show_page(day="2026-12-03")
    page.begin_period(42)
    assert len(page.grid.view.days) == 42
    assert not page.grid.across.isVisible()
    assert page.tools.spans.findChildren(Button)[-1].text() == "6 weeks"
    assert page.grid.view.hours_title == "Hours · 6 weeks"


@pytest.mark.parametrize(("gone", "words"), [(Nurse, "Nobody to plan yet"), (ShiftKind, "No shifts yet")])
def test_an_empty_team_is_told_what_to_do_first(show_page: ShowPage, gone: type, words: str) -> None:
    """Without nurses or without shift kinds there is a picture, a sentence and one action that leads there."""
    desk = roster_desk()
    desk.commit([Edit(one, None) for one in desk.store.all(gone)], text("test"))
    page = show_page(desk)
    went: list[str] = []
    page.frame.going.connect(lambda key, _target: went.append(key))
    assert empty(page).accessibleName().startswith(words)
    button = empty(page).button
    assert button is not None
    button.click()
    assert went == ["team" if gone is Nurse else "settings"]


def test_f8_walks_over_the_findings_and_says_them(show_page: ShowPage) -> None:
    """The first finding is the first open shift: the figure gets the focus, the sentence is said; F8 goes on."""
    page = show_page(roster_desk({"Bram": "DDDDDD"}))
    page.choosing.next_finding()
    assert page.grid.cover.hasFocus()
    assert page.frame.notices.told[-1].startswith("Team · ")
    seen = set()
    assert page.view is not None
    for _ in page.view.live.findings:
        page.choosing.next_finding()
        seen.add(page.frame.notices.told[-1])
    assert any(words.startswith("Bram · 7 Nov: 6 days in a row") for words in seen)


def test_all_in_order_is_said(show_page: ShowPage) -> None:
    """Without rules to break, F8 says so."""
    from dataclasses import replace

    from teamapp.services.roster.shown.live import LiveRoster

    page = show_page()
    assert page.view is not None
    plan = replace(page.view.live.plan, settings=(), demand=())
    page.show_edited(replace(page.view, live=LiveRoster.of(plan)))
    page.choosing.next_finding()
    assert page.frame.notices.told == ["Every rule and agreement is kept."]


def test_the_inspector_shows_checks_and_repairs_by_one_click(show_page: ShowPage, qtbot: QtBot) -> None:
    """From 1600 px: many gaps are one card; the sixth day in a row has a card whose button makes it free."""
    desk = roster_desk({"Bram": "DDDDDD"})
    page = show_page(desk, width=1680)
    assert page.inspector.isVisible()
    cards: list[FindingCard] = []

    def shown() -> bool:
        cards[:] = [one for one in page.inspector.findChildren(FindingCard) if one.isVisible()]
        return any("6 days in a row" in one.accessibleName() for one in cards)

    qtbot.waitUntil(shown)
    first = next(iter(page.inspector.checks._list.cards.values()))
    assert first.accessibleName().startswith("Must be fixed: Coverage, Team. 50 shifts are open")
    (row,) = (card for card in cards if "6 days in a row" in card.accessibleName())
    next(one for one in row.findChildren(Button) if one.text() == "Make free").click()
    assert row_of(desk, "Bram") == "DDDDD.."


def test_the_inspector_explains_the_chosen_cell(show_page: ShowPage, qtbot: QtBot) -> None:
    """Name, reasons, next best and history; a click on the next best gives her the shift."""
    desk = roster_desk()
    give_shift(desk, [cell("Bram", 1)], EARLY.id)
    page = show_page(desk, width=1680)
    page.choosing.choose(nurse_id("Bram"), day(1))
    panel = page.inspector.cell
    qtbot.waitUntil(lambda: panel._title.text() == "Bram Test")
    said = " ".join(label.text() for label in panel.findChildren(Label))
    assert "Put there by Aylin." in said
    assert "Aylin: free → Early" in said
    other = next(one for one in panel.findChildren(Button) if one.accessibleName() == "Give it to Noor Test")
    other.click()
    assert (row_of(desk, "Bram", 2), row_of(desk, "Noor", 2)) == ("..", ".D")


def test_who_can_ranks_and_gives(show_page: ShowPage, qtbot: QtBot) -> None:
    """A click on an open figure lists everybody; the best is chosen; a colleague who may not can be chosen too."""
    desk = roster_desk({"Bram": "N"})
    page = show_page(desk)
    row = next(n for n, one in enumerate(page.grid.view.cover) if one.chip.letter == "D")
    qtbot.mouseClick(
        page.grid.cover.viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        page.grid.cover.cell_rect(Cell(row, 1)).center(),
    )
    (sheet,) = page.window().findChildren(WhoSheet)
    entries = sheet.people.entries
    names = [entries.at(number).name for number in range(entries.rowCount())]
    assert names[-1] == "Bram Test"
    assert entries.at(3).right == "not allowed"
    assert sheet._give.text() == "Give her the shift"
    sheet.people.choose(nurse_id("Bram"))
    assert sheet._give.text() == "Give it anyway"
    assert "the rest between" in sheet._reasons.text()
    sheet.people.choose(nurse_id("Noor"))
    press(page, "Give her the shift")
    assert row_of(desk, "Noor", 2) == ".D"


def test_publish_is_asked_first_done_marked_and_taken_back(show_page: ShowPage, qtbot: QtBot) -> None:
    """Cancel writes nothing; publish does; later edits are marked and can be published; then it is taken back."""
    desk = roster_desk({"Bram": "D"})
    page = show_page(desk)
    page.tools.publish.click()
    press(page, "Cancel")
    stored = desk.store.get(RosterPeriod, NOVEMBER)
    assert stored is not None
    assert stored.state is PeriodState.DRAFT
    page.tools.publish.click()
    (sheet,) = (one for one in page.window().findChildren(PublishSheet) if one.isVisible())
    assert "Bram Test" in [label.text() for label in sheet.findChildren(Label)]
    press(page, "Publish")
    assert "published" in header(page)
    assert page.frame.notices.told == ["The roster is published."]
    page.grid.cells.choose(Cell(2, 4))
    qtbot.keyClicks(page.grid.cells, "d")
    assert page.grid.view.rows[2].cells[4].fresh
    qtbot.waitUntil(lambda: "1 change since" in header(page))
    assert page.tools.publish.text() == "Publish changes"
    page.tools.publish.click()
    press(page, "Publish the changes")
    assert not page.grid.view.rows[2].cells[4].fresh
    page.tools.publish.click()
    press(page, "Take it back")
    assert "draft" in header(page)


def test_the_checks_open_as_a_sheet_where_there_is_no_inspector(show_page: ShowPage) -> None:
    """Below 1600 px the button in the legend counts and opens them; a card leads to its cell."""
    page = show_page(roster_desk({"Bram": "DDDDDD"}))
    assert not page.inspector.isVisible()
    assert page.legend.checks.text() == page.inspector.checks.counts(page.view)
    page.legend.checks.click()
    sheet = next(one for one in page.window().findChildren(Veil) if one.isVisible())
    card = next(one for one in sheet.findChildren(FindingCard) if "6 days in a row" in one.accessibleName())
    card.opened.emit()
    assert page.choosing.focus == cell("Bram", 5)
    assert not [one for one in page.window().findChildren(Veil) if one.isVisible()]


def test_why_opens_as_a_sheet(show_page: ShowPage) -> None:
    """The same panel as in the inspector, for the cell in focus."""
    page = show_page(roster_desk({"Bram": "D"}))
    page.choosing.choose(nurse_id("Bram"), day(0))
    page.asking.details()
    sheet = next(one for one in page.window().findChildren(Veil) if one.isVisible())
    words = [label.text() for label in sheet.findChildren(Label)]
    assert "Bram Test" in words
    sheet.shut()


def test_today_goes_to_today(show_page: ShowPage) -> None:
    """From October back to 12 November, with the focus on today's column."""
    desk = roster_desk({"Bram": "D"}, now=datetime(2026, 11, 12, 9, tzinfo=UTC))
    page = show_page(desk)
    page.choosing.choose(nurse_id("Bram"), day(0))
    page.go_by(-1)
    page.go_today()
    assert day(10) in page.days_in_sight
    page.choosing.choose(nurse_id("Bram"), day(0))
    page.go_today()
    assert page.choosing.focus == cell("Bram", 10)


def test_dutch_has_dutch_days_and_reasons(show_page: ShowPage, dress) -> None:
    """Everything on the grid is said in the window's language."""
    dress(language="nl")
    page = show_page(roster_desk({"Bram": "DDDDDD"}), language="nl")
    spoken = page.grid.view.rows[1].cells[5].spoken
    assert spoken.startswith("Bram Test, za 7 nov: Early 07:00–15:00\nDagen per week: 6 werkdagen")
    assert page.grid.view.hours_title == "Uren · 4 weken"
    assert header(page).startswith("2 – 29 november 2026 · concept")


def test_weeks_of_two_months_are_named_so_that_the_state_still_fits(show_page: ShowPage, dress, qtbot: QtBot) -> None:
    """Two months stand there in their short form, so that a header of 1440 px has room for what comes after them."""
    dress(language="nl")
    desk = roster_desk(now=datetime(2026, 11, 30, 9, tzinfo=UTC))
    page = show_page(desk, language="nl")
    page.go_by(1)
    qtbot.waitUntil(lambda: page.view is not None and page.view.first.month != page.view.last.month)
    assert header(page).startswith("30 nov – 27 dec 2026 · ")


def test_a_published_roster_says_so_when_opened(show_page: ShowPage) -> None:
    """The button offers what is left to do."""
    desk = roster_desk({"Bram": "D"})
    publish_roster(desk, NOVEMBER)
    page = show_page(desk)
    assert page.tools.publish.text() == "Published"
    assert "published" in header(page)


def test_large_text_in_a_low_window_scrolls_the_page_and_follows_the_keyboard(show_page: ShowPage, dress) -> None:
    """At 200 % the grid keeps its height, and the day in focus is brought into sight."""
    dress(text_percent=200)
    page = show_page(roster_desk())
    page.resize(1440, 700)
    area = page.content.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0
    page.choosing.choose(nurse_id("Sanne"), day(0))
    seen = page.grid.cells.viewport().mapTo(area, page.grid.cells.cell_rect(Cell(3, 0)).center())
    assert 0 <= seen.y() <= area.height()


def test_the_figures_make_room_when_only_they_keep_the_team_out_of_sight(show_page: ShowPage) -> None:
    """In a window that is a little too low they go, and every row is in sight; in a higher one they are back."""
    page = show_page(roster_desk())
    body = page.content
    assert body.stats.isVisible()
    spare = body.grid.height() - body.grid.wanted_height
    body.grid.setMinimumHeight(10)
    page.resize(1440, page.height() - spare - 20)
    assert not body.stats.isVisible()
    assert not page.grid.down.isVisible()
    page.resize(1440, 900)
    assert body.stats.isVisible()
