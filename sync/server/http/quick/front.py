"""The application: the two quick roads first, the framework for everything else."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping

from starlette.applications import Starlette
from starlette.datastructures import State
from starlette.types import Message, Receive, Scope, Send

from sync.server.call import NotHeard
from sync.server.http.doors import AWAY, TIME_HEADER, House, counted
from sync.server.http.quick.log import log
from sync.server.http.quick.news import news
from sync.server.http.quick.road import WORDS, Reply, answer, refused
from sync.server.telling.journal import note, note_failure

Road = Callable[[House, Scope, Receive, Send, str], Awaitable[Reply | None]]

_COUNTED = TIME_HEADER.lower().encode()
_BEFORE = "/v1/teams/"
_ROADS: Mapping[tuple[str, str], tuple[str, Road]] = {
    ("POST", "/log"): ("log", log),
    ("GET", "/events"): ("events", news),
}


class Front:
    """An ASGI application; `state.house` is there while it runs."""

    def __init__(self, rest: Starlette) -> None:
        self._rest = rest

    @property
    def state(self) -> State:
        return self._rest.state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if path.startswith(_BEFORE) and scope["type"] == "http":
            team, slash, last = path[len(_BEFORE) :].partition("/")
            road = _ROADS.get((scope["method"], slash + last))
            if road is not None:
                await self._walk(road, scope, receive, send, team)
                return
        await self._rest(scope, receive, _noting(send) if scope["type"] == "http" else send)

    async def _walk(self, road: tuple[str, Road], scope: Scope, receive: Receive, send: Send, team: str) -> None:
        """Count and time it; whatever goes wrong, the caller gets an answer and the journal a line."""
        house: House = self._rest.state.house
        kind, walk = road
        began = time.perf_counter()
        try:
            reply = await walk(house, scope, receive, send, team)
        except NotHeard as refusal:
            reply = refused(refusal)
        except AWAY:
            reply = refused(NotHeard(503, "the database is away", 5))
        except Exception as error:  # noqa: BLE001
            note_failure("failed", error, kind=kind)
            reply = Reply(500, b"failed", WORDS, "failed")
        if reply is None:  # a stream has told everything itself
            return
        counted(house, kind, reply.status, outcome=reply.outcome, began=began, size=len(reply.body))
        await answer(send, reply, house.hearing.clock())


def _noting(send: Send) -> Send:
    """Answers of the framework itself, to roads and methods that there are not, get their line too."""

    async def noting(message: Message) -> None:
        begins = message["type"] == "http.response.start" and message["status"] in (404, 405)
        if begins and all(name != _COUNTED for name, _value in message["headers"]):
            note("request", kind="nothing", status=message["status"])
        await send(message)

    return noting
