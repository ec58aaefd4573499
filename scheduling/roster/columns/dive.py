"""Dive: fix what the mix of patterns nearly agrees on, refill the patterns, and again, until a whole roster stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduling.roster.columns.generate import Generator
from scheduling.roster.columns.grid import Pattern, keeps
from scheduling.roster.columns.master import Mix
from scheduling.roster.columns.pricing import NEVER, Floats
from scheduling.stop import Stop

Flags = npt.NDArray[np.bool_]
ALMOST_ONE = 1 - 1e-6


@dataclass(frozen=True, slots=True)
class Pace:
    """How boldly a dive fixes: share of all cells a step, from which agreement on, pricing rounds between steps."""

    share: float = 0.08
    agreement: float = 0.8
    rounds: int = 3


def dive(generator: Generator, mix: Mix, *, pace: Pace, stop: Stop) -> list[Pattern] | None:
    """A roster near the mix, rounded where time is up; None if a nurse has no pattern. The master stays as found."""
    opened = generator.open.copy()
    settled = np.zeros(opened.shape[:2], dtype=bool)
    stuck: Counter[int] = Counter()
    try:
        while not stop():
            agreed = _agreement(generator, mix)
            if mix.filled and agreed.max(axis=2).min() > ALMOST_ONE:
                return _roster(generator, mix)
            if mix.filled:
                _settle(opened, settled, agreed, pace=pace)
            elif not _loosen(generator, mix, opened, settled, stuck=stuck):
                return None
            generator.master.only(opened)
            mix = generator.refill(generator.master.solve(), opened, rounds=pace.rounds, stop=stop)
        return rounded(generator, mix)
    finally:
        generator.master.only(generator.open)


def _loosen(generator: Generator, mix: Mix, opened: Floats, settled: Flags, *, stuck: Counter[int]) -> bool:
    """Open the rows of nurses who are left without a pattern; who is stuck again gets her best known one as a whole."""
    total = np.zeros(len(generator.grid.members))
    for member, _, share in mix.shares:
        total[member] += share
    for member in np.flatnonzero(total < ALMOST_ONE).tolist():
        stuck[member] += 1
        opened[member] = generator.open[member]
        settled[member] = False
        if stuck[member] > 1:
            pattern = generator.best_known(mix, member)
            if pattern is None or stuck[member] > 3:
                return False
            for day, kind in enumerate(pattern):
                kept = opened[member, day, kind]
                opened[member, day] = NEVER
                opened[member, day, kind] = kept
            settled[member] = True
    return True


def _agreement(generator: Generator, mix: Mix) -> Floats:
    """The share of each cell in the mix; the last kind means off."""
    shares = np.zeros(generator.open.shape)
    days = np.arange(generator.grid.days)
    for member, pattern, share in mix.shares:
        shares[member, days, np.array(pattern)] += share
    return shares


def _settle(
    opened: Floats, settled: np.ndarray[tuple[int, int], np.dtype[np.bool_]], agreed: Floats, *, pace: Pace
) -> None:
    """Fix the cells with the most agreement that is not complete; a few where none is clear."""
    best = np.where(settled | (agreed.max(axis=2) > ALMOST_ONE), -1.0, agreed.max(axis=2))
    most = max(1, int(pace.share * best.size))
    order = np.argsort(-best, axis=None)[:most]
    chosen = [place for place in order if best.flat[place] >= pace.agreement]
    if not chosen:
        chosen = [place for place in order[: max(1, most // 6)] if best.flat[place] >= 0]
    for place in chosen:
        member, day = np.unravel_index(place, best.shape)
        kept = int(agreed[member, day].argmax())
        opened[member, day, np.arange(opened.shape[2]) != kept] = NEVER
        settled[member, day] = True


def _roster(generator: Generator, mix: Mix) -> list[Pattern] | None:
    chosen = {member: pattern for member, pattern, share in mix.shares if share > 0.5}
    count = len(generator.grid.members)
    return [chosen[member] for member in range(count)] if len(chosen) == count else None


def rounded(generator: Generator, mix: Mix) -> list[Pattern] | None:
    """For each nurse the pattern with the largest share that keeps every rule, else her best known one."""
    grid = generator.grid
    largest: dict[int, tuple[float, Pattern]] = {}
    for member, pattern, share in mix.shares:
        if keeps(grid, grid.members[member], pattern):
            largest[member] = max(largest.get(member, (0.0, pattern)), (share, pattern))
    rows: list[Pattern] = []
    for member in range(len(grid.members)):
        chosen = largest[member][1] if member in largest else generator.best_known(mix, member)
        if chosen is None:
            return None
        rows.append(chosen)
    return rows
