"""Messages and snapshots come back as they were, and any other bytes are a clear refusal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.protocol.asking.messages import (
    Answer,
    ConfirmSnapshot,
    Done,
    Extend,
    Extended,
    GetSnapshot,
    No,
    Pull,
    Pulled,
    Push,
    Pushed,
    PutSnapshot,
    Refused,
    Request,
    Snapshot,
    encode,
    read_answer,
    read_request,
)
from sync.protocol.merge.clock import EXISTENCE, HybridTime, Stamp
from sync.protocol.merge.operation import Unreadable
from sync.protocol.merge.register import Alternative
from sync.protocol.merge.row import ERASED, Row
from sync.protocol.merge.version import Chain, covers, joined, view, without
from sync.protocol.wire.batch import compressed
from sync.protocol.wire.snapshot import State, pack, renumbered, unpack

REQUESTS: list[Request] = [
    Push((b"one", b"two"), again=True),
    Pull(7, 3, 50, b"beacon"),
    Extend((b"record",), 4),
    PutSnapshot(9, bytes(32), b"frame"),
    ConfirmSnapshot(bytes(32), bytes(64)),
    GetSnapshot(confirmed=True),
]
ANSWERS: list[Answer] = [
    Pushed(b"log", (1, 2)),
    Pulled(b"log", (b"f",), b"", bytes(32), 9, 0, (b"r",), 4, b"", (b"b",), 0, b""),
    Extended(5),
    Snapshot(9, bytes(32), b"frame"),
    Done(),
    Refused(No.GAP, 3, 1, b"log"),
]
HERE, THERE = Chain("a" * 32, 0), Chain("b" * 32, 1)


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda one: type(one).__name__)
def test_a_request_comes_back(request_: Request) -> None:
    """The way there and back; an answer is no request."""
    assert read_request(encode(request_)) == request_
    with pytest.raises(Unreadable):
        read_answer(encode(request_))


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda one: type(one).__name__)
def test_an_answer_comes_back(answer: Answer) -> None:
    """The way there and back."""
    assert read_answer(encode(answer)) == answer
    with pytest.raises(Unreadable):
        read_request(encode(answer))


@settings(max_examples=60)
@given(st.sampled_from([*REQUESTS, *ANSWERS]), st.integers(0, 200), st.integers(1, 255), st.booleans())
def test_a_damaged_message_is_refused_or_another_one(
    message: Request | Answer, place: int, flip: int, cut: bool
) -> None:
    """Whatever happens to the bytes of a message, reading it ends."""
    raw = bytearray(encode(message))
    place %= len(raw)
    damaged = bytes(raw[:place]) if cut else bytes([*raw[:place], raw[place] ^ flip, *raw[place + 1 :]])
    for read in (read_request, read_answer):
        try:
            assert read(damaged) is not None
        except Unreadable:
            continue


def state() -> State:
    stamps = [Stamp(HybridTime(5), 0, 1), Stamp(HybridTime(6), 1, 2)]
    row = Row(
        {EXISTENCE: (Alternative(True, stamps[0]),), 3: tuple(Alternative(one.batch, one) for one in stamps)},
        {5: {"a": tuple(stamps), 7: (stamps[1],)}},
    )
    heads = {HERE: (1, bytes(32)), THERE: (2, bytes(32))}
    return State((HERE, THERE), heads, {(40, "c" * 32): row, (41, "d" * 32): ERASED}, bytes(16))


def test_a_snapshot_comes_back() -> None:
    """Rows with their siblings, sets and stamps; stamps can be numbered anew."""
    assert unpack(pack(state())) == state()
    row = state().rows[40, "c" * 32]
    assert renumbered(renumbered(row, {0: 8, 1: 9}), {8: 0, 9: 1}) == row


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.integers(-(1 << 63), 1 << 63) | st.binary(max_size=20), lambda one: st.lists(one, max_size=5)
    )
)
def test_garbage_is_no_snapshot(junk: object) -> None:
    """Whatever a broken program seals as a snapshot."""
    chains = [[bytes(16), 0, 1, bytes(32)]]
    for plain in (
        [junk],
        [chains, bytes(16), [junk]],
        [[junk], bytes(16), []],
        [chains, bytes(16), [[1, bytes(16), [junk], []]]],
    ):
        with pytest.raises(Unreadable):
            unpack(compressed(plain))


def test_vectors() -> None:
    """What covers what, what joins to what, and what a view names."""
    one, other = {HERE: 3, THERE: 1}, {THERE: 2}
    assert not covers(one, other)
    assert covers(joined(one, other), other)
    assert covers(one, {})
    assert without({**one, Chain("c" * 32, 0): 0}, HERE) == {THERE: 1}
    heads = [(HERE, 3, b"x"), (THERE, 1, b"y")]
    assert view(b"", heads) == view(b"", reversed(heads))
    assert len({view(b"", heads), view(b"z", heads), view(b"", heads[:1])}) == 3
