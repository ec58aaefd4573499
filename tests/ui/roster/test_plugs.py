"""Other topics come into the page by plugs: modes, bands, sections, menu entries, signs, the gap map, targets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from teamapp.domain.change import Change
from teamapp.domain.entities import Assignment
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.shifts import CellKey, give_shift
from teamapp.services.roster.shown.view import PeriodView
from tests.support.roster.roster_team import EARLY, cell, day, nurse_id, roster_desk
from tests.ui.roster.conftest import ShowPage
from ui.parts.grid.view import Cell, Sign
from ui.roster import page as page_module
from ui.roster.board import Board, Proposal
from ui.roster.page import RosterPage
from ui.roster.plug import Band, Heat, HeatMap, Mode, Overlay, Plug, Section, make_cell_part, make_part
from ui.shell.declared.commands import command
from ui.shell.declared.needs import Need

HERE = "tests.ui.roster.test_plugs"


class Told(QLabel):
    """Writes down what it was told; hides itself without a word."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.board = board

    def show_roster(self, view: PeriodView) -> None:
        self.setText(f"{len(view.nurses)} nurses")
        self.setVisible(bool(view.assignments))

    def show_cells(self, view: PeriodView, cells: tuple[CellKey, ...]) -> None:
        self.setText(" ".join(view.nurse(nurse).given_name for nurse, _day in cells))


@command(changes=False, title=lambda: "Ask", line=lambda page: f"Ask about {len(page.cells)}", keys="Ctrl+Y")
def ask_about(page: RosterPage) -> None:
    page.show_mode("fair")


@command(changes=False, title=lambda: "Never", needs=Need(lambda _page: False, lambda: "Nobody ever could."))
def never(page: RosterPage) -> None:
    raise AssertionError


@command(changes=False, title=lambda: "Out of the question", needs=Need(lambda _page: False))
def left_out(page: RosterPage) -> None:
    raise AssertionError


def overlay(desk: Desk, view: PeriodView) -> Overlay:
    """A sign on every stored shift, heat where nobody is early on the first day."""
    signs = {(one.nurse, one.day): Sign("star", spoken="a star") for one in desk.store.all(Assignment)}
    heat = HeatMap(cells={(EARLY.id, day(0)): Heat(level=-2, text="−2", spoken="two short")}, title="Gaps", hint="red")
    return Overlay(signs=signs, heat=heat)


def opens(board: Board, target: str) -> bool:
    if target != "star":
        return False
    board.show_mode("fair")
    return True


PLUG = Plug(
    modes=(Mode(key="fair", title=lambda: "Fair", load=f"{HERE}:Told"),),
    bands=(Band(load=f"{HERE}:Told"),),
    sections=(Section(load=f"{HERE}:Told", order=5),),
    menu=(f"{HERE}:never", f"{HERE}:left_out", f"{HERE}:ask_about"),
    overlay=f"{HERE}:overlay",
    watches=(Assignment,),
    opens=f"{HERE}:opens",
)


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch, show_page: ShowPage) -> RosterPage:
    import sys

    monkeypatch.setitem(sys.modules, HERE, sys.modules[__name__])
    monkeypatch.setattr(page_module, "find_plugs", lambda: (PLUG,))
    return show_page(roster_desk({"Bram": "D"}), width=1680)


def told(parent: QWidget) -> list[Told]:
    return parent.findChildren(Told)


def test_a_mode_takes_the_place_of_the_grid_and_is_made_once(plugged: RosterPage) -> None:
    """The switch shows it, the grid's own tools and the inspector go, and come back."""
    page = plugged
    assert page.modes.switch.isVisible()
    page.show_mode("fair")
    shown = page.modes.widget("fair")
    assert isinstance(shown, Told)
    assert shown.isVisible()
    assert shown.text() == "4 nurses"
    assert not page.grid.isVisible()
    assert not page.inspector.isVisible()
    assert not page.tools.publish.isVisible()
    assert not page.can_edit
    page.show_mode("roster")
    assert page.grid.isVisible()
    assert page.tools.publish.isVisible()
    page.show_mode("fair")
    assert page.modes.widget("fair") is shown


def test_without_plugs_there_is_no_switch(monkeypatch: pytest.MonkeyPatch, show_page: ShowPage) -> None:
    """One face needs no choice."""
    monkeypatch.setattr(page_module, "find_plugs", tuple)
    assert not show_page().modes.switch.isVisible()


