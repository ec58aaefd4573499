"""A team of twelve devices over a simulated year, on real stores and the shared log's rules.

    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_soak.py [days] [changes a device and day]

Every device writes and comes online once a day, in another order each time; on one day in twenty it goes away for up to
two weeks. Prints every thirty days how long the log is, where its floor lies, what is kept of it, and how large a
device's database has become; at the end all hold the same, and a newcomer begins from the snapshot.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace

from sync.engine.standing import Tuning
from sync.server.rules.shelf import DAY_MS, Limits
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task, Visit
from teamapp.domain.units import Minutes
from teamapp.store.store import Store
from tests.support.store.open_store import task, visits
from tests.sync.proof.driven import Device, Wall, by_rules, check_same, found_together, nobody, shelved
from tests.sync.simulator.shelf import MemoryShelf

DEVICES = 12
TUNING = Tuning(quiet_ms=1_000, longest_ms=60_000, poll_ms=DAY_MS, beacon_ms=0, snapshot_every=500)
AWAY = 0.05
LONGEST_AWAY_DAYS = 14


def soak(days: int, changes: int) -> None:
    """The year."""
    dice, wall = random.Random(1), Wall()
    devices = [Device(f"device {number}", Store.in_memory(), nobody, wall, TUNING) for number in range(DEVICES + 1)]
    shelf = shelved(found_together(devices))
    *working, newcomer = devices
    for device in devices:
        device.ask = by_rules(shelf, wall, Limits())
    for device in working:
        device.begin()
    back = dict.fromkeys((device.name for device in working), 0)
    started = time.process_time()
    for day in range(days):
        for device in dice.sample(working, DEVICES):
            if back[device.name] > day:
                continue
            if dice.random() < AWAY:
                back[device.name] = day + dice.randrange(1, LONGEST_AWAY_DAYS)
            wall.now += DAY_MS // DEVICES - 60_000
            for _ in range(changes):
                device.write(*_edits(device, day, dice))
            device.settle()
        if day % 30 == 29 or day == days - 1:
            _tell(day + 1, shelf, working[0], time.process_time() - started)
    for device in [*working, *working]:
        device.settle()
    check_same(working)
    _begin(newcomer, working[0])


def _edits(device: Device, day: int, dice: random.Random) -> list[Edit]:
    """A visit of the day ticked or moved, or a task."""
    if dice.random() < 0.2:
        wanted = task(dice.randrange(1, 60), title=str(dice.random()))
        known = device.store.get(Task, wanted.id)
        return [Edit(known, wanted)]
    wanted_visit = visits(day * 10 + dice.randrange(1, 10), a_day=10)[-1]
    known_visit = device.store.get(Visit, wanted_visit.id)
    return [Edit(known_visit, replace(wanted_visit, minutes_extra=Minutes(dice.randrange(99))))]


def _begin(newcomer: Device, other: Device) -> None:
    started = time.process_time()
    newcomer.begin()
    newcomer.settle()
    newcomer.settle()
    print(f"a newcomer holds everything after {time.process_time() - started:.1f} s CPU")
    check_same([newcomer, other])


def _tell(day: int, shelf: MemoryShelf, device: Device, seconds: float) -> None:
    kept = sum(len(raw) for raw in shelf.raws[shelf.floor :])
    snapshots = sum(len(one.frame) for one in shelf.snapshots)
    with device.store._reading() as connection:
        size = connection.exec_driver_sql("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        database = int(size.scalar_one())
    sizes = f"log kept {kept >> 10} KB of {sum(map(len, shelf.raws)) >> 10} KB, snapshots {snapshots >> 10} KB"
    where = f"head {shelf.head}, floor {shelf.floor}"
    print(f"day {day}: {where}, {sizes}, a database {database >> 10} KB, {seconds:.0f} s CPU", flush=True)


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    soak(words[0] if words else 365, words[1] if len(words) > 1 else 4)
