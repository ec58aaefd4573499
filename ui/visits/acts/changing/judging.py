"""What dropping a visit somewhere would mean, asked while it is under the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from teamapp.domain.ids import Id, VisitId
from ui.parts.timeline.model import DragVerdict, Spot
from ui.shell.commands import translate
from ui.visits.inspector.choosing import judge_drop, visit_in

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


class Judging(QObject):
    """Asks the open day; the store is not touched."""

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page

    def judge(self, visit: str, part: int, spot: Spot) -> DragVerdict:
        """The verdict in words of letting go here."""
        stored = self._page.stored
        found = visit_in(stored.open, VisitId(Id(visit))) if stored is not None else None
        verdict = judge_drop(stored.open, found, part, spot, self._page.words) if stored and found else None
        off = (translate("visits", "Takes it off the rounds"),) if spot.lane is None else ()
        return verdict or DragVerdict(True, off)
