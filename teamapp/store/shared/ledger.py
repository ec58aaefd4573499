"""The store as the engine of the exchange needs it (`sync.engine.log`): batches, rows, history in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.engine.log import Cut, Intent, Key, Later, Loading, Making, Own, Place, Shelved
from sync.protocol.merge.clock import HybridTime, Stamp, ms_of
from sync.protocol.merge.fields import KindMerge
from sync.protocol.merge.row import Row, apply
from sync.protocol.merge.version import Chain, covers, without
from sync.protocol.wire.batch import Batch, ChangeRecord, read_change
from sync.protocol.wire.frame import Frame
from sync.protocol.wire.snapshot import Head, Part, State, renumbered
from teamapp.domain.change import Change
from teamapp.store import log
from teamapp.store.shared import noted, tally
from teamapp.store.shared.arrived import arrived
from teamapp.store.shared.chains import KnownChains
from teamapp.store.shared.erasing import sweeping
from teamapp.store.shared.erasing.here import ErasedHere
from teamapp.store.shared.noted import Noted
from teamapp.store.shared.pending import Pending
from teamapp.store.shared.registry import merges
from teamapp.store.shared.rows import origins
from teamapp.store.shared.rows.lately import Lately
from teamapp.store.shared.rows.table_rows import TableRows
from teamapp.store.shared.states import begun, cutting
from teamapp.store.tables import CONTROL, FRAME, INTENT, MADE_PART, OUTBOX, VERSION_VECTOR

_UNSEALED = select(OUTBOX.c.body).order_by(OUTBOX.c.seq)


class SqlLedger:
    """Within one transaction. `applied` collects what came from others, for the window to paint again."""

    def __init__(self, connection: Connection, lately: Lately | None = None) -> None:
        """`lately` are rows as the file has them, if anybody still knows."""
        self._connection = connection
        self._chains = KnownChains(connection)
        self._numbers, self._number = self._chains.numbers, self._chains.number
        self._rows = TableRows(connection, self._numbers, lately)
        self._pending = Pending(connection)
        self._noted = Noted(connection)
        self.applied: list[Change] = []
        self._gone = ErasedHere(connection, self._rows.gone)

    @property
    def erased(self) -> bool:
        """Whether something went for ever, of which the file's free space or a copy beside it may hold a trace."""
        return self._gone.happened

    def finish(self) -> None:
        """Write what is still in memory: the last thing in a transaction, and before anything else reads the file."""
        self._rows.flush()
        self._write()

    def own(self) -> Own:
        mine = self._chains.own
        return Own(mine.chain, mine.batch, mine.acknowledged, HybridTime(mine.time))

    def vector(self) -> Mapping[Chain, int]:
        return self._chains.vector

    def hash_of(self, chain: Chain, batch: int) -> bytes | None:
        return self._chains.name_of(chain, batch)

    def unsealed(self) -> Sequence[ChangeRecord]:
        bodies = self._connection.execute(_UNSEALED).scalars()
        return [read_change(msgspec.msgpack.decode(body)) for body in bodies]

    def counts(self) -> tuple[int, int]:
        self.finish()
        return tally.unsent(self._connection), sum(tally.waiting(self._connection).values())

    def own_frames(self, after: int) -> Sequence[bytes]:
        self._write()
        mine = self._chains.own
        query = select(FRAME.c.raw).where(
            FRAME.c.device == mine.device, FRAME.c.batch > after, FRAME.c.raw.is_not(None)
        )
        return list(self._connection.execute(query.order_by(FRAME.c.batch)).scalars())

    def lacking(self, most: int) -> Sequence[bytes]:
        held = {self._numbers[chain]: batch for chain, batch in self.held().items()}
        return self._beyond(self.held(), most, sweeping.gaps(self._connection, held))

    def whole_beyond(self, vector: Mapping[Chain, int]) -> Sequence[bytes]:
        had = {self._numbers[chain]: batch for chain, batch in vector.items() if chain in self._numbers}
        return self._beyond(vector, None, sweeping.gaps(self._connection, had))

    def kept_beyond(self, vector: Mapping[Chain, int]) -> Sequence[bytes]:
        return self._beyond(vector, None)

    def inbox(self) -> Sequence[Shelved]:
        return self._noted.inbox()

    def place(self) -> Place:
        return noted.place(self._connection)

    def held(self) -> Mapping[Chain, int]:
        known = {number: chain for chain, number in self._numbers.items()}
        return {known[number]: batch for number, batch in self._noted.held.items()}

    def records(self) -> Sequence[bytes]:
        return list(self._connection.execute(select(CONTROL.c.raw).order_by(CONTROL.c.n)).scalars())

    def intents(self) -> Sequence[Intent]:
        bodies = self._connection.execute(select(INTENT.c.body).order_by(INTENT.c.seq)).scalars()
        return [msgspec.msgpack.decode(body, type=Intent) for body in bodies]

    def digest(self) -> bytes:
        return self._rows.digest()

    def begin_making(self) -> None:
        name = self.digest()
        heads = {chain: (batch, self.hash_of(chain, batch) or b"") for chain, batch in self.vector().items()}
        self._rows.account.frozen.begin(self.place(), heads, name, self.own().time)

    def making(self) -> Making | None:
        return self._rows.account.frozen.making()

    def cut(self, most: int) -> Cut | None:
        self.finish()
        return cutting.cut(self._connection, self._rows.account.frozen, most, self._numbers)

    def keep_part(self, part: Part, raw: bytes) -> None:
        self._rows.account.frozen.keep_part(part, raw)

    def made_parts(self, most_bytes: int) -> Mapping[bytes, bytes]:
        return cutting.made_parts(self._connection, most_bytes)

    def part_handed_in(self, names: Iterable[bytes]) -> None:
        self._connection.execute(delete(MADE_PART).where(MADE_PART.c.name.in_(list(names))))

    def end_making(self) -> None:
        self._rows.account.frozen.end()

    def begin_loading(self, loading: Loading) -> None:
        self._write()
        begun.begin(self._connection, loading)

    def loading(self) -> Loading | None:
        return begun.loading(self._connection)

    def load_rows(self, state: State, later: Mapping[Key, Sequence[Later]]) -> None:
        numbers = {place: self._number(chain) for place, chain in enumerate(state.chains)}
        self._rows.expect(state.rows.keys())
        for key, row in state.rows.items():
            self._rows.put(key, self._brought_up(key, renumbered(row, numbers), later.get(key, ())))
        self._forget_erased()

    def load_history(self, lines: Sequence[object]) -> None:
        base = begun.base(self._connection)
        told = [(log.read_line(line), origin) for line, origin in map(origins.apart, lines)]
        self._pending.recall((base + min(place, 0), change) for (place, change), _origin in told)
        for (_place, change), origin in told:
            self._recall_origin(change.id, origin)
        if self._rows.gone.ids:
            self.finish()
            self._gone.forget_lines()

    def _recall_origin(self, change: str, origin: origins.Origin | None) -> None:
        """Which write a change of the older history was, and what its author had seen."""
        if origin is not None:
            stamp = Stamp(HybridTime(origin.time), self._number(origin.chain), origin.batch)
            self._pending.note_write(stamp, change)
            self._pending.note_seen(
                stamp.device, stamp.batch, {self._number(chain): last for chain, last in origin.context.items()}
            )

    def loaded(self, loading: Loading) -> None:
        begun.go_on(self._connection, loading)

    def end_loading(self) -> None:
        begun.end(self._connection)
        self._write()
        origins.look_anew(self._connection)

    def stand_at(self, heads: Mapping[Chain, Head]) -> None:
        self.finish()
        seen = {self._number(chain): batch for chain, (batch, _name) in heads.items()}
        for chain, (batch, name) in heads.items():
            device = self._number(chain)
            further = (VERSION_VECTOR.c.device == device, VERSION_VECTOR.c.batch < batch, VERSION_VECTOR.c.own == 0)
            self._connection.execute(update(VERSION_VECTOR).where(*further).values(batch=batch))
            added = upsert(FRAME).values(device=device, batch=batch, hash=name, raw=None, changes=0)
            self._connection.execute(added.on_conflict_do_nothing())
            origins.note_bound(self._connection, device, batch, seen)
        origins.look_anew(self._connection)
        self._chains.forget()

    def seal(self, frame: Frame, raw: bytes, changes: int) -> None:
        mine = self._chains.own
        sealed = select(OUTBOX.c.seq).order_by(OUTBOX.c.seq).limit(changes)
        self._connection.execute(delete(OUTBOX).where(OUTBOX.c.seq.in_(sealed.scalar_subquery())))
        seen = {self._numbers[chain]: last for chain, last in self.vector().items()}
        self._pending.note_seen(mine.device, frame.header.sequence, seen)
        self._keep(frame, raw, changes)
        left = self.unsealed()
        if left:
            moved = {change.time: (mine.device, frame.header.sequence + 1) for change in left}
            self._rows.restamp(mine.device, moved, self._touched(left))
            self._write()
            origins.move_writes(self._connection, mine.device, moved)

    def acknowledge(self, batch: int) -> None:
        self._write()
        self._chains.acknowledge(batch)

    def begin_chain(
        self, chain: Chain, frames: Sequence[tuple[Frame, bytes]], batches: Mapping[HybridTime, int]
    ) -> None:
        self._write()
        old = self._chains.own
        gone = (FRAME.c.device == old.device, FRAME.c.batch > old.acknowledged)
        self._connection.execute(delete(FRAME).where(*gone))
        sweeping.forget_after(self._connection, old.device, old.acknowledged)
        former = update(VERSION_VECTOR).where(VERSION_VECTOR.c.own == 1)
        self._connection.execute(former.values(own=0, batch=old.acknowledged))
        number = self._number(chain)
        begun = update(VERSION_VECTOR).where(VERSION_VECTOR.c.device == number)
        self._connection.execute(begun.values(own=1, batch=0, acknowledged=0, time=old.time))
        self._chains.forget()
        moved = {time: (number, batch) for time, batch in batches.items()}
        self._rows.restamp(old.device, moved, None)
        origins.move_writes(self._connection, old.device, moved)
        counts = Counter(batches.values())
        for frame, raw in frames:
            self._keep(frame, raw, counts[frame.header.sequence])

    def apply(self, frame: Frame, raw: bytes, batch: Batch) -> None:
        context = {self._number(chain): number for chain, number in batch.context.items()}
        device = self._number(frame.chain)
        touched = self._touched(batch.changes)
        self._rows.expect(touched)
        self._pending.expect(change.id for change in batch.changes)
        for change in batch.changes:
            stamp = Stamp(change.time, device, frame.header.sequence)
            edits = self._rows.merge(change.operations, stamp, context)
            self._pending.note_write(stamp, change.id)
            if not self._pending.knows(change.id):
                come = arrived(change, edits)
                self._pending.remember(self._gone.line(change, edits) if self._rows.gone.ids else come)
                self.applied.append(come)
            self._forget_erased()
        self._pending.note_seen(device, frame.header.sequence, context)
        knew_all = covers(batch.context, without(self.vector(), frame.chain))
        self._pending.note_touched(origins.to_examine(touched, knew_all=knew_all))
        latest = max((change.time for change in batch.changes), default=HybridTime(0))
        self._keep(frame, raw, len(batch.changes), latest)

    def cleaned(self, batch: Batch) -> Batch:
        return self._gone.cleaned(batch)

    def sweep_due(self) -> bool:
        return sweeping.due(self._connection)

    def looked(self) -> None:
        sweeping.looked(self._connection)

    def note_unclean(self, chain: Chain, batch: int) -> None:
        sweeping.note(self._connection, self._number(chain), batch)

    def unclean(self) -> Sequence[bytes]:
        self._write()
        return sweeping.waiting(self._connection)

    def clean(self, frame: Frame, raw: bytes) -> None:
        self._gone.clean(self._number(frame.chain), frame.header.sequence, raw)

    def cut_off(self) -> bool:
        mine = self._chains.own
        return mine.device in sweeping.gaps(self._connection, {mine.device: self.held().get(mine.chain, 0)})

    def known(self, device: str) -> Mapping[Chain, int]:
        chains_by_number = {number: chain for chain, number in self._numbers.items()}
        return {chains_by_number[one]: batch for one, batch in noted.known(self._connection, device).items()}

    def note_known(self, device: str, vector: Mapping[Chain, int]) -> None:
        noted.note_known(self._connection, device, {self._number(chain): last for chain, last in vector.items()})

    def written_at(self) -> dict[str, int]:
        """When each device wrote last, by its own clock: milliseconds since 1970."""
        query = select(VERSION_VECTOR.c.name, func.max(VERSION_VECTOR.c.time)).group_by(VERSION_VECTOR.c.name)
        return {name: ms_of(HybridTime(time)) for name, time in self._connection.execute(query)}

    def witness(self, time: HybridTime) -> None:
        self._chains.witness(time)

    def shelve(self, shelved: Shelved) -> None:
        self._noted.shelve(shelved)

    def unshelve(self, name: bytes) -> None:
        self._noted.unshelve(name)

    def set_place(self, place: Place) -> None:
        noted.set_place(self._connection, place)

    def hold(self, held: Mapping[Chain, int]) -> None:
        self._noted.hold({self._number(chain): batch for chain, batch in held.items() if batch})

    def forget_held(self) -> None:
        self._noted.forget_held()

    def add_record(self, raw: bytes) -> None:
        self._connection.execute(insert(CONTROL).values(raw=raw))

    def add_intent(self, intent: Intent) -> None:
        self._connection.execute(insert(INTENT).values(body=msgspec.msgpack.encode(intent)))

    def drop_intent(self, intent: Intent) -> None:
        self._connection.execute(delete(INTENT).where(INTENT.c.body == msgspec.msgpack.encode(intent)))

    def _brought_up(self, key: Key, row: Row, later: Sequence[Later]) -> Row:
        """With what was written since."""
        kind = merges().get(key[0]) or KindMerge(key[0])
        for one in later:
            stamp = Stamp(one.time, self._number(one.chain), one.batch)
            context = {self._number(chain): batch for chain, batch in one.context.items()}
            row = apply(row, one.operation, stamp, context=context, kind=kind)
        return row

    def _keep(self, frame: Frame, raw: bytes, changes: int, latest: int = 0) -> None:
        device, batch = self._number(frame.chain), frame.header.sequence
        if (device, batch) not in self._gone.copies:
            self._pending.keep(device, batch, frame.hash, raw, changes)
            self._chains.named(frame.chain, batch, frame.hash)
        self._chains.move(frame.chain, batch, latest)

    def _beyond(self, vector: Mapping[Chain, int], most: int | None, gaps: Mapping[int, int] = {}) -> list[bytes]:
        self._write()
        found: list[int] = []
        for chain, number in self._numbers.items():
            after = vector.get(chain, 0)
            if self.vector().get(chain, 0) > after:
                found += noted.frames(self._connection, number, after, before=gaps.get(number), most=most)
        one = select(FRAME.c.raw)
        return [self._connection.execute(one.where(FRAME.c.seq == seq)).scalar_one() for seq in sorted(found)[:most]]

    def _forget_erased(self) -> None:
        if self._gone.waiting:
            self._write()
            self._gone.forget()

    def _write(self) -> None:
        """What is pending, before it is read or changed in the file."""
        self._pending.write()
        self._chains.write()

    @staticmethod
    def _touched(changes: Sequence[ChangeRecord]) -> set[tuple[int, str]]:
        return {(one.kind, one.id) for change in changes for one in change.operations}
