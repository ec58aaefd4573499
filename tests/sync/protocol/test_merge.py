"""Merging rows: whatever order concurrent changes come in, every device ends with the same, and nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.merge.clock import EXISTENCE, HybridTime, Stamp
from sync.protocol.merge.digest import combine, row_digest, state_digest
from sync.protocol.merge.fields import FieldMerge, KindMerge, Merge
from sync.protocol.merge.operation import Alter, Delete, Operation, Put, Unreadable, from_plain, to_plain
from sync.protocol.merge.register import knew
from sync.protocol.merge.row import Row, apply, questions, values

VISIT = 40
TIME, STATUS, TAGS, NOTE = 3, 4, 5, 6
STEPS = tuple(frozenset(step) for step in (("planned",), ("under way",), ("done", "not home")))
KIND = KindMerge(
    VISIT,
    {
        TIME: FieldMerge(TIME),
        STATUS: FieldMerge(STATUS, Merge.MONOTONE, STEPS),
        TAGS: FieldMerge(TAGS, Merge.SET),
        NOTE: FieldMerge(NOTE, Merge.TEXT),
    },
)
KEY = "0" * 31 + "1"


def rank(stamp: Stamp) -> tuple[int, str]:
    return stamp.time, f"device {stamp.device}"


def stamped(device: int, batch: int, time: int | None = None) -> Stamp:
    return Stamp(HybridTime(batch if time is None else time), device, batch)


@dataclass(frozen=True)
class Sent:
    """One write on its way: what, when, and what its author had applied."""

    operation: Operation
    stamp: Stamp
    context: dict[int, int]


@dataclass
class Device:
    """A device of the test: its row, what it has applied, what it has written."""

    number: int
    row: Row = field(default_factory=Row)
    applied: dict[int, int] = field(default_factory=dict)

    def write(self, operation: Operation, time: int) -> Sent:
        batch = self.applied.get(self.number, 0) + 1
        sent = Sent(operation, Stamp(HybridTime(time), self.number, batch), dict(self.applied))
        self.receive(sent)
        return sent

    def ready(self, sent: Sent) -> bool:
        before = {**sent.context, sent.stamp.device: sent.stamp.batch - 1}
        return all(self.applied.get(device, 0) >= batch for device, batch in before.items())

    def receive(self, sent: Sent) -> None:
        self.row = apply(self.row, sent.operation, sent.stamp, context=sent.context, kind=KIND)
        self.applied[sent.stamp.device] = sent.stamp.batch


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Device], list[Sent], int]:
    """Devices with clocks that lie, writing and hearing of each other in any order that keeps causes before effects."""
    devices = [Device(number) for number in range(1, draw(st.integers(2, 4)) + 1)]
    skew = {device.number: draw(st.integers(-50, 50)) for device in devices}
    log: list[Sent] = []
    last: dict[int, int] = {}
    for step in range(draw(st.integers(1, 14))):
        device = draw(st.sampled_from(devices))
        pending = [
            one for one in log if one.stamp.batch > device.applied.get(one.stamp.device, 0) and device.ready(one)
        ]
        if pending and draw(st.booleans()):
            device.receive(draw(st.sampled_from(pending)))
        else:
            time = max(last.get(device.number, 0) + 1, 100 + step + skew[device.number])
            last[device.number] = time
            log.append(device.write(draw(operations()), time))
    return devices, log, draw(st.integers(0, 2**32))


def operations() -> st.SearchStrategy[Operation]:
    elements = st.lists(st.sampled_from(["a", "b", "c"]), unique=True, max_size=2).map(tuple)
    fields = st.fixed_dictionaries(
        {},
        optional={
            TIME: st.integers(0, 3),
            STATUS: st.sampled_from(["planned", "under way", "done", "not home"]),
            NOTE: st.sampled_from(["", "x", "y"]),
            TAGS: st.lists(st.sampled_from(["a", "b", "c"]), unique=True, max_size=2),
        },
    )
    return st.one_of(
        st.builds(Put, st.just(VISIT), st.just(KEY), fields),
        st.builds(Alter, st.just(VISIT), st.just(KEY), st.just(TAGS), elements, elements),
        st.just(Delete(VISIT, KEY)),
    )


def deliver_all(devices: list[Device], log: list[Sent], seed: int) -> None:
    chance = random.Random(seed)
    for device in devices:
        missing = [one for one in log if one.stamp.batch > device.applied.get(one.stamp.device, 0)]
        while missing:
            one = chance.choice([one for one in missing if device.ready(one)])
            missing.remove(one)
            device.receive(one)


@given(histories())
def test_all_devices_end_with_the_same(history: tuple[list[Device], list[Sent], int]) -> None:
    """Same changes, same digest (I1): the order of arrival and the clocks on the wall make no difference."""
    devices, log, seed = history
    deliver_all(devices, log, seed)
    assert len({row_digest(VISIT, KEY, device.row, rank) for device in devices}) == 1
    assert len({str(sorted(values(device.row, KIND, rank).items())) for device in devices}) == 1


@given(histories())
def test_nothing_is_lost_that_nobody_knew_of(history: tuple[list[Device], list[Sent], int]) -> None:
    """A value is alive exactly when no write of an author who had seen it has replaced it (I2)."""
    devices, log, seed = history
    deliver_all(devices, log, seed)
    row = devices[0].row
    for number in (TIME, STATUS, NOTE):
        written = [one for one in log if isinstance(one.operation, Put) and number in one.operation.fields]
        alive = {one.stamp for one in written if not any(_replaced(other, one) for other in written)}
        assert {one.stamp for one in row.registers.get(number, ())} == alive
    assert row.there == any(not isinstance(one.operation, Delete) for one in _alive(log))
    assert {one.stamp for one in row.registers.get(EXISTENCE, ())} == {one.stamp for one in _alive(log)}


@given(histories())
def test_adding_to_a_set_wins(history: tuple[list[Device], list[Sent], int]) -> None:
    """An element is in a set exactly when some write added it and nobody who had seen that took it out."""
    devices, log, seed = history
    deliver_all(devices, log, seed)
    shown = set(values(devices[0].row, KIND, rank).get(TAGS, []))
    for element in ("a", "b", "c"):
        adding = [one for one in log if element in _added(one.operation)]
        taking = [one for one in log if _takes(one.operation, element)]
        assert (element in shown) == any(not any(_replaced(other, one) for other in taking) for one in adding)


def _alive(log: list[Sent]) -> list[Sent]:
    return [one for one in log if not any(_replaced(other, one) for other in log)]


def _replaced(later: Sent, earlier: Sent) -> bool:
    return later is not earlier and knew(later.context, later.stamp, earlier.stamp)


def _added(operation: Operation) -> tuple[object, ...]:
    if isinstance(operation, Put):
        return tuple(operation.fields.get(TAGS) or ())  # type: ignore[arg-type]  # a list in these histories
    return operation.added if isinstance(operation, Alter) else ()


def _takes(operation: Operation, element: str) -> bool:
    """Whether a write replaces the earlier additions of an element, be it only by adding it again."""
    if isinstance(operation, Put):
        return TAGS in operation.fields
    return isinstance(operation, Alter) and element in (*operation.removed, *operation.added)


def merged(*sent: Sent) -> Row:
    row = Row()
    for one in sent:
        row = apply(row, one.operation, one.stamp, context=one.context, kind=KIND)
    return row


def every_order(*sent: Sent) -> Iterator[Row]:
    first, *rest = sent
    for order in permutations(rest):
        yield merged(first, *order)


BORN = Sent(Put(VISIT, KEY, {TIME: 1, STATUS: "planned", NOTE: ""}), stamped(1, 1), {})
SEEN = {1: 1}


def test_two_times_are_a_question_and_the_later_one_is_shown() -> None:
    """Two nurses move a visit without knowing of each other: both times stay until somebody chooses one of them."""
    ten = Sent(Put(VISIT, KEY, {TIME: 10}), stamped(2, 1, 20), SEEN)
    eleven = Sent(Put(VISIT, KEY, {TIME: 11}), stamped(3, 1, 30), SEEN)
    for row in every_order(BORN, ten, eleven):
        assert values(row, KIND, rank)[TIME] == 11
        assert [one.value for one in questions(row, KIND, rank)[TIME]] == [11, 10]
        chosen = Sent(Put(VISIT, KEY, {TIME: 10}), stamped(2, 2, 40), {1: 1, 2: 1, 3: 1})
        after = apply(row, chosen.operation, chosen.stamp, context=chosen.context, kind=KIND)
        assert values(after, KIND, rank)[TIME] == 10
        assert questions(after, KIND, rank) == {}


def test_the_same_value_twice_is_no_question() -> None:
    """Two who say the same have said it once; a later author who had seen only one of them overwrites only that."""
    a = Sent(Put(VISIT, KEY, {TIME: 10}), stamped(2, 1, 20), SEEN)
    b = Sent(Put(VISIT, KEY, {TIME: 10}), stamped(3, 1, 30), SEEN)
    assert all(questions(row, KIND, rank) == {} for row in every_order(BORN, a, b))
    c = Sent(Put(VISIT, KEY, {TIME: 12}), stamped(2, 2, 40), {1: 1, 2: 1})
    assert {one.value for one in questions(merged(BORN, a, b, c), KIND, rank)[TIME]} == {10, 12}


@pytest.mark.parametrize(
    ("one", "other", "shown", "asked"),
    [
        ("done", "planned", "done", False),
        ("under way", "not home", "not home", False),
        ("done", "not home", None, True),
    ],
)
def test_the_state_of_a_visit_never_goes_back_by_a_merge(one: str, other: str, shown: str | None, asked: bool) -> None:
    """The step further on is shown whatever the clocks say; done against not home is for people to settle."""
    a = Sent(Put(VISIT, KEY, {STATUS: one}), stamped(2, 1, 90), SEEN)
    b = Sent(Put(VISIT, KEY, {STATUS: other}), stamped(3, 1, 10), SEEN)
    for row in every_order(BORN, a, b):
        assert shown is None or values(row, KIND, rank)[STATUS] == shown
        assert (STATUS in questions(row, KIND, rank)) is asked


def test_whoever_edits_wins_over_whoever_deletes() -> None:
    """A row deleted here and edited there stays, and says so; deleting it knowingly ends it."""
    gone = Sent(Delete(VISIT, KEY), stamped(2, 1, 90), SEEN)
    edited = Sent(Put(VISIT, KEY, {TIME: 5}), stamped(3, 1, 10), SEEN)
    for row in every_order(BORN, gone, edited):
        assert row.there
        assert row.contested
        assert EXISTENCE in questions(row, KIND, rank)
        ended = apply(row, Delete(VISIT, KEY), stamped(2, 2, 95), context={1: 1, 2: 1, 3: 1}, kind=KIND)
        assert not ended.there
        assert not ended.contested
    assert not merged(BORN, gone).there


def test_a_field_of_a_newer_release_is_kept() -> None:
    """What this release does not know merges as a plain value and takes part in the digest."""
    newer = Sent(Put(VISIT, KEY, {99: "?"}), stamped(2, 1), SEEN)
    assert values(merged(BORN, newer), KIND, rank)[99] == "?"
    assert row_digest(VISIT, KEY, merged(BORN, newer), rank) != row_digest(VISIT, KEY, merged(BORN), rank)


def test_the_digest_of_a_state_is_the_sum_of_its_rows() -> None:
    """A device brings its digest up to date with the rows that changed."""
    here = merged(BORN)
    both = state_digest({(VISIT, KEY): here, (VISIT, "f" * 32): here}, rank)
    assert both == combine([row_digest(VISIT, KEY, here, rank), row_digest(VISIT, "f" * 32, here, rank)])


@given(operations())
def test_operations_travel(operation: Operation) -> None:
    """What is packed is read back as it was."""
    assert from_plain(to_plain(operation)) == operation


@pytest.mark.parametrize(
    "junk",
    [None, [], ["put"], ["put", 1, b"short", {}], ["put", 1, bytes(16), {"a": 1}], ["set", 1, bytes(16), 2, [[1]], []]],
)
def test_junk_is_refused(junk: object) -> None:
    """Nothing that is not an operation gets through."""
    with pytest.raises(Unreadable):
        from_plain(junk)
