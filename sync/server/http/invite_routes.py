"""The letters of an invitation. Who guesses is soon told to wait."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.control.invite import VALID_MINUTES
from sync.server.call import Call, NotHeard
from sync.server.http.doors import BINARY, House, body_of, call_of, check_rates, door, told
from sync.server.keeping import invites


async def leave(house: House, request: Request) -> Response:
    """An active device leaves its letter."""
    call = call_of(request, await body_of(house, request, invites.LETTER_BYTES))
    name = _name(request)
    return await _as_member(house, call, lambda: _leave(house, call, name))


async def fetch_reply(house: House, request: Request) -> Response:
    """The inviting device looks whether somebody has answered."""
    call, name = call_of(request, b""), _name(request)
    return await _as_member(house, call, lambda: _reply(house, call, name))


async def withdraw(house: House, request: Request) -> Response:
    """The invitation is used, or no longer wanted."""
    call, name = call_of(request, b""), _name(request)
    return await _as_member(house, call, lambda: _withdraw(house, call, name))


async def fetch_letter(house: House, request: Request) -> Response:
    """A newcomer, whom nobody knows yet, has the code."""
    name = _name(request)
    return await _guessed(house, request, lambda: _letter(house, name))


async def answer(house: House, request: Request) -> Response:
    """The newcomer leaves her letter, once."""
    reply, name = await body_of(house, request, invites.LETTER_BYTES), _name(request)
    return await _guessed(house, request, lambda: _answer(house, name, reply))


async def _as_member(house: House, call: Call, deed: Callable[[], Response]) -> Response:
    wait = check_rates(house, call)
    return told(429, "slow down", wait_seconds=wait) if wait else await house.hands.do(deed)


async def _guessed(house: House, request: Request, deed: Callable[[], Response]) -> Response:
    """Wrong names count against whoever asks; right ones do not."""
    whoever = request.client.host if request.client is not None else ""
    if not house.rated.guesses.full(whoever):
        return told(429, "too many guesses", wait_seconds=60 * house.settings.rates.guesses_minutes)
    response = await house.hands.do(deed)
    if response.status_code == 404:
        house.rated.guesses.take(whoever)
    return response


def _leave(house: House, call: Call, name: bytes) -> Response:
    now = house.hearing.clock()
    with house.hearing.database.transaction() as connection:
        house.hearing.member(connection, call)
        try:
            left = invites.leave_letter(
                connection, name, call.team, call.said.body, now=now, until=now + VALID_MINUTES * 60_000
            )
        except invites.NoRoom:
            return told(429, "too many invitations", wait_seconds=60 * VALID_MINUTES)
    return Response(status_code=201) if left else told(409, "name taken")


def _reply(house: House, call: Call, name: bytes) -> Response:
    with house.hearing.database.transaction() as connection:
        house.hearing.member(connection, call)
        found = invites.reply_of(connection, name, call.team, now=house.hearing.clock())
    if found is None:
        return told(404, "no invitation")
    return Response(found, media_type=BINARY) if found else Response(status_code=204)


def _withdraw(house: House, call: Call, name: bytes) -> Response:
    with house.hearing.database.transaction() as connection:
        house.hearing.member(connection, call)
        invites.withdraw(connection, name, call.team)
    return Response(status_code=204)


def _letter(house: House, name: bytes) -> Response:
    with house.hearing.database.transaction() as connection:
        found = invites.letter_of(connection, name, now=house.hearing.clock())
    return Response(found, media_type=BINARY) if found is not None else told(404, "no invitation")


def _answer(house: House, name: bytes, reply: bytes) -> Response:
    now = house.hearing.clock()
    with house.hearing.database.transaction() as connection:
        known = invites.letter_of(connection, name, now=now) is not None
        left = known and invites.leave_reply(connection, name, reply, now=now)
    if left:
        return Response(status_code=201)
    return told(409, "answered already") if known else told(404, "no invitation")


def _name(request: Request) -> bytes:
    try:
        name = bytes.fromhex(request.path_params["invite"])
    except ValueError as error:
        raise NotHeard(400, "no request") from error
    if len(name) != 16:
        raise NotHeard(400, "no request")
    return name


ROUTES = [
    Route("/v1/teams/{team}/invites/{invite}", door("invite", leave), methods=["PUT"]),
    Route("/v1/teams/{team}/invites/{invite}", door("invite", fetch_reply), methods=["GET"]),
    Route("/v1/teams/{team}/invites/{invite}", door("invite", withdraw), methods=["DELETE"]),
    Route("/v1/invites/{invite}", door("invite", fetch_letter), methods=["GET"]),
    Route("/v1/invites/{invite}", door("invite", answer), methods=["PUT"]),
]
