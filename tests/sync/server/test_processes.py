"""The backend as a process: it says where it is, stops when told to, survives being killed, and shares a PostgreSQL."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from sync.protocol.messages import Pulled
from sync.server.http.app import wall_clock
from tests.support.postgres import Cluster
from tests.support.sync_team import Clock, Speaker, answer_of

ROOT = Path(__file__).resolve().parents[3]


class Process:
    """One server."""

    def __init__(self, address: str, folder: Path) -> None:
        self._log = (folder / "log.txt").open("ab")
        command = [sys.executable, "-m", "sync.server", "--database", address, "--port", "0"]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=self._log, text=True)
        assert self.process.stdout is not None
        said = self.process.stdout.readline()
        found = re.search(r"http://\S+", said)
        assert found, (folder / "log.txt").read_text()
        self.client = httpx.Client(base_url=found[0], timeout=30.0)

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        code = self.process.wait(20)
        self.client.close()
        if self.process.stdout is not None:
            self.process.stdout.close()
        self._log.close()
        return code


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[list[Process]]:
    started: list[Process] = []
    yield started
    for one in started:
        if one.process.poll() is None:
            one.end(signal.SIGKILL)


def the_time() -> Clock:
    return Clock(wall_clock())


def hear(speaker: Speaker, heard: threading.Event, ready: threading.Event) -> None:
    """Wait for news as a device does."""
    path = f"/v1/teams/{speaker.team.hex()}/events"
    headers = {"Authorization": speaker.signed("GET", path).header}
    with speaker.client.stream("GET", path, headers=headers) as stream:
        ready.set()
        for line in stream.iter_lines():
            if line == "event: moved":
                heard.set()
                return


def test_killed_and_started_again_on_sqlite(processes: list[Process], tmp_path: Path) -> None:
    """What was acknowledged is there after kill -9; told to stop, the server ends by itself with 0."""
    address = f"sqlite:///{tmp_path / 'backend.db'}"
    processes.append(Process(address, tmp_path))
    anna = Speaker(processes[-1].client, the_time(), seed="anna")
    anna.found()
    anna.write(3)
    processes[-1].end(signal.SIGKILL)
    processes.append(Process(address, tmp_path))
    anna.client = processes[-1].client
    found = answer_of(anna.pull())
    assert isinstance(found, Pulled)
    assert len(found.frames) == 3
    assert processes[-1].end(signal.SIGTERM) == 0
    lines = (tmp_path / "log.txt").read_text()
    assert '"event":"request"' in lines
    assert anna.team.hex() not in lines
    assert anna.identity.device not in lines


def test_two_processes_share_a_postgres(processes: list[Process], cluster: Cluster, tmp_path: Path) -> None:
    """What one takes the other gives, and a device that waits at one hears what was pushed to the other."""
    address = cluster.database()
    processes += [Process(address, tmp_path), Process(address, tmp_path)]
    anna = Speaker(processes[0].client, the_time(), seed="anna")
    anna.found()
    bo = Speaker(processes[1].client, anna.clock, seed="bo")
    anna.let_in(bo)
    heard, ready = threading.Event(), threading.Event()
    waiting = threading.Thread(target=hear, args=(bo, heard, ready))
    waiting.start()
    assert ready.wait(20)
    anna.write()
    assert heard.wait(20)
    waiting.join(20)
    found = answer_of(bo.pull())
    assert isinstance(found, Pulled)
    assert found.head == 1


def test_it_says_why_it_cannot_serve(tmp_path: Path) -> None:
    """A database that is none, or that is not there: one sentence and exit code 1."""
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database" * 500)
    for address, words in ((f"sqlite:///{broken}", "cannot be used"), ("nonsense", "must be")):
        command = [sys.executable, "-m", "sync.server", "--database", address, "--port", "0"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, words in done.stderr) == (1, True), done.stderr
        assert "Traceback" not in done.stderr
