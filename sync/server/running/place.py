"""Where the backend listens, what it says of itself, and what it says when it cannot."""

from __future__ import annotations

import errno
import ipaddress
import secrets
import socket

from sync.server.keeping.addresses import CannotServe, named, url_of
from sync.server.settings import Settings

_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without those that are read for each other."""

_WAITING = 2048
"""Connections that the system keeps for us in a rush."""


def listen(host: str, port: int) -> socket.socket:
    """A socket that is ours alone. Raises CannotServe."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listening = socket.socket(family, socket.SOCK_STREAM)
    except (OSError, OverflowError) as error:
        raise CannotServe(f"{host} is no address of this computer. Try --host 127.0.0.1.") from error
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_WAITING)
    except OSError as error:
        listening.close()
        raise CannotServe(_why(error, host, port)) from error
    return listening


def address_of(listening: socket.socket) -> str:
    """As devices are told."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def public(host: str) -> bool:
    """Whether others than this computer can come."""
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host != "localhost"


def made_up_code() -> str:
    """A code to begin a team with, for an owner who has not thought of one."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))


def greeting(settings: Settings, address: str, *, made_up: bool, processes: int) -> str:
    """What somebody who has started it wants to know."""
    if settings.founding_code:
        kept = " (made up for this run; --founding-code sets one that stays)" if made_up else ""
        code = f"Code to begin a team here: {settings.founding_code}{kept}"
    else:
        code = "Whoever reaches it may begin a team here; --founding-code CODE asks for a code."
    several = f", {processes} processes" if processes > 1 else ""
    office = settings.office
    pages = [f"The office's page is at {office.public_url or address}/office/"] if office is not None else []
    return "\n".join(
        [
            f"The shared backend is at {address}",
            f"Its data: {named(url_of(settings.database))}{several}",
            code,
            *pages,
            "Ctrl+C stops it.",
        ]
    )


def _why(error: OSError, host: str, port: int) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return (
                f"Another program listens on port {port} of {host} already, perhaps this backend. "
                f"Stop it, or choose another port: --port {port + 1}, or --port 0 for any free one."
            )
        case errno.EACCES:
            return f"Port {port} is for the system's own programs. Choose one above 1023, such as --port 8720."
        case errno.EADDRNOTAVAIL:
            return f"{host} is no address of this computer. Try --host 127.0.0.1, or --host 0.0.0.0 for all of them."
        case _:
            return f"It cannot listen on port {port} of {host}: {error.strerror}."
