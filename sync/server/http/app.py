"""The whole backend as one ASGI application."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool

from sync.server.hands import Hands
from sync.server.hearing import Hearing
from sync.server.http import health_routes, invite_routes, release_routes
from sync.server.http.bell import Bell
from sync.server.http.doors import AWAY, House
from sync.server.http.limits import Intake
from sync.server.http.office_door import office_routes
from sync.server.http.quick.front import Front
from sync.server.http.rated import TELL_SECONDS, Rated
from sync.server.keeping.database import RATES_CHANNEL, Database, open_database
from sync.server.settings import Settings
from sync.server.telling.figures import Figures
from sync.server.telling.journal import note, note_failure
from sync.server.tidying import tidy

TIDY_SECONDS = 600.0


def wall_clock() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def make_app(settings: Settings, *, clock: Callable[[], int] = wall_clock) -> Front:
    """The application; its database is opened when it starts and closed when it stops."""

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        database = await run_in_threadpool(open_database, settings.database)
        loop = asyncio.get_running_loop()
        rated, hearing, hands = Rated(settings.rates), Hearing(database, settings, clock), Hands(settings.hands, loop)
        bell = Bell(database, loop, rates=rated.hear)
        app.state.house = House(hearing, settings, rated, Figures(), bell, hands, Intake(settings.intake_bytes))
        besides = [asyncio.create_task(_tidy(database, clock))]
        if database.postgres:
            besides.append(asyncio.create_task(_tell_rates(database, rated, hands)))
        note("started", database="postgresql" if database.postgres else "sqlite")
        try:
            yield
        finally:
            bell.end()
            for task in besides:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
            hands.end()
            hearing.close()
            note("stopped")

    def house() -> House:
        found: House = app.state.house
        return found

    office = office_routes(settings, house, clock)
    routes = [*invite_routes.ROUTES, *release_routes.ROUTES, *health_routes.ROUTES, *office]
    app = Starlette(routes=routes, lifespan=life)
    return Front(app)


async def _tidy(database: Database, clock: Callable[[], int]) -> None:
    """Forget what has served its time, at the beginning too: a server that is restarted often tidies as well."""
    while True:
        try:
            gone = await run_in_threadpool(_gone, database, clock())
            if gone is not None and any(gone.values()):
                note("tidied", **gone)
        except SQLAlchemyError as error:
            note_failure("tidying failed", error)
        await asyncio.sleep(TIDY_SECONDS)


async def _tell_rates(database: Database, rated: Rated, hands: Hands) -> None:
    """Tell the other processes on this PostgreSQL who has asked much; most of the time there is nothing to tell."""
    while True:
        await asyncio.sleep(TELL_SECONDS)
        if notices := list(rated.notices()):
            with suppress(*AWAY):  # while the database is away nobody is heard anyway
                await hands.do(partial(_announce, database, notices))


def _announce(database: Database, notices: list[str]) -> None:
    with database.transaction() as connection:
        for notice in notices:
            connection.execute(text("SELECT pg_notify(:channel, :said)"), {"channel": RATES_CHANNEL, "said": notice})


def _gone(database: Database, now: int) -> dict[str, int] | None:
    with database.transaction() as connection:
        return tidy(connection, now)
