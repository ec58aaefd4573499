"""The seam of the cryptography: what the engine seals, checks and opens goes through here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nacl.signing import VerifyKey

from sync.control.identity import Identity, RandomBytes
from sync.protocol.wire.batch import Batch, unpack
from sync.protocol.wire.epoch import EpochKey
from sync.protocol.wire.frame import Frame, Header, decode, open_body, seal, verify


@dataclass(frozen=True, slots=True)
class Suite:
    """The real one. A simulator may remember what it has checked before, never skip it."""

    random_bytes: RandomBytes

    def seal(self, header: Header, body: bytes, key: EpochKey, *, author: Identity) -> Frame:
        return seal(header, body, key, device=author.signing, random_bytes=self.random_bytes)

    def decode(self, raw: bytes) -> Frame:
        """Raises Unreadable."""
        return decode(raw)

    def verify(self, frame: Frame, verify_key: bytes) -> None:
        """Raises Forged."""
        verify(frame, VerifyKey(verify_key))

    def body(self, frame: Frame, key: EpochKey) -> bytes:
        """Raises Forged."""
        return open_body(frame, key)

    def batch(self, frame: Frame, key: EpochKey, devices: Sequence[str]) -> Batch:
        """`devices` are the team's in the order in which they joined. Raises Forged or Unreadable."""
        return unpack(self.body(frame, key), devices)
