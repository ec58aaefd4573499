"""Shapes as bytes and back, fast in both directions: planes of differences, compressed together."""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from teamapp.patch.problem import PatchRefused

_HEAD = struct.Struct("<II")

Ring = Sequence[tuple[int, int]]
"""Points in decimetres east and south of the patch's middle; a closed ring repeats its first point at the end."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """Many lines or rings: `counts[k]` points each, one after the other in `decimetres` (x, y, x, y, ...; floats)."""

    counts: array[int]
    decimetres: array[float]


def pack_shapes(rings: Iterable[Ring]) -> bytes:
    """Rings as bytes. The counts come first, then all steps east, then all steps south, from point to point."""
    kept = list(rings)
    counts = array("I", map(len, kept))
    xs, ys = array("i"), array("i")
    x = y = 0
    for ring in kept:
        for east, south in ring:
            xs.append(east - x)
            ys.append(south - y)
            x, y = east, south
    return zlib.compress(_HEAD.pack(len(counts), len(xs)) + _spread(counts) + _spread(xs) + _spread(ys), 6)


def unpack_shapes(blob: bytes) -> Shapes:
    """The shapes again; all loops run in C."""
    try:
        raw = zlib.decompress(blob)
        shapes, points = _HEAD.unpack_from(raw)
    except (zlib.error, struct.error) as error:
        raise PatchRefused("patch.broken_pack") from error
    if len(raw) != _HEAD.size + 4 * shapes + 8 * points:
        raise PatchRefused("patch.broken_pack")
    counts = _gathered("I", raw, start=_HEAD.size, length=shapes)
    if sum(counts) != points:
        raise PatchRefused("patch.broken_pack")
    decimetres = array("f", bytes(8 * points))
    for offset, start in ((0, _HEAD.size + 4 * shapes), (1, _HEAD.size + 4 * (shapes + points))):
        steps = _gathered("i", raw, start=start, length=points)
        decimetres[offset::2] = array("f", accumulate(steps))
    return Shapes(counts, decimetres)


def _spread(plane: array[int]) -> bytes:
    """All lowest bytes, then all second bytes and so on: small steps then compress a sixth better."""
    raw = _little(plane).tobytes()
    return b"".join(raw[byte::4] for byte in range(4))


def _gathered(kind: str, raw: bytes, *, start: int, length: int) -> array[int]:
    """The numbers that `_spread` took apart."""
    whole = bytearray(4 * length)
    for byte in range(4):
        whole[byte::4] = raw[start + byte * length : start + (byte + 1) * length]
    plane: array[int] = array(kind)
    plane.frombytes(whole)
    return _little(plane)


def _little(plane: array[int]) -> array[int]:
    """Byte order of the file is little-endian on every machine."""
    if sys.byteorder == "big":
        plane.byteswap()
    return plane
