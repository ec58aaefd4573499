"""kill -9: of the worker in the middle of a solve, and of the whole program while it computes and writes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from teamapp.domain.entities import Assignment
from tests.journeys.conftest import Start
from tests.support.store.key_file import FileKeys
from tests.support.store.ledger import check_books, oldest_first
from tests.support.window.journey import Person

ROOT = Path(__file__).resolve().parents[2]
LONGEST_MOMENT = 0.4
"""Seconds between the last thing that was heard and the kill, at most: some tens of writes."""

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is a thing of POSIX systems")


@pytest.mark.parametrize(
    ("page", "key", "ask"), [("Roster", "roster", "Suggest roster"), ("Visits & rounds", "visits", "Improve rounds")]
)
def test_the_worker_is_killed(start: Start, profile: Path, page: str, key: str, ask: str) -> None:
    """The page says in words what happened, nothing is changed, and the next solve goes through."""
    person = start(profile)
    person.be_on("today")
    person.go(page, key)
    person.keys("]")
    person.settle()
    before = person.ask(lambda desk: desk.store.headings(limit=1))
    begin(person, ask)
    first = worker_of(person)
    os.kill(first, signal.SIGKILL)
    person.see("The computation stopped by itself (exit code -9). Nothing was changed")
    assert person.ask(lambda desk: desk.store.headings(limit=1)) == before

    begin(person, ask)
    assert worker_of(person) != first
    person.click("Stop and keep best")
    person.see("Suggestion:")


def test_the_program_is_killed(start: Start, profile: Path, keys: FileKeys) -> None:
    """It opens again; every change is whole or absent, an announced one is there, and no worker is left behind."""
    seed = random.SystemRandom().randrange(1 << 32)
    solve = ("roster", "visits")[seed % 2]
    print(f"{solve}, seed {seed}")
    worker, announced = run_and_kill(profile, keys, solve, seed)

    person = start(profile)
    person.be_on("today")
    history = person.ask(lambda desk: [change.id for change in oldest_first(desk.store)])
    person.ask(lambda desk: check_books(desk.store))
    made_there = history[history.index(announced[0]) :]
    assert made_there[: len(announced)] == announced
    assert len(made_there) <= len(announced) + 1, "at most the change that was on its way"
    person.wait(lambda: not is_alive(worker), "the orphaned worker to end")
    assert person.ask(lambda desk: desk.store.all(Assignment))


def run_and_kill(profile: Path, keys: FileKeys, solve: str, seed: int) -> tuple[int, list[str]]:
    """Let the program solve and write, kill it at a random moment; its worker, and the changes it announced."""
    command = [sys.executable, "-m", "tests.support.store.busy_program", str(profile), str(keys.file), solve, str(seed)]
    moment, told = random.Random(seed).uniform(0.0, LONGEST_MOMENT), []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            told.append(line.split())
            if told[-1][0] == "wrote":
                break
        time.sleep(moment)  # the moment is what is tried; nothing is waited for
        program.kill()
        told += [line.split() for line in program.stdout if line.endswith("\n")]
    assert program.returncode == -signal.SIGKILL, f"it ended by itself with {program.returncode}"
    assert ["solving"] in told
    (worker,) = [int(words[1]) for words in told if words[0] == "worker"]
    return worker, [words[1] for words in told if words[0] == "wrote"]


def begin(person: Person, ask: str) -> None:
    """Start a solve and wait until it has something better."""
    person.click(ask)
    person.wait(lambda: any("→" in text for text in person.texts()), "the first progress")


def worker_of(person: Person) -> int:
    worker = person.window.frame.desk.worker
    assert worker is not None
    found = worker.process_id
    assert found is not None
    return found


def is_alive(pid: int) -> bool:
    """Whether a process still runs; one that has ended and waits to be reaped does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
