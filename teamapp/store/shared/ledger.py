"""The store as the engine of the exchange needs it (`sync.engine.log`): batches, rows, history in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.engine.log import Intent, Own, Place, Reason, Shelved
from sync.protocol.batch import Batch, ChangeRecord, read_change
from sync.protocol.clock import HybridTime, Stamp, ms_of
from sync.protocol.frame import Frame
from sync.protocol.messages import START
from sync.protocol.snapshot import State, renumbered
from sync.protocol.version import Chain
from teamapp.domain.change import Change
from teamapp.store.shared import chains, origins
from teamapp.store.shared.arrived import arrived
from teamapp.store.shared.table_rows import TableRows
from teamapp.store.tables import CONTROL, FRAME, HELD, INBOX, INTENT, OUTBOX, PLACE, VERSION_VECTOR


class SqlLedger:
    """Within one transaction. `applied` collects what came from others, for the window to paint again."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._numbers = chains.numbers(connection)
        self._rows = TableRows(connection, self._numbers)
        self.applied: list[Change] = []

    def finish(self) -> None:
        """Write what is still in memory: the last thing in a transaction."""
        self._rows.flush()

    def own(self) -> Own:
        mine = chains.own(self._connection)
        return Own(mine.chain, mine.batch, mine.acknowledged, HybridTime(mine.time))

    def vector(self) -> Mapping[Chain, int]:
        rows = self._connection.execute(select(VERSION_VECTOR).where(VERSION_VECTOR.c.batch > 0))
        return {Chain(row.name, row.incarnation): row.batch for row in rows}

    def hash_of(self, chain: Chain, batch: int) -> bytes | None:
        query = select(FRAME.c.hash).where(FRAME.c.device == self._numbers.get(chain), FRAME.c.batch == batch)
        return self._connection.execute(query).scalar()

    def unsealed(self) -> Sequence[ChangeRecord]:
        bodies = self._connection.execute(select(OUTBOX.c.body).order_by(OUTBOX.c.seq)).scalars()
        return [read_change(msgspec.msgpack.decode(body)) for body in bodies]

    def own_frames(self, after: int) -> Sequence[bytes]:
        mine = chains.own(self._connection)
        query = select(FRAME.c.raw).where(
            FRAME.c.device == mine.device, FRAME.c.batch > after, FRAME.c.raw.is_not(None)
        )
        return list(self._connection.execute(query.order_by(FRAME.c.batch)).scalars())

    def lacking(self, most: int) -> Sequence[bytes]:
        return self._beyond(self.held(), most)

    def kept_beyond(self, vector: Mapping[Chain, int]) -> Sequence[bytes]:
        return self._beyond(vector, None)

    def inbox(self) -> Sequence[Shelved]:
        rows = self._connection.execute(select(INBOX))
        return [
            Shelved(
                row.name,
                row.raw,
                Reason(row.reason),
                Chain(row.chain, row.incarnation) if row.chain else None,
                row.batch,
            )
            for row in rows
        ]

    def place(self) -> Place:
        row = self._connection.execute(select(PLACE)).first()
        return Place(row.log, row.at, row.running) if row is not None else Place(b"", 0, START)

    def held(self) -> Mapping[Chain, int]:
        known = {number: chain for chain, number in self._numbers.items()}
        return {known[row.device]: row.batch for row in self._connection.execute(select(HELD))}

    def records(self) -> Sequence[bytes]:
        return list(self._connection.execute(select(CONTROL.c.raw).order_by(CONTROL.c.n)).scalars())

    def intents(self) -> Sequence[Intent]:
        bodies = self._connection.execute(select(INTENT.c.body).order_by(INTENT.c.seq)).scalars()
        return [msgspec.msgpack.decode(body, type=Intent) for body in bodies]

    def digest(self) -> bytes:
        return self._rows.digest()

    def state(self) -> State:
        by_number = sorted(self._numbers, key=self._numbers.__getitem__)
        places = {self._numbers[chain]: place for place, chain in enumerate(by_number)}
        heads = {chain: (batch, self.hash_of(chain, batch) or b"") for chain, batch in self.vector().items()}
        rows = {key: renumbered(row, places) for key, row in self._rows.every().items()}
        return State(tuple(by_number), heads, rows, self.digest())

    def seal(self, frame: Frame, raw: bytes, changes: int) -> None:
        mine = chains.own(self._connection)
        sealed = select(OUTBOX.c.seq).order_by(OUTBOX.c.seq).limit(changes)
        self._connection.execute(delete(OUTBOX).where(OUTBOX.c.seq.in_(sealed.scalar_subquery())))
        seen = {self._numbers[chain]: last for chain, last in self.vector().items()}
        origins.note_seen(self._connection, mine.device, frame.header.sequence, seen)
        self._keep(frame, raw, changes)
        left = self.unsealed()
        if left:
            moved = {change.time: (mine.device, frame.header.sequence + 1) for change in left}
            self._rows.restamp(mine.device, moved, self._touched(left))
            origins.move_writes(self._connection, mine.device, moved)

    def acknowledge(self, batch: int) -> None:
        self._connection.execute(update(VERSION_VECTOR).where(VERSION_VECTOR.c.own == 1).values(acknowledged=batch))

    def begin_chain(
        self, chain: Chain, frames: Sequence[tuple[Frame, bytes]], batches: Mapping[HybridTime, int]
    ) -> None:
        old = chains.own(self._connection)
        gone = (FRAME.c.device == old.device, FRAME.c.batch > old.acknowledged)
        self._connection.execute(delete(FRAME).where(*gone))
        former = update(VERSION_VECTOR).where(VERSION_VECTOR.c.own == 1)
        self._connection.execute(former.values(own=0, batch=old.acknowledged))
        number = self._number(chain)
        begun = update(VERSION_VECTOR).where(VERSION_VECTOR.c.device == number)
        self._connection.execute(begun.values(own=1, batch=0, acknowledged=0, time=old.time))
        moved = {time: (number, batch) for time, batch in batches.items()}
        self._rows.restamp(old.device, moved, None)
        origins.move_writes(self._connection, old.device, moved)
        counts = Counter(batches.values())
        for frame, raw in frames:
            self._keep(frame, raw, counts[frame.header.sequence])

    def apply(self, frame: Frame, raw: bytes, batch: Batch) -> None:
        context = {self._number(chain): number for chain, number in batch.context.items()}
        device = self._number(frame.chain)
        for change in batch.changes:
            stamp = Stamp(change.time, device, frame.header.sequence)
            edits = self._rows.merge(change.operations, stamp, context)
            origins.note_write(self._connection, stamp, change.id)
            told = arrived(self._connection, change, edits)
            if told is not None:
                self.applied.append(told)
        origins.note_seen(self._connection, device, frame.header.sequence, context)
        origins.note_touched(self._connection, self._touched(batch.changes))
        self._keep(frame, raw, len(batch.changes))
        latest = max((change.time for change in batch.changes), default=HybridTime(0))
        later = (VERSION_VECTOR.c.device == device, VERSION_VECTOR.c.own == 0, VERSION_VECTOR.c.time < latest)
        self._connection.execute(update(VERSION_VECTOR).where(*later).values(time=latest))

    def written_at(self) -> dict[str, int]:
        """When each device wrote last, by its own clock: milliseconds since 1970."""
        query = select(VERSION_VECTOR.c.name, func.max(VERSION_VECTOR.c.time)).group_by(VERSION_VECTOR.c.name)
        return {name: ms_of(HybridTime(time)) for name, time in self._connection.execute(query)}

    def witness(self, time: HybridTime) -> None:
        later = (VERSION_VECTOR.c.own == 1, VERSION_VECTOR.c.time < time)
        self._connection.execute(update(VERSION_VECTOR).where(*later).values(time=time))

    def shelve(self, shelved: Shelved) -> None:
        chain = shelved.chain
        values = {
            "raw": shelved.raw,
            "reason": shelved.reason.value,
            "chain": chain.device if chain else None,
            "incarnation": chain.incarnation if chain else None,
            "batch": shelved.batch,
        }
        added = upsert(INBOX).values(name=shelved.name, **values)
        self._connection.execute(added.on_conflict_do_update(index_elements=["name"], set_=values))

    def unshelve(self, name: bytes) -> None:
        self._connection.execute(delete(INBOX).where(INBOX.c.name == name))

    def set_place(self, place: Place) -> None:
        values = {"log": place.log, "at": place.at, "running": place.running}
        added = upsert(PLACE).values(one=1, **values)
        self._connection.execute(added.on_conflict_do_update(index_elements=["one"], set_=values))

    def hold(self, held: Mapping[Chain, int]) -> None:
        known = self.held()
        for chain, batch in held.items():
            if batch > known.get(chain, 0):
                added = upsert(HELD).values(device=self._number(chain), batch=batch)
                self._connection.execute(added.on_conflict_do_update(index_elements=["device"], set_={"batch": batch}))

    def forget_held(self) -> None:
        self._connection.execute(delete(HELD))

    def add_record(self, raw: bytes) -> None:
        self._connection.execute(insert(CONTROL).values(raw=raw))

    def add_intent(self, intent: Intent) -> None:
        self._connection.execute(insert(INTENT).values(body=msgspec.msgpack.encode(intent)))

    def drop_intent(self, intent: Intent) -> None:
        self._connection.execute(delete(INTENT).where(INTENT.c.body == msgspec.msgpack.encode(intent)))

    def load(self, state: State) -> None:
        numbers = {place: self._number(chain) for place, chain in enumerate(state.chains)}
        self._rows.replace({key: renumbered(row, numbers) for key, row in state.rows.items()})
        others = VERSION_VECTOR.c.own == 0
        self._connection.execute(update(VERSION_VECTOR).where(others).values(batch=0))
        for chain, (batch, name) in state.heads.items():
            device = self._number(chain)
            at = update(VERSION_VECTOR).where(VERSION_VECTOR.c.device == device, others)
            self._connection.execute(at.values(batch=batch))
            added = upsert(FRAME).values(device=device, batch=batch, hash=name, raw=None, changes=0)
            self._connection.execute(added.on_conflict_do_nothing())
            seen = {self._number(other): last for other, (last, _name) in state.heads.items()}
            origins.note_seen(self._connection, device, batch, seen)
        origins.look_anew(self._connection)

    def _keep(self, frame: Frame, raw: bytes, changes: int) -> None:
        device, batch = self._number(frame.chain), frame.header.sequence
        added = upsert(FRAME).values(device=device, batch=batch, hash=frame.hash, raw=raw, changes=changes)
        again = {"hash": frame.hash, "raw": raw}
        self._connection.execute(added.on_conflict_do_update(index_elements=["device", "batch"], set_=again))
        at = update(VERSION_VECTOR).where(VERSION_VECTOR.c.device == device)
        self._connection.execute(at.values(batch=batch))

    def _beyond(self, vector: Mapping[Chain, int], most: int | None) -> list[bytes]:
        known = {number: vector.get(chain, 0) for chain, number in self._numbers.items()}
        found: list[bytes] = []
        query = select(FRAME.c.seq, FRAME.c.device, FRAME.c.batch).where(FRAME.c.raw.is_not(None))
        for row in self._connection.execute(query.order_by(FRAME.c.seq)).all():
            if row.batch > known[row.device] and (most is None or len(found) < most):
                found.append(self._connection.execute(select(FRAME.c.raw).where(FRAME.c.seq == row.seq)).scalar_one())
        return found

    def _number(self, chain: Chain) -> int:
        """The local number of a chain, given now if it has none yet."""
        if chain not in self._numbers:
            number = max(self._numbers.values(), default=0) + 1
            values = {"device": number, "name": chain.device, "incarnation": chain.incarnation, "batch": 0, "time": 0}
            self._connection.execute(insert(VERSION_VECTOR).values(**values, own=0, acknowledged=0))
            self._numbers[chain] = number
        return self._numbers[chain]

    @staticmethod
    def _touched(changes: Sequence[ChangeRecord]) -> set[tuple[int, str]]:
        return {(one.kind, one.id) for change in changes for one in change.operations}


def _chain(device: str | None, incarnation: int | None) -> Chain | None:
    return Chain(device, incarnation) if device is not None and incarnation is not None else None
