"""The recovery key as 24 words of the BIP 39 English list: to be printed, and typed in on a bad day."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Self

from teamapp.store.keys.word_list import entropy_of, words_of

COUNT = 24
_ENTROPY_BYTES = 32


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
        return cls(entropy_of(typed, length=_ENTROPY_BYTES))

    @property
    def words(self) -> tuple[str, ...]:
        return words_of(self.entropy)
