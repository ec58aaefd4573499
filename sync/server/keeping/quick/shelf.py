"""One team's log as a single statement read it. What a push or a pull writes is gathered, and written at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

import msgspec

from sync.control.membership import Membership
from sync.protocol.asking.messages import START
from sync.protocol.merge.version import Chain
from sync.protocol.wire.frame import Frame
from sync.server.keeping.quick.lane import Added, Ends, Lane, Seen, Slice, Standing
from sync.server.rules.shelf import DAY_MS, Kept, Stored

_MOVED_EVERY_MS = 10 * 60 * 1000
_HERE_EVERY_MS = 60 * 60 * 1000
"""Where a device stands matters after months: it is written again when it moved and so long has passed, or hourly."""


_MOST_OLDEST = 20_000


class LongWay(Exception):
    """This needs more than a common push or pull: it is to be heard in a transaction of the whole shelf.

    `remembered`: it is known already to come from whom it says, and noted as heard.
    """

    def __init__(self, *, remembered: bool = True) -> None:
        super().__init__()
        self.remembered = remembered


@dataclass(slots=True)
class QuickShelf:
    """A founded team's log for one request; `devices` are known to a pull, the `ends` of `pusher`'s chains to a push.

    `oldest` remembers between requests when the first batch above a floor came in.
    """

    lane: Lane
    team: bytes
    standing: Standing
    members: Membership
    oldest: dict[tuple[bytes, int], int]
    devices: dict[str, Seen] = field(default_factory=dict)
    ends: Ends = field(default_factory=dict)
    pusher: str = ""
    most: int = 0
    added: list[Added] = field(default_factory=list)
    noted: dict[str, Seen] = field(default_factory=dict)
    _fresh: dict[Chain, tuple[int, bytes]] = field(default_factory=dict)
    _slices: Sequence[Slice] | None = None

    @property
    def log(self) -> bytes:
        return self.standing.log

    @property
    def head(self) -> int:
        return self.added[-1].place if self.added else self.standing.head

    @property
    def floor(self) -> int:
        return self.standing.floor

    def membership(self) -> Membership:
        return self.members

    def records(self, after: int) -> Sequence[bytes]:
        control = self.standing.control
        return self.lane.records(self.team, after, control) if after < control else ()

    def end(self, chain: Chain) -> tuple[int, bytes]:
        if chain.device != self.pusher:
            raise LongWay
        return self._fresh.get(chain) or self.ends.get(chain.incarnation) or (0, START)

    def stored(self, chain: Chain, batch: int) -> Stored | None:
        """Nothing stands behind the end of a chain."""
        if batch <= self.end(chain)[0]:
            raise LongWay
        return None

    def append(self, frame: Frame, raw: bytes, running: bytes) -> int:
        chain, number, name = frame.chain, frame.header.sequence, frame.hash
        self.added.append(Added(self.head + 1, chain, number, name, running, raw))
        self._fresh[chain] = (number, name)
        return self.head

    def running(self, place: int) -> bytes | None:
        if place == 0:
            return START
        if not self.floor <= place <= self.head:
            return None
        if place == self.head:
            return self.added[-1].running if self.added else self.standing.head_running
        if place == self.floor:
            return self.standing.floor_running
        first = self._behind(place)[0]
        if first.place != place or first.running is None:
            raise LongWay  # cut off meanwhile
        return first.running

    def piece(self, after: int, most: int, most_bytes: int) -> Sequence[bytes]:
        if after >= self.head or most <= 0:
            return ()
        found: list[bytes] = []
        size = 0
        for place, one in enumerate((one for one in self._behind(after) if one.place > after), after + 1):
            if one.place != place or one.frame is None:
                raise LongWay
            size += len(one.frame)
            if len(found) == most or (found and size > most_bytes):
                return found
            found.append(one.frame)
        if len(found) < min(most, self.head - after):
            raise LongWay
        return found

    def beacons(self) -> Sequence[bytes]:
        return [seen.beacon for _device, seen in sorted(self.devices.items()) if seen.beacon]

    def set_beacon(self, device: str, raw: bytes) -> None:
        known = self.devices.get(device) or Seen(0, 0, b"")
        if known.beacon != raw:
            self._note(device, known._replace(beacon=raw))

    def set_cursor(self, device: str, place: int, now: int) -> None:
        known = self.devices.get(device)
        if known is None or place < known.place:
            self._note(device, Seen(place, now, known.beacon if known else b""))
        elif now - known.at >= (_MOVED_EVERY_MS if place > known.place else _HERE_EVERY_MS):
            self._note(device, Seen(place, now, known.beacon))

    def cursors(self, since: int) -> dict[str, int]:
        return {device: seen.place for device, seen in self.devices.items() if seen.at >= since}

    def snapshot(self, *, confirmed: bool, whole: bool = False) -> Kept | None:
        packed = self.standing.confirmed if confirmed else self.standing.newest
        if packed is None:
            return None
        if whole:
            raise LongWay
        at, place, name, author, sure = msgspec.msgpack.decode(packed, type=tuple[int, bytes, bytes, str, bool])
        return Kept(at, place, name, b"", author, confirmed=sure)

    def reached(self, moment: int) -> int:
        """A day's batches are worth a cut; until there are so many old ones, none counts as old."""
        if self.head == self.floor:
            return self.floor
        key = (self.log, self.floor)
        first = self.oldest.get(key) or self.lane.first_at(self.team, self.floor)
        if len(self.oldest) >= _MOST_OLDEST:
            self.oldest.clear()
        self.oldest[key] = first
        if first <= moment - DAY_MS:
            raise LongWay
        return self.floor

    def joined_at(self, n: int) -> int:
        return self.lane.joined_at(self.team, n)

    def add_record(self, raw: bytes, membership: Membership) -> NoReturn:
        raise LongWay

    def keep_parts(self, parts: Mapping[bytes, bytes]) -> NoReturn:
        raise LongWay

    def parts(self, names: Sequence[bytes], most_bytes: int) -> NoReturn:
        raise LongWay

    def lacking(self, names: Sequence[bytes]) -> NoReturn:
        raise LongWay

    def keep_snapshot(self, snapshot: Kept) -> NoReturn:
        raise LongWay

    def confirm(self, snapshot: Kept) -> NoReturn:
        raise LongWay

    def cut(self, floor: int) -> NoReturn:
        raise LongWay

    def _note(self, device: str, seen: Seen) -> None:
        self.devices[device] = self.noted[device] = seen

    def _behind(self, after: int) -> Sequence[Slice]:
        if self._slices is None:
            self._slices = self.lane.slices(self.team, after, self.standing.head, self.most)
        if not self._slices:
            raise LongWay
        return self._slices
