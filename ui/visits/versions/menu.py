"""In the menu of a visit that two people changed: the way to the choices."""

from __future__ import annotations

from collections.abc import Iterator

from teamapp.domain.ids import VisitId
from ui.parts.cards.versions_line import ICON
from ui.parts.menu import MenuEntry
from ui.shell.declared.commands import translate
from ui.visits.board import Board


def of_visit(board: Board, visits: tuple[VisitId, ...]) -> Iterator[MenuEntry]:
    """Of the visit under the hand."""
    conflict = board.conflicts.get(visits[0])
    if conflict is not None:
        frame, target = board.frame, f"conflict:{conflict.id}"
        words = translate("visits", "Two versions: choose…")
        yield MenuEntry(words=words, icon=ICON, act=lambda: frame.go("today", target))
