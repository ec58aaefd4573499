"""Sealed batches: what was written is read, and nothing that anybody has touched gets through."""

from __future__ import annotations

from dataclasses import astuple, replace

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from sync.protocol.merge.clock import HybridTime
from sync.protocol.merge.operation import Alter, Delete, Operation, Put, Unreadable
from sync.protocol.merge.version import Chain
from sync.protocol.wire.batch import MOST_BYTES, Batch, ChangeRecord, Said, compressed, pack, unpack
from sync.protocol.wire.epoch import EpochKey
from sync.protocol.wire.frame import (
    HASH_BYTES,
    Forged,
    Frame,
    FrameKind,
    Header,
    decode,
    encode,
    open_body,
    seal,
    verify,
)
from sync.protocol.wire.padding import LEAST_BYTES, pad, padded_length, unpad

IDS = st.binary(min_size=16, max_size=16).map(bytes.hex)
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
SCALARS = st.one_of(WORDS, st.integers(-(1 << 62), 1 << 62), st.booleans(), st.none())
SAID = st.builds(Said, WORDS, st.lists(st.tuples(WORDS, SCALARS), max_size=3).map(tuple))
TIMES = st.integers(0, 1 << 62).map(HybridTime)
DEVICE = SigningKey(b"\1" * 32)
KEY = EpochKey(3, b"\2" * 32)
HEADER = Header(
    team=b"t" * 16,
    device=b"d" * 16,
    incarnation=0,
    sequence=7,
    epoch=3,
    kind=FrameKind.CHANGES,
    previous=bytes(HASH_BYTES),
    control_seen=2,
    schema=2,
    length=0,
)


def operations() -> st.SearchStrategy[Operation]:
    numbers = st.integers(1, 200)
    elements = st.lists(SCALARS, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Put, numbers, IDS, st.dictionaries(numbers, SCALARS, max_size=4)),
        st.builds(Alter, numbers, IDS, numbers, elements, elements),
        st.builds(Delete, numbers, IDS),
    )


def changes() -> st.SearchStrategy[ChangeRecord]:
    return st.builds(
        ChangeRecord,
        id=IDS,
        time=TIMES,
        at=st.integers(0, 1 << 60),
        what=SAID,
        operations=st.lists(operations(), max_size=4).map(tuple),
        who=st.none() | IDS,
        why=st.none() | SAID,
        undoes=st.none() | IDS,
        undoable=st.booleans(),
    )


BATCHES = st.builds(
    Batch,
    changes=st.lists(changes(), max_size=4).map(tuple),
    context=st.dictionaries(st.builds(Chain, IDS, st.integers(0, 9)), st.integers(0, 1 << 40), max_size=4),
    view=st.binary(min_size=16, max_size=16),
)


@given(BATCHES, st.integers(0, 4))
def test_what_is_packed_is_read(batch: Batch, joined: int) -> None:
    """Every change arrives as it was made, whether the devices that it names have a place in the team or not."""
    devices = tuple(dict.fromkeys(chain.device for chain in batch.context))[:joined]
    assert unpack(pack(batch, devices), (*devices, "f" * 32)) == batch
    if devices and batch.context:
        with pytest.raises(Unreadable):
            unpack(pack(batch, devices))


@given(st.binary(max_size=400))
def test_any_other_bytes_are_refused(junk: bytes) -> None:
    """Whatever comes in: a clear refusal, no other error."""
    for read in (unpack, decode):
        with pytest.raises(Unreadable):
            read(junk)


PLAIN = st.recursive(
    st.one_of(SCALARS, st.floats(), st.binary(max_size=20), st.just(1 << 63), st.just(bytes(16))),
    lambda inner: st.lists(inner, max_size=9) | st.dictionaries(SCALARS, inner, max_size=3),
    max_leaves=30,
)


@given(PLAIN, st.lists(PLAIN, max_size=2))
def test_garbage_that_is_packed_well_is_refused(context: object, changes: list[object]) -> None:
    """Lists of anything that a member's broken program sealed are a batch or unreadable, never another error."""
    for plain in ([context, bytes(16), changes], *([[], bytes(16), _like_a_change(one)] for one in changes)):
        try:
            read = unpack(compressed(plain))
        except Unreadable:
            continue
        assert unpack(pack(read)) == read


def _like_a_change(junk: object) -> list[object]:
    return [
        [bytes(16)],
        [1],
        [1],
        [None],
        [["code", []]],
        [None],
        [None],
        [True],
        [1],
        [0],
        [[["put", 1, 1], bytes(16), [[junk]]]],
    ]


