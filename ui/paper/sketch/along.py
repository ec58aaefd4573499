"""Asks the planner for the way along the streets before a round is printed; without it the way stays straight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from scheduling.client import Worker
from scheduling.travel.problem import ShapesAnswer
from teamapp.services.papers.round_way import RoundWay, find_way
from ui.shell.background.bridge import WorkerBridge

_PATIENCE_MS = 6000
"""A planner that is busy with something long is not waited for."""


def along_streets(owner: QObject, worker: Worker | None, way: RoundWay, then: Callable[[RoundWay], None]) -> None:
    """Call `then` once: with the way along the streets, or as it is when the planner cannot say or is busy."""
    if worker is None or way.request is None:
        then(way)
        return
    bridge = WorkerBridge(owner)
    patience = QTimer(bridge, singleShot=True, interval=_PATIENCE_MS)

    def end(found: RoundWay) -> None:
        patience.stop()
        bridge.cancel()
        bridge.deleteLater()
        then(found)

    def answered(answer: ShapesAnswer) -> None:
        end(way.along(answer))

    bridge.done.connect(answered)
    bridge.failed.connect(lambda _failure: end(way))
    patience.timeout.connect(lambda: end(way))
    patience.start()
    bridge.watch(find_way(worker, way.request, on_done=bridge.on_done, on_failed=bridge.on_failed))
