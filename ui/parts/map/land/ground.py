"""The shapes of the patch as painter paths, read once and kept; used by the painting thread only."""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QDataStream, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from teamapp.patch.codec import Shapes
from teamapp.patch.open import Cell, PatchPack

LITTLE = QDataStream.ByteOrder.LittleEndian
SINGLE = QDataStream.FloatingPointPrecision.SinglePrecision
WINDING = Qt.FillRule.WindingFill
TO_METRES = QTransform.fromScale(0.1, 0.1)

NEAR_SCALE = 0.6
FAR_SCALE = 0.11
"""Pixels per metre above which the finest, and below which the coarsest of three details is drawn."""


class Ground:
    """What lies where. The first look at a detail level reads its table of contents, each cell is read when first
    drawn."""

    def __init__(self, pack: PatchPack) -> None:
        self._pack = pack
        self._contents: dict[int, dict[str, list[Cell]]] = {}
        self._paths: dict[int, QPainterPath] = {}

    def paths(self, layer: str, box: QRectF, detail: int) -> Iterator[QPainterPath]:
        """The paths of a layer that may touch a box (metres)."""
        for cell in self._cells(detail).get(layer, ()):
            if cell.touches(box.left(), box.top(), box.right(), box.bottom()):
                yield self._path(cell)

    def _cells(self, detail: int) -> dict[str, list[Cell]]:
        if detail not in self._contents:
            by_layer: dict[str, list[Cell]] = defaultdict(list)
            for cell in self._pack.cells(detail):
                by_layer[cell.layer].append(cell)
            self._contents[detail] = by_layer
        return self._contents[detail]

    def _path(self, cell: Cell) -> QPainterPath:
        found = self._paths.get(cell.number)
        if found is None:
            found = self._paths[cell.number] = as_path(self._pack.shapes(cell))
        return found


def detail_for(scale: float) -> int:
    """The level of detail for so many pixels per metre."""
    if scale >= NEAR_SCALE:
        return 0
    return 1 if scale >= FAR_SCALE else 2


def as_path(shapes: Shapes) -> QPainterPath:
    """All shapes as one path in metres. The points go from the file to Qt as bytes: no loop in Python touches them."""
    raw = shapes.decimetres.tobytes()
    parts: list[bytes] = []
    start = 0
    for count in shapes.counts:
        parts += (struct.pack("<I", count), raw[start : start + 8 * count])
        start += 8 * count
    stream = QDataStream(QByteArray(b"".join(parts)))
    stream.setByteOrder(LITTLE)
    stream.setFloatingPointPrecision(SINGLE)
    path = QPainterPath()
    path.setFillRule(WINDING)
    for _ in shapes.counts:
        polygon = QPolygonF()
        stream >> polygon
        path.addPolygon(polygon)
    return TO_METRES.map(path)
