"""What people do: make three plans, improve a part of the day."""

from __future__ import annotations

from teamapp.domain.ids import ClientId, NurseId, VisitId
from teamapp.services.rounds.part.scope import Scope
from ui.visits.alternatives.mode import AlternativesMode
from ui.visits.alternatives.part_sheet import PartSheet
from ui.visits.board import Board


def possible(board: Board) -> bool:
    """Whether there are rounds to improve and the planner is free."""
    shown = board.stored
    if shown is None or not shown.measured or board.computing or board.previewing:
        return False
    facts = shown.open.facts
    return bool(facts.on_duty and facts.visits) and shown.day >= shown.read.today


def make_three(board: Board) -> None:
    """Show the mode and begin, unless three are there already."""
    board.show_mode("alternatives")
    mode = board.sheet_parent.findChild(AlternativesMode)
    if mode is not None and mode.found is None:
        mode.begin()


def improve_part(board: Board) -> None:
    """Ask which part; what is chosen on the page is ticked already."""
    shown = board.stored
    if shown is None or not possible(board):
        return
    nurses = (board.nurse,) if board.nurse is not None else ()
    sheet = PartSheet(board.sheet_parent, shown.open.facts, nurses=nurses, clients=_clients(board, board.visits))
    sheet.chosen.connect(board.improve_within)
    sheet.open()


def improve_clients(board: Board) -> None:
    """Only the visits of the clients of the chosen visits."""
    board.improve_within(Scope(clients=frozenset(_clients(board, board.visits))))


def improve_round(board: Board, nurse: NurseId) -> None:
    """Only her round."""
    board.improve_within(Scope(nurses=frozenset({nurse})))


def _clients(board: Board, visits: tuple[VisitId, ...]) -> tuple[ClientId, ...]:
    facts = board.stored.open.facts if board.stored is not None else None
    known = {visit.id: visit.client for visit in facts.visits} if facts is not None else {}
    return tuple(dict.fromkeys(known[visit] for visit in visits if visit in known))
