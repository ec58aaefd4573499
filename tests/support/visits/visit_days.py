"""Days of visits made up for tests: a team's day of any size, and small odd ones for property tests."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from hypothesis import strategies as st

from scheduling.visits.problem import (
    Break,
    Costs,
    Face,
    Nurse,
    Pair,
    Part,
    Problem,
    Published,
    Shift,
    Visit,
    Window,
)

SKILLS = ("care", "nursing", "injection")


def team_day(*, visits: int = 60, nurses: int = 8, seed: int = 1) -> Problem:
    """A neighbourhood of 2.5 km: most care in the morning, some clients twice a day, one visit in ten by two nurses."""
    dice = random.Random(seed)
    places = [(dice.uniform(0, 2500), dice.uniform(0, 2500)) for _ in range(nurses + visits)]
    team = tuple(_nurse(dice, row) for row in range(nurses))
    rows: list[Visit] = []
    while len(rows) < visits:
        rows.extend(_client(dice, len(rows), place=nurses + len(rows)))
    keys = [nurse.key for nurse in team]
    clients = sorted({visit.client for visit in rows})
    known = [(client, key) for client in clients for key in dice.sample(keys, min(3, nurses))]
    faces = tuple(Face(client, key, dice.randrange(1, 9)) for client, key in known)
    return Problem(team, tuple(rows[:visits]), (_cycling(places),), faces=faces)


def _nurse(dice: random.Random, row: int) -> Nurse:
    start = 900 if row % 4 == 3 else dice.choice((420, 420, 450, 480))
    end = start + (420 if start == 900 else dice.choice((300, 420, 480, 510)))
    skills = SKILLS if dice.random() < 0.6 or start == 900 else SKILLS[:2]
    pause = Break(30.0, start + 150.0, end - 90.0, due_after=330.0, between_visits=True)
    return Nurse(f"n{row}", skills, row, row, Shift(start, end), pause=pause)


def _client(dice: random.Random, number: int, *, place: int) -> list[Visit]:
    client = f"c{number}"
    kind = dice.random()
    if kind < 0.15:  # insulin in the morning and in the evening
        hours, gap = (435, 1020), 240.0
        windows = [(Window(start, start + 45.0, hard=True),) for start in hours]
        return [
            Visit(f"v{number + k}", client, place, (Part(15.0, ("injection",)),), window, client_gap=gap)
            for k, window in enumerate(windows)
        ]
    start = dice.choice((420, 450, 480, 510, 540, 600, 660, 780, 960))
    windows = (Window(float(start), float(start + dice.choice((60, 90, 120, 240)))),)
    minutes = float(dice.choice((20, 25, 30, 40, 45)))
    if kind < 0.25:
        pair = Pair("simultaneous") if dice.random() < 0.7 else Pair("sequential", 15.0, 60.0)
        return [Visit(f"v{number}", client, place, (Part(minutes, ("nursing",)), Part(minutes)), windows, pair)]
    return [Visit(f"v{number}", client, place, (Part(minutes, ("care",)),), windows)]


def _cycling(places: list[tuple[float, float]]) -> tuple[tuple[float, ...], ...]:
    """Minutes at 15 km/h with a detour of a third."""
    return tuple(tuple(round(math.dist(a, b) * 1.33 / 250.0, 1) for b in places) for a in places)


@st.composite
def small_days(draw: st.DrawFn) -> Problem:
    """Every feature of the vocabulary, each by chance, in days of up to eight visits and three nurses."""
    size, staff = draw(st.integers(1, 8)), draw(st.integers(1, 3))
    dice = random.Random(draw(st.integers(0, 10**9)))
    team = tuple(_odd_nurse(dice, row) for row in range(staff))
    keys = [nurse.key for nurse in team]
    visits = tuple(_odd_visit(dice, row, place=dice.randrange(6), nurses=keys) for row in range(size))
    matrices = tuple(_odd_matrix(dice) for _ in range(2))
    promised = [v for v in visits if dice.random() < 0.3 and len(v.parts) <= staff]
    published = tuple(
        Published(
            v.key, tuple(dice.sample(keys, len(v.parts))), float(dice.randrange(60, 600)), dice.choice((0.5, 1.0))
        )
        for v in promised
    )
    faces = tuple(Face(v.client, dice.choice(keys), dice.randrange(5)) for v in visits[::2])
    faces = tuple({(face.client, face.nurse): face for face in faces}.values())
    met = dice.choice(("start", "end"))
    return Problem(team, visits, matrices, _odd_costs(dice), faces, published, window_met=met)


def _odd_nurse(dice: random.Random, row: int) -> Nurse:
    start = float(dice.choice((0, 60, 120)))
    pause = None
    if dice.random() < 0.5:
        earliest = float(dice.choice((60, 180, 300)))
        due = dice.choice((0.0, 120.0, 330.0))
        pause = Break(30.0, earliest, earliest + dice.choice((20.0, 90.0, 240.0)), due, dice.random() < 0.3)
    shift = Shift(start, start + dice.choice((240.0, 480.0))) if dice.random() < 0.7 else None
    skills = tuple(skill for skill in SKILLS if dice.random() < 0.7)
    home = dice.randrange(6)
    end = home if dice.random() < 0.8 else dice.randrange(6)
    share, early = dice.choice((0.5, 1.0)), dice.random() < 0.2
    return Nurse(f"n{row}", skills, home, end, shift, dice.randrange(2), pause, share, early)


def _odd_visit(dice: random.Random, row: int, *, place: int, nurses: list[str]) -> Visit:
    client = f"c{dice.randrange(4)}"
    windows = tuple(_odd_window(dice, 300.0 * k) for k in range(dice.choice((0, 1, 1, 2))))
    parts = tuple(
        Part(float(dice.choice((10, 25, 40))), tuple(s for s in SKILLS if dice.random() < 0.2))
        for _ in range(dice.choice((1, 1, 2)))
    )
    pair = None
    if len(parts) == 2:
        pair = dice.choice((Pair("simultaneous"), Pair("sequential", 10.0, 45.0), Pair("independent")))
    visit = Visit(f"v{row}", client, place, parts, windows, pair, optional=dice.random() < 0.3)
    if dice.random() < 0.3:
        visit = replace(visit, preferred=tuple(dice.sample(nurses, 1)), refused=tuple(dice.sample(nurses, 1)))
    if dice.random() < 0.15:
        visit = replace(visit, pinned_nurses=(dice.choice(nurses),), pinned_start=float(dice.randrange(60, 500)))
    if dice.random() < 0.3:
        visit = replace(visit, client_gap=60.0, coffee=5.0, priority=2.0)
    return visit


def _odd_window(dice: random.Random, offset: float) -> Window:
    start = offset + dice.choice((0.0, 60.0, 150.0))
    return Window(start, start + dice.choice((10.0, 60.0, 120.0)), hard=dice.random() < 0.3)


def _odd_matrix(dice: random.Random) -> tuple[tuple[float | None, ...], ...]:
    cut = dice.random() < 0.1  # now and then an island

    def minutes(a: int, b: int) -> float | None:
        if a == b:
            return 0.0
        return None if cut and 5 in (a, b) else float(dice.randrange(1, 40))

    return tuple(tuple(minutes(a, b) for b in range(6)) for a in range(6))


def _odd_costs(dice: random.Random) -> Costs:
    def some(*weights: float | str | None) -> float | str | None:
        return dice.choice(weights)

    return Costs(
        travel=some(1.0, 2.0), lateness=some(1.0, 4.0, "hard", None), highest_lateness=some(None, 2.0),
        waiting=some(0.5, None, 6.0), highest_waiting=some(None, None, 1.0), overtime=some(4.0, "hard", None),
        longest_idle=some(None, 3.0), imbalance=some(None, 0.5), working_time=some(None, None, 1.0),
        not_preferred=some(5.0, None, "hard"), refused=some("hard", 20.0), unskilled=some("hard", 30.0),
        left_out=some(50.0, 200.0, None), missed_break=some(60.0, None), new_face=some(10.0, None),
        nurse_changed=some(20.0, None), time_changed=some(10.0, None),
    )  # fmt: skip
