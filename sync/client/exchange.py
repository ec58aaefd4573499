"""Keeps a device in step with its team while the program runs: a network thread, an alarm, and the engine.

The engine works on the data and belongs to the thread that owns them: everything that touches it is posted there.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from sync.client.carrier import Carrier, NotReached
from sync.engine.carrying import Came
from sync.engine.effects import Arm, Effect, Send, Tell
from sync.engine.log import Intent
from sync.engine.machine import Machine, Status
from sync.protocol.wire.parcel import Parcel

Post = Callable[[Callable[[], None]], object]
"""Runs a deed on the thread that owns the data, soon; from any thread."""

_FIRST_WAIT_SECONDS, _LONGEST_WAIT_SECONDS = 2.0, 120.0
"""Between attempts to wait for news."""


def steady_clock() -> int:
    """Milliseconds that never go back."""
    return time.monotonic_ns() // 1_000_000


class Exchange:
    """Begins with `start` and ends with `close`. `told` and `changed` are called on the thread that owns the data.

    `changed` says that the state may be another one: something was sent, came in or could not be reached.
    """

    def __init__(
        self,
        machine: Machine,
        carrier: Carrier,
        post: Post,
        *,
        told: Callable[[Tell], None],
        changed: Callable[[], None],
        clock: Callable[[], int] = steady_clock,
    ) -> None:
        self._machine, self._carrier, self._post = machine, carrier, post
        self._told, self._changed, self._clock = told, changed, clock
        self._network = ThreadPoolExecutor(1, thread_name_prefix="exchange")
        self._listener = threading.Thread(target=self._listen, name="news", daemon=True)
        self._alarm: threading.Timer | None = None
        self._ended = threading.Event()
        self.reached = False
        """Whether the backend has answered the last request."""

    def start(self) -> None:
        """Go on where the data stand; waiting for news begins."""
        self._do(self._machine.start(self._clock()))
        self._listener.start()

    def written(self) -> None:
        """The program has committed a change."""
        self._do(self._machine.written(self._clock()))

    def erased(self) -> None:
        """Somebody was erased here."""
        self._do(self._machine.erased(self._clock()))

    def now(self) -> None:
        """A person wants it now, or the network came back."""
        self._do(self._machine.online(self._clock()))

    def wish(self, intent: Intent) -> None:
        """A person wants something of the membership."""
        self._do(self._machine.wish(intent, self._clock()))

    def carried(self, frames: Iterable[bytes]) -> None:
        """Batches came in a file."""
        self._do(self._machine.carried(frames, self._clock()))

    def pack(self, *, known: str = "", since: int = 0) -> Parcel:
        """A file for a colleague's device, or with all that was written since a moment."""
        return self._machine.pack(self._clock(), known=known, since=since)

    def unpack(self, parcel: Parcel) -> Came:
        """A file came."""
        effects, came = self._machine.unpack(parcel, self._clock())
        self._do(effects)
        return came

    def status(self) -> Status:
        return self._machine.status()

    def close(self) -> None:
        """Seal what was written; what is on its way is no longer waited for."""
        if self._ended.is_set():
            return
        self._ended.set()
        self._machine.quit(self._clock())
        if self._alarm is not None:
            self._alarm.cancel()
        self._carrier.close()
        self._network.shutdown(wait=False, cancel_futures=True)

    def _do(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            match effect:
                case Send():
                    self._send(effect)
                case Arm():
                    self._arm(effect.at)
                case Tell():
                    self._told(effect)
        self._changed()

    def _send(self, effect: Send) -> None:
        if not self._ended.is_set():
            self._network.submit(self._ask, effect)

    def _ask(self, effect: Send) -> None:
        """On the network's thread."""
        try:
            answer = self._carrier.ask(effect.request)
        except NotReached:
            self._posted(lambda: self._not_reached(effect.ticket))
            return
        self._posted(lambda: self._answered(lambda: self._machine.answered(effect.ticket, answer, self._clock())))

    def _answered(self, act: Callable[[], Iterable[Effect]]) -> None:
        self.reached = True
        self._do(act())

    def _not_reached(self, ticket: int) -> None:
        self.reached = False
        self._do(self._machine.failed(ticket, self._clock()))

    def _arm(self, at: int) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        if self._ended.is_set():
            return
        seconds = max(0.0, (at - self._clock()) / 1000)
        if not seconds:
            self._posted(self._woke)
            return
        self._alarm = threading.Timer(seconds, lambda: self._posted(self._woke))
        self._alarm.daemon = True
        self._alarm.start()

    def _woke(self) -> None:
        self._do(self._machine.woke(self._clock()))

    def _posted(self, deed: Callable[[], None]) -> None:
        if not self._ended.is_set():
            self._post(lambda: None if self._ended.is_set() else deed())

    def _listen(self) -> None:
        """Waits for news; where that cannot be had, the engine looks every minute anyway."""
        wait = _FIRST_WAIT_SECONDS
        while not self._ended.is_set():
            try:
                for _news in self._carrier.moved():
                    wait = _FIRST_WAIT_SECONDS
                    self._posted(self._heard_of_news)
            except NotReached:
                wait = min(2 * wait, _LONGEST_WAIT_SECONDS)
            self._posted(lambda: self._do(self._machine.news_ends(self._clock())))
            self._ended.wait(wait)

    def _heard_of_news(self) -> None:
        self._do([*self._machine.news_comes(self._clock()), *self._machine.head_moved(self._clock())])
