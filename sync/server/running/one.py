"""One process that serves on sockets which are open already."""

from __future__ import annotations

import gc
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from sync.server.http.app import make_app
from sync.server.http.quick.front import Front
from sync.server.running.patience import Patience
from sync.server.settings import Settings

STOP_SECONDS = 10
"""So long whoever is being answered has to be answered after a stop was asked for."""


_HURRY_SECONDS = 2.0
"""So long a body that is on its way may still take."""

_KEPT_SECONDS = 75
"""A quiet connection is kept for longer than a proxy keeps it (60 s), so that none is closed under a request."""


def serve(settings: Settings, listening: socket.socket, *, started: Callable[[], None]) -> bool:
    """Serve until told to stop; whether it ever did. `started` is called when devices can come."""
    _open_files()
    app = make_app(settings)
    config = uvicorn.Config(
        app,
        http=Patience,
        ws="none",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=STOP_SECONDS,
        timeout_keep_alive=_KEPT_SECONDS,
        server_header=False,
        date_header=False,
        forwarded_allow_ips=settings.proxies,
    )
    server = _Announcing(config, app, started)
    server.run(sockets=[listening])
    return server.started


class _Announcing(uvicorn.Server):
    """Says when it serves, and sends waiting devices home before it stops."""

    def __init__(self, config: uvicorn.Config, app: Front, told: Callable[[], None]) -> None:
        super().__init__(config)
        self._app, self._told = app, told

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            gc.freeze()  # ten thousand open streams are no litter: look through them seldom
            gc.set_threshold(20_000, 20, 100)
            self._told()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """A stop that was asked for is no failure: unlike uvicorn's own way, the process then ends with 0."""
        before = {one: signal.signal(one, self.handle_exit) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if hasattr(self._app.state, "house"):
            self._app.state.house.bell.end()
            self._app.state.house.intake.hurry(_HURRY_SECONDS)
        await super().shutdown(sockets)


def _open_files() -> None:
    """A stream is an open file; take as many as the system grants."""
    try:
        import resource
    except ImportError:  # not on Windows, which has no such limit
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
