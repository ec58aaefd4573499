"""Small generated instances in the Curtois-Qu format, so that readers and solvers are tested without public files."""

from __future__ import annotations

import random


def instance_text(*, seed: int, nurses: int = 6, weeks: int = 2) -> str:
    """Early and late shifts of eight hours, caps on lates, days off, a weekend in two, and wishes."""
    rng = random.Random(seed)
    days = 7 * weeks
    names = [chr(ord("A") + index) for index in range(nurses)]
    limits = f"{2160 * weeks},{1680 * weeks},5,2,2,{max(1, weeks // 2)}"
    staff = [f"{name},E={days}|L={rng.choice([2, 3, days])},{limits}" for name in names]
    off = [f"{name},{0 if name == 'A' else rng.randrange(days)}" for name in names]
    wishes = [f"{rng.choice(names)},{rng.randrange(days)},{rng.choice('EL')},{rng.randint(1, 3)}" for _ in range(24)]
    need = max(1, nurses // 3)
    cover = [f"{day},{kind},{need if kind == 'E' else 1},100,1" for day in range(days) for kind in "EL"]
    return "\n".join(
        [
            *("# generated", "SECTION_HORIZON", str(days), ""),
            *("SECTION_SHIFTS", "E,480,", "L,480,E", ""),
            *("SECTION_STAFF", *staff, ""),
            *("SECTION_DAYS_OFF", *off, ""),
            *("SECTION_SHIFT_ON_REQUESTS", *wishes[:12], ""),
            *("SECTION_SHIFT_OFF_REQUESTS", *wishes[12:], ""),
            *("SECTION_COVER", *cover, ""),
        ]
    )
