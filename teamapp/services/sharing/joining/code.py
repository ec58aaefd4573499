"""What an invitation and a recovery kit look like to people: words to type, or one line to scan and paste."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import parse_qs, quote, urlsplit

from teamapp.services.refused import refuse
from teamapp.services.sharing.address import checked_address
from teamapp.store.keys.word_list import entropy_of, words_of

SCHEME = "teamapp"
INVITATION_BYTES, KIT_BYTES = 16, 32
_INVITATION_WORDS, _KIT_WORDS = 12, 24


class CodeKind(StrEnum):
    """What a code opens."""

    INVITATION = "join"
    KIT = "kit"


@dataclass(frozen=True, slots=True)
class Code:
    """A secret with the address of the backend: one line for a QR code or the clipboard, or the words beside it."""

    kind: CodeKind
    address: str
    secret: bytes = field(repr=False)

    @property
    def line(self) -> str:
        """`teamapp:join?at=https%3A//…&code=…`: what a QR code holds."""
        packed = base64.urlsafe_b64encode(self.secret).decode().rstrip("=")
        return f"{SCHEME}:{self.kind.value}?at={quote(self.address)}&code={packed}"

    @property
    def words(self) -> tuple[str, ...]:
        """Twelve for an invitation, twenty-four for a recovery kit; the address is typed beside them."""
        return words_of(self.secret)


def read_code(typed: str, *, address: str = "", plain_allowed: bool = False) -> Code:
    """What somebody typed or pasted: the line, or the words with the `address` typed beside them.

    Raises Refused or KeyRefused naming what is wrong. `plain_allowed` takes an address without encryption on its way.
    """
    said = typed.strip()
    if said.lower().startswith(f"{SCHEME}:"):
        return _from_line(said, plain_allowed=plain_allowed)
    count = len([word for word in said.replace(",", " ").split() if not word.rstrip(".").isdigit()])
    if not count:
        raise refuse("sharing.code_missing")
    length = KIT_BYTES if count > _INVITATION_WORDS else INVITATION_BYTES
    secret = entropy_of(said, length=length)
    if not address.strip():
        raise refuse("sharing.address_missing")
    kind = CodeKind.KIT if length == KIT_BYTES else CodeKind.INVITATION
    return Code(kind, checked_address(address, plain_allowed=plain_allowed), secret)


def _from_line(said: str, *, plain_allowed: bool) -> Code:
    parts = urlsplit("".join(said.split()))
    query = parse_qs(parts.query)
    try:
        kind = CodeKind(parts.path.lower())
        packed = query["code"][0]
        secret = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
        address = query["at"][0]
    except (KeyError, ValueError, binascii.Error) as error:
        raise refuse("sharing.code_unreadable") from error
    if len(secret) != (KIT_BYTES if kind is CodeKind.KIT else INVITATION_BYTES):
        raise refuse("sharing.code_unreadable")
    return Code(kind, checked_address(address, plain_allowed=plain_allowed), secret)
