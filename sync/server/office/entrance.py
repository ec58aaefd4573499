"""Signing in and out: to the issuer and back, each way once."""

from __future__ import annotations

import hmac

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sync.server.office.page.entrance import not_in, signed_out
from sync.server.office.room import (
    HEADERS,
    PATH,
    SESSION_COOKIE,
    STATE_COOKIE,
    Room,
    language_of,
    page,
    with_cookie,
    without_cookie,
)
from sync.server.office.sign_in import sessions
from sync.server.office.sign_in.oidc import NotSignedIn


def entrance(room: Room) -> APIRouter:
    """The routes of it."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/sign-in")
    def sign_in(request: Request) -> Response:
        try:
            return _to_issuer(room, request)
        except NotSignedIn as refusal:
            return page(not_in(language_of(request), refusal.why), 502)
        except sessions.TooMany:
            return page(not_in(language_of(request), "too many"), 429)

    @routes.get("/back")
    def back(request: Request) -> Response:
        try:
            answer = _from_issuer(room, request)
        except NotSignedIn as refusal:
            answer = page(not_in(language_of(request), refusal.why), 403)
        return without_cookie(answer, STATE_COOKIE)

    @routes.post("/sign-out")
    def sign_out(request: Request) -> Response:
        with room.database().transaction() as connection:
            sessions.end_session(connection, request.cookies.get(SESSION_COOKIE, ""))
        return without_cookie(page(signed_out(language_of(request), _way_out(room))), SESSION_COOKIE)

    return routes


def _to_issuer(room: Room, request: Request) -> Response:
    back = room.back(request)
    with room.database().transaction() as connection:
        begun = sessions.begin(connection, now=room.clock())
    way = RedirectResponse(room.issuer.way_in(begun, back), 303, HEADERS)
    return with_cookie(way, STATE_COOKIE, begun.state, seconds=60 * sessions.LOGIN_MINUTES)


def _from_issuer(room: Room, request: Request) -> Response:
    """The browser that began it comes back with a code. Raises NotSignedIn."""
    asked = request.query_params
    state, mine = asked.get("state", ""), request.cookies.get(STATE_COOKIE, "")
    if not state or not hmac.compare_digest(state.encode(), mine.encode()):
        raise NotSignedIn("begin again")
    with room.database().transaction() as connection:
        begun = sessions.finish(connection, state, now=room.clock())
    if begun is None:
        raise NotSignedIn("begin again")
    if asked.get("iss", room.office.issuer) != room.office.issuer:  # RFC 9207
        raise NotSignedIn("another issuer")
    if "error" in asked or not asked.get("code"):
        raise NotSignedIn("the issuer says no")
    who = room.issuer.who(begun, asked["code"], room.back(request))
    with room.database().transaction() as connection:
        token = sessions.open_session(connection, who, now=room.clock())
        sessions.note_view(connection, who, "signed in", now=room.clock())
    in_ = RedirectResponse(f"{PATH}/", 303, HEADERS)
    return with_cookie(in_, SESSION_COOKIE, token, seconds=3600 * sessions.SESSION_HOURS)


def _way_out(room: Room) -> str:
    try:
        return room.issuer.way_out()
    except NotSignedIn:
        return ""
