"""The shared log in memory, behind the real rules; it can be saved, restored, and made to misbehave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sync.control.membership import Membership
from sync.protocol.asking.messages import START
from sync.protocol.merge.version import Chain
from sync.protocol.wire.frame import Frame
from sync.server.rules.push import running_hash
from sync.server.rules.shelf import Kept, Stored


@dataclass(slots=True)
class MemoryShelf:
    """One team's log."""

    log: bytes
    raws: list[bytes] = field(default_factory=list)
    runs: list[bytes] = field(default_factory=lambda: [START])
    times: list[int] = field(default_factory=list)
    floor: int = 0
    ends: dict[Chain, tuple[int, bytes]] = field(default_factory=dict)
    places: dict[tuple[Chain, int], Stored] = field(default_factory=dict)
    control: list[bytes] = field(default_factory=list)
    control_times: list[int] = field(default_factory=list)
    member: Membership = field(default_factory=Membership)
    shown: dict[str, bytes] = field(default_factory=dict)
    seen: dict[str, tuple[int, int]] = field(default_factory=dict)
    snapshots: list[Kept] = field(default_factory=list)
    pieces: dict[bytes, bytes] = field(default_factory=dict)
    now: int = 0

    def copied(self) -> MemoryShelf:
        """As a backup of the server holds it, or as it was before a transaction."""
        return replace(
            self,
            raws=list(self.raws),
            runs=list(self.runs),
            times=list(self.times),
            ends=dict(self.ends),
            places=dict(self.places),
            control=list(self.control),
            control_times=list(self.control_times),
            shown=dict(self.shown),
            seen=dict(self.seen),
            snapshots=list(self.snapshots),
            pieces=dict(self.pieces),
        )

    @property
    def head(self) -> int:
        return len(self.raws)

    def membership(self) -> Membership:
        return self.member

    def records(self, after: int) -> Sequence[bytes]:
        return self.control[after:]

    def add_record(self, raw: bytes, membership: Membership) -> None:
        self.control.append(raw)
        self.control_times.append(self.now)
        self.member = membership

    def joined_at(self, n: int) -> int:
        return self.control_times[n - 1]

    def end(self, chain: Chain) -> tuple[int, bytes]:
        return self.ends.get(chain, (0, START))

    def stored(self, chain: Chain, batch: int) -> Stored | None:
        return self.places.get((chain, batch))

    def append(self, frame: Frame, raw: bytes, running: bytes) -> int:
        self.raws.append(raw)
        self.runs.append(running)
        self.times.append(self.now)
        self.ends[frame.chain] = frame.header.sequence, frame.hash
        self.places[frame.chain, frame.header.sequence] = Stored(self.head, frame.hash)
        return self.head

    def slip_in(self, raw: bytes) -> None:
        """What no rule has let through: the owner of the server puts it there."""
        self.raws.append(raw)
        self.runs.append(running_hash(self.runs[-1], raw))
        self.times.append(self.now)

    def running(self, place: int) -> bytes | None:
        return self.runs[place] if 0 <= place < len(self.runs) and (place >= self.floor or place == 0) else None

    def piece(self, after: int, most: int, most_bytes: int) -> Sequence[bytes]:
        return self.raws[after : after + most]

    def reached(self, moment: int) -> int:
        return sum(1 for one in self.times if one < moment)

    def beacons(self) -> Sequence[bytes]:
        return list(self.shown.values())

    def set_beacon(self, device: str, raw: bytes) -> None:
        self.shown[device] = raw

    def cursors(self, since: int) -> dict[str, int]:
        return {device: place for device, (place, when) in self.seen.items() if when >= since}

    def set_cursor(self, device: str, place: int, now: int) -> None:
        self.seen[device] = place, now

    def snapshot(self, *, confirmed: bool, whole: bool = True) -> Kept | None:
        kept = [one for one in self.snapshots if one.confirmed or not confirmed]
        return max(kept, key=lambda one: one.at, default=None)

    def keep_parts(self, parts: Mapping[bytes, bytes]) -> None:
        self.pieces.update(parts)

    def parts(self, names: Sequence[bytes], most_bytes: int) -> Sequence[bytes]:
        return [self.pieces.get(name, b"") for name in names]

    def lacking(self, names: Sequence[bytes]) -> int:
        return len(set(names) - self.pieces.keys())

    def keep_snapshot(self, snapshot: Kept) -> None:
        self.snapshots = [one for one in self.snapshots if one.hash != snapshot.hash] + [snapshot]

    def confirm(self, snapshot: Kept) -> None:
        self.keep_snapshot(replace(snapshot, confirmed=True))

    def cut(self, floor: int) -> None:
        self.floor = floor
        self.places = {key: stored for key, stored in self.places.items() if stored.place > floor}

    def without(self, hidden: bytes) -> MemoryShelf:
        """The log as a server shows it that keeps one frame to itself, with running hashes to match."""
        shelf = self.copied()
        shelf.raws, shelf.runs, shelf.times = [], [START], []
        for raw in self.raws:
            if raw != hidden:
                shelf.slip_in(raw)
        return shelf


def truncated(shelf: MemoryShelf, saved: MemoryShelf, log: bytes) -> MemoryShelf:
    """What a backup brings back; a server that is set up anew from it takes another name or keeps the old one."""
    back = saved.copied()
    back.log, back.now = log, shelf.now
    return back
