"""Asks an address whether a backend is there."""

from __future__ import annotations

import httpx

from sync.client.carrier import NotReached
from sync.client.connecting import connect
from sync.protocol.asking.greeting import PATH, Hello, decode
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
