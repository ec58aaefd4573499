"""What a team lets the office know: one signed release a month, taken from an active device of the team."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.protocol.office.release import LONGEST_BYTES
from sync.server.call import Call, NotHeard
from sync.server.http.doors import BINARY, House, body_of, call_of, check_rates, door, told
from sync.server.office import releases


async def give(house: House, request: Request) -> Response:
    """201 when it is kept, 409 with what is kept already where that is something else."""
    call = call_of(request, await body_of(house, request, LONGEST_BYTES))
    wait = check_rates(house, call)
    if wait:
        return told(429, "slow down", wait_seconds=wait)
    period = request.path_params["period"]
    return await house.hands.do(lambda: _give(house, call, period))


def _give(house: House, call: Call, period: int) -> Response:
    now = house.hearing.clock()
    try:
        with house.hearing.database.transaction() as connection:
            membership = house.hearing.member(connection, call)
            release = releases.checked(call.said.body, membership, call.passport.name, now=now)
            if release.release.period != period:
                raise NotHeard(400, "another month")
            kept = releases.take(connection, release, call.said.body, now=now)
    except releases.Refused as refusal:
        raise NotHeard(422, str(refusal)) from refusal
    except IntegrityError as error:  # another device of the team was quicker: asked again it hears so
        raise NotHeard(503, "somebody else was writing") from error
    if kept is not None:
        return Response(kept, 409, {"X-Teamapp-Outcome": "given_before"}, media_type=BINARY)
    return Response(status_code=201)


ROUTES = [Route("/v1/teams/{team}/releases/{period:int}", door("release", give), methods=["PUT"])]
"""A team gives a month once; there is no way to take it back."""
