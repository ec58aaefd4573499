"""The shared backend as a program of its own, on its embedded database in a folder."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_ADDRESS = re.compile(r"http://\S*[0-9]")
_STOP_SECONDS = 10


class NoBackend(RuntimeError):
    """It did not start; the message carries its words."""


class Backend:
    """Serves on a free port of this computer from being made until closed."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "sync.server", "--port", "0", "--database", f"sqlite:///{folder}/server.db"]
        self._journal = folder / "server.log"
        with self._journal.open("w", encoding="utf-8") as journal:
            self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=journal, text=True)
        self.address = self._listens()

    def close(self) -> None:
        """Let it end its work."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _listens(self) -> str:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            found = _ADDRESS.search(line)
            if found is not None:
                return found.group()
        self.close()
        raise NoBackend(self._journal.read_text(encoding="utf-8") or "the server ended without a word")
