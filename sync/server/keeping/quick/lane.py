"""What a common push or pull needs of a database: single statements, each of them whole in itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from sync.protocol.merge.version import Chain


class Standing(NamedTuple):
    """A team's row, as one statement read it; `newest` and `confirmed` describe snapshots."""

    log: bytes
    head: int
    head_running: bytes
    floor: int
    floor_running: bytes
    control: int
    size: int
    newest: bytes | None
    confirmed: bytes | None


class Seen(NamedTuple):
    """How far a device has come, when it was last here, and where it says it stands."""

    place: int
    at: int
    beacon: bytes


class Slice(NamedTuple):
    """A batch of the log; its frame is left out of the first one, which the asker has."""

    place: int
    running: bytes | None
    frame: bytes | None


class Added(NamedTuple):
    """A batch to be put at the end of the log."""

    place: int
    chain: Chain
    sequence: int
    hash: bytes
    running: bytes
    frame: bytes


class Once(NamedTuple):
    """A request that counts once, remembered until its time has passed."""

    device: bytes
    nonce: bytes
    until: int


class Away(Exception):
    """The database does not answer, or somebody keeps it busy."""


@dataclass(frozen=True, slots=True)
class Growth:
    """Batches after a head that must still be the head when they are written."""

    team: bytes
    after: int
    control: int
    at: int
    batches: Sequence[Added]
    once: Once


_STANDING = "t.log, t.head, t.head_running, t.floor, t.floor_running, t.control, t.bytes, t.newest, t.confirmed"
DEVICES = f"""
SELECT {_STANDING}, d.device, d.place, d.at, d.beacon
FROM team t LEFT JOIN device d ON d.team = t.team WHERE t.team = %s
"""
CHAINS = f"""
SELECT {_STANDING}, c.incarnation, c.last, c.hash
FROM team t LEFT JOIN chain c ON c.team = t.team AND c.device = %s WHERE t.team = %s
"""
SLICES = """
SELECT place, CASE WHEN place = %s THEN running END, CASE WHEN place > %s THEN frame END
FROM batch WHERE team = %s AND place >= %s AND place <= %s ORDER BY place LIMIT %s
"""
RECORDS = "SELECT raw FROM control WHERE team = %s AND n > %s AND n <= %s ORDER BY n"
JOINED_AT = "SELECT at FROM control WHERE team = %s AND n = %s"
FIRST_AT = "SELECT min(at) FROM batch WHERE team = %s AND place = %s"
_WIDTH = len(Standing._fields)

Row = tuple[object, ...]
Devices = tuple[Standing, dict[str, Seen]]
Ends = Mapping[int, tuple[int, bytes]]


class Lane(Protocol):
    """One thread's connection. Every method is one transaction; every method may raise Away."""

    def devices(self, team: bytes) -> Devices | None:
        """Where the team stands, and how far its devices have come; None where nobody has founded it."""
        ...

    def chains(self, team: bytes, device: str) -> tuple[Standing, Ends] | None:
        """Where the team stands, and the ends of one device's chains by incarnation."""
        ...

    def slices(self, team: bytes, after: int, head: int, most: int) -> Sequence[Slice]:
        """The batch at place `after`, where there is one, without its frame, and those behind it."""
        ...

    def records(self, team: bytes, after: int, length: int) -> Sequence[bytes]:
        """Control records after the first `after`, up to the one with number `length`."""
        ...

    def first_at(self, team: bytes, floor: int) -> int:
        """When the first batch above a floor came in; there is one."""
        ...

    def joined_at(self, team: bytes, n: int) -> int:
        """When a control record came in; there is one."""
        ...

    def grow(self, growth: Growth) -> bool:
        """Append; False, and nothing changed, where somebody was first or the request was heard before."""
        ...

    def note(self, team: bytes, device: str, seen: Seen, once: Once) -> bool:
        """Remember where a device stands; False, and nothing changed, where the request was heard before."""
        ...

    def close(self) -> None: ...


def devices_in(rows: Sequence[Row]) -> Devices | None:
    """What DEVICES found."""
    if not rows:
        return None
    seen = {
        device: Seen(place, at, beacon or b"")  # type: ignore[arg-type]
        for device, place, at, beacon in (row[_WIDTH:] for row in rows)
        if isinstance(device, str)
    }
    return Standing(*rows[0][:_WIDTH]), seen  # type: ignore[arg-type]


def ends_in(rows: Sequence[Row]) -> tuple[Standing, Ends] | None:
    """What CHAINS found."""
    if not rows:
        return None
    ends = {
        incarnation: (last, name)
        for incarnation, last, name in (row[_WIDTH:] for row in rows)
        if isinstance(incarnation, int)
    }
    return Standing(*rows[0][:_WIDTH]), ends  # type: ignore[arg-type, return-value]
