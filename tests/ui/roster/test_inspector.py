"""The inspector of a cell: why, why not by counter-example, the next best with its price, the exact price, the past."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from scheduling.client import Worker
from teamapp.domain.change import Edit
from teamapp.domain.text import text
from teamapp.services.roster.hand.shifts import give_shift
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, nurse_id, roster_desk, row_of
from tests.ui.roster.conftest import ShowPage
from ui.parts.label import Label
from ui.parts.layers.put_away import put_away
from ui.roster.inspector.sections.history import HistorySection
from ui.roster.inspector.sections.next_best import NextBestSection
from ui.roster.inspector.sections.what import WhatSection
from ui.roster.inspector.sections.why import WhySection
from ui.roster.inspector.sections.why_not import WhyNotSection
from ui.roster.page import RosterPage


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        made.start()
        yield made


def words(widget: QWidget) -> list[str]:
    """What stands there, or will in a moment: what is put into a layout shows itself in the next turn."""
    return [one.text() for one in widget.findChildren(Label) if not put_away(one) and one.text()]


Kind = TypeVar("Kind", bound=QWidget)


def section(page: RosterPage, kind: type[Kind]) -> Kind:
    (found,) = page.inspector.cell.findChildren(kind)
    return found


def chosen(page: RosterPage, name: str, number: int) -> None:
    page.choosing.choose(nurse_id(name), day(number))
    page.choosing.show_facts()


def test_why_not_says_the_rest_that_would_be(show_page: ShowPage) -> None:
    """After a night an early shift leaves no rest: the law's 11 h stand beside it."""
    page = show_page(roster_desk({"Bram": "N"}), width=1680)
    chosen(page, "Bram", 1)
    why_not = section(page, WhyNotSection)
    assert why_not.isVisible()
    said = next(one for one in words(why_not) if "rest" in one)
    assert "0 min" in said
    assert "11 h" in said


def test_a_click_in_why_not_gives_the_shift(show_page: ShowPage) -> None:
    """The name of the shift is a link; the cell changes and is undone by its name."""
    desk = roster_desk()
    page = show_page(desk, width=1680)
    chosen(page, "Noor", 2)
    link = next(one for one in section(page, WhyNotSection).findChildren(QPushButton) if one.text() == "Early")
    link.click()
    assert row_of(desk, "Noor") == "..D...."


def test_a_locked_day_is_not_asked_why_not(show_page: ShowPage) -> None:
    """There is nothing to choose where nothing may change."""
    page = show_page(roster_desk({"Noor": "D"}), width=1680)
    chosen(page, "Noor", 0)
    page.editing.toggle_lock([cell("Noor", 0)])
    page.choosing.show_facts()
    assert not section(page, WhyNotSection).isVisible()


def test_the_past_of_a_cell_says_who_from_what_to_what_and_why(show_page: ShowPage) -> None:
    """Twice changed: the newest first, each with its reason."""
    desk = roster_desk()
    page = show_page(desk, width=1680)
    for kind in (EARLY, EVENING):
        page.frame.announce(give_shift(desk, [cell("Noor", 4)], kind.id))
    chosen(page, "Noor", 4)
    said = words(section(page, HistorySection))
    assert "Early → Evening" in said[1]
    assert "free → Early" in said[3]
    assert said[2]


def test_moments_are_those_of_the_team_s_clock(show_page: ShowPage) -> None:
    """In the header and in a cell's past, whatever the computer's own says: 08:02 UTC is 12:02 on Mauritius."""
    desk = roster_desk()
    desk.commit((Edit(desk.team, replace(desk.team, time_zone="Indian/Mauritius")),), text("test"))
    give_shift(desk, [cell("Noor", 4)], EARLY.id)
    page = show_page(desk, width=1680)
    assert page.header._subtitle.text().endswith("Tue 20 Oct 12:02")
    chosen(page, "Noor", 4)
    assert words(section(page, HistorySection))[1].startswith("20 Oct 12:02, Aylin")


def test_what_stood_there_when_it_was_published_is_said(show_page: ShowPage) -> None:
    """Before and after, in the inspector and in the words of the cell."""
    from teamapp.services.roster.periods import period_id, publish_roster
    from tests.support.roster.roster_team import FIRST, LAST

    desk = roster_desk({"Noor": "D"})
    publish_roster(desk, period_id(FIRST, LAST))
    page = show_page(desk, width=1680)
    page.frame.announce(give_shift(desk, [cell("Noor", 0)], EVENING.id))
    chosen(page, "Noor", 0)
    assert "Since publication: Early → Evening" in words(section(page, WhatSection))
    row = next(one for one in page.grid.view.rows if one.name.startswith("Noor"))
    assert row.cells[0].fresh
    assert "Since publication: Early → Evening" in row.cells[0].spoken


def test_the_best_roster_without_her_is_a_preview(show_page: ShowPage, qtbot: QtBot, worker: Worker) -> None:
    """The planner answers for the whole month; the strip says the price in words; nothing is written."""
    desk = roster_desk({"Noor": "D"})
    desk.worker = worker
    page = show_page(desk, width=1680)
    chosen(page, "Noor", 0)
    button = section(page, NextBestSection).findChildren(QPushButton)[-1]
    button.click()
    assert page.progress.isVisible()
    qtbot.waitUntil(lambda: page.previewing or not page.otherwise.running, timeout=60_000)
    assert page.previewing
    assert page.preview._title.text() == "Noor without Early on Mon 2 Nov"
    assert page.shown is not None
    assert page.shown.worked(nurse_id("Noor"), day(0)) != EARLY.id
    assert row_of(desk, "Noor") == "D......"


def test_what_is_against_a_day_is_repaired_by_one_click(show_page: ShowPage) -> None:
    """Early after a night breaks the rest; the button beside the sentence mends it and says how."""
    desk = roster_desk({"Bram": "ND"})
    page = show_page(desk, width=1680)
    chosen(page, "Bram", 1)
    before = len([one for one in page.view.live.by_nurse[nurse_id("Bram")] if one.repairs]) if page.view else 0
    assert before
    button = next(one for one in section(page, WhySection).findChildren(QPushButton) if one.text() == "Repair")
    assert button.accessibleName()
    button.click()
    assert row_of(desk, "Bram") != "ND....."
