"""Targets of the roster's page that belong to making it together, as Today and other pages name them."""

from __future__ import annotations

from teamapp.domain.entities import RosterPeriod
from teamapp.domain.ids import Id
from teamapp.services.roster.together.phases import existing_period
from ui.roster.board import Board

MODES = {"wishes": "wishes", "gaps": "gaps", "phases": "roster", "publish": "roster"}
"""The goal of a reminder, and the mode in which it is met."""


def opens(board: Board, target: str) -> bool:
    """`wishes:PERIOD`, `gaps:PERIOD`, `phases:PERIOD`, `publish:PERIOD`: the days of a period in the mode that fits."""
    goal, _, period = target.partition(":")
    if goal not in MODES or not period:
        return False
    desk = board.frame.desk

    def show(found: RosterPeriod) -> None:
        board.frame.go("roster", found.first.isoformat())
        board.show_mode(MODES[goal])

    board.frame.ask(board.sheet_parent, lambda: existing_period(desk, Id(period)), show)
    return True
