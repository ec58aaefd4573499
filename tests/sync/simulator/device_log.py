"""A device's data in memory: what a store has to do to fulfil `sync.engine.log.Log`, at its plainest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from sync.engine.log import Cut, Intent, Later, Loading, Making, Own, Place, Shelved
from sync.protocol.merge.clock import HybridTime, Stamp
from sync.protocol.merge.digest import DIGEST_BYTES, row_digest
from sync.protocol.merge.fields import KindMerge, Registry
from sync.protocol.merge.register import Alternative
from sync.protocol.merge.row import Row, apply
from sync.protocol.merge.version import Chain
from sync.protocol.wire.batch import Batch, ChangeRecord
from sync.protocol.wire.frame import Frame
from sync.protocol.wire.snapshot import Head, Part, Sort, State, renumbered
from tests.sync.simulator.journal import Journal

Key = tuple[int, str]


def is_cold(key: Key) -> bool:
    """Which rows of a snapshot can wait: every other one."""
    return int(key[1], 16) % 2 == 1


@dataclass(slots=True)
class Data:
    """Everything that survives the end of the program."""

    own: Own
    vector: dict[Chain, int] = field(default_factory=dict)
    hashes: dict[tuple[Chain, int], bytes] = field(default_factory=dict)
    frames: dict[tuple[Chain, int], bytes] = field(default_factory=dict)
    outbox: tuple[ChangeRecord, ...] = ()
    inbox: dict[bytes, Shelved] = field(default_factory=dict)
    place: Place = Place()  # noqa: RUF009  frozen
    held: dict[Chain, int] = field(default_factory=dict)
    records: tuple[bytes, ...] = ()
    intents: tuple[Intent, ...] = ()
    numbers: dict[Chain, int] = field(default_factory=dict)
    rows: dict[Key, Row] = field(default_factory=dict)
    history: dict[str, int] = field(default_factory=dict)
    times: dict[HybridTime, str] = field(default_factory=dict)
    mask: int = 0
    making: Making | None = None
    frozen: tuple[tuple[Key, Row], ...] = ()
    pieces: dict[bytes, bytes] = field(default_factory=dict)
    loading: Loading | None = None

    def copied(self) -> Data:
        """As a backup of the file holds it."""
        return replace(
            self,
            vector=dict(self.vector),
            hashes=dict(self.hashes),
            frames=dict(self.frames),
            inbox=dict(self.inbox),
            held=dict(self.held),
            numbers=dict(self.numbers),
            rows=dict(self.rows),
            history=dict(self.history),
            times=dict(self.times),
            pieces=dict(self.pieces),
        )


class Watch:
    """What a simulation looks at while a log works; nothing by default."""

    def applying(self, log: DeviceLog, frame: Frame, batch: Batch) -> None: ...

    def sealed(self, log: DeviceLog, frame: Frame, changes: Sequence[str]) -> None: ...

    def placed(self, log: DeviceLog, place: Place) -> None: ...

    def loaded(self, log: DeviceLog, heads: Mapping[Chain, Head]) -> int:
        """Which changes a snapshot holds, as bits."""
        return 0

    def acknowledged(self, log: DeviceLog, batch: int) -> None: ...


class DeviceLog:
    """`Log` and `Ledger` at once: within `transaction` it is its own ledger."""

    def cleaned(self, batch: Batch) -> Batch:
        """Nothing is erased at this level."""
        return batch

    def sweep_due(self) -> bool:
        return False

    def looked(self) -> None: ...

    def note_unclean(self, chain: Chain, batch: int) -> None: ...

    def unclean(self) -> Sequence[bytes]:
        return ()

    def clean(self, frame: Frame, raw: bytes) -> None: ...

    def cut_off(self) -> bool:
        return False

    def whole_beyond(self, vector: Mapping[Chain, int]) -> Sequence[bytes]:
        return self.kept_beyond(vector)

    def known(self, device: str) -> Mapping[Chain, int]:
        return {}

    def note_known(self, device: str, vector: Mapping[Chain, int]) -> None: ...

    def __init__(self, data: Data, registry: Registry, watch: Watch) -> None:
        self.data = data
        self.journal = Journal()
        self.registry = registry
        self.watch = watch
        self._digests: dict[Key, tuple[Row, int]] = {}

    @contextmanager
    def transaction(self) -> Iterator[DeviceLog]:
        with self.journal.whole():
            yield self

    def write(self, change: ChangeRecord) -> None:
        """What the program does when a person changes something: rows, clocks, history and outbox in one."""
        with self.journal.whole():
            data = self.data
            stamp = Stamp(change.time, self._number(data.own.chain), data.own.sealed + 1)
            self._merge(change, stamp, self._numbered(data.vector))
            self._remember(change)
            self.journal.put(data.times, change.time, change.id)
            self._set(outbox=(*data.outbox, change), own=replace(data.own, time=change.time))

    def own(self) -> Own:
        return self.data.own

    def vector(self) -> Mapping[Chain, int]:
        return self.data.vector

    def hash_of(self, chain: Chain, batch: int) -> bytes | None:
        return self.data.hashes.get((chain, batch))

    def unsealed(self) -> Sequence[ChangeRecord]:
        return self.data.outbox

    def counts(self) -> tuple[int, int]:
        return len(self.data.outbox) + len(self.lacking(1_000)), len(self.data.inbox)

    def own_frames(self, after: int) -> Sequence[bytes]:
        own = self.data.own
        return [self.data.frames[own.chain, batch] for batch in range(after + 1, own.sealed + 1)]

    def lacking(self, most: int) -> Sequence[bytes]:
        return self.kept_beyond(self.data.held)[:most]

    def kept_beyond(self, vector: Mapping[Chain, int]) -> Sequence[bytes]:
        return [raw for (chain, batch), raw in self.data.frames.items() if batch > vector.get(chain, 0)]

    def inbox(self) -> Sequence[Shelved]:
        return tuple(self.data.inbox.values())

    def place(self) -> Place:
        return self.data.place

    def held(self) -> Mapping[Chain, int]:
        return self.data.held

    def records(self) -> Sequence[bytes]:
        return self.data.records

    def intents(self) -> Sequence[Intent]:
        return self.data.intents

    def digest(self) -> bytes:
        """The sum of the rows' digests; those of rows that have not changed are remembered."""
        names = {number: chain.name for chain, number in self.data.numbers.items()}

        def rank(stamp: Stamp) -> tuple[int, str]:
            return stamp.time, names[stamp.device]

        for key, row in self.data.rows.items():
            if key not in self._digests or self._digests[key][0] is not row:
                self._digests[key] = row, int.from_bytes(row_digest(*key, row, rank))
        total = sum(self._digests[key][1] for key in self.data.rows)
        return (total % (1 << 8 * DIGEST_BYTES)).to_bytes(DIGEST_BYTES)

    def seal(self, frame: Frame, raw: bytes, changes: int) -> None:
        data = self.data
        self.watch.sealed(self, frame, [change.id for change in data.outbox[:changes]])
        self._keep(frame, raw)
        left = data.outbox[changes:]
        if left:
            self._restamp(data.own.chain, {change.time: (data.own.chain, frame.header.sequence + 1) for change in left})
        self._set(outbox=left, own=replace(data.own, sealed=frame.header.sequence))

    def acknowledge(self, batch: int) -> None:
        self._set(own=replace(self.data.own, acknowledged=batch))
        self.watch.acknowledged(self, batch)

    def begin_chain(
        self, chain: Chain, frames: Sequence[tuple[Frame, bytes]], batches: Mapping[HybridTime, int]
    ) -> None:
        data, old = self.data, self.data.own
        gone = [(old.chain, batch) for batch in range(old.acknowledged + 1, old.sealed + 1)]
        self._set(frames={key: raw for key, raw in data.frames.items() if key not in gone})
        self._set(hashes={key: name for key, name in data.hashes.items() if key not in gone})
        self.journal.put(data.vector, old.chain, old.acknowledged)
        self._set(own=Own(chain, len(frames), 0, old.time))
        self._number(chain)
        self._restamp(old.chain, {time: (chain, batch) for time, batch in batches.items()})
        for frame, raw in frames:
            times = [time for time, batch in batches.items() if batch == frame.header.sequence]
            self.watch.sealed(self, frame, [data.times[time] for time in times])
            self._keep(frame, raw)

    def apply(self, frame: Frame, raw: bytes, batch: Batch) -> None:
        self.watch.applying(self, frame, batch)
        context = self._numbered(batch.context)
        for change in batch.changes:
            stamp = Stamp(change.time, self._number(frame.chain), frame.header.sequence)
            self._merge(change, stamp, context)
            self._remember(change)
        self._keep(frame, raw)

    def witness(self, time: HybridTime) -> None:
        if time > self.data.own.time:
            self._set(own=replace(self.data.own, time=time))

    def shelve(self, shelved: Shelved) -> None:
        self.journal.put(self.data.inbox, shelved.name, shelved)

    def unshelve(self, name: bytes) -> None:
        self.journal.drop(self.data.inbox, name)

    def set_place(self, place: Place) -> None:
        self._set(place=place)
        self.watch.placed(self, place)

    def hold(self, held: Mapping[Chain, int]) -> None:
        for chain, batch in held.items():
            if batch > self.data.held.get(chain, 0):
                self.journal.put(self.data.held, chain, batch)

    def forget_held(self) -> None:
        self._set(held={})

    def add_record(self, raw: bytes) -> None:
        self._set(records=(*self.data.records, raw))

    def add_intent(self, intent: Intent) -> None:
        self._set(intents=(*self.data.intents, intent))

    def drop_intent(self, intent: Intent) -> None:
        self._set(intents=tuple(one for one in self.data.intents if one != intent))

    def begin_making(self) -> None:
        data = self.data
        heads = {chain: (batch, data.hashes.get((chain, batch), b"")) for chain, batch in data.vector.items() if batch}
        hot = sorted(data.rows.items(), key=lambda row: (is_cold(row[0]), row[0]))
        self._set(making=Making(data.place, heads, self.digest()), frozen=tuple(hot), pieces={})

    def making(self) -> Making | None:
        return self.data.making

    def cut(self, most: int) -> Cut | None:
        making = self.data.making
        assert making is not None
        done = sum(part.count for part in making.parts if part.sort in (Sort.HOT, Sort.COLD))
        rows = self.data.frozen[done : done + most]
        if not rows:
            self._set(making=replace(making, cut=True))
            return None
        sort = Sort.COLD if is_cold(rows[0][0]) else Sort.HOT
        taken = {key: row for key, row in rows if is_cold(key) == (sort is Sort.COLD)}
        chains = sorted(self.data.numbers, key=self.data.numbers.__getitem__)
        places = {self.data.numbers[chain]: place for place, chain in enumerate(chains)}
        return Cut(sort, State(tuple(chains), {}, {key: renumbered(row, places) for key, row in taken.items()}))

    def keep_part(self, part: Part, raw: bytes) -> None:
        making = self.data.making
        assert making is not None
        self.journal.put(self.data.pieces, part.name, raw)
        self._set(making=replace(making, parts=(*making.parts, part)))

    def made_parts(self, most_bytes: int) -> Mapping[bytes, bytes]:
        return dict(list(self.data.pieces.items())[:2])

    def part_handed_in(self, names: Iterable[bytes]) -> None:
        for name in names:
            self.journal.drop(self.data.pieces, name)

    def end_making(self) -> None:
        if self.data.making is not None:
            self._set(making=None, frozen=(), pieces={})

    def begin_loading(self, loading: Loading) -> None:
        self._set(loading=loading)

    def loading(self) -> Loading | None:
        return self.data.loading

    def load_rows(self, state: State, later: Mapping[Key, Sequence[Later]]) -> None:
        numbers = {place: self._number(chain) for place, chain in enumerate(state.chains)}
        for key, row in state.rows.items():
            self.journal.put(self.data.rows, key, self._brought_up(key, renumbered(row, numbers), later.get(key, ())))

    def load_history(self, lines: Sequence[object]) -> None:
        """Simulated devices hand on none."""

    def loaded(self, loading: Loading) -> None:
        self._set(loading=loading)

    def stand_at(self, heads: Mapping[Chain, Head]) -> None:
        self._set(mask=self.data.mask | self.watch.loaded(self, heads))
        for chain, (batch, name) in heads.items():
            self._number(chain)
            if batch > self.data.vector.get(chain, 0):
                self.journal.put(self.data.vector, chain, batch)
                self.journal.put(self.data.hashes, (chain, batch), name)

    def end_loading(self) -> None:
        self._set(loading=None)

    def _brought_up(self, key: Key, row: Row, later: Sequence[Later]) -> Row:
        kind = self.registry.get(key[0]) or KindMerge(key[0])
        for one in later:
            stamp = Stamp(one.time, self._number(one.chain), one.batch)
            row = apply(row, one.operation, stamp, context=self._numbered(one.context), kind=kind)
        return row

    def _merge(self, change: ChangeRecord, stamp: Stamp, context: Mapping[int, int]) -> None:
        for one in change.operations:
            kind = self.registry.get(one.kind) or KindMerge(one.kind)
            before = self.data.rows.get((one.kind, one.id), Row())
            after = apply(before, one, stamp, context=context, kind=kind)
            self.journal.put(self.data.rows, (one.kind, one.id), after)

    def _remember(self, change: ChangeRecord) -> None:
        history = self.data.history
        self.journal.put(history, change.id, history.get(change.id, 0) + 1)
        self._set(mask=self.data.mask | 1 << int(change.id, 16))

    def _keep(self, frame: Frame, raw: bytes) -> None:
        key = frame.chain, frame.header.sequence
        if key not in self.data.frames:
            self.journal.put(self.data.frames, key, raw)
        self.journal.put(self.data.hashes, key, frame.hash)
        self.journal.put(self.data.vector, frame.chain, frame.header.sequence)

    def _number(self, chain: Chain) -> int:
        if chain not in self.data.numbers:
            self.journal.put(self.data.numbers, chain, len(self.data.numbers) + 1)
        return self.data.numbers[chain]

    def _numbered(self, vector: Mapping[Chain, int]) -> dict[int, int]:
        return {self._number(chain): batch for chain, batch in vector.items()}

    def _restamp(self, old: Chain, moved: Mapping[HybridTime, tuple[Chain, int]]) -> None:
        """Own writes that no other device has yet are named anew: their stamps stand in this device's rows only."""
        number = self._number(old)

        def stamp(one: Stamp) -> Stamp:
            if one.device != number or one.time not in moved:
                return one
            chain, batch = moved[one.time]
            return Stamp(one.time, self._number(chain), batch)

        self._set(rows={key: _stamped(row, stamp) for key, row in self.data.rows.items()})

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            self.journal.set(self.data, name, value)


def _stamped(row: Row, stamp: object) -> Row:
    move = stamp
    assert callable(move)
    registers = {
        number: tuple(Alternative(one.value, move(one.stamp)) for one in register)
        for number, register in row.registers.items()
    }
    sets = {
        number: {element: tuple(map(move, stamps)) for element, stamps in elements.items()}
        for number, elements in row.sets.items()
    }
    return Row(registers, sets)
