"""Server-sent events: a line whenever a team's log has grown. What it has grown by is asked for as always."""

from __future__ import annotations

from starlette.types import Receive, Scope, Send

from sync.server.call import NotHeard
from sync.server.http.bell import Waiting
from sync.server.http.doors import TIME_HEADER, House, check_rates, counted_stream
from sync.server.http.quick.road import Reply, call_in

_BEGUN = b": here\n\n"


async def news(house: House, scope: Scope, receive: Receive, send: Send, team: str) -> Reply | None:
    """Waits until the caller or the server goes: one coroutine, without a timer of its own. Raises NotHeard."""
    call = call_in(scope, team, b"")
    wait = check_rates(house, call)
    if wait:
        raise NotHeard(429, "slow down", wait)
    if house.bell.listeners >= house.settings.streams or house.bell.ended:
        raise NotHeard(503, "too many streams", 60)
    await house.hands.do(lambda: house.hearing.admit(call))
    now = str(house.hearing.clock()).encode()
    headers = [(b"content-type", b"text/event-stream"), (TIME_HEADER.lower().encode(), now)]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": _BEGUN, "more_body": True})
    with counted_stream(house), house.bell.waiting(call.team, Waiting(send)):
        while (await receive())["type"] != "http.disconnect":
            pass
    return None
