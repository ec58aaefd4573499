"""Which column of a table is which field: by its name in either language, by what people call it, or nearly so."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from teamapp.domain.text import Text, text
from teamapp.words.speak import Language, say

_NEAR_ENOUGH = 0.86


@dataclass(frozen=True, slots=True)
class Column:
    """A field that a table may have. `also` are other names for it; `needed` ones must be there."""

    key: str
    label: str
    also: tuple[str, ...] = ()
    needed: bool = False

    @property
    def name(self) -> Text:
        return text(self.label)


def match(heading: Sequence[str], columns: Sequence[Column]) -> dict[str, int]:
    """Field -> place in the heading, each place once: exact names first, then those that are nearly the same."""
    found: dict[str, int] = {}
    names = {column.key: _names(column) for column in columns}
    plain = [_plain(one) for one in heading]
    for key, known in names.items():
        place = next((n for n, one in enumerate(plain) if one in known and n not in found.values()), None)
        if place is not None:
            found[key] = place
    for key, known in names.items():
        if key not in found and (place := _nearest(plain, known, taken=found)) is not None:
            found[key] = place
    return found


def fitting(heading: Sequence[str], columns: Sequence[Column]) -> int:
    """How many fields a row names, each by one of its very names: a title or a row of people names hardly any."""
    known = set[str]().union(*(_names(column) for column in columns))
    return len(known & set(map(_plain, heading)))


def _names(column: Column) -> frozenset[str]:
    said = (say(column.name, language) for language in Language)
    return frozenset(map(_plain, (column.key, *said, *column.also)))


def _nearest(plain: Sequence[str], known: frozenset[str], *, taken: Mapping[str, int]) -> int | None:
    free = [(place, one) for place, one in enumerate(plain) if one and place not in taken.values()]
    alike = [(max(SequenceMatcher(None, one, name).ratio() for name in known), -place) for place, one in free]
    best = max(alike, default=(0.0, 0))
    return -best[1] if best[0] >= _NEAR_ENOUGH else None


def _plain(name: str) -> str:
    """Small letters and digits only."""
    taken_apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in taken_apart if one.isalnum())
