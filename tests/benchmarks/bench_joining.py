"""How long it takes to share the sample team and to bring a new device into it, with a real backend on this computer.

`PYTHONPATH=. .venv/bin/python -m tests.benchmarks.bench_joining`
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from teamapp.bootstrap import close_team, join_team, sample_team
from teamapp.services.desk import Desk
from teamapp.services.exchanging.headless import exchange_now
from teamapp.services.sharing.founding import share_team
from teamapp.services.sharing.joining.code import read_code
from teamapp.services.sharing.joining.invite import approve, begin_invitation, look, offer
from teamapp.services.sharing.joining.join import Ticket, ask_to_join, look_whether_approved
from teamapp.store.keys.source import MemoryKeys
from tests.support.backend.joined import digest
from tests.support.figures import machine


def main() -> None:
    """Seconds on the wall and of this process's processor time; the backend is a process of its own."""
    with tempfile.TemporaryDirectory() as folder, _backend(Path(folder)) as address:
        keys = MemoryKeys()
        anna = sample_team(Path(folder) / "anna", keys=keys)
        began = _now()
        share_team(anna, address, label="first")
        _told("founded, every row built from the outbox", began)
        began = _now()
        exchange_now(anna)
        _told("sent, and seen to be there", began)
        ticket = _ticket(anna)
        began = _now()
        bo, _words = join_team(Path(folder) / "bo", ticket, keys=keys)
        _told("joined: from the yes to a team that is open", began)
        same = digest(anna) == digest(bo)
        rows = sum(len(bo.store.all(kind)) for kind in _kinds())
        print(f"{rows} rows, the same state on both: {same}")
        close_team(bo)
        close_team(anna)
    print(machine())


def _ticket(host: Desk) -> Ticket:
    invitation = begin_invitation(host)
    offer(invitation)
    joining = ask_to_join(read_code(invitation.code.line), label="second")
    answered = look(invitation)
    assert answered is not None
    approve(host, invitation, answered)
    exchange_now(host)
    ticket = look_whether_approved(joining)
    assert ticket is not None
    return ticket


def _kinds():  # type: ignore[no-untyped-def]  # the kinds of entities
    from teamapp.domain.entities import ENTITIES

    return ENTITIES


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _told(what: str, began: tuple[float, float]) -> None:
    wall, cpu = _now()
    print(f"{what:48} {wall - began[0]:6.2f} s   {cpu - began[1]:6.2f} s processor")


@contextmanager
def _backend(folder: Path) -> Iterator[str]:
    """A process that serves on a free port."""
    words = [sys.executable, "-m", "sync.server", "--port", "0", "--database", f"sqlite:///{folder / 'backend.db'}"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            line = next(line for line in process.stdout if "http://" in line)
            yield line[line.index("http://") :].strip()
        finally:
            process.terminate()


if __name__ == "__main__":
    main()
