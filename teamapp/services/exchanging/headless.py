"""The exchange of a program without a window: in the thread that owns the data, until there is nothing left to do."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from teamapp.domain.text import Text
from teamapp.services.exchanging.exchange import StoreLog
from teamapp.services.exchanging.kept import Membership, kept
from teamapp.services.exchanging.network import told
from teamapp.services.exchanging.notes import note
from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from sync.engine.effects import Tell
    from sync.engine.machine import Machine
    from sync.protocol.asking.messages import Answer, Request
    from teamapp.services.desk import Desk

_QUIET_MS, _POLL_MS = 1, 1_500


@dataclass(frozen=True, slots=True)
class Step:
    """How far it has come: changes still to be sent, batches taken in, of so many."""

    unsent: int
    taken: int
    of: int


def exchange_now(
    desk: Desk,
    *,
    until: Callable[[], bool] = lambda: True,
    patience_seconds: float = 30.0,
    on_progress: Callable[[Step], None] = lambda _step: None,
    stop: threading.Event | None = None,
) -> tuple[Text, ...]:
    """Over the network: send and fetch until nothing is left and `until` holds; what was told on the way.

    Raises Refused where the backend is not reached, or the device is out of the team.
    """
    mine = kept(desk.store)
    if mine is None:
        raise refuse("sharing.not_shared")
    if desk.sharing.running:
        raise refuse("sharing.running_already")
    return _Run(desk, mine, until, on_progress).go(patience_seconds, stop or threading.Event())


@dataclass(frozen=True, slots=True)
class _Run:
    desk: Desk
    mine: Membership
    until: Callable[[], bool]
    on_progress: Callable[[Step], None]

    def go(self, patience_seconds: float, stop: threading.Event) -> tuple[Text, ...]:
        from sync.client.carrier import NotReached
        from sync.client.errand import Errand, Stopped
        from sync.engine.standing import Tuning
        from teamapp.services.exchanging.engine import machine_of

        said: list[Text] = []

        def hear(tell: Tell) -> None:
            one = note(self.desk.store, tell, self.desk.clock(), machine.standing.membership)
            if one is not None:
                said.append(one)

        tuning = Tuning(quiet_ms=_QUIET_MS, longest_ms=_QUIET_MS, poll_ms=_POLL_MS, beacon_ms=_POLL_MS)
        machine = machine_of(self.mine, StoreLog(self.desk.store), self.desk.clock, tuning)
        carrier = self.mine.carrier()
        errand = Errand(machine=machine, carrier=carrier, told=hear, heard=self._heard, stop=stop)
        try:
            errand.run(lambda: self._done(machine), patience_ms=int(patience_seconds * 1000))
        except NotReached as error:
            raise told(error, self.mine.address) from error
        except Stopped as error:
            raise refuse("sharing.stopped") from error
        finally:
            carrier.close()
        return tuple(said)

    def _done(self, machine: Machine) -> bool:
        pulse = machine.pulse
        if pulse.removed:
            raise refuse("sharing.out_of_team")
        with self.desk.store.exchange_shown() as ledger:
            wishes = ledger.intents()
        idle = pulse.caught_up_at > 0 and not pulse.putting_back and not wishes
        return idle and self.desk.store.unsent() == 0 and self.until()

    def _heard(self, request: Request, answer: Answer) -> None:
        from sync.protocol.asking.messages import Pull, Pulled

        if isinstance(request, Pull) and isinstance(answer, Pulled):
            self.on_progress(Step(self.desk.store.unsent(), request.after + len(answer.frames), answer.head))
