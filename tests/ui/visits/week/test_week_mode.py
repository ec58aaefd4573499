"""The week of the small team by keyboard: look, improve, stop, keep or discard, open a day, go to another week."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from teamapp.domain.entities import Visit
from teamapp.services.history.undo import undo
from teamapp.services.occurrences import visits_between
from tests.support.small_team import DAY, need_id, nurse_id
from ui.visits.page import VisitsPage
from ui.visits.week.commands import improve_week, show_carers, show_week
from ui.visits.week.mode import WeekMode
from ui.visits.week.planning.days_sheet import DaysSheet
from ui.visits.week.tables.rows import AFTER, FIRST_DAY, SPOKEN

MONDAY = DAY - timedelta(days=DAY.weekday())
THURSDAY = FIRST_DAY + 3


@pytest.fixture
def week(page, qtbot) -> WeekMode:
    """The week of the day, travel times known."""
    show_week.act(page)
    found = page.modes.widget("week")
    assert isinstance(found, WeekMode)
    qtbot.waitUntil(lambda: found.week is not None and found.week.measured, timeout=30_000)
    return found


def suggested(page: VisitsPage, week: WeekMode, qtbot) -> None:
    """Improve, and stop at once: the best so far is suggested."""
    page.improve()
    assert page.computing
    page.stop()
    qtbot.waitUntil(lambda: week.previewing, timeout=30_000)


def stored(page: VisitsPage) -> tuple[Visit, ...]:
    return visits_between(page.frame.desk, MONDAY, MONDAY + timedelta(days=6))


def test_the_week_is_read_by_keyboard_and_in_words(week, page, qtbot) -> None:
    """Arrows walk over the days, each cell says itself, and Enter opens the day."""
    table = week.faces.rounds
    model = week.faces.rounds_model
    assert [row.name for row in model.rows] == ["Not planned", "Aylin Test", "Bram Test", "Noor Test", "Together"]
    assert [model.index(0, FIRST_DAY + day).data() for day in range(7)] == ["5"] * 7
    assert table.currentIndex().column() == THURSDAY
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert "Aylin Test, Thu 12 Nov · Early" in week.faces.said
    assert week.faces.said == table.currentIndex().data(SPOKEN[0])
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert week.faces.said == "Aylin Test · Wed 11 Nov"
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.stored is not None and page.stored.day == DAY - timedelta(days=1))
    assert page.modes.on_day


def test_a_step_is_a_week(week, page, qtbot) -> None:
    """Back and ahead go by seven days while the week shows, and by one on the day."""
    assert page.tools.after.accessibleName() == "Week after"
    page.go_by(1)
    qtbot.waitUntil(lambda: week.week is not None and week.week.open.facts.first == MONDAY + timedelta(days=7))
    page.go_by(-1)
    page.show_mode("timeline")
    assert page.tools.after.accessibleName() == "Day after"
    page.go_by(1)
    qtbot.waitUntil(lambda: page.stored is not None and page.stored.day == DAY + timedelta(days=1))


def test_a_suggestion_is_kept_by_one_change_and_undone(week, page, qtbot) -> None:
    """Stop keeps the best: all visits of the one day with nurses; nothing is written before it is kept."""
    before = stored(page)
    suggested(page, week, qtbot)
    assert stored(page) == before
    assert "5 visits change on 1 day" in week.strip.text
    assert not page.tools.improve.isVisible()
    assert week.faces.rounds_model.index(0, THURSDAY).data() == ""
    week.strip.keep.click()
    qtbot.waitUntil(lambda: sum(visit.planned for visit in stored(page)) == 5)
    qtbot.waitUntil(lambda: week.week is not None and week.week.open.figures.planned == 5)
    assert not week.previewing
    undo(page.frame.desk)
    page.refresh(None)
    qtbot.waitUntil(lambda: stored(page) == before)


def test_escape_discards_and_a_change_makes_it_void(week, page, qtbot) -> None:
    """Back to the week as it is stored, with the way to improve it again."""
    suggested(page, week, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not week.previewing
    assert week.faces.rounds_model.index(0, THURSDAY).data() == "5"
    assert page.can_improve
    suggested(page, week, qtbot)
    visit = next(one for one in page.stored.open.facts.visits if one.need == need_id("Vos"))
    page.editing.give(visit, (nurse_id("Noor"),), 610)
    qtbot.waitUntil(lambda: not week.previewing, timeout=10_000)


def test_days_can_be_left_out(week, page, qtbot) -> None:
    """The sheet names each day with what changes on it, and gives back those that are ticked."""
    suggested(page, week, qtbot)
    sheet = DaysSheet(page, week.suggestion.differences, day=page.frame.day)
    qtbot.addWidget(sheet)
    kept: list[frozenset[date]] = []
    sheet.chosen.connect(kept.append)
    sheet._list.tick_all(on=False)
    assert not sheet._keep.isEnabled()
    sheet._list.tick_all(on=True)
    sheet._tell()
    assert kept == [frozenset({DAY})]


def test_clients_have_their_carers_beside_them(week, page, qtbot) -> None:
    """Who comes on which day and how many that makes; the head sorts, Enter shows the visit on its day."""
    improve_week.act(page)
    page.stop()
    qtbot.waitUntil(lambda: week.previewing, timeout=30_000)
    week.keep()
    qtbot.waitUntil(lambda: week.week is not None and week.week.open.figures.planned == 5, timeout=10_000)
    show_carers.act(page)
    model = week.faces.clients_model
    assert [row.name for row in model.rows] == ["Bos", "Kok", "Smit", "Vos", "Wit"]
    assert [row.carers for row in model.rows] == [1, 1, 2, 1, 1]
    week.faces.clients.head.sectionClicked.emit(AFTER)
    assert model.rows[0].name == "Smit"
    index = model.index(0, THURSDAY)
    assert len(index.data().split()) == 2
    assert "(new face)" in index.data(SPOKEN[0])
    assert "2 different carers in the 14 days from" in model.index(0, AFTER).data(SPOKEN[0])
    assert not any(row.wish_broken for row in model.rows)
    week.faces.clients.setCurrentIndex(index)
    QTest.keyClick(week.faces.clients, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.chosen is not None and page.modes.on_day)
    chosen = next(one for one in page.stored.open.facts.visits if one.id == page.chosen[0])
    assert chosen.need == need_id("Smit")


def test_the_week_is_improved_from_the_day(page, qtbot) -> None:
    """From another face of the page: the week is shown, read, and improved once its travel times are known."""
    improve_week.act(page)
    qtbot.waitUntil(lambda: page.computing, timeout=30_000)
    page.stop()
    found = page.modes.widget("week")
    qtbot.waitUntil(lambda: found.previewing, timeout=30_000)
    assert found.week.measured
    assert page.modes.current == "week"
