"""Home-care instances made up at random in the public format, with every feature of it."""

from __future__ import annotations

import random
from typing import Literal

from hypothesis import strategies as st

from scheduling.benchmarks.home_care import (
    RawCaregiver,
    RawDistance,
    RawInstance,
    RawLunch,
    RawMetadata,
    RawNeed,
    RawPatient,
    RawPoint,
    RawService,
    RawSpan,
    RawSynchronization,
    RawWeight,
)

TIMES = (
    "travel_time", "total_tardiness", "highest_tardiness", "total_waiting_time", "max_waiting_time", "total_extra_time",
    "max_idle_time", "workload_balance", "working_time",
)  # fmt: skip
COUNTS = ("caregiver_preferences", "optional_patients", "missed_lunch_break")


@st.composite
def home_care_cases(draw: st.DrawFn) -> RawInstance:
    """Up to eight patients and four caregivers with whole minutes."""
    size, staff = draw(st.integers(1, 8)), draw(st.integers(1, 4))
    dice = random.Random(draw(st.integers(0, 10**9)))
    keys = [f"c{k}" for k in range(staff)]
    met = dice.choice(("at_service_start", "at_service_end", None))
    metadata = RawMetadata(_weights(dice), met, dice.choice(("generated", "bazirha", None)))
    return RawInstance(
        metadata,
        terminal_points=(RawPoint("d0", 0), RawPoint("d1", 1)),
        services=(RawService("s0", 20.0), RawService("s1")),
        caregivers=tuple(_caregiver(dice, key) for key in keys),
        patients=tuple(_patient(dice, f"p{k}", index=2 + k, keys=keys) for k in range(size)),
        distances=tuple(
            tuple(float(dice.randrange(1, 30)) if a != b else 0.0 for b in range(size + 2)) for a in range(size + 2)
        ),
        lunch_breaks=RawLunch(120.0, 240.0, 30.0) if dice.random() < 0.8 else None,
    )


def _weights(dice: random.Random) -> dict[str, RawWeight]:
    weights: dict[str, RawWeight] = {}
    for name in TIMES:
        weights[name] = dice.choice((None, 1.0, 3.0))
    for name in ("total_tardiness", "total_extra_time"):
        if dice.random() < 0.2:
            weights[name] = "HARD"
    for name in COUNTS:
        weights[name] = dice.choice((10.0, 50.0))
    return weights


def _caregiver(dice: random.Random, key: str) -> RawCaregiver:
    abilities = tuple(service for service in ("s0", "s1") if dice.random() < 0.8)
    start = float(dice.randrange(0, 60))
    shift = RawSpan(start, start + dice.choice((200.0, 400.0))) if dice.random() < 0.7 else None
    arrival = dice.choice((None, None, "d1"))
    return RawCaregiver(key, abilities, "d0", arrival, shift, dice.random() < 0.6)


def _patient(dice: random.Random, key: str, *, index: int, keys: list[str]) -> RawPatient:
    needs = (RawNeed(dice.choice(("s0", "s1")), 25.0),)
    sync = None
    if dice.random() < 0.4:
        needs = (RawNeed("s0"), RawNeed("s1", float(dice.randrange(10, 40))))
        sync = _synchronization(dice)
    starts = sorted(dice.sample(range(300), dice.choice((1, 1, 2))))
    windows = tuple(RawSpan(float(start), float(start + dice.randrange(30, 120))) for start in starts)
    preferred = tuple(dice.sample(keys, 1)) if dice.random() < 0.4 else None
    incompatible = tuple(dice.sample(keys, 1)) if dice.random() < 0.2 else None
    return RawPatient(key, index, needs, windows, sync, preferred, incompatible, dice.random() < 0.4)


def _synchronization(dice: random.Random) -> RawSynchronization:
    kinds: tuple[Literal["simultaneous", "sequential", "independent"], ...]
    kinds = ("simultaneous", "sequential", "independent")
    kind = dice.choice(kinds)
    return RawSynchronization(kind, RawDistance(10.0, 40.0) if kind == "sequential" else None)
