"""Times of day as every page writes them."""

from __future__ import annotations


def clock_text(minute: int) -> str:
    """`07:30` for 450."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def windows_text(windows: tuple[tuple[int, int], ...], joint: str) -> str:
    """`08:00 – 09:00 or 10:00 – 11:00`; a window of one minute is one time."""
    return f" {joint} ".join(clock_text(a) if a == b else f"{clock_text(a)} – {clock_text(b)}" for a, b in windows)
