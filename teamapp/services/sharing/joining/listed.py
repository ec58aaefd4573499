"""The words of which codes are made: for completing what somebody types."""

from __future__ import annotations

from teamapp.store.keys.word_list import word_at

_COUNT = 2048


def listed_words() -> tuple[str, ...]:
    """All of them, sorted."""
    return tuple(map(word_at, range(_COUNT)))
