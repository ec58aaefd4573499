"""What the routes of the office share: settings, issuer and database; the cookies and headers of a browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sync.server.keeping.database import Database
from sync.server.office.page.words import LANGUAGES, preferred
from sync.server.office.sign_in import sessions
from sync.server.office.sign_in.address import is_safe
from sync.server.office.sign_in.oidc import Issuer, NotSignedIn
from sync.server.settings import Office

SESSION_COOKIE = "teamapp_office"
STATE_COOKIE = "teamapp_office_state"
LANGUAGE_COOKIE = "teamapp_office_language"
LANGUAGE_SECONDS = 365 * 24 * 3600
PATH = "/office"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class SignInFirst(Exception):
    """Nobody is signed in here."""


@dataclass(frozen=True, slots=True)
class Room:
    """`database` gives the open one, `clock` milliseconds since 1970."""

    office: Office
    issuer: Issuer
    database: Callable[[], Database]
    clock: Callable[[], int]

    def whose(self, request: Request) -> str:
        """Who looks; raises SignInFirst."""
        token = request.cookies.get(SESSION_COOKIE, "")
        with self.database().transaction() as connection:
            who = sessions.whose(connection, token, now=self.clock()) if token else None
        if who is None:
            raise SignInFirst
        return who

    def base(self, request: Request) -> str:
        """How browsers reach this backend; raises NotSignedIn where that is not said and cannot be known."""
        said = self.office.public_url or str(request.base_url).removesuffix("/").removesuffix(PATH)
        if not is_safe(said) or not (self.office.public_url or request.url.scheme == "http"):
            raise NotSignedIn("no public address")
        return said.rstrip("/")

    def back(self, request: Request) -> str:
        """Where the issuer sends the browser."""
        return f"{self.base(request)}{PATH}/back"


def language_of(request: Request) -> str:
    """As asked, else as asked some time before, else as the browser prefers."""
    asked = (request.query_params.get("lang", ""), request.cookies.get(LANGUAGE_COOKIE, ""))
    return next((one for one in asked if one in LANGUAGES), preferred(request.headers.get("accept-language", "")))


def with_language(response: Response, request: Request) -> Response:
    """A language that was asked for stays, also over the next sign-in."""
    asked = request.query_params.get("lang", "")
    return with_cookie(response, LANGUAGE_COOKIE, asked, seconds=LANGUAGE_SECONDS) if asked in LANGUAGES else response


def page(html: str, status: int = 200) -> Response:
    return HTMLResponse(html, status, HEADERS)


def with_cookie(response: Response, name: str, value: str, *, seconds: int) -> Response:
    """One that scripts cannot read, that travels by TLS alone and is not sent along from elsewhere."""
    response.set_cookie(name, value, max_age=seconds, path=PATH, secure=True, httponly=True, samesite="lax")
    return response


def without_cookie(response: Response, name: str) -> Response:
    response.delete_cookie(name, path=PATH, secure=True, httponly=True, samesite="lax")
    return response
