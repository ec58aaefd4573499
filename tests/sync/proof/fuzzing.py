"""Everything that reads bytes from elsewhere, with something valid for it to read, and ways of spoiling that."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import msgspec
import zstandard
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt

from sync.control import record
from sync.control.identity import Identity
from sync.control.invite import Invite, Letter, answer
from sync.control.making import approval, found, keyring, rotation, say
from sync.control.membership import Membership, NotFollowing
from sync.protocol.asking import greeting, messages
from sync.protocol.asking.request import Passport, passport
from sync.protocol.asking.request import Said as Asked
from sync.protocol.merge import clock
from sync.protocol.merge.clock import EXISTENCE, ClockUnreadable, HybridTime, Stamp
from sync.protocol.merge.operation import Alter, Delete, Put, Unreadable
from sync.protocol.merge.register import Alternative
from sync.protocol.merge.row import Row
from sync.protocol.merge.version import Chain
from sync.protocol.office import release
from sync.protocol.wire import batch, frame, parcel, snapshot
from sync.protocol.wire.batch import Batch, ChangeRecord, Said
from sync.protocol.wire.epoch import EpochKey
from sync.protocol.wire.frame import FrameKind, Header
from sync.protocol.wire.padding import pad, unpad
from sync.protocol.wire.snapshot import Part, Sort, State
from teamapp.store.shared.rows.merged import Rest

ANNA = Identity.recovered(b"anna" * 8)
BO = Identity.recovered(b"bo" * 16)
CHAIN = Chain(ANNA.device, 0)
KEY = EpochKey(1, b"k" * 32)
TEAM = b"t" * 16
HEADS = {CHAIN: (3, bytes(32))}
PARCEL = parcel.Parcel(TEAM, b"label", (b"record",), (b"frame", b"another"))


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads, what it may refuse with, and something that it reads. `inner` spoils within a seal or a packing."""

    read: Callable[[bytes], object]
    valid: tuple[bytes, ...]
    refusals: tuple[type[Exception], ...] = (Unreadable,)
    wrap: Callable[[bytes], bytes] = bytes


def readers() -> dict[str, Reader]:
    """Every one of them."""
    return {
        "frame": Reader(frame.decode, (_frame(),)),
        "batch": Reader(batch.unpack, (_plain(batch.pack(_batch())),), wrap=_packed),
        "body": Reader(batch.unpack, (batch.pack(_batch()),)),
        "state": Reader(snapshot.unpack, (_plain(snapshot.pack(_state())),), wrap=_packed),
        "manifest": Reader(snapshot.unpack_manifest, (_plain(snapshot.pack_manifest(_manifest())),), wrap=_packed),
        "history": Reader(snapshot.unpack_history, (_plain(snapshot.pack_history([["a", 1]])),), wrap=_packed),
        "record": Reader(_followed, tuple(map(record.encode, _records())), (Unreadable, NotFollowing)),
        "request": Reader(messages.read_request, tuple(map(messages.encode, _requests()))),
        "answer": Reader(messages.read_answer, tuple(map(messages.encode, _answers()))),
        "letter": Reader(INVITE.letter, (msgspec.msgpack.encode(LETTER),), wrap=partial(_sealed, b"Letter")),
        "reply": Reader(INVITE.reply, (msgspec.msgpack.encode(answer(BO)),), wrap=partial(_sealed, b"Reply")),
        "passport": Reader(_passport, (_header().encode(),)),
        "greeting": Reader(greeting.decode, (greeting.encode(greeting.Hello()),)),
        "parcel": Reader(parcel.unpacked, (parcel.packed(PARCEL),), (parcel.Spoilt,)),
        "release": Reader(release.read_release, (_release(),)),
        "row's clock": Reader(clock.unpack, (_clock(),), (ClockUnreadable,)),
        "row's rest": Reader(Rest.read, (_rest(),), (msgspec.MsgspecError, ValueError, RecursionError)),
    }


def spoilt(valid: bytes, dice: random.Random) -> bytes:
    """Bits flipped, pieces cut out, doubled, moved, numbers made huge, or nothing but noise."""
    raw = bytearray(valid)
    for _ in range(dice.choice((1, 1, 1, 2, 4, 9))):
        place = dice.randrange(len(raw) + 1)
        match dice.randrange(7):
            case 0 if raw:
                raw[place % len(raw)] ^= 1 << dice.randrange(8)
            case 1:
                del raw[place:]
            case 2:
                del raw[place : place + dice.randrange(1, 9)]
            case 3:
                raw[place:place] = raw[place : place + dice.randrange(1, 40)]
            case 4:
                raw[place : place + dice.choice((0, 1, 3))] = dice.choice(HUGE)
            case 5:
                raw[place : place + 1] = dice.choice(TYPES)
            case _:
                raw[place : place + dice.randrange(4)] = dice.randbytes(dice.randrange(1, 12))
    return bytes(raw) if dice.random() < 0.97 else dice.randbytes(dice.randrange(400))


