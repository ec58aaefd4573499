"""Targets of `frame.go("visits", target)` that this topic understands: `replan`, `replan/away/<nurse>`."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from teamapp.domain.ids import Id, NurseId
from ui.visits.board import Board
from ui.visits.replan.acts import acts_of, possible, replan_away, something_changed

AGAIN_MS = 60
PATIENCE = 500


def opens(board: Board, target: str) -> bool:
    """Today is shown first; the planner is asked once its ways are known."""
    first, _, rest = target.partition("/")
    if first != "replan":
        return False
    shown = board.stored
    if shown is not None and shown.day != shown.read.today:
        board.go(None)
    _once_possible(board, rest, PATIENCE)
    return True


def _once_possible(board: Board, rest: str, left: int) -> None:
    shown = board.stored
    ready = shown is not None and shown.day == shown.read.today and possible(board)
    if ready:
        _open(board, rest)
    elif left:
        QTimer.singleShot(AGAIN_MS, acts_of(board), lambda: _once_possible(board, rest, left - 1))


def _open(board: Board, rest: str) -> None:
    kind, _, key = rest.partition("/")
    if kind == "away" and key:
        replan_away(board, NurseId(Id(key)))
    else:
        something_changed(board)
