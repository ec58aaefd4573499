"""What the page lets the week do: improve it from wherever one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ui.visits.board import Board
from ui.visits.week.mode import WeekMode

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage

KEY = "week"


def week_of(board: Board) -> WeekMode | None:
    """The face of the week, once it was shown."""
    found = cast("VisitsPage", board).modes.widget(KEY)
    return found if isinstance(found, WeekMode) else None


def improve(board: Board) -> None:
    """Let the planner make the week that shows better."""
    week = week_of(board)
    if week is not None:
        week.improve()


def improve_from_day(board: Board) -> None:
    """Show the week of the day, and improve it as soon as it is read."""
    board.show_mode(KEY)
    improve(board)
