"""The real server on a free port of this computer, in a thread of the test."""

from __future__ import annotations

import threading
import time

import uvicorn

from sync.server.http.quick.front import Front
from sync.server.running.patience import Patience

_PATIENCE_SECONDS = 20.0


class Serving:
    """Serves from being made until closed."""

    def __init__(self, app: Front, *, port: int = 0) -> None:
        self._app = app
        config = uvicorn.Config(
            app, http=Patience, ws="none", port=port, log_config=None, access_log=False, timeout_graceful_shutdown=2
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        end = time.monotonic() + _PATIENCE_SECONDS
        while not self._server.started:
            if not self._thread.is_alive() or time.monotonic() > end:
                raise RuntimeError("the server does not start")
            time.sleep(0.01)

    @property
    def address(self) -> str:
        port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}"

    def close(self) -> None:
        """Stop as the program stops: waiting devices are sent home first."""
        self._app.state.house.bell.end()
        self._server.should_exit = True
        self._thread.join(_PATIENCE_SECONDS)
