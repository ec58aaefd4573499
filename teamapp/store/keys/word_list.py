"""Bytes as words of the BIP 39 English list: to be printed or read aloud, and typed in. Four letters tell a word."""

from __future__ import annotations

import difflib
import hashlib
from functools import cache

from teamapp.store.refusals import key_refused

_WORD_BITS = 11
_BYTES_A_CHECK_BIT = 4
_SHORTEST_PREFIX = 4


def words_of(entropy: bytes) -> tuple[str, ...]:
    """Twelve words for sixteen bytes, twenty-four for thirty-two; the last one carries a check."""
    bits = _check_bits(entropy)
    number = int.from_bytes(entropy, "big") << bits | _checksum(entropy)
    count = (len(entropy) * 8 + bits) // _WORD_BITS
    return tuple(word_at(number >> _WORD_BITS * place & 0x7FF) for place in reversed(range(count)))


def entropy_of(typed: str, *, length: int) -> bytes:
    """What `words_of` made, as somebody types it; raises KeyRefused naming what is wrong and where."""
    words = typed.lower().replace(",", " ").split()
    words = [word for word in words if not word.rstrip(".").isdigit()]  # the numbers of the printed list
    wanted = (length * 8 + length // _BYTES_A_CHECK_BIT) // _WORD_BITS
    if len(words) != wanted:
        raise key_refused("store.words_count", count=len(words), wanted=wanted)
    number = 0
    for position, word in enumerate(words, start=1):
        number = number << _WORD_BITS | _index(word, position)
    bits = length // _BYTES_A_CHECK_BIT
    entropy = (number >> bits).to_bytes(length, "big")
    if number & (1 << bits) - 1 != _checksum(entropy):
        raise key_refused("store.words_checksum")
    return entropy


def word_at(index: int) -> str:
    """One of the 2,048 words."""
    return _listed()[index]


def _index(word: str, position: int) -> int:
    listed = _listed()
    matches = [word] if word in listed else [known for known in listed if known.startswith(word)]
    if (len(word) >= _SHORTEST_PREFIX and len(matches) == 1) or word in listed:
        return listed.index(matches[0])
    near = ", ".join(difflib.get_close_matches(word, listed, n=3)) or "-"
    raise key_refused("store.words_unknown", position=position, word=word, near=near)


def _check_bits(entropy: bytes) -> int:
    return len(entropy) // _BYTES_A_CHECK_BIT


def _checksum(entropy: bytes) -> int:
    return hashlib.sha256(entropy).digest()[0] >> 8 - _check_bits(entropy)


@cache
def _listed() -> tuple[str, ...]:
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)
