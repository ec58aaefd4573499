"""What both roads share: a signed request out of a bare ASGI scope, and an answer of few words."""

from __future__ import annotations

from typing import NamedTuple

from starlette.types import Message, Receive, Scope, Send

from sync.protocol.asking.request import Passport, Said
from sync.protocol.merge.operation import Unreadable
from sync.server.call import Call, NotHeard
from sync.server.http.doors import FOUNDING_HEADER, TIME_HEADER, House

_TIME = TIME_HEADER.lower().encode()
_FOUNDING = FOUNDING_HEADER.lower().encode()
_TEAM_DIGITS = 32
WORDS = b"text/plain; charset=utf-8"


class Reply(NamedTuple):
    """An answer; `outcome` is its word in figures and in the journal."""

    status: int
    body: bytes
    kind: bytes
    outcome: str
    wait_seconds: float = 0.0


def refused(refusal: NotHeard) -> Reply:
    """A refusal in a word."""
    return Reply(refusal.status, refusal.why.encode(), WORDS, refusal.why.replace(" ", "_"), refusal.wait_seconds)


def call_in(scope: Scope, team: str, body: bytes) -> Call:
    """A signed request of a team's device; raises NotHeard for anything else."""
    authorization = founding = ""
    for name, value in scope["headers"]:
        if name == b"authorization":
            authorization = value.decode("latin-1")
        elif name == _FOUNDING:
            founding = value.decode("latin-1")
    try:
        known = bytes.fromhex(team)
        passport = Passport.read(authorization)
    except (ValueError, Unreadable) as error:
        raise NotHeard(400, "no request") from error
    if len(team) != _TEAM_DIGITS:
        raise NotHeard(400, "no request")
    query = scope["query_string"]
    path = scope["path"] + (f"?{query.decode('latin-1')}" if query else "")
    return Call(known, passport, Said(scope["method"], path, body), founding)


async def body_in(house: House, scope: Scope, receive: Receive) -> bytes:
    """The body, never more of it in memory than allowed and never waited for without end; raises NotHeard."""
    settings = house.settings
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit() and int(value) > settings.body_bytes:
            raise NotHeard(413, "too large")
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body", False):
        body: bytes = message.get("body", b"")
        if len(body) > settings.body_bytes:
            raise NotHeard(413, "too large")
        return body
    try:
        async with house.intake.patience(settings.body_seconds):
            return await _rest(house, message, receive)
    except TimeoutError as error:
        raise NotHeard(408, "too slow") from error


async def answer(send: Send, reply: Reply, now: int) -> None:
    """Send it, with the right time for a device whose clock is wrong."""
    headers = [
        (b"content-length", str(len(reply.body)).encode()),
        (b"content-type", reply.kind),
        (_TIME, str(now).encode()),
    ]
    if reply.wait_seconds:
        headers.append((b"retry-after", str(max(1, round(reply.wait_seconds))).encode()))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": reply.body})


async def _rest(house: House, message: Message, receive: Receive) -> bytes:
    found = bytearray()
    try:
        while message["type"] == "http.request":
            piece: bytes = message.get("body", b"")
            if len(found) + len(piece) > house.settings.body_bytes:
                raise NotHeard(413, "too large")
            if not house.intake.take(len(piece)):
                raise NotHeard(503, "too much at once", 5)
            found += piece
            if not message.get("more_body", False):
                return bytes(found)
            message = await receive()
    finally:
        house.intake.give(len(found))
    raise NotHeard(400, "gone")