@pytest.mark.parametrize("value", [1.5, b"bytes", 1 << 63, {1: 2}, [[[[[[[[[[1]]]]]]]]]]])
def test_what_does_not_travel_is_refused(value: object) -> None:
    """Floats, bytes, numbers that no column holds, and towers of lists are no values."""
    with pytest.raises(Unreadable):
        unpack(compressed([[], bytes(16), _like_a_change(value)]))


@given(BATCHES, st.integers(0, 10_000), st.integers(1, 255))
def test_a_flipped_body_is_refused_or_read_whole(batch: Batch, place: int, flip: int) -> None:
    """Before decryption has proved a body genuine, a decoder still survives any flipped byte of it."""
    body = bytearray(pack(batch))
    body[place % len(body)] ^= flip
    try:
        read = unpack(bytes(body))
    except Unreadable:
        return
    assert isinstance(read, Batch)


def test_a_bomb_is_not_unpacked() -> None:
    """A body that unpacks to more than the limit is refused by what it says of itself, and by what it does."""
    honest = zstandard.ZstdCompressor().compress(bytes(MOST_BYTES + 1))
    silent = zstandard.ZstdCompressor(write_content_size=False).compress(bytes(MOST_BYTES + 1))
    for bomb in (honest, silent):
        with pytest.raises(Unreadable):
            unpack(pad(bomb))


def test_a_tower_of_lists_is_refused() -> None:
    """A body nested deeper than anything real is an unreadable one."""
    with pytest.raises(Unreadable):
        unpack(pad(zstandard.ZstdCompressor().compress(b"\x91" * 200_000)))


@given(st.binary(max_size=5000))
def test_padding_hides_the_length(message: bytes) -> None:
    """What was padded comes back; it is at most 12 % longer beyond the least length, and never shorter."""
    padded = pad(message)
    assert unpad(padded) == message
    assert LEAST_BYTES <= len(padded) <= max(LEAST_BYTES, 1.12 * (len(message) + 1) + 1)
    assert padded_length(len(padded)) == len(padded)


def sealed() -> Frame:
    return seal(HEADER, b"body", KEY, device=DEVICE)


def test_a_frame_opens_for_the_team_and_is_signed_by_its_device() -> None:
    """The way there and back over the wire."""
    frame = decode(encode(sealed()))
    verify(frame, DEVICE.verify_key)
    assert open_body(frame, KEY) == b"body"
    assert frame.header.length == 4
    assert b"body" not in encode(frame)


@pytest.mark.parametrize("place", range(len(astuple(HEADER))))
def test_no_word_of_the_header_can_be_changed(place: int) -> None:
    """Whoever changes any field of it is found out by the signature, and, knowing the device's key, by the body."""
    frame = sealed()
    values = list(astuple(frame.header))
    values[place] = values[place] + 1 if isinstance(values[place], int) else b"x" * len(values[place])
    changed = replace(frame, header=Header(*values))
    with pytest.raises(Forged):
        verify(changed, DEVICE.verify_key)
    with pytest.raises(Forged):
        open_body(changed, KEY)


def test_another_key_opens_nothing() -> None:
    """Neither another epoch's key, nor the same secret under another number, nor another device's signature."""
    frame = sealed()
    for key in (EpochKey(3, b"\3" * 32), EpochKey(4, b"\2" * 32)):
        with pytest.raises(Forged):
            open_body(frame, key)
    with pytest.raises(Forged):
        verify(frame, SigningKey(b"\4" * 32).verify_key)


def test_every_purpose_has_its_own_key() -> None:
    """The keys of one epoch differ from each other, from another epoch's, and are not shown by accident."""
    other = EpochKey(4, KEY.secret)
    keys = {one for key in (KEY, other) for one in (key.data, key.snapshot, key.meta, key.commitment, key.secret)}
    assert len(keys) == 9
    assert KEY.secret.hex() not in repr(KEY)
    assert str(KEY.secret) not in repr(KEY)


def test_a_frame_has_one_spelling() -> None:
    """The same header written in other bytes is refused: its hash and signature would not be what they seem."""
    packed, *rest = msgspec.msgpack.decode(encode(sealed()))
    longer = packed[:1] + b"\xcc\x01" + packed[2:]
    assert msgspec.msgpack.decode(longer) == msgspec.msgpack.decode(packed)
    with pytest.raises(Unreadable):
        decode(msgspec.msgpack.encode([longer, *rest]))


def test_a_newer_version_is_named() -> None:
    """A frame of another version is refused as that, not as damaged."""
    packed, *rest = msgspec.msgpack.decode(encode(sealed()))
    newer = msgspec.msgpack.encode([2, *msgspec.msgpack.decode(packed)[1:]])
    with pytest.raises(Unreadable, match="version 2"):
        decode(msgspec.msgpack.encode([newer, *rest]))
