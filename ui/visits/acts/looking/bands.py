"""The strips of other topics between the header and the day."""

from __future__ import annotations

from ui.parts.layers.strips import Strips
from ui.visits.board import Board, ShownDay
from ui.visits.plug import Band, Part, make_part


class Bands:
    """Makes them with the first day that is shown."""

    def __init__(self, board: Board, bands: tuple[Band, ...], strips: Strips) -> None:
        self._board, self._wanted, self._strips = board, bands, strips
        self._parts: list[Part] = []

    def show_day(self, shown: ShownDay) -> None:
        """Tell every strip which day it is about."""
        wanted, self._wanted = self._wanted, ()
        for band in wanted:
            made, part = make_part(band.load, self._board)
            self._parts.append(part)
            self._strips.add_other(made)
        for one in self._parts:
            one.show_day(shown)
        self._strips.fit()
