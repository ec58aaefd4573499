"""Reading words off a list as people type or paste them: in capitals, numbered, with commas, with a slip."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left
from collections.abc import Sequence

_NOT_IN_WORDS = re.compile(r"[^a-z]+")
_NEAR = 0.75


def words_in(text: str) -> list[str]:
    """The words of a pasted text, without its numbers, dots and commas."""
    return [word for word in _NOT_IN_WORDS.split(text.casefold()) if word]


def completed(typed: str, listed: Sequence[str]) -> str:
    """The only word of a sorted list that begins so; empty where there are several or none."""
    place = bisect_left(listed, typed)
    begins = listed[place : place + 2]
    if not typed or not begins or not begins[0].startswith(typed):
        return ""
    if begins[0] == typed or len(begins) == 1 or not begins[1].startswith(typed):
        return begins[0]
    return ""


def nearest(typed: str, listed: Sequence[str]) -> str:
    """What was probably meant by a word that is not in the list; empty where nothing is near."""
    near = difflib.get_close_matches(typed, listed, n=5, cutoff=_NEAR)
    swapped = [word for word in near if sorted(word) == sorted(typed)]
    return next(iter((*swapped, *near)), "")
