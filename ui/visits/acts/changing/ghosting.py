"""The new way of a carried visit on the map: straight at once, along the streets a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from scheduling.travel.problem import ShapesAnswer
from teamapp.domain.ids import Id, VisitId
from teamapp.services.rounds.hand.leg import Leg, along, leg_of, trace_leg
from ui.parts.timeline.moving.carry import Carry
from ui.shell.background.bridge import WorkerBridge

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage

AFTER_MS = 80
"""A hand that moves on does not make the planner trace every street it passes."""


class Ghosting(QObject):
    """Follows what is carried on the timeline."""

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page
        self._leg: Leg | None = None
        self._bridge = WorkerBridge(self)
        self._bridge.done.connect(self._trace)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._ask)

    def follow(self, carry: Carry | None) -> None:
        """Another place, or None when nothing is carried any more."""
        page = self._page
        stored, plan = page.stored, page.judging.plan
        leg = None
        if carry is not None and stored is not None and plan is not None and page.views.shows_map:
            block = carry.block
            visit = VisitId(Id(block.visit))
            leg = leg_of(stored.open.facts, plan, visit, part=block.part, pack=stored.read.pack)
        page.map.show_alone(carry.spot.lane if carry is not None else page.nurse)
        if leg == self._leg:
            return
        self._leg = leg
        self._soon.stop()
        self._bridge.cancel()
        page.map.show_ghost(leg.points if leg is not None else None)
        if leg is not None:
            self._soon.start()

    def _ask(self) -> None:
        worker, leg, bridge = self._page.frame.desk.worker, self._leg, self._bridge
        if worker is not None and leg is not None and leg.request.legs:
            bridge.watch(trace_leg(worker, leg, on_done=bridge.on_done, on_failed=bridge.on_failed))

    def _trace(self, answer: ShapesAnswer) -> None:
        if self._leg is not None:
            self._page.map.show_ghost(along(answer))
