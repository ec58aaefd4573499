"""Which commands answer what was typed: titles before synonyms, both languages, a slip of the hand forgiven."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from teamapp.services.find.near import parts, slips_in
from ui.shell.declared.commands import Command
from ui.shell.declared.tongues import Tongues

_BEGINS, _WORD, _SYNONYM, _INSIDE, _SLIP = 9, 6, 3, 2, 1
_WHOLE_FIRST, _WHOLE_WORD, _WHOLE_SYNONYM = 13, 11, 10
"""The same, where all of the word was typed: `help` means help before a helper."""
_SHORTEST_INSIDE = 3
"""So many letters are looked for in the middle of words too: Dutch writes words together."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A command, its title, and its other words, each with a space on both sides: `in` is quicker than a loop."""

    command: Command
    title: str
    others: str

    def worth(self, word: str, *, first: bool) -> int:
        """Of one word without slips; 0 where it fits nothing."""
        begun, whole = f" {word}", f" {word} "
        if first and self.title.startswith(whole):
            return _WHOLE_FIRST
        if whole in self.title:
            return _WHOLE_WORD
        if whole in self.others:
            return _WHOLE_SYNONYM
        if first and self.title.startswith(begun):
            return _BEGINS
        if begun in self.title:
            return _WORD
        if begun in self.others:
            return _SYNONYM
        return _INSIDE if len(word) >= _SHORTEST_INSIDE and (word in self.title or word in self.others) else 0

    @property
    def words(self) -> frozenset[str]:
        return frozenset((self.title + self.others).split())


class Ranking:
    """Commands with their words in both languages, read once."""

    def __init__(self, commands: Iterable[Command], tongues: Tongues | None = None) -> None:
        known = tongues if tongues is not None else Tongues()
        self._named = [_named(one, known.titles(one)) for one in commands]
        self._words = {one.command.key: one.words for one in self._named}
        self._all = frozenset[str]().union(*self._words.values())

    def best(self, words: str, *, here: str = "", recent: Sequence[str] = ()) -> list[Command]:
        """Those that answer every word, best first; slips are forgiven where nothing answers without.

        Among equals those of the page `here`, then those given last, then the declared order.
        """
        wanted = parts(words)
        found = self._scored(wanted) or self._slipped(wanted)
        late = {key: place for place, key in enumerate(recent)}

        def order(pair: tuple[int, Command]) -> tuple[int, bool, int]:
            worth, one = pair
            return -worth, one.room != here, late.get(one.key, len(late))

        return [one for _worth, one in sorted(found, key=order)]

    def is_named(self, words: str) -> bool:
        """Whether every word begins one of some title."""
        wanted = parts(words)
        return any(all(f" {word}" in one.title for word in wanted) for one in self._named)

    def begins(self, words: str) -> bool:
        """Whether some title begins with all of it."""
        begun = f" {' '.join(parts(words))}"
        return any(one.title.startswith(begun) for one in self._named)

    def _scored(self, wanted: Sequence[str]) -> list[tuple[int, Command]]:
        worth = (
            (_worth([one.worth(word, first=not at) for at, word in enumerate(wanted)]), one) for one in self._named
        )
        return [(found, one.command) for found, one in worth if found]

    def _slipped(self, wanted: Sequence[str]) -> list[tuple[int, Command]]:
        """With words that are right but for a slip; each word there is, is compared once for all commands."""
        near = [frozenset(one for one in self._all if slips_in(word, one) > 0) for word in wanted]
        found = []
        for one in self._named:
            words = self._words[one.command.key]
            each = [
                one.worth(word, first=not at) or (_SLIP if near[at] & words else 0) for at, word in enumerate(wanted)
            ]
            found.append((_worth(each), one.command))
        return [pair for pair in found if pair[0]]


def best(
    commands: Iterable[Command], words: str, *, at_most: int, tongues: Tongues | None = None, recent: Sequence[str] = ()
) -> list[Command]:
    """The commands that answer best, for once."""
    return Ranking(commands, tongues).best(words, recent=recent)[:at_most]


def _worth(each: Sequence[int]) -> int:
    """0 where a word fits nothing, else all of them together."""
    return sum(each) if all(each) else 0


def _named(one: Command, titles: str) -> _Named:
    room, _, name = one.key.partition(".")
    own = f"{room if room != 'window' else ''} {name.replace('_', ' ')}"
    shown, _, other = titles.partition(" / ")
    called = one.called() if one.called is not None else ""
    return _Named(one, _spaced(f"{called} {shown}"), _spaced(f"{other} {one.english} {one.dutch} {own}"))


def _spaced(words: str) -> str:
    return f" {' '.join(parts(words))} "
