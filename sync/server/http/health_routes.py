"""For whoever runs the server: is it alive, can it work, how much does it do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from sync.protocol.asking import greeting
from sync.server.http.doors import House


async def alive(_request: Request) -> Response:
    """The process answers."""
    return PlainTextResponse("alive")


async def ready(request: Request) -> Response:
    """The database answers too, and the server is not on its way out."""
    house: House = request.app.state.house
    try:
        works = not house.bell.ended and await run_in_threadpool(house.hearing.database.ready)
    except SQLAlchemyError:
        works = False
    return PlainTextResponse("ready" if works else "not ready", 200 if works else 503)


async def figures(request: Request) -> Response:
    """Counts and times, never of whom."""
    house: House = request.app.state.house
    return Response(house.figures.text(), media_type="text/plain; version=0.0.4")


async def hello(request: Request) -> Response:
    """What this is, for whoever is about to found a team here."""
    house: House = request.app.state.house
    notice = await run_in_threadpool(passed_on, house.settings.update_notice)
    said = greeting.Hello(founding_code=bool(house.settings.founding_code), notice=greeting.name_of(notice))
    return Response(greeting.encode(said), media_type="application/json")


async def update_notice(request: Request) -> Response:
    """The signed notice of a newer release, as whoever runs the server has put it there; 204 where there is none."""
    house: House = request.app.state.house
    notice = await run_in_threadpool(passed_on, house.settings.update_notice)
    headers = {"X-Content-Type-Options": "nosniff"}
    return Response(notice, 200 if notice else 204, headers, media_type="application/octet-stream")


def passed_on(file: str) -> bytes:
    """The file, read anew each time so that another one needs no restart; nothing where it is missing or too large."""
    if not file:
        return b""
    try:
        with Path(file).open("rb") as opened:
            found = opened.read(greeting.MOST_NOTICE_BYTES + 1)
    except OSError:
        return b""
    return found if len(found) <= greeting.MOST_NOTICE_BYTES else b""


ROUTES = [
    Route(greeting.PATH, hello),
    Route(greeting.NOTICE_PATH, update_notice),
    Route("/healthz", alive),
    Route("/readyz", ready),
    Route("/metrics", figures),
]
