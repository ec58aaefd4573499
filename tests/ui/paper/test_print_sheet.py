"""Printing from a page: what it offers, what is ticked, and a file that cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from tests.support.sample_desk import sample_desk
from ui.paper.print_sheet import PrintSheet
from ui.parts.controls.tick_box import TickBox
from ui.roster.page import RosterPage
from ui.today.page import TodayPage


@pytest.fixture
def show(qtbot, make_frame):
    """A page of the sample team, shown."""
    alive = []

    def make(desk, kind):
        page = kind(make_frame(desk, language="nl"))
        alive.append(page)
        qtbot.addWidget(page)
        page.resize(1300, 860)
        page.show()
        page.refresh(None)
        return page

    yield make
    alive.clear()


def saving(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said: (str(file), ""))


def press(sheet: PrintSheet, words: str) -> None:
    next(one for one in sheet.findChildren(type(sheet._main)) if one.text() == words).click()


def test_the_roster_on_paper_is_the_roster_on_the_screen(show, monkeypatch, tmp_path) -> None:
    """Every name and every letter of the grid, in one file."""
    with sample_desk() as desk:
        page = show(desk, RosterPage)
        offers = page.papers()
        sheet = PrintSheet(page, page.frame, offers)
        sheet.open()
        saving(monkeypatch, tmp_path / "roster.pdf")
        press(sheet, "Save as PDF…")
        text = " ".join(PdfReader(tmp_path / "roster.pdf").pages[0].extract_text().split())
        rows = [row for row in page.grid.view.rows if row.key]
        assert all(row.name in text for row in rows)
        shifts = sum(cell.chip is not None for row in rows for cell in row.cells)
        letters = {cell.chip.letter for row in rows for cell in row.cells if cell.chip is not None}
        assert sum(text.split().count(letter) for letter in letters) >= shifts


def test_only_what_is_ticked_is_asked_for(show, monkeypatch, tmp_path) -> None:
    """Options belong to the document; a place that cannot be written is said, and the sheet stays."""
    with sample_desk() as desk:
        page = show(desk, TodayPage)
        sheet = PrintSheet(page, page.frame, page.papers())
        sheet.open()
        assert sheet.ticked == frozenset()
        box = next(one for one in sheet.findChildren(TickBox) if one.objectName() == "access")
        box.click()
        assert sheet.ticked == {"access"}
        saving(monkeypatch, tmp_path / "nowhere" / "round.pdf")
        press(sheet, "Save as PDF…")
        assert page.frame.notices.warned
        assert sheet.isVisible()
        saving(monkeypatch, tmp_path / "round.pdf")
        press(sheet, "Save as PDF…")
        assert (tmp_path / "round.pdf").is_file()


def test_a_busy_planner_keeps_nobody_from_printing(show, monkeypatch, tmp_path) -> None:
    """Without a planner the way on the map stays straight, and the sheet says so."""
    with sample_desk() as desk:
        page = show(desk, TodayPage)
        sheet = PrintSheet(page, page.frame, page.papers())
        sheet.open()
        next(one for one in sheet.findChildren(TickBox) if one.objectName() == "sketch").click()
        saving(monkeypatch, tmp_path / "round.pdf")
        press(sheet, "Save as PDF…")
        text = PdfReader(tmp_path / "round.pdf").pages[-1].extract_text()
        assert "Straight lines" in " ".join(text.split())
