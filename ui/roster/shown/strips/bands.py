"""What other topics bring between the figures and the grid, told of the roster."""

from __future__ import annotations

from teamapp.services.roster.shown.view import PeriodView
from ui.parts.layers.strips import Strips
from ui.roster.board import Board
from ui.roster.plug import Band, Part, make_part


class Bands:
    """Makes the strips of other topics with the first roster that is shown."""

    def __init__(self, board: Board, bands: tuple[Band, ...], strips: Strips) -> None:
        self._board, self._wanted, self._strips = board, bands, strips
        self._parts: list[Part] = []

    def show_roster(self, view: PeriodView) -> None:
        """Tell the strips of other topics, making them the first time."""
        wanted, self._wanted = self._wanted, ()
        for band in wanted:
            made, part = make_part(band.load, self._board)
            self._parts.append(part)
            self._strips.add_other(made)
        for one in self._parts:
            one.show_roster(view)
        self._strips.fit()
