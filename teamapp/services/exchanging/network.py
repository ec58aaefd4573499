"""What the network says becomes a refusal that says what happened and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from teamapp.services.refused import Refused, refuse

if TYPE_CHECKING:
    from sync.client.carrier import NotReached

_CODES = {
    401: "sharing.clock_refused",
    404: "sharing.not_a_backend",
    413: "sharing.backend_full",
    429: "sharing.slow_down",
    503: "sharing.backend_busy",
    507: "sharing.backend_full",
}


@contextmanager
def reaching(address: str) -> Iterator[None]:
    """Within it a backend that does not answer, or says no, is told in words."""
    from sync.client.carrier import NotReached

    try:
        yield
    except NotReached as error:
        raise told(error, address) from error


def told(error: NotReached, address: str) -> Refused:
    """In words."""
    host = host_of(address)
    if not error.status:
        return refuse("sharing.not_reached", host=host)
    return refuse(_CODES.get(error.status, "sharing.backend_refused"), host=host, why=error.why)


def host_of(address: str) -> str:
    """What people call a backend."""
    return urlsplit(address).netloc or address
