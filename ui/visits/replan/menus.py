"""What the menus of a visit and of a nurse's lane offer when something changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import NurseId, VisitId
from ui.parts.menu import MenuEntry
from ui.shell.declared.commands import translate
from ui.visits.board import Board
from ui.visits.replan.acts import acts_of, possible, replan_away


def of_visit(board: Board, visits: tuple[VisitId, ...]) -> Iterator[MenuEntry]:
    """One visit at a time."""
    shown = board.stored
    visit = next((one for one in shown.open.facts.visits if one.id == visits[0]), None) if shown is not None else None
    if visit is None or len(visits) > 1 or visit.cancelled:
        return
    begun = visit.status is not VisitStatus.PLANNED
    over = visit.status in (VisitStatus.DONE, VisitStatus.NOT_HOME)
    for kind, words, icon, late in (
        ("longer", translate("replan", "Takes longer…"), "timer", over),
        ("not_home", translate("replan", "Not at home…"), "door-closed", begun),
        ("cancelled", translate("replan", "Cancelled…"), "calendar-x", begun),
    ):
        yield MenuEntry(
            words=words, icon=icon, enabled=possible(board) and not late, act=_asking(board, kind, visits[0])
        )


def _asking(board: Board, kind: str, visit: VisitId) -> Callable[[], None]:
    return lambda: acts_of(board).ask(kind, visit=visit)


def of_nurse(board: Board, nurse: NurseId) -> Iterator[MenuEntry]:
    """She is away: straight to what follows."""
    shown = board.stored
    duty = shown.open.facts.duty_of(nurse) if shown is not None else None
    if duty is None:
        return
    words = translate("replan", "{nurse} is away: cover her visits").format(nurse=duty.nurse.given_name)
    yield MenuEntry(words=words, icon="user-x", enabled=possible(board), act=lambda: replan_away(board, nurse))
