"""By what a device judges: who it is, who belongs to the team, which keys it has, what its release can read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sync.control.identity import Identity
from sync.control.making import Keyring, keyring
from sync.control.membership import Membership
from sync.control.record import Record
from sync.engine.suite import Suite
from sync.protocol.merge.fields import Registry
from sync.protocol.wire.epoch import EpochKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """How long and how much; milliseconds and bytes."""

    quiet_ms: int = 3_000
    longest_ms: int = 60_000
    poll_ms: int = 60_000
    told_polls: int = 10  # so many times as long while the shared log tells of news
    beacon_ms: int = 600_000
    answer_ms: int = 30_000
    first_retry_ms: int = 2_000
    longest_retry_ms: int = 600_000
    outcast_ms: int = 3_600_000
    patience_ms: int = 900_000
    adopt_ms: int = 24 * 3_600_000
    batch_bytes: int = 200_000
    frames_a_push: int = 32
    frames_a_pull: int = 500
    slice_bytes: int = 4_500
    snapshot_every: int = 5_000
    turn_ms: int = 600_000
    pause_ms: int = 40
    rows_a_part: int = 100
    parts_bytes: int = 256_000
    join_batches: int = 300
    confirm_batches: int = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Never changed in place: a transaction that fails leaves the device where it stood."""

    identity: Identity
    suite: Suite
    registry: Registry
    schema: int
    first: bytes = b""
    """The hash of the team's first control record, from the invitation; empty while it is not known."""
    membership: Membership
    keys: Keyring

    @property
    def device(self) -> str:
        return self.identity.device

    @property
    def key(self) -> EpochKey | None:
        """What this device seals with; None where it may not write."""
        member = self.membership.members.get(self.device)
        return self.keys.get(self.membership.epoch) if member is not None and not member.gone else None

    @property
    def devices(self) -> tuple[str, ...]:
        """The team's devices, in the order in which they joined: everybody's is the beginning of everybody else's."""
        return tuple(self.membership.members)

    @property
    def belongs(self) -> bool:
        member = self.membership.members.get(self.device)
        return member is not None and not member.gone

    @property
    def active(self) -> bool:
        """Whether this device may vouch for the team's state: one that is leaving only hands in what it wrote."""
        member = self.membership.members.get(self.device)
        return member is not None and member.active

    def learned(self, record: Record) -> Standing:
        """After one more control record; raises NotFollowing unless it may come next."""
        membership = self.membership.followed(record)
        mine = membership.members.get(self.device)
        before = self.membership.members.get(self.device)
        if mine is before or (mine and before and mine.wraps == before.wraps):
            return replace(self, membership=membership)
        return replace(self, membership=membership, keys=keyring(membership, self.identity))
