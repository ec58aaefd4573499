"""The six words that both screens show."""

from __future__ import annotations

from collections.abc import Iterable

from teamapp.store.keys.word_list import word_at


def spoken(numbers: Iterable[int]) -> tuple[str, ...]:
    """Numbers below 2,048 as words."""
    return tuple(map(word_at, numbers))
