"""Limits hold for all processes of a backend together."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path

import psycopg
from hypothesis import given
from hypothesis import strategies as st

from sync.server.http.rated import Rated
from sync.server.keeping.database import RATES_CHANNEL
from sync.server.settings import Rates
from tests.sync.server.test_processes import Process

RATES = Rates(device_a_minute=60, device_at_once=10)
DEVICE, TEAM = bytes(16), bytes(range(16))


class Steady:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def tell_all(processes: list[Rated]) -> int:
    """Each hears what the others say; how many notices that took."""
    said = [notice for one in processes for notice in one.notices()]
    for notice in said:
        for one in processes:
            one.hear(notice)
    return len(said)


@given(st.lists(st.integers(0, 3), min_size=200, max_size=200), st.integers(2, 4))
def test_together_they_give_what_one_would(who: list[int], count: int) -> None:
    """Ten requests a second to whichever process: over twenty seconds never more than one bucket of each process at
    first, and the rate of one for all of them.
    """
    clock = Steady()
    processes = [Rated(RATES, clock=clock) for _ in range(count)]
    heard = 0
    for number, one in enumerate(who):
        heard += processes[one % count].devices.take(DEVICE) == 0
        clock.now += 0.1
        if number % 5 == 4:
            tell_all(processes)
    assert heard <= 20 + 10 + 5 * (count - 1) + 1


def test_who_asks_little_costs_nothing() -> None:
    """No notice while buckets are more than half full; a guess is told at once."""
    clock = Steady()
    processes = [Rated(RATES, clock=clock) for _ in range(2)]
    for _ in range(200):
        assert processes[0].devices.take(DEVICE) == 0
        assert processes[0].teams.take(TEAM) == 0
        clock.now += 1.0
    assert tell_all(processes) == 0
    processes[0].guesses.take("10.0.0.1")
    assert tell_all(processes) == 1
    for _ in range(4):
        assert processes[1].guesses.take("10.0.0.1") == 0
    assert not processes[1].guesses.full("10.0.0.1")


def test_what_cannot_be_read_changes_nothing() -> None:
    """Whoever can write into the database's notices is not trusted to stop a server."""
    rated = Rated(RATES)
    for said in ("", "{}", "[1]", '["x",[[9,"00",1]]]', '["x",[[0,"zz",1]]]', '["x",[[0,"00","many"]]]', "nonsense"):
        rated.hear(said)
    assert rated.devices.full(bytes(1))


def test_five_guesses_are_five_on_two_processes(postgres_address: str, tmp_path: Path) -> None:
    """Wrong codes at one process are counted by the other as soon as it was told, with fewer than five of its own."""
    both = [Process(postgres_address, tmp_path) for _ in range(2)]
    try:
        with psycopg.connect(postgres_address.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(f"LISTEN {RATES_CHANNEL}")
            asked = [both[0].client.get(f"/v1/invites/{number:032x}").status_code for number in range(5)]
            assert asked == [404] * 5
            told = 0.0
            for notice in connection.notifies(timeout=20.0):
                told += sum(count for _kind, _name, count in json.loads(notice.payload)[1])
                if told > 4.5:
                    break
        answers = []
        for _ in range(4):
            answers.append(both[1].client.get("/v1/invites/" + "f" * 32).status_code)
            time.sleep(0.25)
        assert answers[-1] == 429
    finally:
        for one in both:
            assert one.end(signal.SIGTERM) == 0