def test_a_band_hides_itself_and_takes_no_room(plugged: RosterPage, qtbot: QtBot) -> None:
    """Told of a roster without shifts it goes, and the strip's place with it."""
    page = plugged
    (band,) = told(page.content.bands)
    assert band.isVisible()
    assert page.view is not None
    page.content.notes.hide()
    band.show_roster(replace(page.view, assignments={}))
    assert not page.content.bands.isVisible()
    band.show_roster(page.view)
    assert band.isVisible()


def test_a_section_hears_the_chosen_cells_with_the_focus_first(plugged: RosterPage, qtbot: QtBot) -> None:
    """A range of three rows chosen upwards names its far end first."""
    page = plugged
    page.grid.cells.choose(Cell(2, 0), until=Cell(0, 0))
    page.choosing.show_facts()
    (section,) = told(page.inspector)
    assert section.text().split()[0] == "Aylin"
    assert len(section.text().split()) == 3


def test_the_menu_of_a_cell_has_their_entries(plugged: RosterPage) -> None:
    """At its end, with the words, the key and the act of the command; why not is the tip of what is grey."""
    page = plugged
    page.choosing.choose(nurse_id("Bram"), day(0))
    page.asking.cell_menu(QPoint(300, 300))
    assert page.asking.menu is not None
    grey, last = page.asking.menu.actions()[-2:]
    assert (grey.text(), grey.isEnabled(), grey.whatsThis()) == ("Never", False, "Nobody ever could.")
    assert last.text() == "Ask about 1\tCtrl Y"
    last.trigger()
    assert page.modes.current == "fair"


def test_signs_and_heat_lie_over_the_grid_and_follow_what_they_watch(plugged: RosterPage) -> None:
    """The stored shift has its sign and words, a new one gets its own; the gap map fills the figure."""
    page = plugged
    bram = page.grid.view.rows[1]
    assert bram.cells[0].sign == Sign("star", spoken="a star")
    assert "a star" in bram.cells[0].spoken
    assert bram.cells[1].sign is None
    assert page.grid.view.cover_title == "Gaps"
    figure = page.grid.view.cover[0].cells[0]
    assert (figure.text, figure.heat, figure.spoken) == ("−2", -2, "two short")
    desk = page.frame.desk
    page.frame.announce(give_shift(desk, [cell("Bram", 1)], EARLY.id))
    assert page.grid.view.rows[1].cells[1].sign is not None


def test_a_target_is_opened_by_whom_it_belongs_to(plugged: RosterPage) -> None:
    """The topic's own target, then the key of a mode, then a day."""
    page = plugged
    page.open_target("star")
    assert page.modes.current == "fair"
    page.open_target("2026-11-16")
    assert page.on_grid
    page.open_target("fair")
    assert page.modes.current == "fair"


def test_any_roster_can_be_proposed_whole_or_in_part(show_page: ShowPage) -> None:
    """A proposal says its words, is read-only, offers ways, and writes what was asked for."""
    from scheduling.rules.finding import Edit as CellChange

    page = show_page(roster_desk({"Bram": "D"}))
    view = page.view
    assert view is not None
    after = view.edited([CellChange(nurse_id("Noor"), number, EARLY.id) for number in range(3)])
    kept: list[tuple[CellKey, ...] | None] = []
    ways: list[str] = []

    def keep(desk: Desk, cells: tuple[CellKey, ...] | None) -> Change:
        kept.append(cells)
        return give_shift(desk, cells or [cell("Noor", number) for number in range(3)], EARLY.id)

    choices = (("allow", "Allow"), ("avoid", "Avoid"))
    made = Proposal(
        title="Three", before=view, after=after, keep=keep, said=("fine",), choices=choices, choose=ways.append
    )
    page.propose(made)
    assert page.previewing
    assert page.grid.view.read_only
    assert page.preview.text.startswith("fine · ")
    assert page.preview.ways is not None
    page.preview.ways.chosen.emit("avoid")
    assert ways == ["avoid"]
    page.grid.cells.choose(Cell(2, 0), until=Cell(2, 1))
    assert len(page.proposals.chosen_part) == 2
    page.proposals.take_part_over()
    assert kept == [(cell("Noor", 0), cell("Noor", 1))]
    assert not page.previewing
    assert page.view is not None
    assert page.view.worked(nurse_id("Noor"), day(1)) == EARLY.id


class Mute(QLabel):
    """A widget that nobody can tell anything."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.board = board


@pytest.mark.parametrize("make", [make_part, make_cell_part])
def test_a_widget_that_cannot_be_told_anything_is_no_part_of_the_page(show_page: ShowPage, make) -> None:
    """A topic that names the wrong class hears of it when the part is made, not while somebody works."""
    page = show_page(roster_desk({"Noor": "D"}))
    with pytest.raises(TypeError, match="Mute cannot be told"):
        make(f"{HERE}:Mute", page)
