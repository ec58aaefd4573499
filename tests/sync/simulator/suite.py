"""The real cryptography, each distinct frame checked and opened once: twenty devices read the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sync.engine.suite import Suite
from sync.protocol.wire.batch import Batch
from sync.protocol.wire.epoch import EpochKey
from sync.protocol.wire.frame import Frame


@dataclass(slots=True)
class Seen:
    """What was checked before, by the bytes and the key that it was checked with."""

    frames: dict[bytes, Frame] = field(default_factory=dict)
    signed: set[tuple[bytes, bytes, bytes]] = field(default_factory=set)
    bodies: dict[tuple[bytes, bytes, int, bytes], bytes] = field(default_factory=dict)
    opened: dict[tuple[bytes, bytes, int, bytes], Batch] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remembering(Suite):
    """A check that failed is made again every time; only what held is remembered."""

    seen: Seen = field(default_factory=Seen)

    def decode(self, raw: bytes) -> Frame:
        frame = self.seen.frames.get(raw)
        if frame is None:
            frame = self.seen.frames[raw] = Suite.decode(self, raw)
        return frame

    def verify(self, frame: Frame, verify_key: bytes) -> None:
        known = frame.hash, frame.signature, verify_key
        if known not in self.seen.signed:
            Suite.verify(self, frame, verify_key)
            self.seen.signed.add(known)

    def body(self, frame: Frame, key: EpochKey) -> bytes:
        known = frame.hash, frame.nonce, key.number, key.secret
        if known not in self.seen.bodies:
            self.seen.bodies[known] = Suite.body(self, frame, key)
        return self.seen.bodies[known]

    def batch(self, frame: Frame, key: EpochKey, devices: Sequence[str]) -> Batch:
        known = frame.hash, frame.nonce, key.number, key.secret
        if known not in self.seen.opened:
            self.seen.opened[known] = Suite.batch(self, frame, key, devices)
        return self.seen.opened[known]
