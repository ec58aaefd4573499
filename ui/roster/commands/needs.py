"""What commands of the roster stand on, and what to say where it is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from datetime import date

    from ui.roster.board import Board

READ = Need(lambda page: page.view is not None)
NURSES = Need(
    lambda page: page.view is not None and bool(page.view.nurses),
    lambda: translate("roster", "There are no nurses yet: add them on the page of the team."),
)
NO_PREVIEW = Need(
    lambda page: not page.previewing,
    lambda: translate("roster", "A suggestion stands in front of the roster: take it over or discard it first."),
)
ON_GRID = Need(lambda page: page.on_grid, lambda: translate("roster", "Go back to the grid of the roster first."))
EDITABLE = (READ, NURSES, ON_GRID, NO_PREVIEW)
A_DAY = Need(lambda page: page.focus is not None, lambda: translate("roster", "Choose a day of a nurse first."))
ON_A_DAY = (*EDITABLE, A_DAY)
A_PERIOD = Need(
    lambda page: page.view is not None and page.view.period is not None,
    lambda: translate("roster", "No roster of these weeks has begun."),
)
AHEAD = Need(
    lambda page: page.view is not None and page.view.last > page.view.today,
    lambda: translate("roster", "These weeks are over."),
)
RESTING = Need(
    lambda page: not page.computing,
    lambda: translate("roster", "The planner is still at work for this page: stop it, or wait until it is done."),
)
SUGGESTIBLE = (*EDITABLE, A_PERIOD, AHEAD, RESTING)
PREVIEWING = Need(lambda page: page.previewing)


def works(board: Board) -> bool:
    """Whether there is a shift among the chosen days."""
    from scheduling.rules.plan import FREE

    view = board.view
    return view is not None and any(view.worked(*cell) != FREE for cell in board.cells)


def is_pinned(board: Board) -> bool:
    """Whether the day in focus is locked."""
    view, focus = board.view, board.focus
    return view is not None and focus is not None and view.live.plan.is_pinned(focus[0], view.number(focus[1]))


def open_shift(board: Board) -> tuple[date, str] | None:
    """The open shift of the day in focus, or the first from today on: its day and its kind."""
    from teamapp.services.roster.shown.measure import coverage

    view, focus = board.view, board.focus
    if view is None:
        return None
    ahead = [one for one in coverage(view.live.plan) if one.missing and view.days[one.day] >= view.today]
    here = [one for one in ahead if focus is not None and view.days[one.day] == focus[1]]
    found = next(iter(here or ahead), None)
    return (view.days[found.day], found.kind) if found is not None else None


A_SHIFT = Need(works, lambda: translate("roster", "There is no shift on the chosen days."))
UNLOCKED = Need(lambda page: not is_pinned(page), lambda: translate("roster", "This day is locked: unlock it first."))
TODAY_ON = Need(
    lambda page: page.view is not None and page.focus is not None and page.focus[1] >= page.view.today,
    lambda: translate("roster", "This day is past."),
)
