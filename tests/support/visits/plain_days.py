"""Made-up team days that every routing program can plan: one nurse a visit, hard windows, only travel costs."""

from __future__ import annotations

import random
from dataclasses import dataclass

from scheduling.visits.problem import Costs, Nurse, Part, Problem, Shift, Visit, Window

PATCH_METRES, DETOUR, METRES_PER_SECOND = 3500.0, 1.3, 4.0
"""The side of a patch, how much longer its streets are than a straight line, and a bicycle."""

TRAVEL_ONLY = Costs(
    travel=60.0, lateness="hard", overtime="hard", waiting=None, imbalance=None, not_preferred=None, new_face=None
)
"""Travel seconds are the objective (a minute costs 60); being late or working over time is forbidden."""


@dataclass(frozen=True, slots=True)
class PlainDay:
    """A day in whole seconds for programs that count in those, and the same as our problem."""

    problem: Problem
    seconds: list[list[int]]
    """Travel from place to place; place 0 is where everybody starts and ends, place 1 + i that of visit i."""


def plain_day(visits: int, nurses: int, *, seed: int) -> PlainDay:
    """A day that can be kept: windows are laid around the times of rounds drawn at random."""
    dice = random.Random(seed)
    spots = [(PATCH_METRES / 2, PATCH_METRES / 2), *(_spot(dice) for _ in range(visits))]
    seconds = [[_seconds(a, b) for b in spots] for a in spots]
    minutes = [dice.choice((10, 15, 20, 25, 30, 45)) for _ in range(visits)]
    begins, back = _drawn_rounds(dice, seconds, minutes, nurses=nurses)
    people = tuple(Nurse(f"n{c}", (), 0, 0, Shift(420.0, back[c])) for c in range(nurses))
    made = tuple(
        Visit(f"v{i}", f"p{i}", 1 + i, (Part(float(minutes[i])),), (_window(dice, begins[i]),)) for i in range(visits)
    )
    travel = tuple(tuple(second / 60 for second in row) for row in seconds)
    return PlainDay(Problem(people, made, (travel,), TRAVEL_ONLY), seconds)


def _spot(dice: random.Random) -> tuple[float, float]:
    """Half of the clients live in three thick places."""
    if dice.random() < 0.5:
        return dice.uniform(0, PATCH_METRES), dice.uniform(0, PATCH_METRES)
    east, north = dice.choice(((0.2, 0.3), (0.7, 0.2), (0.6, 0.8)))
    return dice.gauss(east, 0.07) * PATCH_METRES, dice.gauss(north, 0.07) * PATCH_METRES


def _seconds(a: tuple[float, float], b: tuple[float, float]) -> int:
    return round(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 * DETOUR / METRES_PER_SECOND)


def _drawn_rounds(
    dice: random.Random, seconds: list[list[int]], minutes: list[int], *, nurses: int
) -> tuple[list[float], list[float]]:
    """When each visit begins in rounds drawn at random, and when each nurse's shift ends."""
    begins, back = [0.0] * len(minutes), [0.0] * nurses
    order = list(range(len(minutes)))
    dice.shuffle(order)
    for c in range(nurses):
        place, now = 0, 420.0
        for i in order[c::nurses]:
            begins[i] = now + seconds[place][1 + i] / 60
            place, now = 1 + i, begins[i] + minutes[i] + dice.choice((0, 0, 5, 20))
        back[c] = float(round(now + seconds[place][0] / 60) + 15)
    return begins, back


def _window(dice: random.Random, begin: float) -> Window:
    """One in four is tied to the clock, the others have an hour and a half, a part of the day, or most of it."""
    width = dice.choice((30, 90, 90, 180, 240, 480, 480, 30))
    start = max(420, int(begin) - dice.randrange(width))
    return Window(float(start), float(start + width), hard=True)
