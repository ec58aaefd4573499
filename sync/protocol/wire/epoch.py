"""The keys that a team's epoch key opens: one for batches, one for snapshots, one for what describes them.

Derived by BLAKE2b with a salt and a personalisation, so that one key never serves two purposes.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Self

from nacl.encoding import RawEncoder
from nacl.hash import blake2b

KEY_BYTES = 32
_SALT = b"teamapp-epoch-v1"


@dataclass(frozen=True, slots=True, repr=False)
class EpochKey:
    """The secret of one epoch: `number` counts from 1 and rises whenever somebody leaves."""

    number: int
    secret: bytes

    @classmethod
    def fresh(cls, number: int) -> Self:
        return cls(number, secrets.token_bytes(KEY_BYTES))

    @property
    def data(self) -> bytes:
        """Encrypts batches."""
        return self._derived(b"data")

    @property
    def snapshot(self) -> bytes:
        """Encrypts snapshots."""
        return self._derived(b"snapshot")

    @property
    def meta(self) -> bytes:
        """Encrypts what describes batches and snapshots."""
        return self._derived(b"meta")

    @property
    def commitment(self) -> bytes:
        """Stands in the control log: whoever gets the key can see that it is the one."""
        return self._derived(b"commitment")

    def _derived(self, purpose: bytes) -> bytes:
        person = purpose.ljust(16, b"\0")
        salt = self.number.to_bytes(4) + _SALT[:12]
        return blake2b(b"", digest_size=KEY_BYTES, key=self.secret, salt=salt, person=person, encoder=RawEncoder)

    def __repr__(self) -> str:
        return f"EpochKey({self.number})"
