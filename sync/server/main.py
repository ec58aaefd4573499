"""`python -m sync.server`: serve until told to stop."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import uvicorn

from sync.server.http.app import make_app
from sync.server.http.journal import begin
from sync.server.http.quick.front import Front
from sync.server.keeping.database import CannotServe, open_database
from sync.server.settings import MEGABYTE, SQLITE, Settings

_STOP_SECONDS = 10


def main(words: Sequence[str] | None = None) -> int:
    """0 after a stop that was asked for, 1 when it cannot serve, 2 for a wrong word."""
    options = _parser().parse_args(words)
    settings = Settings(
        database=options.database,
        founding_code=options.founding_code,
        team_bytes=options.team_megabytes * MEGABYTE,
    )
    begin()
    try:
        open_database(settings.database, connections=1).close()  # said here, before anything listens
    except CannotServe as error:
        print(error, file=sys.stderr)
        return 1
    server = _Announcing(
        uvicorn.Config(
            make_app(settings),
            host=options.host,
            port=options.port,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=_STOP_SECONDS,
            server_header=False,
        )
    )
    server.run()
    return 0 if server.started else 1


class _Announcing(uvicorn.Server):
    """Says where it listens, once it does, and sends waiting devices home before it stops."""

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        await super().startup()
        for listening in self.servers if self.started else ():
            host, port = listening.sockets[0].getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            print(f"The shared backend is at http://{shown}:{port}", flush=True)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """A stop that was asked for is no failure: unlike uvicorn's own way, the process then ends with 0."""
        before = {one: signal.signal(one, self.handle_exit) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    async def shutdown(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        app = self.config.app
        if isinstance(app, Front) and hasattr(app.state, "house"):
            app.state.house.bell.end()
        await super().shutdown()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sync.server", description="The shared backend of Teamapp.")
    here = os.environ.get
    parser.add_argument(
        "--database", default=here("TEAMAPP_DATABASE", SQLITE), help="postgresql://… or sqlite:///FILE (%(default)s)"
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=int, default=8720, help="port to listen on; 0 takes a free one (%(default)s)")
    parser.add_argument(
        "--founding-code", default=here("TEAMAPP_FOUNDING_CODE", ""), help="asked of whoever begins a team here"
    )
    parser.add_argument("--team-megabytes", type=int, default=512, help="what one team may keep (%(default)s)")
    return parser
