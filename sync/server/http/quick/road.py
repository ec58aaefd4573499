"""What both roads share: a signed request out of a bare ASGI scope, and an answer of few words."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

from starlette.types import Message, Receive, Scope, Send

from sync.protocol.operation import Unreadable
from sync.protocol.request import Passport, Said
from sync.server.call import Call, NotHeard
from sync.server.http.doors import FOUNDING_HEADER, TIME_HEADER

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


async def body_in(scope: Scope, receive: Receive, *, most: int, patience_seconds: float) -> bytes:
    """The body, never more of it in memory than allowed and never waited for without end; raises NotHeard."""
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit() and int(value) > most:
            raise NotHeard(413, "too large")
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body", False):
        return bytes(_within(message.get("body", b""), most))
    try:
        async with asyncio.timeout(patience_seconds):
            return await _rest(message, receive, most)
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


async def _rest(message: Message, receive: Receive, most: int) -> bytes:
    found = bytearray()
    while message["type"] == "http.request":
        found += message.get("body", b"")
        _within(found, most)
        if not message.get("more_body", False):
            return bytes(found)
        message = await receive()
    raise NotHeard(400, "gone")


def _within(body: bytes | bytearray, most: int) -> bytes | bytearray:
    if len(body) > most:
        raise NotHeard(413, "too large")
    return body
