"""Devices of one team that work apart and meet: real stores, whose batches go from one to the other by hand.

Nothing is encrypted, lost or doubled here: that is what the engine's own tests are about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sync.protocol.merge.version import Chain, covers, without
from sync.protocol.wire.batch import Batch, pack
from sync.protocol.wire.frame import HASH_BYTES, Frame, FrameKind, Header, encode
from teamapp.domain.change import Change, Edit
from teamapp.domain.ids import NurseId, new_id
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.services.desk import OWNER, Desk
from teamapp.store.store import Store
from tests.support.small_team import NOW

Sent = tuple[Frame, bytes, Batch]


class Apart:
    """One nurse's device: her desk, and the batches that it has made."""

    def __init__(self, nurse: NurseId | None, now: datetime, store: Store | None = None) -> None:
        self.clock = now
        self.store = store if store is not None else Store.in_memory()
        self.sent: list[Sent] = []
        if nurse is not None:
            self.store.set_setting(OWNER, nurse)
        self.desk = Desk(self.store, clock=self._tick)

    def write(self, *edits: Edit) -> Change:
        """Something that no use case does just so."""
        moment = self._tick()
        change = Change(id=new_id(moment), at=moment, who=self.desk.me, what=text("conflict.nothing"), edits=edits)
        self.store.commit(change)
        return change

    def seal(self) -> None:
        """Everything that was written here since, as one batch."""
        with self.store.exchange() as ledger:
            changes = ledger.unsealed()
            if changes:
                own = ledger.own()
                batch = Batch(changes=tuple(changes), context=without(ledger.vector(), own.chain))
                frame = _frame(own.chain, own.sealed + 1, pack(batch))
                ledger.seal(frame, encode(frame), len(changes))
                self.sent.append((frame, encode(frame), batch))

    def hear(self, others: Iterable[Sent]) -> None:
        """Apply what others made and this device has not, each after what its author had seen."""
        self.clock += timedelta(seconds=10)
        waiting = list(others)
        with self.store.exchange() as ledger:
            while ready := next((one for one in waiting if _next(ledger.vector(), one)), None):
                waiting.remove(ready)
                ledger.apply(*ready)
                ledger.witness(max(change.time for change in ready[2].changes))

    def digest(self) -> bytes:
        with self.store.exchange() as ledger:
            return ledger.digest()

    def _tick(self) -> datetime:
        self.clock += timedelta(seconds=1)
        return self.clock


@contextmanager
def apart(*nurses: NurseId | None, entities: Iterable[Entity] = (), now: datetime = NOW) -> Iterator[tuple[Apart, ...]]:
    """A device for each nurse, all with these entities; closed at the end."""
    made = tuple(Apart(nurse, now) for nurse in nurses)
    made[0].write(*(Edit(None, one) for one in entities))
    meet(*made)
    yield made
    for one in made:
        one.store.close()


def meet(*devices: Apart) -> None:
    """Everybody seals what she wrote and hears what the others did; then all hold the same."""
    for one in devices:
        one.seal()
    for one in devices:
        one.hear(sent for other in devices if other is not one for sent in other.sent)


def _next(vector: dict[Chain, int], sent: Sent) -> bool:
    """Whether a batch follows what a device has, with all that its author had seen."""
    frame, _raw, batch = sent
    return vector.get(frame.chain, 0) + 1 == frame.header.sequence and covers(vector, batch.context)


def _frame(chain: Chain, number: int, body: bytes) -> Frame:
    header = Header(
        team=bytes(16),
        device=bytes.fromhex(chain.device),
        incarnation=chain.incarnation,
        sequence=number,
        epoch=0,
        kind=FrameKind.CHANGES,
        previous=bytes(HASH_BYTES),
        control_seen=1,
        schema=4,
        length=len(body),
    )
    return Frame(header, bytes(24), body, bytes(64))
