"""The two key pairs of a device: one signs, one opens what is wrapped for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b
from nacl.public import Box, PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey

from sync.protocol.merge.operation import Unreadable

RandomBytes = Callable[[int], bytes]
_NONCE_BYTES = 24
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a device is in its team. `device` is its name everywhere: 32 hexadecimal digits."""

    device: str
    signing: SigningKey = field(repr=False)
    box: PrivateKey = field(repr=False)

    @classmethod
    def fresh(cls, random_bytes: RandomBytes) -> Self:
        """A new device."""
        return cls(random_bytes(16).hex(), SigningKey(random_bytes(_KEY_BYTES)), PrivateKey(random_bytes(_KEY_BYTES)))

    @classmethod
    def recovered(cls, entropy: bytes) -> Self:
        """The device that the printed recovery key stands for: the same on whatever computer it is typed in."""
        parts = {part: _derived(entropy, part) for part in ("name", "sign", "box")}
        return cls(parts["name"][:16].hex(), SigningKey(parts["sign"]), PrivateKey(parts["box"]))

    @property
    def verify_key(self) -> bytes:
        """What others check this device's signatures with."""
        return bytes(self.signing.verify_key)

    @property
    def box_key(self) -> bytes:
        """What others wrap for this device with."""
        return bytes(self.box.public_key)

    def unwrap(self, wrapped: bytes) -> bytes:
        """What `wrap` made for this device; raises Unreadable for anything else."""
        try:
            return SealedBox(self.box).decrypt(wrapped)
        except (CryptoError, ValueError, TypeError) as error:
            raise Unreadable("this is not wrapped for this device") from error


def wrap(content: bytes, box_key: bytes, random_bytes: RandomBytes) -> bytes:
    """A libsodium sealed box with a handed-in seed: only the owner of `box_key` opens it."""
    passing = PrivateKey(random_bytes(_KEY_BYTES))
    head = bytes(passing.public_key)
    nonce = blake2b(head + box_key, digest_size=_NONCE_BYTES, encoder=RawEncoder)
    return head + Box(passing, PublicKey(box_key)).encrypt(content, nonce).ciphertext


def _derived(entropy: bytes, part: str) -> bytes:
    person = f"recovery-{part}".encode().ljust(16, b"\0")
    return blake2b(b"", digest_size=_KEY_BYTES, key=entropy, person=person, encoder=RawEncoder)
