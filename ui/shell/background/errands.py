"""What waits for the network: each errand on a thread of its own, which the end of the program does not wait for."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

Found = TypeVar("Found")
Failed = Callable[[Exception], None]


@dataclass(slots=True)
class _Errand:
    """What was asked and what came of it."""

    owner: QObject
    then: Callable[[object], None]
    failed: Failed
    found: object = None
    error: Exception | None = None


class Errands(QObject):
    """Answers come back to the main thread; those for an owner that is gone by then are dropped."""

    _returned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back: deque[_Errand] = deque()
        self._out = 0
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether nobody is on the way."""
        return not self._out

    def send(self, owner: QObject, work: Callable[[], Found], then: Callable[[Found], None], *, failed: Failed) -> None:
        """Do `work` on a thread of its own: it must not touch the team's data, which belong to another one."""
        self._out += 1
        errand = _Errand(owner, cast(Callable[[object], None], then), failed)
        threading.Thread(target=self._go, args=(errand, work), name="errand", daemon=True).start()

    def _go(self, errand: _Errand, work: Callable[[], object]) -> None:
        try:
            errand.found = work()
        except Exception as error:  # noqa: BLE001  every failure is shown to a person
            errand.error = error
        self._back.append(errand)
        del errand, work
        if isValid(self):
            self._returned.emit()

    @Slot()
    def _deliver(self) -> None:
        self._out -= 1
        errand = self._back.popleft()
        error, errand.error = errand.error, None
        if not isValid(errand.owner):
            return
        if error is None:
            errand.then(errand.found)
        else:
            errand.failed(error)
