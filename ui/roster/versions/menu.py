"""In the menu of a day that two people changed: the way to the choices."""

from __future__ import annotations

from collections.abc import Iterable

from teamapp.services.conflicts import Conflict
from teamapp.services.roster.hand.shifts import CellKey
from ui.parts.cards.versions_line import ICON
from ui.parts.menu import MenuEntry
from ui.roster.board import Board
from ui.roster.versions.section import conflict_on
from ui.shell.declared.commands import translate


def entries(board: Board, cells: tuple[CellKey, ...]) -> Iterable[MenuEntry]:
    """Only where the day has the sign."""
    view, frame = board.view, board.frame
    sign = board.sign_on(cells[0]) if cells else None
    if view is None or sign is None or sign.icon != ICON:
        return ()
    desk = frame.desk

    def go(conflict: Conflict | None) -> None:
        if conflict is not None:
            frame.go("today", f"conflict:{conflict.id}")

    def ask() -> None:
        frame.ask(frame, lambda: conflict_on(desk, view, cells[0]), go)

    return (MenuEntry(words=translate("roster", "Two versions: choose…"), icon=ICON, act=ask),)
