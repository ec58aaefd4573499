"""A shared backend of a test's own that can go away and come back at its address."""

from __future__ import annotations

from pathlib import Path

from sync.server.http.app import make_app
from sync.server.settings import Rates, Settings
from tests.support.backend.serving import Serving


class OwnBackend:
    """On the embedded database in a folder; nobody is told to wait."""

    def __init__(self, folder: Path, *, founding_code: str = "") -> None:
        rates = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)
        self._settings = Settings(
            database=f"sqlite:///{folder / 'backend.db'}", rates=rates, founding_code=founding_code
        )
        self._serving: Serving | None = Serving(make_app(self._settings))
        self.address = self._serving.address

    def go_away(self) -> None:
        """Nobody answers any more."""
        serving, self._serving = self._serving, None
        if serving is not None:
            serving.close()

    def come_back(self) -> None:
        """At the same address, with what it had."""
        port = int(self.address.rpartition(":")[2])
        self._serving = Serving(make_app(self._settings), port=port)
