"""A request that a device signs: nothing secret travels that somebody could take and use again."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

import msgspec
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from sync.protocol.merge.operation import Unreadable

SCHEME = "Teamapp"
"""The scheme of the Authorization header."""

NONCE_BYTES = 16
_SIGNED_AS = b"request-v1"
_LONGEST = 512


@dataclass(frozen=True, slots=True)
class Said:
    """What is asked of whom, as the transport carries it; `path` with its query."""

    method: str
    path: str
    body: bytes = b""

    def signed(self, device: bytes, time: int, nonce: bytes) -> bytes:
        """The bytes under the signature."""
        digest = blake2b(self.body, digest_size=32).digest()
        return _SIGNED_AS + msgspec.msgpack.encode([self.method, self.path, digest, device, time, nonce])


@dataclass(frozen=True, slots=True)
class Passport:
    """Who asks, when (milliseconds since 1970 on the log's clock), and the signature over all of it."""

    device: bytes
    time: int
    nonce: bytes
    signature: bytes

    @property
    def name(self) -> str:
        """The device as it is called everywhere."""
        return self.device.hex()

    def holds(self, said: Said, verify_key: bytes) -> bool:
        """Whether the owner of this key has asked exactly this."""
        try:
            VerifyKey(verify_key).verify(said.signed(self.device, self.time, self.nonce), self.signature)
        except (BadSignatureError, ValueError, TypeError):
            return False
        return True

    @property
    def header(self) -> str:
        """The value of the Authorization header."""
        packed = msgspec.msgpack.encode([self.device, self.time, self.nonce, self.signature])
        return f"{SCHEME} {base64.urlsafe_b64encode(packed).decode()}"

    @classmethod
    def read(cls, header: str) -> Passport:
        """From an Authorization header; raises Unreadable for anything else."""
        scheme, _, packed = header.partition(" ")
        if scheme != SCHEME or len(packed) > _LONGEST:
            raise Unreadable("no passport")
        try:
            raw = base64.urlsafe_b64decode(packed.encode("ascii", "strict"))
            passport = cls(*msgspec.msgpack.decode(raw, type=tuple[bytes, int, bytes, bytes]))
        except (binascii.Error, UnicodeError, ValueError, msgspec.MsgspecError) as error:
            raise Unreadable("no passport") from error
        if len(passport.device) != 16 or len(passport.nonce) != NONCE_BYTES or not 0 <= passport.time < 1 << 53:
            raise Unreadable("no passport")
        return passport


def passport(said: Said, device: str, key: SigningKey, *, now: int, random_bytes: Callable[[int], bytes]) -> Passport:
    """Sign a request. `now` is the device's guess of the log's clock."""
    name, nonce = bytes.fromhex(device), random_bytes(NONCE_BYTES)
    return Passport(name, now, nonce, key.sign(said.signed(name, now, nonce)).signature)
