"""What every route does first and last: reads a capped body, checks the rates, counts, and answers in one form."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from sync.protocol.asking.request import Passport, Said
from sync.protocol.merge.operation import Unreadable
from sync.server.call import Call, NotHeard
from sync.server.hands import Hands
from sync.server.hearing import Hearing
from sync.server.http.bell import Bell
from sync.server.http.limits import Intake
from sync.server.http.rated import Rated
from sync.server.keeping.quick.lane import Away
from sync.server.settings import Settings
from sync.server.telling.figures import Figures
from sync.server.telling.journal import note, note_failure

TIME_HEADER = "X-Teamapp-Time"
FOUNDING_HEADER = "X-Teamapp-Founding-Code"
BINARY = "application/x-teamapp"
_TEAM_DIGITS = 32


AWAY = (Away, OperationalError, PoolTimeout)
"""What is raised when the database does not answer."""


@dataclass(frozen=True, slots=True)
class House:
    """What the routes share."""

    hearing: Hearing
    settings: Settings
    rated: Rated
    figures: Figures
    bell: Bell
    hands: Hands
    intake: Intake


Route = Callable[[Request], Awaitable[Response]]
Deed = Callable[[House, Request], Awaitable[Response]]


def door(kind: str, deed: Deed) -> Route:
    """A route that counts and times itself and turns every refusal into a short answer."""

    async def route(request: Request) -> Response:
        house: House = request.app.state.house
        began = time.perf_counter()
        response = await _safely(house, request, kind, deed)
        outcome = response.headers.get("X-Teamapp-Outcome", str(response.status_code))
        size = len(response.body) if hasattr(response, "body") else 0
        counted(house, kind, response.status_code, outcome=outcome, began=began, size=size)
        response.headers[TIME_HEADER] = str(house.hearing.clock())
        return response

    return route


def counted(house: House, kind: str, status: int, *, outcome: str, began: float, size: int) -> None:
    """An answer in figures and in the journal: of which kind, how long it took, never of whom."""
    taken = time.perf_counter() - began
    house.figures.answered(kind, outcome, taken, size)
    note("request", kind=kind, status=status, outcome=outcome, ms=round(taken * 1000, 2), bytes=size)


@contextmanager
def counted_stream(house: House) -> Iterator[None]:
    """A device that waits for news."""
    house.figures.answered("events", "streaming", 0.0, 0)
    house.figures.streams.inc()
    try:
        yield
    finally:
        house.figures.streams.dec()


async def _safely(house: House, request: Request, kind: str, deed: Deed) -> Response:
    try:
        return await deed(house, request)
    except NotHeard as refusal:
        return told(refusal.status, refusal.why, wait_seconds=refusal.wait_seconds)
    except ClientDisconnect:
        return told(400, "gone")
    except AWAY:
        return told(503, "the database is away", wait_seconds=5)
    except Exception as error:  # noqa: BLE001  whatever it is, the caller gets an answer and the log a line
        note_failure("failed", error, kind=kind)
        return told(500, "failed")


def told(status: int, why: str, *, wait_seconds: float = 0.0) -> Response:
    """A refusal in a word."""
    headers = {"X-Teamapp-Outcome": why.replace(" ", "_")}
    if wait_seconds:
        headers["Retry-After"] = str(max(1, round(wait_seconds)))
    return Response(why, status, headers, media_type="text/plain")


async def body_of(house: House, request: Request, most: int) -> bytes:
    """The body, never more of it in memory than allowed; raises NotHeard with 413."""
    said = request.headers.get("content-length", "")
    if said.isdigit() and int(said) > most:
        raise NotHeard(413, "too large")
    found = bytearray()
    try:
        async with house.intake.patience(house.settings.body_seconds):
            async for piece in request.stream():
                found += piece
                if len(found) > most:
                    raise NotHeard(413, "too large")
    except TimeoutError as error:
        raise NotHeard(408, "too slow") from error
    house.figures.received.inc(len(found))
    return bytes(found)


def call_of(request: Request, body: bytes) -> Call:
    """A signed request of a team's device; raises NotHeard for anything else."""
    team = request.path_params["team"]
    try:
        known = bytes.fromhex(team)
        passport = Passport.read(request.headers.get("authorization", ""))
    except (ValueError, Unreadable) as error:
        raise NotHeard(400, "no request") from error
    if len(team) != _TEAM_DIGITS:
        raise NotHeard(400, "no request")
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    code = request.headers.get(FOUNDING_HEADER, "")
    return Call(known, passport, Said(request.method, path, body), code)


def check_rates(house: House, call: Call) -> float:
    """Seconds to wait, 0 when the request may be heard."""
    rated = house.rated
    return rated.devices.take(call.passport.device) or rated.teams.take(call.team)
