"""An invitation: sixteen bytes shown as a picture or words, from which both sides derive everything else.

The shared log keeps two sealed letters under a name; it can read neither. Both screens show the same six words, which
depend on both letters: whoever put herself between would show other ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

import msgspec
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b

from sync.control.identity import Identity, RandomBytes
from sync.protocol.merge.operation import Unreadable

CODE_BYTES = 16
VALID_MINUTES = 15
WORDS = 6
_WORD_BITS = 11
_NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES


@dataclass(frozen=True, slots=True)
class Letter:
    """What the inviting device says: which team, how its control log begins and stands, and whom it expects.

    `name` is what the team is called, `nurse` whose device it is to be; both empty where the inviter does not say.
    """

    team: bytes
    first: bytes
    head: bytes
    expires: int  # milliseconds since 1970
    name: str = ""
    nurse: str = ""
    nurse_name: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the newcomer says: its name, its two public keys, and what its owner calls it."""

    device: str
    sign: bytes
    box: bytes
    label: str = ""

    @property
    def newcomer(self) -> tuple[str, bytes, bytes]:
        return self.device, self.sign, self.box


_Kind = TypeVar("_Kind", Letter, Reply)


@dataclass(frozen=True, slots=True)
class Invite:
    """The code, and what follows from it."""

    code: bytes = field(repr=False)

    @classmethod
    def fresh(cls, random_bytes: RandomBytes) -> Invite:
        return cls(random_bytes(CODE_BYTES))

    @property
    def id(self) -> bytes:
        """The name under which the shared log keeps the letters."""
        return self._derived(b"invite-id", 16)

    def sealed(self, letter: Letter | Reply, random_bytes: RandomBytes) -> bytes:
        """A letter that only who has the code reads."""
        nonce = random_bytes(_NONCE_BYTES)
        plain = msgspec.msgpack.encode(letter)
        return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(plain, self._bound(letter), nonce, self._key)

    def letter(self, sealed: bytes) -> Letter:
        """What the inviting device said; raises Unreadable for anything else."""
        return self._opened(sealed, Letter)

    def reply(self, sealed: bytes) -> Reply:
        """What the newcomer said; raises Unreadable for anything else."""
        return self._opened(sealed, Reply)

    def words(self, letter: Letter, reply: Reply) -> tuple[int, ...]:
        """Six numbers below 2048, each a word on both screens."""
        both = msgspec.msgpack.encode([letter, reply])
        digest = blake2b(both, digest_size=32, key=self.code, person=_person(b"invite-words"), encoder=RawEncoder)
        number = int.from_bytes(digest)
        return tuple(number >> _WORD_BITS * place & (1 << _WORD_BITS) - 1 for place in range(WORDS))

    @property
    def _key(self) -> bytes:
        return self._derived(b"invite-key", 32)

    def _opened(self, sealed: bytes, kind: type[_Kind]) -> _Kind:
        nonce, box = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            plain = crypto_aead_xchacha20poly1305_ietf_decrypt(box, kind.__name__.encode(), nonce, self._key)
            return msgspec.msgpack.decode(plain, type=kind)
        except (CryptoError, ValueError, TypeError, RecursionError, msgspec.MsgspecError) as error:
            raise Unreadable("this letter is of another invitation") from error

    def _bound(self, letter: Letter | Reply) -> bytes:
        return type(letter).__name__.encode()

    def _derived(self, purpose: bytes, length: int) -> bytes:
        return blake2b(b"", digest_size=length, key=self.code, person=_person(purpose), encoder=RawEncoder)


def answer(identity: Identity, label: str = "") -> Reply:
    """What a new device says of itself."""
    return Reply(identity.device, identity.verify_key, identity.box_key, label)


def _person(purpose: bytes) -> bytes:
    return purpose.ljust(16, b"\0")
