"""From a gap to colleagues: the sheet of the asks where it is, with the open shift filled in."""

from __future__ import annotations

from teamapp.services.roster.together.gaps import Gap
from ui.roster.board import Board
from ui.roster.shown.wording import translate


def ask_colleagues(board: Board, gap: Gap) -> None:
    """Ask who takes an open shift."""
    board.frame.notices.tell(translate("roster", "Asking comes here."))
