"""The signs on cells and the gap map that other topics lay over the grid, read in the database thread."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from teamapp.domain.change import Change
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import Sign
from ui.roster.plug import NOTHING, HeatMap, Over, Plug, ReadOverlay
from ui.shell.declared.plugs import load
from ui.shell.frame import Frame


class Overlays(QObject):
    """Asks the topics again when the roster was read, or a change touches what they watch."""

    changed = Signal()

    def __init__(self, frame: Frame, plugs: tuple[Plug, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._plugs = tuple(one for one in plugs if one.overlay)
        self.over = NOTHING

    def follow(self, change: Change, view: PeriodView) -> None:
        """Read again if a change may have touched what a topic says."""
        if any(one.touched_by(change) for one in self._plugs):
            self.read(view)

    def read(self, view: PeriodView) -> None:
        """Ask every topic for what it lays over a roster."""
        if self._plugs:
            desk, plugs = self._frame.desk, self._plugs
            self._frame.ask(self, lambda: read_over(plugs, desk, view), self._show)

    def _show(self, over: Over) -> None:
        if over != self.over:
            self.over = over
            self.changed.emit()


def read_over(plugs: tuple[Plug, ...], desk: Desk, view: PeriodView) -> Over:
    """What all topics lay over a roster, in the database thread."""
    signs: dict[CellKey, Sign] = {}
    heat: HeatMap | None = None
    for plug in plugs:
        found = cast(ReadOverlay, load(plug.overlay))(desk, view)
        signs = {**found.signs, **signs}
        heat = heat if heat is not None else found.heat
    return Over(signs, heat)
