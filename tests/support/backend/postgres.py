"""A PostgreSQL of one's own: server binaries of the system, a fresh cluster on a free port, gone when it is closed."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

_PATIENCE_SECONDS = 30.0
_NOBODY = "postgres"
"""PostgreSQL refuses to run as root: then it runs as the user that its package made."""


class NoPostgres(Exception):
    """There are no server binaries on this machine; the message says what to install."""


def binaries() -> Path:
    """The folder with `initdb` and `postgres`, of the newest version installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda one: int(one.parts[4]))
    if found:
        return found[-1].parent
    named = shutil.which("initdb")
    if named is None:
        raise NoPostgres("no PostgreSQL server is installed here (Debian: apt-get install postgresql)")
    return Path(named).resolve().parent


class Cluster:
    """Starts with being made; `database()` gives the address of an empty database."""

    def __init__(self) -> None:
        self._bin = binaries()
        self.port = _free_port()
        self._folder = Path(tempfile.mkdtemp(prefix="pg-", dir=_quick_folder()))
        if os.geteuid() == 0:
            shutil.chown(self._folder, _NOBODY)
        self._run(
            "initdb", "-D", str(self._data), "-U", "teamapp", "-A", "trust", "--no-sync", "--locale=C", "-E", "UTF8"
        )
        self._server: subprocess.Popen[bytes] | None = None
        self.start()
        self._made = False

    @property
    def process(self) -> int:
        """The number of the server's first process."""
        assert self._server is not None
        return self._server.pid

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def start(self, *options: str) -> None:
        """Serve, on the same port as before."""
        where = ["-h", "127.0.0.1", "-p", str(self.port), "-k", str(self._folder)]
        quick = ["-c", "fsync=off", "-c", "shared_buffers=32MB", *options]
        command = [str(self._bin / "postgres"), "-D", str(self._data), *where, *quick]
        with (self._folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=log, user=_user(), cwd=self._folder
            )
        end = time.monotonic() + _PATIENCE_SECONDS
        while not self._answers():
            if self._server.poll() is not None or time.monotonic() > end:
                raise RuntimeError((self._folder / "log").read_text()[-2000:])
            time.sleep(0.05)

    def stop(self) -> None:
        """Leave the data as they are."""
        if self._server is not None:
            self._server.terminate()
            self._server.wait(_PATIENCE_SECONDS)
            self._server = None

    def database(self) -> str:
        """The address of a database with nothing in it: the same one each time, emptied, as making one is slow."""
        if not self._made:
            self.tool("createdb", "teams")
            self._made = True
        self.tool("psql", "-q", "-d", "teams", "-c", "DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        return self.address("teams")

    def address(self, name: str) -> str:
        return f"postgresql://teamapp@127.0.0.1:{self.port}/{name}"

    def tool(self, name: str, *words: str) -> str:
        """Run one of PostgreSQL's own programs against this server, as `pg_dump`; gives what it printed."""
        return self._run(name, "-h", "127.0.0.1", "-p", str(self.port), "-U", "teamapp", *words)

    def explain(self, name: str, *, forced: bool) -> None:
        """From the next connection on write the plan of every statement to the log.

        `forced`: walk over a whole table only where no index could serve, as a small table tells nothing otherwise.
        """
        words = ["session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0"]
        for word in [*words, *(["enable_seqscan = off"] if forced else [])]:
            self.tool("psql", "-q", "-d", name, "-c", f"ALTER DATABASE {name} SET {word}")

    def log_text(self) -> str:
        """What the server has written so far."""
        return (self._folder / "log").read_text()

    def close(self) -> None:
        if self._server is not None:
            self._server.kill()
            self._server.wait(_PATIENCE_SECONDS)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _answers(self) -> bool:
        try:
            self.tool("pg_isready", "-q")
        except subprocess.CalledProcessError:
            return False
        return True

    def _run(self, name: str, *words: str) -> str:
        command: Sequence[str] = [str(self._bin / name), *words]
        done = subprocess.run(command, check=True, capture_output=True, text=True, user=_user(), cwd=self._folder)
        return done.stdout


def plans_in(log: str) -> list[str]:
    """The plans of statements that were logged."""
    found = re.findall(r"duration: [\d.]+ ms  plan:\n((?:\t.*\n)+)", log)
    return [plan.replace("\n\t", "\n") for plan in found]


def _user() -> str | None:
    return _NOBODY if os.geteuid() == 0 else None


def _quick_folder() -> str | None:
    """In memory where there is such a place: nothing of it is kept."""
    if os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 1 << 29:
        return "/dev/shm"
    return "/tmp" if os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
