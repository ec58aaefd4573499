"""The backend as a process: it says where it is, stops when told to, survives being killed, and shares a PostgreSQL."""

from __future__ import annotations

import os
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
import sqlcipher3.dbapi2 as sqlite

from sync.protocol.asking.messages import Pulled
from sync.server.http.app import wall_clock
from sync.server.keeping.backup import back_up
from sync.server.main import main
from sync.server.running.one import STOP_SECONDS
from sync.server.running.place import greeting, made_up_code, public
from sync.server.settings import Settings
from tests.support.backend.sync_team import Clock, Speaker, answer_of

ROOT = Path(__file__).resolve().parents[3]


class Process:
    """One server."""

    def __init__(self, address: str, folder: Path, *words: str) -> None:
        self._log = (folder / "log.txt").open("ab")
        command = [sys.executable, "-m", "sync.server", "--database", address, "--port", "0", *words]
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


def test_killed_and_started_again_on_sqlite(processes: list[Process], sqlite_address: str, tmp_path: Path) -> None:
    """What was acknowledged is there after kill -9, and a copy made meanwhile holds what was there; told to stop while
    it is asked, the server answers what it has begun and ends by itself with 0.
    """
    address = sqlite_address
    processes.append(Process(address, tmp_path))
    anna = Speaker(processes[-1].client, the_time(), seed="anna")
    anna.found()
    anna.write(3)
    assert "was copied to" in back_up(address, str(tmp_path / "copy.db"))
    processes[-1].end(signal.SIGKILL)
    processes.append(Process(address, tmp_path))
    anna.client = processes[-1].client
    assert head(anna) == 3
    taken: list[int] = []
    pushing = threading.Thread(target=push_until_nobody_answers, args=(anna, taken))
    pushing.start()
    while len(taken) < 5:
        time.sleep(0.01)
    assert processes[-1].end(signal.SIGTERM) == 0
    pushing.join(20)
    lines = (tmp_path / "log.txt").read_text()
    assert '"event":"request"' in lines
    assert '"event":"stopped"' in lines
    assert anna.team.hex() not in lines
    assert anna.identity.device not in lines
    assert rows_in(tmp_path / "backend.db") == 3 + len(taken)
    assert rows_in(tmp_path / "copy.db") == 3


def test_who_hangs_up_or_hangs_about_disturbs_nobody(
    processes: list[Process], sqlite_address: str, tmp_path: Path
) -> None:
    """Callers go while they are answered, in every way there is; then a stop with a body half sent and a stream open
    ends in time. No line of the log speaks of an error.
    """
    server = Process(sqlite_address, tmp_path)
    processes.append(server)
    anna = Speaker(server.client, the_time(), seed="anna")
    anna.found()
    place = server.client.base_url.host, server.client.base_url.port
    events = f"/v1/teams/{anna.team.hex()}/events"

    def call(sent: str) -> socket.socket:
        made = socket.create_connection(place)
        made.sendall(sent.replace("\n", "\r\n").encode())
        return made

    def listen() -> socket.socket:
        passport = anna.signed("GET", events).header
        made = call(f"GET {events} HTTP/1.1\nHost: x\nAuthorization: {passport}\n\n")
        assert made.recv(1)
        return made

    half = f"POST /v1/teams/{anna.team.hex()}/log HTTP/1.1\nHost: x\nContent-Length: 5000\n\nabc"
    letter = f"PUT /v1/invites/{'0' * 32} HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n5\nabc"
    for abrupt in (False, True):
        for made in (call(half), call(letter), call("GET /metrics HTTP/1.1\nHost: x\n\n"), listen()):
            if abrupt:
                made.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            made.close()
    anna.write()
    left = [call(half), call(letter), listen()]
    began = time.monotonic()
    assert server.end(signal.SIGTERM) == 0
    assert time.monotonic() - began < STOP_SECONDS - 1
    for made in left:
        made.close()
    lines = (tmp_path / "log.txt").read_text()
    assert '"level":"error"' not in lines
    assert "Traceback" not in lines


