"""Titles, rules and wrapped lines, in whatever characters the terminal has."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

WIDTH = 140
"""Columns that the widest table takes."""

_SIMPLER = str.maketrans(
    {"│": "|", "┊": ":", "─": "-", "·": "-", "–": "-", "−": "-", "…": "...", "♡": "*", "†": "!", "×": "x"}
)


def title(words: str) -> list[str]:
    """A line of words with a line below it."""
    return [words, "─" * len(words)]


def listed(entries: Iterable[str], *, gap: str = "   ") -> list[str]:
    """Entries after each other on as many lines as they need; none is cut."""
    lines: list[str] = []
    for entry in entries:
        if lines and len(lines[-1]) + len(gap) + len(entry) <= WIDTH:
            lines[-1] += gap + entry
        else:
            lines.append(entry)
    return lines


def columns(rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> list[str]:
    """Rows below each other, each column as wide as its widest entry; those in `right` end below each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            f"{entry:>{width}}" if number in right else f"{entry:{width}}"
            for number, (entry, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def put(words: str, stream: TextIO | None = None) -> None:
    """Print; where the terminal lacks a character, the nearest plain one stands for it."""
    target = stream if stream is not None else sys.stdout
    encoding = target.encoding or "ascii"
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        words = words.translate(_SIMPLER).encode(encoding, "replace").decode(encoding)
    print(words, file=target, flush=True)
