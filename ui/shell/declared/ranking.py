"""Which commands answer what was typed: titles before synonyms, both languages, a slip of the hand forgiven."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from teamapp.services.find.near import parts, slips_in
from ui.shell.declared.commands import Command
from ui.shell.declared.tongues import Tongues

_BEGINS, _WORD, _SYNONYM, _INSIDE, _SLIP = 9, 6, 3, 2, 1
_SHORTEST_INSIDE = 3
"""So many letters are looked for in the middle of words too: Dutch writes words together."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The words under which a command is known."""

    title: tuple[str, ...]
    titles: frozenset[str]
    others: frozenset[str]


def best(
    commands: Iterable[Command], words: str, *, at_most: int, tongues: Tongues | None = None, recent: Sequence[str] = ()
) -> list[Command]:
    """The commands that answer best."""
    return ranked(commands, words, tongues=tongues, recent=recent)[:at_most]


def ranked(
    commands: Iterable[Command], words: str, *, tongues: Tongues | None = None, recent: Sequence[str] = ()
) -> list[Command]:
    """Those that answer, best first; among equals those given last, then the declared order."""
    wanted = parts(words)
    known = tongues if tongues is not None else Tongues()
    late = {key: place for place, key in enumerate(recent)}
    scored = [(score(one, wanted, known), one) for one in commands]
    found = sorted((pair for pair in scored if pair[0]), key=lambda pair: (-pair[0], late.get(pair[1].key, len(late))))
    return [one for _, one in found]


def score(command: Command, wanted: Sequence[str], tongues: Tongues) -> int:
    """0 where a word fits nothing; titles count more than synonyms, beginnings more than what lies inside."""
    named = _named(tongues.titles(command), f"{command.english} {command.dutch}", command.key)
    total = 0
    for place, word in enumerate(wanted):
        found = _worth(word, named, first=place == 0)
        if not found:
            return 0
        total += found
    return total


def _worth(word: str, named: _Named, *, first: bool) -> int:
    if first and named.title[:1] and named.title[0].startswith(word):
        return _BEGINS
    if any(one.startswith(word) for one in named.titles):
        return _WORD
    if any(one.startswith(word) for one in named.others):
        return _SYNONYM
    if len(word) >= _SHORTEST_INSIDE and any(word in one for one in named.titles | named.others):
        return _INSIDE
    return _SLIP if any(slips_in(word, one) > 0 for one in named.titles) else 0


@lru_cache(2048)
def _named(titles: str, synonyms: str, key: str) -> _Named:
    every = parts(titles)
    shown = parts(titles.partition(" / ")[0])
    room, _, name = key.partition(".")
    own = parts(f"{room if room != 'window' else ''} {name.replace('_', ' ')}")
    return _Named(shown, frozenset(every), frozenset((*parts(synonyms), *own)))
