"""How well what was typed fits a word: its beginning, or its beginning but for a slip of the hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_LONGEST_EXACT = 4
"""So few letters must be right."""
_TWO_SLIPS_FROM = 8
_REMEMBERED = 4096
"""Texts: the same names are compared at every key."""


def plain(text: str) -> str:
    """Small letters without accents, so that `gunes` finds Güneş."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(_REMEMBERED)
def parts(text: str) -> tuple[str, ...]:
    """The words of a text, plain."""
    return tuple("".join(letter if letter.isalnum() else " " for letter in plain(text)).split())


def fit(wanted: Sequence[str], words: Sequence[str]) -> int:
    """0 when each wanted word begins some word, more by every slip; -1 when one fits nowhere. All of them are plain."""
    total = 0
    for typed in wanted:
        slips = min((slips_in(typed, word) for word in words), default=-1, key=lambda found: (found < 0, found))
        if slips < 0:
            return -1
        total += slips
    return total


def slips_in(typed: str, word: str) -> int:
    """Letters that are wrong, missing, too many or swapped where `typed` should begin `word`; -1: too many of them."""
    if word.startswith(typed):
        return 0
    most = 0 if len(typed) <= _LONGEST_EXACT else 2 if len(typed) >= _TWO_SLIPS_FROM else 1
    if not most or typed[0] != word[:1] or len(word) < len(typed) - most:
        return -1
    found = min(_apart(typed, word[: len(typed) + more]) for more in range(-most, most + 1))
    return found if found <= most else -1


def _apart(one: str, other: str) -> int:
    """Optimal string alignment: insertions, deletions, replacements and swaps of neighbours."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, wanted in enumerate(other, 1):
            best = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted:
                best = min(best, before[column - 2] + 1)
            now.append(best)
        before, last = last, now
    return last[-1]
