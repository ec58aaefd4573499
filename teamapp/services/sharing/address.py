"""The address of a backend: encrypted on its way, unless it is this computer or somebody insists."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from teamapp.services.exchanging.network import host_of, reaching
from teamapp.services.refused import refuse

PROTOCOL = 1
"""What this release speaks with a backend."""
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Backend:
    """One that has answered. `needs_code`: it asks for a code of whoever founds a team on it."""

    address: str
    needs_code: bool


def checked_address(typed: str, *, plain_allowed: bool = False) -> str:
    """The address as it is used: `https://` is added where nothing stands; raises Refused for what cannot be one."""
    said = typed.strip()
    if "://" not in said:
        said = f"https://{said}"
    try:
        parts = urlsplit(said)
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise refuse("sharing.address_unreadable", address=typed.strip()[:_LONGEST]) from error
    odd = parts.scheme not in ("http", "https") or parts.username or parts.query or parts.fragment
    if odd or not host or any(one.isspace() for one in said) or len(said) > _LONGEST or port == 0:
        raise refuse("sharing.address_unreadable", address=typed.strip()[:_LONGEST])
    if parts.scheme == "http" and not plain_allowed and not _this_computer(host):
        raise refuse("sharing.address_plain", host=host_of(said))
    return said.rstrip("/")


def ask_backend(address: str, *, plain_allowed: bool = False) -> Backend:
    """Over the network: whether a backend of Teamapp answers there, and speaks our language. Raises Refused."""
    from sync.client.greeting import greet

    checked = checked_address(address, plain_allowed=plain_allowed)
    with reaching(checked):
        hello = greet(checked)
    if hello is None:
        raise refuse("sharing.not_a_backend", host=host_of(checked), why="")
    if not hello.speaks(PROTOCOL):
        code = "sharing.backend_newer" if hello.oldest > PROTOCOL else "sharing.backend_older"
        raise refuse(code, host=host_of(checked))
    return Backend(checked, hello.founding_code)


def _this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