HUGE = (
    b"\xdd\xff\xff\xff\xff",  # an array of four thousand million
    b"\xdf\xff\xff\xff\xff",  # a map
    b"\xc6\xff\xff\xff\xff",  # bytes
    b"\xdb\x7f\xff\xff\xff",  # text
    b"\xcf" + b"\xff" * 8,
    b"\xd3\x80" + bytes(7),
    b"\x91" * 2_000,
    b"\x81" * 2_000,
    b"[" * 2_000,
    b'{"a":' * 2_000,
    b'"a":' + b"[" * 2_000,
)
TYPES = tuple(map(bytes.fromhex, ["c0", "c2", "c3", "00", "ff", "a1ff", "cb7ff8000000000000", "80", "90", "c400"]))

INVITE = Invite(b"i" * 16)
LETTER = Letter(TEAM, bytes(32), bytes(32), 1_790_000_000_000)


def _plain(body: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompress(unpad(body))


def _packed(plain: bytes) -> bytes:
    return pad(zstandard.ZstdCompressor(level=1).compress(plain))


def _sealed(kind: bytes, plain: bytes) -> bytes:
    return bytes(24) + encrypt(plain, kind, bytes(24), INVITE._key)


def _frame() -> bytes:
    header = Header(TEAM, bytes.fromhex(ANNA.device), 0, 1, 1, FrameKind.CHANGES, bytes(32), 1, 4, 0)
    return frame.encode(frame.seal(header, b"body", KEY, device=ANNA.signing, random_bytes=bytes))


def _batch() -> Batch:
    operations = (
        Put(1, "a" * 32, {2: "x", 3: 7, 4: None, 5: True, 6: [1, "a", {"b": [2]}]}),
        Alter(1, "b" * 32, 5, ("a", 1), ("b",)),
        Delete(1, "c" * 32),
    )
    change = ChangeRecord(
        id="d" * 32,
        time=HybridTime(5),
        at=6,
        what=Said("code", (("name", "value"), ("n", 1))),
        operations=operations,
        who="e" * 32,
        why=Said("why"),
        undoes="f" * 32,
    )
    return Batch(changes=(change, change), context={CHAIN: 3})


def _state() -> State:
    stamp = Stamp(HybridTime(5), 0, 1)
    row = Row({EXISTENCE: (Alternative(True, stamp),), 3: (Alternative("x", stamp),)}, {5: {"a": (stamp,)}})
    return State((CHAIN,), HEADS, {(40, "c" * 32): row}, bytes(16))


def _manifest() -> snapshot.Manifest:
    return snapshot.Manifest(HEADS, bytes(16), (Part(bytes(32), Sort.HOT, 2, 300, bytes(16)),))


def _records() -> list[record.Record]:
    first = found(ANNA, TEAM, _bytes)
    membership = Membership().followed(first)
    body = approval((BO.device, BO.verify_key, BO.box_key), keyring(membership, ANNA), _bytes)
    second = say(membership, ANNA, body)
    third = say(membership.followed(second), ANNA, rotation(membership.followed(second), _bytes))
    return [first, second, third]


def _bytes(count: int) -> bytes:
    return b"r" * count


def _followed(raw: bytes) -> object:
    """As a device takes it: where it says something, the membership after it."""
    read = record.decode(raw)
    membership = Membership()
    for known in _KNOWN:
        if read.n == membership.length + 1:
            return membership.followed(read)
        membership = membership.followed(known)
    return read.body


_KNOWN = _records()


def _requests() -> Iterable[messages.Request]:
    return [
        messages.Push((b"one", b"two"), again=True),
        messages.Pull(7, 3, 50, b"beacon"),
        messages.Extend((b"record",), 4),
        messages.PutSnapshot(9, bytes(32), b"frame"),
        messages.ConfirmSnapshot(bytes(32), bytes(64)),
        messages.GetSnapshot(confirmed=True),
    ]


def _answers() -> Iterable[messages.Answer]:
    return [
        messages.Pushed(b"log", (1, 2)),
        messages.Pulled(b"log", (b"f",), b"", bytes(32), 9, 0, (b"r",), 4, b"", (b"b",), 0, b""),
        messages.Extended(5),
        messages.Snapshot(9, bytes(32), b"frame"),
        messages.Done(),
        messages.Refused(messages.No.GAP, 3, 1, b"log"),
    ]


def _header() -> str:
    return passport(Asked("POST", "/v1", b""), ANNA.device, ANNA.signing, now=1, random_bytes=_bytes).header


def _passport(raw: bytes) -> bool:
    return Passport.read(raw.decode("latin-1")).holds(Asked("POST", "/v1", b""), ANNA.verify_key)


def _release() -> bytes:
    figures = tuple(release.Figure(release.Form.HELD) for _kind in release.KINDS)
    return release.signed(release.Release(TEAM, bytes.fromhex(ANNA.device), 202610, "NL-NH", figures), ANNA.signing)


def _clock() -> bytes:
    return clock.pack({0: Stamp(HybridTime(1 << 50), 1, 7), 2: Stamp(HybridTime(1 << 51), 3, 9)})


def _rest() -> bytes:
    stamp = Stamp(HybridTime(1 << 50), 1, 7)
    made = Rest({3: (Alternative("x", stamp), Alternative(7, stamp))}, {5: {"a": (stamp,), 1: (stamp, stamp)}}).packed
    assert made is not None
    return made
