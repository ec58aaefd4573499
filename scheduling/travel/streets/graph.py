"""The street graph: junctions, the streets between them with their bends, and how it is packed into bytes."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from scheduling.travel.errors import TravelRefused
from scheduling.travel.problem import GRAPH_FORMAT

Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bytes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]

PER_DEGREE = 10_000_000  # OpenStreetMap's own resolution, 1 cm
PER_KMH = 2  # speeds are kept in halves of a km/h

_HEAD = struct.Struct("<4sIIIII")
_EARLIER = b"TWG1"


@dataclass(frozen=True, slots=True)
class StreetGraph:
    """Junctions are numbered; edge e runs from `tail[e]` to `head[e]` along points `first[e]` .. `first[e + 1] - 1`.

    `latitude` and `longitude` are 1e-7 degrees; `speed[e]` is half km/h for bicycle, car, foot, each along and against;
    `rank[e]` is the importance of the street (see making.speeds); `delays[e]` what is met on reaching its head along it
    and its tail against it (making.posts.Delay); bit m of `connected[e]` says that in mode m it belongs to a part of
    the net that is worth living on; bit m of `closed[n]` that nobody of mode m passes junction n. Pair k of `forbidden`
    are arcs (2 x edge, plus 1 against it) that modes `forbidden_modes[k]` may not take one after the other.
    """

    tail: Ints
    head: Ints
    first: Ints
    latitude: Ints
    longitude: Ints
    speed: Bytes
    rank: Bytes
    delays: Bytes
    connected: Bytes
    closed: Bytes
    forbidden: Ints
    forbidden_modes: Bytes

    @property
    def junctions(self) -> int:
        return len(self.closed)

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
        graph.forbidden,
        graph.speed,
        graph.rank,
        graph.delays,
        graph.connected,
        graph.closed,
        graph.forbidden_modes,
    )
    body = zlib.compress(b"".join(part.tobytes() for part in parts), 6)
    sizes = (graph.junctions, graph.edges, len(graph.latitude), len(graph.forbidden))
    return _HEAD.pack(GRAPH_FORMAT, *sizes, zlib.crc32(body)) + body


def from_bytes(blob: bytes) -> StreetGraph:
    """The graph again; `travel.bad_graph` when the bytes are not what `to_bytes` wrote, `travel.old_graph` when an
    earlier one did."""
    if blob.startswith(_EARLIER):
        raise TravelRefused("travel.old_graph")
    try:
        magic, junctions, edges, points, turns, check = _HEAD.unpack_from(blob)
        body = memoryview(blob)[_HEAD.size :]
        if magic != GRAPH_FORMAT or zlib.crc32(body) != check:
            raise TravelRefused("travel.bad_graph")
        raw = memoryview(zlib.decompress(body))
    except (struct.error, zlib.error) as error:
        raise TravelRefused("travel.bad_graph") from error
    whole = [4 * edges] * 3 + [4 * points] * 2 + [8 * turns]
    ends = np.cumsum([0, *whole, 6 * edges, edges, 2 * edges, edges, junctions, turns]).tolist()
    ints = [np.frombuffer(raw[a:b], np.int32) for a, b in pairwise(ends[:7])]
    octets = [np.frombuffer(raw[a:b], np.uint8) for a, b in pairwise(ends[6:])]
    return StreetGraph(
        tail=ints[0],
        head=ints[1],
        first=np.concatenate((np.zeros(1, np.int32), np.cumsum(ints[2], dtype=np.int32))),
        latitude=np.cumsum(ints[3], dtype=np.int32),
        longitude=np.cumsum(ints[4], dtype=np.int32),
        speed=octets[0].reshape(edges, 6),
        rank=octets[1],
        delays=octets[2].reshape(edges, 2),
        connected=octets[3],
        closed=octets[4],
        forbidden=ints[5].reshape(turns, 2),
        forbidden_modes=octets[5],
    )
