"""The key of one team's database."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from hashlib import blake2b

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """32 random bytes; never shown, logged or written down unwrapped."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise ValueError(f"a database key has {KEY_BYTES} bytes, not {len(self.raw)}")

    @property
    def check(self) -> str:
        """Tells whether a key is the right one, and nothing else about it."""
        return blake2b(self.raw, digest_size=16, person=b"teamapp-check").hexdigest()

    def fits(self, check: str) -> bool:
        return hmac.compare_digest(self.check, check)


def fresh_key() -> DatabaseKey:
    return DatabaseKey(secrets.token_bytes(KEY_BYTES))
