"""The street graph: junctions, the streets between them with their bends, and how it is packed into bytes."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from scheduling.travel.errors import TravelRefused

Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bytes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]

PER_DEGREE = 10_000_000  # OpenStreetMap's own resolution, 1 cm
PER_KMH = 2  # speeds are kept in halves of a km/h

_HEAD = struct.Struct("<4sIIII")
_MAGIC = b"TWG1"


@dataclass(frozen=True, slots=True)
class StreetGraph:
    """Junctions are numbered; edge e runs from `tail[e]` to `head[e]` along the points `first[e]` .. `first[e + 1] -
    1`.

    `latitude` and `longitude` are 1e-7 degrees; `speed[e]` is half km/h for bicycle, car, foot, each along and
    against; bit m of `connected[n]` says that junction n belongs to the part of mode m in which everything can be
    reached from
    everywhere.
    """

    tail: Ints
    head: Ints
    first: Ints
    latitude: Ints
    longitude: Ints
    speed: Bytes
    connected: Bytes

    @property
    def junctions(self) -> int:
        return len(self.connected)

    @property
    def edges(self) -> int:
        return len(self.tail)


def to_bytes(graph: StreetGraph) -> bytes:
    """Packed: geometry as differences from point to point, then compressed."""
    parts = (
        graph.tail,
        graph.head,
        np.diff(graph.first).astype(np.int32),
        np.diff(graph.latitude, prepend=np.int32(0)).astype(np.int32),
        np.diff(graph.longitude, prepend=np.int32(0)).astype(np.int32),
        graph.speed,
        graph.connected,
    )
    body = zlib.compress(b"".join(part.tobytes() for part in parts), 6)
    return _HEAD.pack(_MAGIC, graph.junctions, graph.edges, len(graph.latitude), zlib.crc32(body)) + body


def from_bytes(blob: bytes) -> StreetGraph:
    """The graph again; `travel.bad_graph` when the bytes are not what `to_bytes` wrote."""
    try:
        magic, junctions, edges, points, check = _HEAD.unpack_from(blob)
        body = memoryview(blob)[_HEAD.size :]
        if magic != _MAGIC or zlib.crc32(body) != check:
            raise TravelRefused("travel.bad_graph")
        raw = memoryview(zlib.decompress(body))
    except (struct.error, zlib.error) as error:
        raise TravelRefused("travel.bad_graph") from error
    ends = np.cumsum([0, 4 * edges, 4 * edges, 4 * edges, 4 * points, 4 * points, 6 * edges, junctions]).tolist()
    whole = [np.frombuffer(raw[a:b], np.int32) for a, b in pairwise(ends[:6])]
    return StreetGraph(
        tail=whole[0],
        head=whole[1],
        first=np.concatenate((np.zeros(1, np.int32), np.cumsum(whole[2], dtype=np.int32))),
        latitude=np.cumsum(whole[3], dtype=np.int32),
        longitude=np.cumsum(whole[4], dtype=np.int32),
        speed=np.frombuffer(raw[ends[5] : ends[6]], np.uint8).reshape(edges, 6),
        connected=np.frombuffer(raw[ends[6] : ends[7]], np.uint8),
    )
