"""The same acts for the cells on which the keyboard is."""

from __future__ import annotations

from datetime import date

from scheduling.rules.plan import FREE
from teamapp.domain.ids import Id, NurseId
from ui.roster.asks.acts import acts_of
from ui.roster.asks.away.acts import away_acts_of
from ui.roster.board import Board
from ui.roster.commands.needs import open_shift


def propose_swap(board: Board) -> None:
    """With the nurse in focus, and the other nurse of the chosen cells if there is one."""
    view, focus = board.view, board.focus
    if view is None or focus is None:
        return
    other = next((nurse for nurse, _day in board.cells if nurse != focus[0]), None)
    acts_of(board).swap(view, focus[0], other=other, days=dict.fromkeys(day for _nurse, day in board.cells))


def give_away(board: Board) -> None:
    """The chosen shifts of the nurse in focus."""
    focus, days = board.focus, shifts_to_give(board)
    if focus is not None and days:
        acts_of(board).give(focus[0], days)


def shifts_to_give(board: Board) -> list[date]:
    """The days from today on, among the chosen ones of the nurse in focus, on which she works."""
    view, focus = board.view, board.focus
    if view is None or focus is None:
        return []
    chosen = [day for nurse, day in board.cells if nurse == focus[0]] or [focus[1]]
    return [day for day in chosen if day >= view.today and view.worked(focus[0], day) != FREE]


def take_open(board: Board) -> None:
    """The open shift of the day in focus, or the first open one from today on."""
    found = open_shift(board)
    if found is not None:
        acts_of(board).ask_open(*found)


def show_asks(board: Board) -> None:
    """Every open ask."""
    acts_of(board).show_all()


def report_away(board: Board) -> None:
    """Who is away today; the nurse in focus is proposed."""
    away_acts_of(board).report(board.focus[0] if board.focus is not None else "")


def ask_colleagues(board: Board, day: date, kind: str, *, instead_of: str = "") -> None:
    """Who takes an open shift, or somebody's?"""
    if instead_of:
        acts_of(board).give(NurseId(Id(instead_of)), [day])
    else:
        acts_of(board).ask_open(day, kind)
