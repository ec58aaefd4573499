"""What the rules of the shared log need of whoever keeps a team's log: everything within one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sync.control.membership import Membership
from sync.protocol.merge.version import Chain
from sync.protocol.wire.frame import Frame

DAY_MS = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a device may ask for at once, and how long the log is kept."""

    frame_bytes: int = 1 << 20
    snapshot_bytes: int = 4 << 20
    part_bytes: int = 1 << 20
    parts_at_once: int = 64
    page_bytes: int = 4 << 20
    keep_ms: int = 90 * DAY_MS
    late_ms: int = 14 * DAY_MS


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a batch stands in the log."""

    place: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A snapshot: who made it, the place of the log it stands for, and whether a second device came to the same."""

    at: int
    place: bytes
    hash: bytes
    frame: bytes
    author: str
    confirmed: bool
    parts: tuple[bytes, ...] = ()
    """The hashes of its parts, where it is put."""


class Shelf(Protocol):
    """One team's log. Places count from 1; the running hash names everything up to a place."""

    @property
    def log(self) -> bytes:
        """A random name that changes when a log is made anew."""
        ...

    @property
    def head(self) -> int: ...

    @property
    def floor(self) -> int:
        """Frames up to here are only in a snapshot."""
        ...

    def membership(self) -> Membership: ...

    def records(self, after: int) -> Sequence[bytes]:
        """The control log after its first `after` records."""
        ...

    def add_record(self, raw: bytes, membership: Membership) -> None: ...

    def end(self, chain: Chain) -> tuple[int, bytes]:
        """The last batch of a chain and its hash, zeros where there is none; known below the floor too."""
        ...

    def stored(self, chain: Chain, batch: int) -> Stored | None: ...

    def append(self, frame: Frame, raw: bytes, running: bytes) -> int:
        """Put a frame at the place after the head, which it returns."""
        ...

    def running(self, place: int) -> bytes | None:
        """The running hash at a place; None where the log does not reach or is cut off."""
        ...

    def piece(self, after: int, most: int, most_bytes: int) -> Sequence[bytes]:
        """Frames after a place: at least one if there is one, then no more than either limit."""
        ...

    def reached(self, moment: int) -> int:
        """The last place that was taken before a moment (milliseconds since 1970)."""
        ...

    def beacons(self) -> Sequence[bytes]: ...

    def set_beacon(self, device: str, raw: bytes) -> None: ...

    def cursors(self, since: int) -> dict[str, int]:
        """How far each device that came by since a moment had applied the log."""
        ...

    def set_cursor(self, device: str, place: int, now: int) -> None: ...

    def joined_at(self, n: int) -> int:
        """When a control record came in (milliseconds since 1970)."""
        ...

    def snapshot(self, *, confirmed: bool, whole: bool = False) -> Kept | None:
        """The newest, or the newest that is confirmed; its frame may be left out unless it is wanted `whole`."""
        ...

    def keep_parts(self, parts: Mapping[bytes, bytes]) -> None:
        """Pieces of a snapshot to come, by their hashes; those that no kept snapshot names go when one is put."""
        ...

    def parts(self, names: Sequence[bytes], most_bytes: int) -> Sequence[bytes]:
        """The first of these, as many as fit and one at least; empty for one that is not there."""
        ...

    def lacking(self, names: Sequence[bytes]) -> int:
        """How many of these are not there."""
        ...

    def keep_snapshot(self, snapshot: Kept) -> None: ...

    def confirm(self, snapshot: Kept) -> None:
        """A second device has come to the same state."""
        ...

    def cut(self, floor: int) -> None:
        """Forget the frames up to a place."""
        ...
