"""The way to the office within the backend. Its framework is loaded only where the office is switched on."""

from __future__ import annotations

import time
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from sync.server.http.doors import House, told
from sync.server.http.limits import Buckets
from sync.server.settings import Settings
from sync.server.telling.journal import note_failure

BEGUN_A_MINUTE, BEGUN_AT_ONCE = 30, 60
"""Sign-ins that one address may begin: each is remembered until it is over."""

_OFF = "The office is off here: start the backend with --oidc-issuer and --oidc-client-id (docs/guide-office.md).\n"


def office_routes(settings: Settings, house: Callable[[], House], clock: Callable[[], int]) -> list[BaseRoute]:
    """`house` is asked once the backend runs."""
    if settings.office is None:
        return [Route("/office", _off), Route("/office/{rest:path}", _off)]
    from sync.server.office.app import make_office

    office = make_office(settings.office, lambda: house().hearing.database, clock)
    begun = Buckets(time.monotonic, a_minute=BEGUN_A_MINUTE, at_once=BEGUN_AT_ONCE)
    return [Mount("/office", app=_Guarded(office, begun))]


async def _off(_request: Request) -> Response:
    return PlainTextResponse(_OFF, 503)


class _Guarded:
    """Whatever goes wrong in the office, the journal gets a line without content and the caller no more than that."""

    def __init__(self, app: ASGIApp, begun: Buckets) -> None:
        self._app, self._begun = app, begun

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait = self._begun.take(_who(scope)) if str(scope.get("path", "")).endswith("/sign-in") else 0.0
        if wait:
            await told(429, "slow down", wait_seconds=wait)(scope, receive, send)
            return
        begun = False

        async def watch(message: dict[str, object]) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watch)  # type: ignore[arg-type]
        except Exception as error:  # noqa: BLE001  as with every other route
            note_failure("failed", error, kind="office")
            if not begun:
                await PlainTextResponse("failed", 500)(scope, receive, send)


def _who(scope: Scope) -> str:
    """From where somebody asks."""
    client = scope.get("client")
    return str(client[0]) if client else ""
