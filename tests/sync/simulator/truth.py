"""What really happened, written down beside the protocol and by other means: the judge of a history.

Knowledge is a set of changes as bits of a number: what a device had applied when it wrote. Nothing here looks at
version vectors, stamps or clocks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sync.engine.batches.receiving import name_of
from sync.engine.log import Place
from sync.protocol.merge.fields import Plain
from sync.protocol.merge.operation import Alter, Delete, Operation, Put
from sync.protocol.merge.row import Row
from sync.protocol.merge.version import Chain
from sync.protocol.wire.batch import Batch
from sync.protocol.wire.frame import Frame
from sync.protocol.wire.snapshot import Head
from tests.sync.simulator.device_log import DeviceLog, Watch
from tests.sync.simulator.kinds import ELEMENTS, REGISTERS, TAGS, VISIT
from tests.sync.simulator.shelf import MemoryShelf
from tests.sync.simulator.suite import Seen


@dataclass(frozen=True, slots=True)
class Written:
    """One change: who made it, what it does, and which changes she had before her."""

    index: int
    device: str
    operations: tuple[Operation, ...]
    seen: int

    @property
    def bit(self) -> int:
        return 1 << self.index


@dataclass(frozen=True, slots=True)
class Genuine:
    """A frame that a device of the simulation has sealed; `upto` are its changes and those of its chain before."""

    device: str
    mask: int
    upto: int


@dataclass(slots=True)
class Truth(Watch):
    """Everything written, sealed and lost, and every broken invariant."""

    shelf: Callable[[DeviceLog], MemoryShelf | None]
    seen: Seen
    looked: dict[int, Place] = field(default_factory=dict)
    changes: list[Written] = field(default_factory=list)
    frames: dict[bytes, Genuine] = field(default_factory=dict)
    void: set[bytes] = field(default_factory=set)
    schemas: dict[int, int] = field(default_factory=dict)
    doomed: int = 0
    acknowledged_mask: int = 0
    broken: list[str] = field(default_factory=list)

    def broke(self, invariant: str, how: str) -> None:
        self.broken.append(f"{invariant}: {how}")

    def sealed(self, log: DeviceLog, frame: Frame, changes: Sequence[str]) -> None:
        mask = sum(1 << int(one, 16) for one in changes)
        before = self.frames.get(frame.header.previous)
        known = Genuine(frame.chain.device, mask, mask | (before.upto if before else 0))
        self.frames[frame.hash] = known

    def applying(self, log: DeviceLog, frame: Frame, batch: Batch) -> None:
        """I4: not twice. I5: not before what its author had seen. I8: nothing forged. I15: nothing newer."""
        key = frame.chain, frame.header.sequence
        if log.data.vector.get(frame.chain, 0) >= frame.header.sequence:
            self.broke("I4", f"batch {key} is applied twice")
        if frame.hash not in self.frames or frame.hash in self.void:
            self.broke("I8", f"batch {key} is applied and no active device of the team made it")
        if frame.header.schema > self.schemas.get(id(log), frame.header.schema):
            self.broke("I15", f"batch {key} of a newer release is applied")
        known = log.data.mask
        for change in batch.changes:
            if int(change.id, 16) >= len(self.changes):
                continue
            written = self.changes[int(change.id, 16)]
            if written.seen & ~known & ~self.doomed:
                self.broke("I5", f"batch {key} is applied before what its author had seen")
            known |= written.bit

    def loaded(self, log: DeviceLog, heads: Mapping[Chain, Head]) -> int:
        return sum_of(self.frames[name].upto for _batch, name in heads.values() if name in self.frames)

    def acknowledged(self, log: DeviceLog, batch: int) -> None:
        name = log.data.hashes.get((log.data.own.chain, batch))
        if name in self.frames:
            self.acknowledged_mask |= self.frames[name].upto

    def placed(self, log: DeviceLog, place: Place) -> None:
        """I6, for what the place has passed just now."""
        shelf = self.shelf(log)
        if shelf is None or not _reaches(shelf, place):
            return
        before = self.looked.get(id(log), Place())
        self.check_passed(log, shelf, before.at if _reaches(shelf, before) and before.at <= place.at else 0)
        self.looked[id(log)] = place

    def check_passed(self, log: DeviceLog, shelf: MemoryShelf, after: int) -> None:
        """I6: everything up to the place that a device has really sealed is applied or in the inbox."""
        place = log.data.place
        for raw in shelf.raws[max(shelf.floor, after) : place.at]:
            if name_of(raw) not in log.data.inbox and not self._applied(raw, log):
                self.broke("I6", f"the place {place.at} has passed a batch that is neither applied nor kept")

    def _applied(self, raw: bytes, log: DeviceLog) -> bool:
        frame = self.seen.frames.get(raw)
        if frame is None or frame.hash not in self.frames:
            return True  # garbage: who begins from a snapshot never sees it
        if log.data.vector.get(frame.chain, 0) < frame.header.sequence:
            return False
        return log.data.hashes.get((frame.chain, frame.header.sequence)) in (frame.hash, None)

    def server_mask(self, shelf: MemoryShelf) -> int:
        return sum_of(self.frames[end[1]].upto for end in shelf.ends.values() if end[1] in self.frames)

    def written_by(self, devices: Iterable[str]) -> int:
        names = set(devices)
        return sum_of(one.bit for one in self.changes if one.device in names)


def sum_of(masks: Iterable[int]) -> int:
    """All bits together."""
    total = 0
    for mask in masks:
        total |= mask
    return total


def check_rows(truth: Truth, log: DeviceLog, others: Iterable[DeviceLog]) -> None:
    """I2: a value is there exactly if no write whose author had seen it has replaced it.

    Where a change travelled in two batches (sealed again after a restore), an overwritten value may come back as a
    question: more than there should be, never less.
    """
    here = [one for one in truth.changes if one.bit & log.data.mask]
    doubled = any(count > 1 for one in (log, *others) for count in one.data.history.values())
    for key in {(one.kind, one.id) for change in here for one in change.operations}:
        writes = [(change, one) for change in here for one in change.operations if (one.kind, one.id) == key]
        _check_row(truth, log.data.rows.get(key, Row()), writes, doubled=doubled)


def _check_row(truth: Truth, row: Row, writes: list[tuple[Written, Operation]], *, doubled: bool) -> None:
    kind, key = writes[0][1].kind, writes[0][1].id
    for number in REGISTERS[kind]:
        values = [
            (change, one.fields[number]) for change, one in writes if isinstance(one, Put) and number in one.fields
        ]
        wanted = _texts(value for change, value in values if not _replaced(change, [other for other, _ in values]))
        found = _texts(one.value for one in row.registers.get(number, ()))
        if not wanted <= found or (found != wanted and not doubled):
            truth.broke("I2", f"row {key[-4:]} field {number}: {sorted(found)} instead of {sorted(wanted)}")
    there = any(not isinstance(one, Delete) and not _replaced(change, [w for w, _ in writes]) for change, one in writes)
    if row.there != there and not (doubled and row.there):
        truth.broke("I2", f"row {key[-4:]} is {'there' if row.there else 'gone'}")
    if kind == VISIT:
        _check_set(truth, row, writes, doubled=doubled)


def _check_set(truth: Truth, row: Row, writes: list[tuple[Written, Operation]], *, doubled: bool) -> None:
    for element in ELEMENTS:
        adding = [change for change, one in writes if element in _added(one)]
        taking = [change for change, one in writes if _takes(one, element)]
        wanted = any(not _replaced(change, taking) for change in adding)
        if wanted != (element in row.sets.get(TAGS, {})) and not (doubled and not wanted):
            truth.broke("I2", f"row: element {element} of a set is {'lost' if wanted else 'back'}")


def _reaches(shelf: MemoryShelf, place: Place) -> bool:
    return place.log == shelf.log and place.at <= shelf.head and shelf.runs[place.at] == place.running


def _replaced(change: Written, others: Iterable[Written]) -> bool:
    return any(other is not change and other.seen & change.bit for other in others)


def _texts(values: Iterable[Plain]) -> set[str]:
    return {repr(value) for value in values}


def _added(one: Operation) -> tuple[object, ...]:
    return one.added if isinstance(one, Alter) else ()


def _takes(one: Operation, element: str) -> bool:
    return isinstance(one, Alter) and element in (*one.removed, *one.added)
