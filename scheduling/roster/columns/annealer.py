"""Rosters by chance: members' whole rows are drawn anew, one after the other, from all that their diagrams allow.

A row is drawn with its exact probability beside the others' rows (block Gibbs sampling). What a coupling is worth is
told by the duals of the root; only what it costs beyond that holds rows together, gently at first and harder as it
cools. Without duals the same works from a much higher heat, to worse rosters.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduling.roster.columns.diagram import NoRow
from scheduling.roster.columns.incumbent import Incumbent
from scheduling.roster.columns.lanes import NEVER, Flat, Floats, Ints, Lane, Schedule, as_rows

SWEEPS = 400
"""How often each member's row is drawn in the first round; later rounds are longer."""

GROWTH = 1.3
LONGEST = 0.2
"""No round takes more than this part of the time."""

SHAPES = ((0.7, 0.15, 0.02, 0.2), (1.0, 0.5, 0.01, 1.0), (0.7, 0.2, 0.02, 0.2), (0.7, 0.3, 0.02, 0.3))
"""Heat from and to, in units of a light wish; force of the couplings from and to. They take turns."""

RATE = 0.02
"""How fast duals follow what is missing, by the heat."""


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """What to anneal on: the rows worth looking at, the prices of cells under the duals, and the duals."""

    flat: Flat
    cells: Floats
    duals: Floats


class Annealer:
    """Anneals in rounds, each longer than the last; takes a new guide between two rounds."""

    def __init__(self, incumbent: Incumbent, guide: Guide, *, unit: float, seed: int) -> None:
        self._incumbent, self._unit, self._seed = incumbent, unit, seed
        self._guide, self._lane = guide, Lane(guide.flat, seed=seed)
        self._ended = False
        self._rounds = 0
        self._sweeps = float(SWEEPS)

    def end(self) -> None:
        """Break off the present round and all later ones; may be called from another thread."""
        self._ended = True
        self._lane.interrupt()

    def follow(self, guide: Guide) -> None:
        """Use another guide from the next round on."""
        self._guide = guide

    def round(self) -> None:
        """One cooling from the cheapest rows to a roster that is offered."""
        guide = self._guide
        lane = self._lane = Lane(guide.flat, seed=self._seed + 1000 * self._rounds)
        if self._ended:
            return
        lane.trust(guide.duals)
        began = self._incumbent.seconds
        hot, cold, soft, hard = SHAPES[(self._rounds + self._seed) % len(SHAPES)]
        steps = int(self._sweeps * guide.flat.members)
        schedule = Schedule(steps, hot * self._unit, cold * self._unit, soft, hard, RATE)
        _, rows = lane.anneal(cheapest(lane, guide), schedule)
        self._polish(lane, rows)
        self._rounds += 1
        if self._incumbent.seconds - began < LONGEST / GROWTH * self._incumbent.limit.seconds:
            self._sweeps *= GROWTH

    def _polish(self, lane: Lane, rows: Ints) -> None:
        """Each member's cheapest row beside the others', a few times, and offer."""
        _, rows = lane.anneal(rows, Schedule(20 * len(rows), 0.0, 0.0))
        self._incumbent.offer(as_rows(rows, self._guide.flat.choices), "roster.phase.anneal")


def cheapest(lane: Lane, guide: Guide) -> Ints:
    """Each member's cheapest row for herself; NoRow names the first one who has none."""
    rows: list[Ints] = []
    for member, graph in enumerate(guide.flat.graph.tolist()):
        found, row = lane.cheapest(graph, guide.cells[member : member + 1], 1)
        if found[0, 0] >= NEVER / 2:
            raise NoRow(member)
        rows.append(row[0, 0])
    return np.array(rows, np.int32)
