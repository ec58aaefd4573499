"""Painting over cells: a shift kind on the brush, and the stroke that a pressed button draws with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.parts.grid.view import Cell, Chip


@dataclass(slots=True)
class Brush:
    """What is painted with: a chip, or nothing (it makes free); and the stroke while the button is down."""

    chip: Chip | None
    stroke: Stroke | None = None


@dataclass(slots=True)
class Stroke:
    """The cells that one press has passed over, in their order."""

    last: Cell
    cells: dict[Cell, None] = field(default_factory=dict)

    @classmethod
    def begun(cls, cell: Cell) -> Stroke:
        """A stroke of one cell."""
        return cls(cell, {cell: None})

    def reach(self, cell: Cell) -> bool:
        """Go on to a cell and over what lies between, since a quick hand skips cells; whether anything is new."""
        before = len(self.cells)
        for passed in between(self.last, cell):
            self.cells[passed] = None
        self.last = cell
        return len(self.cells) > before


def between(start: Cell, end: Cell) -> list[Cell]:
    """The cells on the straight line from one to another, without the first."""
    steps = max(abs(end.row - start.row), abs(end.column - start.column))
    return [
        Cell(
            start.row + round((end.row - start.row) * step / steps),
            start.column + round((end.column - start.column) * step / steps),
        )
        for step in range(1, steps + 1)
    ]
