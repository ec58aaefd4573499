"""The shared log: one route for everything that a device asks."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.types import Receive, Scope, Send

from sync.protocol.asking.messages import No, Refused, encode
from sync.server.call import Call
from sync.server.http.doors import BINARY, House, check_rates
from sync.server.http.quick.road import Reply, body_in, call_in

STATUS: Mapping[No, int] = {
    No.FORK: 409,
    No.GAP: 409,
    No.STALE_EPOCH: 409,
    No.CONTROL_MOVED: 409,
    No.SNAPSHOT_OLD: 409,
    No.PARTS_LACK: 409,
    No.TOO_LARGE: 413,
    No.FULL: 507,
    No.SLOW_DOWN: 429,
    No.STRANGER: 403,
    No.FORGED: 403,
    No.UNREADABLE: 400,
}
_KIND = BINARY.encode()


async def log(house: House, scope: Scope, receive: Receive, _send: Send, team: str) -> Reply:
    """Whatever the engine of a device asks. Raises NotHeard."""
    body = await body_in(house, scope, receive)
    house.figures.received.inc(len(body))
    call = call_in(scope, team, body)
    wait = check_rates(house, call)
    if wait:
        refusal = Refused(No.SLOW_DOWN, round(wait * 1000))
        return Reply(429, encode(refusal), _KIND, No.SLOW_DOWN.value, wait)
    return await house.hands.do(lambda: _heard(house, call))


def _heard(house: House, call: Call) -> Reply:
    heard = house.hearing.hear(call)
    if heard.moved:
        house.bell.ring(call.team)
    answer = heard.answer
    if isinstance(answer, Refused):
        return Reply(STATUS[answer.why], encode(answer), _KIND, answer.why.value)
    return Reply(200, encode(answer), _KIND, heard.kind.lower())
