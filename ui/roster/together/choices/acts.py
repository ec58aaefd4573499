"""Make three rosters from anywhere on the page."""

from __future__ import annotations

from ui.roster.board import Board
from ui.roster.together.choices.mode import ChoiceMode


def make_three(board: Board) -> None:
    """Show the mode and begin, unless three are there or being made."""
    board.show_mode("choices")
    mode = board.sheet_parent.findChild(ChoiceMode)
    if mode is not None and mode.found is None:
        mode.begin()
