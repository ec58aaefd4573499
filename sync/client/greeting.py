"""Asks an address whether a backend is there."""

from __future__ import annotations

import httpx

from sync.client.carrier import NotReached
from sync.client.connecting import connect
from sync.protocol.asking.greeting import MOST_NOTICE_BYTES, NOTICE_PATH, PATH, Hello, decode, name_of
from sync.protocol.merge.operation import Unreadable

_SECONDS = httpx.Timeout(10.0)
_MOST_BYTES = 4096


def greet(address: str) -> Hello | None:
    """What the backend says of itself; None where something else answers. Raises NotReached where nobody does."""
    try:
        with connect(address, _SECONDS) as client:
            response = client.get(PATH)
    except httpx.HTTPError as error:
        raise NotReached(type(error).__name__) from error
    if response.status_code != 200 or len(response.content) > _MOST_BYTES:
        return None
    try:
        return decode(response.content)
    except Unreadable:
        return None


def fetch_notice(address: str, *, known: str) -> bytes:
    """The update notice that the backend passes on; nothing where it has none or the `known` one.

    Raises NotReached. What comes is anybody's word until a publisher's key is found on it.
    """
    hello = greet(address)
    if hello is None or hello.notice in ("", known):
        return b""
    found = bytearray()
    try:
        with connect(address, _SECONDS) as client, client.stream("GET", NOTICE_PATH) as response:
            for piece in response.iter_bytes():
                found += piece
                if len(found) > MOST_NOTICE_BYTES:
                    return b""
    except httpx.HTTPError as error:
        raise NotReached(type(error).__name__) from error
    return bytes(found) if response.status_code == 200 and name_of(bytes(found)) == hello.notice else b""
