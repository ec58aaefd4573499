"""A day as full as a team of twelve can have it, for the timeline."""

from __future__ import annotations

from ui.parts.timeline.model import Block, Day, Lane


def full_day() -> Day:
    """Twelve nurses, 96 visits, and fifteen that nobody has."""
    lanes = tuple(
        Lane(
            f"n{n}", f"Nurse {n}", "", "early" if n < 7 else "evening", "E", start, start + 480,
            tuple(Block(f"v{n}.{k}", "Jansen", "Wash", start + 10 + 45 * k, 15 + 10 * (k % 3)) for k in range(8)),
        )
        for n, start in ((n, 420 if n < 7 else 930) for n in range(12))
    )  # fmt: skip
    tray = tuple(Block(f"t{k}", "Bos", "Wash", 480 + 15 * (k % 4), 30) for k in range(15))
    return Day(lanes, tray)
