"""A file that carries batches where there is no network: by stick or by mail. Everything in it is sealed already.

    "tasync" 1                            8 bytes
    pieces: length (4 bytes), sort (1 byte), the piece, a check (8 bytes) over all of this and the check before it
    sorts: T what the file is, C a control record, B a batch, E the end with how many pieces there are

The checks only find where a file was damaged; what is in it is judged by signatures like everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

import msgspec

MAGIC = b"tasync"
VERSION = 1
ENDING = ".tasync"

MOST_BYTES = 256 * 1024 * 1024
MOST_PIECE_BYTES = 16 * 1024 * 1024
MOST_PIECES = 500_000

_START = MAGIC + bytes([0, VERSION])
_CHECK_BYTES = 8
_HEAD_BYTES = 5


class Flaw(StrEnum):
    """What is wrong with a file."""

    OTHER = "other"  # it is no such file
    NEWER = "newer"  # a newer release wrote it
    CUT_OFF = "cut_off"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"


class Spoilt(ValueError):
    """A file that cannot be read whole: what is wrong, in which piece, at which byte."""

    def __init__(self, flaw: Flaw, piece: int = 0, at: int = 0) -> None:
        super().__init__(f"{flaw.value} in piece {piece} at byte {at}")
        self.flaw, self.piece, self.at = flaw, piece, at


@dataclass(frozen=True, slots=True)
class Parcel:
    """Of which team; `label` is the sealed word of who wrote it on what she had; records and batches as they are."""

    team: bytes
    label: bytes
    records: tuple[bytes, ...]
    frames: tuple[bytes, ...]


def packed(parcel: Parcel) -> bytes:
    """The file."""
    pieces = [("T", msgspec.msgpack.encode([parcel.team, parcel.label]))]
    pieces += [("C", raw) for raw in parcel.records] + [("B", raw) for raw in parcel.frames]
    pieces.append(("E", len(pieces).to_bytes(4)))
    return b"".join(_written(pieces))


def unpacked(raw: bytes) -> Parcel:
    """What `packed` made; raises Spoilt for anything else, and nothing of it counts then."""
    if len(raw) > MOST_BYTES:
        raise Spoilt(Flaw.TOO_LARGE)
    if raw[: len(MAGIC)] != MAGIC or len(raw) < len(_START):
        raise Spoilt(Flaw.OTHER)
    if raw[len(MAGIC) : len(_START)] != _START[len(MAGIC) :]:
        raise Spoilt(Flaw.NEWER)
    pieces = list(_read(raw))
    team, label = _title(pieces[0], len(_START))
    records = tuple(one for sort, one in pieces if sort == "C")
    return Parcel(team, label, records, tuple(one for sort, one in pieces if sort == "B"))


def _written(pieces: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    yield _START
    check = b""
    for sort, piece in pieces:
        head = len(piece).to_bytes(4) + sort.encode()
        check = _check(check, head, piece)
        yield head + piece + check


def _read(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Piece by piece, up to the end that says how many there were."""
    at, check = len(_START), b""
    for number in range(MOST_PIECES):
        if len(raw) < at + _HEAD_BYTES:
            raise Spoilt(Flaw.CUT_OFF, number, at)
        head = raw[at : at + _HEAD_BYTES]
        size = int.from_bytes(head[:4])
        end = at + _HEAD_BYTES + size
        if size > MOST_PIECE_BYTES or head[4:] not in (b"T", b"C", b"B", b"E"):
            raise Spoilt(Flaw.DAMAGED, number, at)
        if len(raw) < end + _CHECK_BYTES:
            raise Spoilt(Flaw.CUT_OFF, number, at)
        piece, check = raw[at + _HEAD_BYTES : end], _check(check, head, raw[at + _HEAD_BYTES : end])
        if raw[end : end + _CHECK_BYTES] != check:
            raise Spoilt(Flaw.DAMAGED, number, at)
        at = end + _CHECK_BYTES
        if head[4:] == b"E":
            if piece != number.to_bytes(4) or at != len(raw) or not number:
                raise Spoilt(Flaw.DAMAGED, number, at)
            return
        yield head[4:].decode(), piece
    raise Spoilt(Flaw.TOO_LARGE, MOST_PIECES, at)


def _title(first: tuple[str, bytes], at: int) -> tuple[bytes, bytes]:
    try:
        team, label = msgspec.msgpack.decode(first[1], type=tuple[bytes, bytes])
    except (msgspec.MsgspecError, ValueError) as error:
        raise Spoilt(Flaw.DAMAGED, 0, at) from error
    if first[0] != "T" or len(team) != 16:
        raise Spoilt(Flaw.DAMAGED, 0, at)
    return team, label


def _check(before: bytes, head: bytes, piece: bytes) -> bytes:
    return blake2b(before + head + piece, digest_size=_CHECK_BYTES, person=b"tasync").digest()
