"""What a backend says to whoever asks what it is: before anybody has signed anything."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

import msgspec

from sync.protocol.merge.operation import Unreadable

PATH = "/v1/hello"
NOTICE_PATH = "/v1/update-notice"
MOST_NOTICE_BYTES = 64 * 1024
SERVICE = "teamapp-backend"
OLDEST, NEWEST = 1, 1
"""The versions of the protocol that this release speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """`founding_code`: whoever founds a team here is asked for a code.

    `notice` names the update notice that is passed on here, empty where there is none. Whose word the notice is, only
    the device can tell: nobody else has looked into it.
    """

    service: str = SERVICE
    oldest: int = OLDEST
    newest: int = NEWEST
    founding_code: bool = False
    notice: str = ""

    def speaks(self, version: int) -> bool:
        return self.oldest <= version <= self.newest


def name_of(notice: bytes) -> str:
    """What a notice is called: by its content, so that nobody fetches it twice."""
    return blake2b(notice, digest_size=16).hexdigest() if notice else ""


def encode(hello: Hello) -> bytes:
    """As JSON, so that a person can read it too."""
    return msgspec.json.encode(hello)


def decode(raw: bytes) -> Hello:
    """Raises Unreadable for anything that no backend says."""
    try:
        hello = msgspec.json.decode(raw, type=Hello)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Unreadable("no greeting") from error
    if hello.service != SERVICE:
        raise Unreadable("another service")
    return hello
