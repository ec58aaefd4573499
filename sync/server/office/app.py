"""The office as an application of its own, mounted in the backend's."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

from fastapi import FastAPI, Query, Request
from fastapi.openapi.utils import get_openapi
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from sync.server.keeping.database import Database
from sync.server.office.api import api
from sync.server.office.asking import NoSuch, look
from sync.server.office.entrance import entrance
from sync.server.office.page.overview import View, nothing_yet, overview
from sync.server.office.page.style import STYLE
from sync.server.office.room import HEADERS, PATH, Room, SignInFirst, language_of, page, with_language
from sync.server.office.sign_in.oidc import Issuer
from sync.server.settings import Office

_STYLE_SECONDS = 3600


def make_office(office: Office, database: Callable[[], Database], clock: Callable[[], int]) -> FastAPI:
    """`clock` gives milliseconds since 1970."""
    room = Room(office, Issuer(office, lambda: clock() / 1000), database, clock)
    app = FastAPI(title="Teamapp office", version=_version(), docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(entrance(room))
    app.include_router(api(room))
    _pages(app, room)

    @app.get("/api/openapi.json", include_in_schema=False)
    def described() -> dict[str, object]:
        return get_openapi(title=app.title, version=app.version, routes=app.routes, servers=[{"url": PATH}])

    @app.exception_handler(SignInFirst)
    def sign_in_first(request: Request, _error: Exception) -> Response:
        """A program is told; a person is led."""
        if request.url.path.removeprefix(PATH).startswith("/api/"):
            return JSONResponse({"detail": "sign in first"}, 401, HEADERS)
        return with_language(RedirectResponse(f"{PATH}/sign-in", 303, HEADERS), request)

    @app.exception_handler(NoSuch)
    def no_such(_request: Request, error: Exception) -> Response:
        return JSONResponse({"detail": str(error)}, 404, HEADERS)

    return app


def _pages(app: FastAPI, room: Room) -> None:
    @app.get("/", include_in_schema=False)
    def start(
        request: Request,
        month: int | None = None,
        region: str = "",
        sort: str = "",
        down: bool = False,
        number: int = Query(1, alias="page"),
    ) -> Response:
        who, language = room.whose(request), language_of(request)
        found = look(room, who, "page", month=month, region=region)
        if found is None:
            return with_language(page(nothing_yet(language, who)), request)
        view = View(language, who, found.seen, found.months, found.regions, sort, down, number)
        return with_language(page(overview(view)), request)

    @app.get("/style.css", include_in_schema=False)
    def style() -> Response:
        headers = {**HEADERS, "Cache-Control": f"max-age={_STYLE_SECONDS}"}
        return PlainTextResponse(STYLE, 200, headers, media_type="text/css")


def _version() -> str:
    try:
        return version("teamapp")
    except PackageNotFoundError:
        return "0"
