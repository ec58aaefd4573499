"""Runs a device's engine to a wanted end in the thread that owns its data: for joining, and for programs without a
window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sync.client.carrier import Carrier, NotReached
from sync.client.exchange import steady_clock
from sync.engine.effects import Arm, Effect, Send, Tell
from sync.engine.machine import Machine
from sync.protocol.asking.messages import Answer, Request

_LONGEST_NAP_SECONDS = 0.5


class Stopped(Exception):
    """Somebody no longer wants it; what was reached stays."""


@dataclass(slots=True, kw_only=True)
class Errand:
    """One run. `heard` sees each question with its answer; `stop` ends it between two questions."""

    machine: Machine
    carrier: Carrier
    told: Callable[[Tell], None] = field(default=lambda _tell: None)
    heard: Callable[[Request, Answer], None] = field(default=lambda _request, _answer: None)
    stop: threading.Event = field(default_factory=threading.Event)
    clock: Callable[[], int] = steady_clock

    def run(self, until: Callable[[], bool], *, patience_ms: int) -> None:
        """Go on until `until` holds. Raises Stopped, or NotReached after so long in vain."""
        answered_at = self.clock()
        effects = self.machine.start(answered_at)
        while True:
            self._tell(effects)
            if until():
                return
            if self.stop.is_set():
                raise Stopped
            send = next((one for one in effects if isinstance(one, Send)), None)
            if send is None:
                effects = self._nap(effects)
                continue
            try:
                effects = self._ask(send)
                answered_at = self.clock()
            except NotReached:
                if self.clock() - answered_at > patience_ms:
                    raise
                effects = self.machine.failed(send.ticket, self.clock())

    def now(self) -> None:
        """What failed before is tried again at once by the next run."""
        self.machine.online(self.clock())

    def _ask(self, send: Send) -> tuple[Effect, ...]:
        answer = self.carrier.ask(send.request)
        effects = self.machine.answered(send.ticket, answer, self.clock())
        self.heard(send.request, answer)
        return effects

    def _nap(self, effects: Iterable[Effect]) -> tuple[Effect, ...]:
        wake = max((one.at for one in effects if isinstance(one, Arm)), default=self.clock())
        while (left := wake - self.clock()) > 0:
            if self.stop.wait(min(left / 1000, _LONGEST_NAP_SECONDS)):
                raise Stopped
        return self.machine.woke(self.clock())

    def _tell(self, effects: Iterable[Effect]) -> None:
        for one in effects:
            if isinstance(one, Tell):
                self.told(one)
