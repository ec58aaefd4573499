"""What a page is narrowed to, as plain data: words that are sought, and ticks in a few groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from teamapp.services.find.near import plain

ONLY = "only"
"""The group of conditions that must all hold; of every other group one tick is enough."""

Tick = tuple[str, str]
"""A group and one facet of it."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One line that can be ticked; `shortcut` is that of its command, for the menu."""

    key: str
    words: str
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Facets of one sort, such as the nurses of a day."""

    key: str
    title: str
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Traits:
    """What is true of one thing, and the words under which it is found."""

    ticks: frozenset[Tick] = frozenset()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Narrow:
    """Nothing sought and nothing ticked is everything."""

    words: str = ""
    ticks: frozenset[Tick] = frozenset()

    @property
    def active(self) -> bool:
        return bool(self.words or self.ticks)

    def toggled(self, tick: Tick) -> Narrow:
        """With or without one tick."""
        return replace(self, ticks=self.ticks ^ {tick})

    def seeking(self, words: str) -> Narrow:
        """With other words."""
        return replace(self, words=words.strip())

    def keeps(self, thing: Traits) -> bool:
        """Whether something stays: every word begins a part of its words, and each group is met."""
        for group in {group for group, _facet in self.ticks}:
            wanted = {tick for tick in self.ticks if tick[0] == group}
            if not (wanted <= thing.ticks if group == ONLY else wanted & thing.ticks):
                return False
        return not self.words or _answers(thing.words, self.words)


EVERYTHING = Narrow()


def facets(pairs: Iterable[tuple[str, str]]) -> tuple[Facet, ...]:
    """Each key once, in the order of their words."""
    return tuple(Facet(key, words) for key, words in sorted(set(pairs), key=lambda pair: pair[1].casefold()))


def _answers(words: str, sought: str) -> bool:
    parts = plain(words).replace("-", " ").split()
    return all(any(part.startswith(one) for part in parts) for one in plain(sought).split())
