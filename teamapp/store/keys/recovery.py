"""The recovery key as 24 words of the BIP 39 English list: to be printed, and typed in on a bad day."""

from __future__ import annotations

import difflib
import hashlib
import secrets
from dataclasses import dataclass, field
from functools import cache
from typing import Self

from teamapp.store.refusals import key_refused

COUNT = 24
_ENTROPY_BYTES = 32
_SHORTEST_PREFIX = 4  # four letters tell every word of the list


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """32 random bytes that people can write down."""

    entropy: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> Self:
        return cls(secrets.token_bytes(_ENTROPY_BYTES))

    @classmethod
    def read(cls, typed: str) -> Self:
        """The words as typed, four letters of each are enough; raises KeyRefused naming what is wrong and where."""
        words = typed.lower().replace(",", " ").split()
        words = [word for word in words if not word.rstrip(".").isdigit()]  # the numbers of the printed list
        if len(words) != COUNT:
            raise key_refused("store.words_count", count=len(words), wanted=COUNT)
        indexes = [_index(word, position) for position, word in enumerate(words, start=1)]
        number = 0
        for index in indexes:
            number = number << 11 | index
        entropy = (number >> 8).to_bytes(_ENTROPY_BYTES, "big")
        if number & 0xFF != _checksum(entropy):
            raise key_refused("store.words_checksum")
        return cls(entropy)

    @property
    def words(self) -> tuple[str, ...]:
        number = int.from_bytes(self.entropy, "big") << 8 | _checksum(self.entropy)
        listed = _listed()
        return tuple(listed[number >> 11 * place & 0x7FF] for place in reversed(range(COUNT)))


def _index(word: str, position: int) -> int:
    listed = _listed()
    matches = [word] if word in listed else [known for known in listed if known.startswith(word)]
    if (len(word) >= _SHORTEST_PREFIX and len(matches) == 1) or word in listed:
        return listed.index(matches[0])
    near = ", ".join(difflib.get_close_matches(word, listed, n=3)) or "-"
    raise key_refused("store.words_unknown", position=position, word=word, near=near)


def _checksum(entropy: bytes) -> int:
    return hashlib.sha256(entropy).digest()[0]


@cache
def _listed() -> tuple[str, ...]:
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)