def test_several_processes_share_a_postgres(processes: list[Process], postgres_address: str, tmp_path: Path) -> None:
    """Two servers, one of them two processes: what one takes the others give, a device that waits at one hears what was
    pushed to another, all are counted together, a process that dies is followed by another, and a stop ends them all.
    """
    address = postgres_address
    processes += [Process(address, tmp_path, "--processes", "2"), Process(address, tmp_path)]
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
    assert head(bo) == 1
    first = children_of(processes[0].process.pid)
    assert len(first) == 2
    os.kill(min(first), signal.SIGKILL)
    until(lambda: len(children_of(processes[0].process.pid) - {min(first)}) == 2)
    anna.client = httpx.Client(base_url=anna.client.base_url, timeout=30.0)
    anna.write(3)
    figures = anna.client.get("/metrics").text
    assert 'teamapp_requests_total{kind="log",outcome="push"} 4.0' in figures
    anna.client.close()
    last = children_of(processes[0].process.pid)
    assert processes[0].end(signal.SIGTERM) == 0
    assert not any(alive(one) for one in last)


def test_it_says_why_it_cannot_serve(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What happened, where, and what to do: one sentence each and exit code 1, without a password."""
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database" * 500)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        good = f"sqlite:///{tmp_path / 'good.db'}"
        cases = [
            (["--database", f"sqlite:///{broken}"], ("broken.db", "cannot be used", "name another one")),
            (["--database", "sqlite:////nowhere/b.db"], ("/nowhere/b.db", "folder exist")),
            (["--database", "sqlite://"], ("would be lost",)),
            (["--database", "nonsense"], ("must be",)),
            (["--database", "mysql://x@y/z"], ("mysql", "postgresql and sqlite can")),
            (["--database", "postgresql://a:secret@127.0.0.1:1/b"], ("a:***@127.0.0.1:1/b", "is PostgreSQL running")),
            (["--database", good, "--port", port], (port, "another port", f"--port {int(port) + 1}")),
            (["--database", good, "--host", "203.0.113.7"], ("203.0.113.7", "no address of this computer")),
            (["--database", good, "--processes", "2"], ("PostgreSQL",)),
            (["--database", good, "--back-up", str(broken)], ("broken.db", "there already")),
        ]
        for words, said in cases:
            assert main(words) == 1
            error = capsys.readouterr().err
            assert all(one in error for one in said), error
            assert "secret" not in error


def test_it_says_what_it_serves() -> None:
    """Address, data and code; who opens it to others without a code is given one."""
    settings = Settings(database="sqlite:////data/teams.db", founding_code="K7DM")
    said = greeting(settings, "http://127.0.0.1:8720", made_up=False, processes=1)
    assert said.splitlines()[0] == "The shared backend is at http://127.0.0.1:8720"
    assert "/data/teams.db" in said
    assert "Code to begin a team here: K7DM\n" in said
    assert (public("127.0.0.1"), public("::1"), public("localhost"), public("0.0.0.0")) == (False, False, False, True)
    assert re.fullmatch(r"(\w{4}-){2}\w{4}", made_up_code())


def push_until_nobody_answers(speaker: Speaker, taken: list[int]) -> None:
    while True:
        try:
            speaker.write()
        except httpx.TransportError:
            return
        taken.append(speaker.batches)


def head(speaker: Speaker) -> int:
    found = answer_of(speaker.pull())
    assert isinstance(found, Pulled)
    return found.head


def rows_in(file: Path) -> int:
    with closing(sqlite.connect(str(file))) as connection:
        return int(connection.execute("SELECT count(*) FROM batch").fetchone()[0])


def children_of(process: int) -> set[int]:
    """The numbers of a process's children."""
    return set(map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split()))


def alive(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
