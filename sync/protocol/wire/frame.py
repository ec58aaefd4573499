"""A sealed batch: readable by the team, checkable by everybody, changeable by nobody.

The whole header is authenticated with the body and signed with it, so that a server can neither reorder a device's
batches nor pass one off as another team's or another time's.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from enum import IntEnum
from hashlib import blake2b
from operator import attrgetter

import msgspec
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import SigningKey, VerifyKey

from sync.protocol.merge.operation import LARGEST, Unreadable
from sync.protocol.merge.version import Chain
from sync.protocol.wire.epoch import EpochKey

VERSION = 1
SUITE = 1
"""XChaCha20-Poly1305, Ed25519, BLAKE2b-256."""

HASH_BYTES = 32
_SIGNED_AS = b"batch-v1"
_NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES


class FrameKind(IntEnum):
    """What a frame carries."""

    CHANGES = 1
    SNAPSHOT = 2
    BEACON = 3  # where a device stands
    PARCEL = 4  # who wrote a file, and what she had
    PART = 4  # a piece of a snapshot


class Forged(Exception):
    """A frame that its device has not signed, or that its epoch's key does not open."""


@dataclass(frozen=True, slots=True)
class Header:
    """What everybody may read of a batch; `sequence` counts a device's batches, `previous` is the hash of the last."""

    team: bytes
    device: bytes
    incarnation: int
    sequence: int
    epoch: int
    kind: int
    previous: bytes
    control_seen: int
    schema: int
    length: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A batch as it travels and is stored."""

    header: Header
    nonce: bytes
    sealed: bytes
    signature: bytes

    @property
    def chain(self) -> Chain:
        """The series of batches that this frame stands in."""
        return Chain(self.header.device.hex(), self.header.incarnation)

    @property
    def hash(self) -> bytes:
        """Names the frame; the device's next one refers to it."""
        return blake2b(_packed(self.header) + self.nonce + self.sealed, digest_size=HASH_BYTES).digest()


def seal(
    header: Header,
    body: bytes,
    key: EpochKey,
    *,
    device: SigningKey,
    random_bytes: Callable[[int], bytes] = secrets.token_bytes,
) -> Frame:
    """Encrypt and sign a body; `header.length` is set to its length. `random_bytes` is a seam for seeded histories."""
    header = replace(header, length=len(body))
    nonce = random_bytes(_NONCE_BYTES)
    packed = _packed(header)
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(body, packed, nonce, key.data)
    signature = device.sign(_SIGNED_AS + packed + nonce + sealed).signature
    return Frame(header, nonce, sealed, signature)


def verify(frame: Frame, device: VerifyKey) -> None:
    """Raises Forged unless this device has made this frame."""
    try:
        device.verify(_SIGNED_AS + _packed(frame.header) + frame.nonce + frame.sealed, frame.signature)
    except (BadSignatureError, ValueError) as error:
        raise Forged("the signature is not this device's") from error


def open_body(frame: Frame, key: EpochKey) -> bytes:
    """The body of a verified frame; raises Forged where the key does not open it."""
    try:
        body = crypto_aead_xchacha20poly1305_ietf_decrypt(frame.sealed, _packed(frame.header), frame.nonce, key.data)
    except (CryptoError, ValueError) as error:
        raise Forged("the key of this epoch does not open it") from error
    if len(body) != frame.header.length:
        raise Forged("the body is not as long as its header says")
    return body


def encode(frame: Frame) -> bytes:
    """A frame as bytes on the wire and in tables."""
    return msgspec.msgpack.encode([_packed(frame.header), frame.nonce, frame.sealed, frame.signature])


def decode(raw: bytes) -> Frame:
    """What `encode` made; raises Unreadable for anything else."""
    try:
        packed, nonce, sealed, signature = msgspec.msgpack.decode(raw, type=tuple[bytes, bytes, bytes, bytes])
        frame = Frame(_header(packed), nonce, sealed, signature)
    except (msgspec.DecodeError, ValueError) as error:
        raise Unreadable(f"no frame: {error}") from error
    if len(nonce) != _NONCE_BYTES or _packed(frame.header) != packed:
        raise Unreadable("no frame: its header can be written in another way")
    return frame


def _packed(header: Header) -> bytes:
    return msgspec.msgpack.encode([VERSION, SUITE, *_VALUES(header)])


_VALUES = attrgetter(*(field.name for field in fields(Header)))


_Header = tuple[int, int, bytes, bytes, int, int, int, int, bytes, int, int, int]


def _header(packed: bytes) -> Header:
    version, suite, *rest = msgspec.msgpack.decode(packed, type=_Header)
    if (version, suite) != (VERSION, SUITE):
        raise Unreadable(f"version {version} with suite {suite} is not known here")
    team, device, incarnation, sequence, epoch, kind, previous, control_seen, schema, length = rest
    header = Header(team, device, incarnation, sequence, epoch, kind, previous, control_seen, schema, length)
    if len(header.team) != 16 or len(header.device) != 16 or len(header.previous) != HASH_BYTES:
        raise Unreadable("a name in the header has another length")
    numbers = (incarnation, sequence, epoch, kind, control_seen, schema, length)
    if min(numbers) < 0 or max(numbers) > LARGEST:
        raise Unreadable("a number in the header is out of range")
    return header
