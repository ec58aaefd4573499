"""The way to "Who can take this visit?"."""

from __future__ import annotations

from teamapp.domain.ids import VisitId
from teamapp.services.rounds.hand.move import move_visit
from teamapp.services.rounds.match.who import Taker, who_can
from ui.visits.board import Board
from ui.visits.intake.who.sheet import WhoCanSheet


def open_who(board: Board, visit: VisitId) -> None:
    """Everybody, ranked, over the page."""
    shown = board.stored
    if shown is None or not shown.measured:
        return
    sheet = WhoCanSheet(board, shown, visit, who_can(shown.open, visit))
    sheet.given.connect(lambda taker: _give(board, visit, taker))
    sheet.open()


def _give(board: Board, visit: VisitId, taker: Taker) -> None:
    shown = board.stored
    if shown is not None and taker.start is not None:
        start, day = taker.start, shown.day
        frame = board.frame
        frame.act(board.sheet_parent, lambda: move_visit(frame.desk, visit, day, nurses=taker.nurses, start=start))
