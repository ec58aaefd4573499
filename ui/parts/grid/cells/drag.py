"""A drag inside the grid: press on a shift, move, let go. Not Qt's QDrag, which is modal and deaf to tests."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint

from ui.parts.grid.view import Cell, Transfer


@dataclass(slots=True)
class Press:
    """The mouse button is down on a cell; it becomes a drag or a range once the pointer has gone far enough."""

    at: QPoint
    cell: Cell
    carries: tuple[Cell, ...]
    dragging: bool = False
    target: Cell | None = None

    def moved_enough(self, position: QPoint, distance: int) -> bool:
        """Whether this is more than a trembling click."""
        return (position - self.at).manhattanLength() >= distance

    def transfer(self, *, copies: bool) -> Transfer | None:
        """What would happen now; nothing while the pointer is outside or still at home."""
        if not self.dragging or self.target is None or self.target == self.cell:
            return None
        return Transfer(self.carries, self.cell, self.target, copies)


def fits(transfer: Transfer, rows: int, columns: int) -> bool:
    """Whether every cell ends inside the grid."""
    return all(
        0 <= goal.row < rows and 0 <= goal.column < columns for goal in (transfer.goal(cell) for cell in transfer.cells)
    )
