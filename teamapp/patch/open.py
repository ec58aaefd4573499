"""Reads a patch pack: its map, its names and its addresses. Needs nothing but the standard library."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from teamapp.patch.codec import Shapes, unpack_shapes
from teamapp.patch.frame import Box, Frame
from teamapp.patch.problem import PatchRefused
from teamapp.patch.schema import APPLICATION_ID, FORMAT
from teamapp.patch.search import Address, every_house, find, nearest


@dataclass(frozen=True, slots=True)
class Cell:
    """Where some shapes of one layer lie, in metres of the patch; `PatchPack.shapes` reads them."""

    number: int
    layer: str
    left: int
    top: int
    right: int
    bottom: int

    def touches(self, left: float, top: float, right: float, bottom: float) -> bool:
        return self.left <= right and left <= self.right and self.top <= bottom and top <= self.bottom


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A name on the map: kind "street", "water", "area" or "place"; `angle` in radians clockwise from east."""

    kind: str
    layer: str
    name: str
    x: float
    y: float
    angle: float
    length_metres: float


class PatchPack:
    """An open pack. Any thread may read from it; they take turns."""

    def __init__(self, path: Path) -> None:
        """Opens the pack for reading only; refuses with patch.no_pack, patch.broken_pack or patch.newer_pack."""
        self.path, self.closed = path, False
        self._turn = threading.Lock()
        self._connection = _opened(path)
        try:
            meta = _checked_meta(self._connection, path)
            self.bounds = Box(*(float(meta[side]) for side in ("south", "west", "north", "east")))
            self.name, self.source, self.made = meta["name"], meta["source"], meta["made"]
            self.attribution = meta["attribution"]
        except (sqlite3.DatabaseError, KeyError, ValueError) as error:
            self._connection.close()
            raise PatchRefused("patch.broken_pack", file=str(path), error=str(error)) from error
        except PatchRefused:
            self._connection.close()
            raise
        self.frame = Frame(*self.bounds.middle)

    def close(self) -> None:
        """Waits for whoever is reading; who reads afterwards, such as a map still painting, finds it `closed`."""
        with self._turn:
            self.closed = True
            self._connection.close()

    def __enter__(self) -> PatchPack:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def has_streets(self) -> bool:
        """Whether travel times can be had from it (the task "travel.graph" has been done)."""
        with self._turn:
            return bool(self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'graph'").fetchone())

    @property
    def streets_format(self) -> bytes:
        """The four letters that the streets begin with; who travels on them knows which it can read."""
        if not self.has_streets:
            return b""
        with self._turn:
            row = self._connection.execute("SELECT substr(streets, 1, 4) FROM graph").fetchone()
        return bytes(row[0]) if row else b""

    def cells(self, detail: int) -> tuple[Cell, ...]:
        """All cells at a level of detail, 0 being the finest of three; a table of contents, without the shapes."""
        query = "SELECT id, layer, left_metres, top_metres, right_metres, bottom_metres FROM cell WHERE detail = ?"
        with self._turn:
            return tuple(Cell(*row) for row in self._connection.execute(query, (detail,)))

    def shapes(self, cell: Cell) -> Shapes:
        """The lines or rings of a cell."""
        with self._turn:
            row = self._connection.execute("SELECT shapes FROM cell WHERE id = ?", (cell.number,)).fetchone()
        return unpack_shapes(row[0])

    def features(self, box: Box, *, detail: int = 0) -> Iterator[tuple[Cell, Shapes]]:
        """Everything drawn in a box, layer by layer."""
        left, top = self.frame.metres(box.north, box.west)
        right, bottom = self.frame.metres(box.south, box.east)
        for cell in self.cells(detail):
            if cell.touches(left, top, right, bottom):
                yield cell, self.shapes(cell)

    def labels(self) -> tuple[MapLabel, ...]:
        """All names that may stand on the map."""
        with self._turn:
            rows = self._connection.execute("SELECT * FROM label").fetchall()
        return tuple(
            MapLabel(kind, layer, name, x / 10, y / 10, angle / 1000, length / 10)
            for kind, layer, name, x, y, angle, length in rows
        )

    def search(self, text: str, *, limit: int = 8) -> tuple[Address, ...]:
        """The addresses that fit a typed text, the best first."""
        with self._turn:
            return tuple(find(self._connection, text[:200], limit=limit))

    def houses(self) -> tuple[Address, ...]:
        """Every house that has an address, street by street."""
        with self._turn:
            return tuple(every_house(self._connection))

    @property
    def house_count(self) -> int:
        """How many addresses it holds."""
        with self._turn:
            return int(self._connection.execute("SELECT count(*) FROM house").fetchone()[0])

    def nearest_address(self, latitude: float, longitude: float) -> Address | None:
        """The house nearest to a place, or None where there is none within a kilometre."""
        if not (abs(latitude) <= 90 and abs(longitude) <= 180):
            return None
        with self._turn:
            return nearest(self._connection, latitude, longitude)


def _opened(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise PatchRefused("patch.no_pack", file=str(path))
    try:
        return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    except sqlite3.Error as error:
        raise PatchRefused("patch.broken_pack", file=str(path), error=str(error)) from error


def _checked_meta(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise PatchRefused("patch.broken_pack", file=str(path), error="another kind of file")
    meta: dict[str, str] = dict(connection.execute("SELECT key, value FROM meta"))
    if int(meta["format"]) > FORMAT:
        raise PatchRefused("patch.newer_pack", file=str(path), format=int(meta["format"]), known=FORMAT)
    return meta
