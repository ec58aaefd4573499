"""The shared log: one route for everything that a device asks, one for waiting until there is news."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from sync.protocol.messages import No, Refused, encode
from sync.server.hearing import Call
from sync.server.http.doors import BINARY, House, body_of, call_of, check_rates, door, told, work

STATUS: Mapping[No, int] = {
    No.FORK: 409,
    No.GAP: 409,
    No.STALE_EPOCH: 409,
    No.CONTROL_MOVED: 409,
    No.SNAPSHOT_OLD: 409,
    No.TOO_LARGE: 413,
    No.FULL: 507,
    No.SLOW_DOWN: 429,
    No.STRANGER: 403,
    No.FORGED: 403,
    No.UNREADABLE: 400,
}
BEAT_SECONDS = 25.0
"""So often a quiet stream says that it is alive, for proxies that cut silent ones."""


async def log(house: House, request: Request) -> Response:
    """Whatever the engine of a device asks."""
    call = call_of(request, await body_of(house, request, house.settings.body_bytes))
    wait = check_rates(house, call)
    if wait:
        refusal = Refused(No.SLOW_DOWN, round(wait * 1000))
        return Response(encode(refusal), 429, {"Retry-After": str(max(1, round(wait)))}, media_type=BINARY)
    return await work(lambda: _heard(house, call))


def _heard(house: House, call: Call) -> Response:
    heard = house.hearing.hear(call)
    if heard.moved:
        house.bell.ring(call.team)
    refused = heard.answer.why if isinstance(heard.answer, Refused) else None
    outcome = refused.value if refused is not None else heard.kind.lower()
    status = STATUS[refused] if refused is not None else 200
    return Response(encode(heard.answer), status, {"X-Teamapp-Outcome": outcome}, media_type=BINARY)


async def events(house: House, request: Request) -> Response:
    """Server-sent events: a line whenever the team's log has grown. What it has grown by is asked for as always."""
    call = call_of(request, b"")
    wait = check_rates(house, call)
    if wait:
        return told(429, "slow down", wait_seconds=wait)
    if house.bell.listeners >= house.settings.streams:
        return told(503, "too many streams", wait_seconds=60)
    refusal = await work(lambda: _admitted(house, call))
    if refusal.status_code != 204:
        return refusal
    return StreamingResponse(_lines(house, call.team), media_type="text/event-stream")


def _admitted(house: House, call: Call) -> Response:
    with house.hearing.database.transaction() as connection:
        house.hearing.member(connection, call)
    return Response(status_code=204)


async def _lines(house: House, team: bytes) -> AsyncIterator[str]:
    house.figures.streams.inc()
    try:
        with house.bell.waiting(team) as event:
            yield ": here\n\n"
            while not house.bell.ended:
                try:
                    await asyncio.wait_for(event.wait(), BEAT_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                event.clear()
                if not house.bell.ended:
                    yield "event: moved\ndata:\n\n"
    finally:
        house.figures.streams.dec()


ROUTES = [
    Route("/v1/teams/{team}/log", door("log", log), methods=["POST"]),
    Route("/v1/teams/{team}/events", door("events", events), methods=["GET"]),
]
