"""Real processes on loopback, killed at random moments: two devices that write and exchange, newcomers, the backend.

`python -m tests.sync.proof.killing FOLDER DATABASE ROUNDS SEED` prints how many processes were killed, how many of them
while they began from a snapshot, and how many changes were written by then. Everything is forked from here, as starting
Python anew takes longer than what is tried.
"""

from __future__ import annotations

import os
import queue
import random
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from sync.client.carrier import Carrier
from sync.client.exchange import Exchange
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.server.http.app import wall_clock
from sync.server.running.one import serve
from sync.server.running.place import address_of, listen
from sync.server.settings import Rates, Settings
from teamapp.bootstrap import create_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile
from teamapp.store.shared.registry import merges
from teamapp.store.store import Store
from tests.support.store.failing_disk import expect
from tests.support.store.open_store import task
from tests.sync.proof.driven import (
    SCHEMA,
    TEAM,
    Device,
    Wall,
    check_same,
    found_together,
    kept_changes,
    meet,
    nobody,
    reaching,
)

MANY = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)
QUICK = Tuning(
    quiet_ms=20,
    longest_ms=60,
    poll_ms=500,
    first_retry_ms=20,
    longest_retry_ms=80,
    answer_ms=2_000,
    snapshot_every=4,
    turn_ms=0,
    pause_ms=1,
    join_batches=1,
    rows_a_part=1,
    parts_bytes=1,
)
"""Snapshots soon, in parts that come one by one: a newcomer dies between them."""
ROUNDS_A_NEWCOMER = 8
MOST_A_LIFE = 40
"""Changes that a device writes before it only exchanges."""
LONGEST_LIFE_SECONDS = 0.8
TASKS = 12

Tell = Callable[[str], None]


@dataclass
class Child:
    """A process that does one thing until it is killed."""

    work: Callable[[Tell], None]
    pid: int = 0
    pipe: int = 0
    told: list[str] = field(default_factory=list)
    dead_while_loading: int = 0

    def start(self) -> None:
        """Forked from a process without threads; returns when it has told its first line."""
        self.pipe, writes = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self.pipe)
            try:
                self.work(lambda line: _tell(writes, line))
            except BaseException:  # noqa: BLE001  the child must not go on as its parent
                traceback.print_exc()
            finally:
                os._exit(1)
        os.close(writes)
        self.told.append(_line(self.pipe))

    def kill(self) -> None:
        """And hear what it told before. Harmless when repeated."""
        if not self.pid:
            return
        os.kill(self.pid, signal.SIGKILL)
        _pid, status = os.waitpid(self.pid, 0)
        self.pid = 0
        expect(os.waitstatus_to_exitcode(status) == -signal.SIGKILL, "it ended by itself", 0)
        with os.fdopen(self.pipe) as left:
            self.told += left.read().splitlines()
        loads = next((line.split() for line in reversed(self.told) if line.startswith(("loads", "began"))), ["began"])
        self.dead_while_loading += loads[0] == "loads" and loads[1] != loads[2]


@dataclass
class Kept:
    """A device's folder and what it takes to open it."""

    device: Device
    folder: Path
    keys: MemoryKeys

    def open(self) -> Store:
        profile = Profile(self.folder)
        return open_store(profile, self.keys.fetch(profile.vault))


class StoreLog:
    """As the engine wants it."""

    def __init__(self, store: Store) -> None:
        self.transaction = store.exchange


def main() -> None:
    folder, database, rounds, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    dice, keys = random.Random(seed), MemoryKeys()
    newcomers = [f"newcomer {number}" for number in range(1 + rounds // ROUNDS_A_NEWCOMER)]
    kept = [_made(folder / name, name, keys) for name in ("anna", "bo", *newcomers)]
    found_together([one.device for one in kept])
    for one in kept:
        one.device.store.close()
    listening = listen("127.0.0.1", 0)  # held here: nobody else takes the place between two lives
    address = address_of(listening)
    backend = Child(lambda tell: serve_for_ever(database, listening, tell))
    writers = [Child(_writing(one, address, dice.getrandbits(32))) for one in kept]
    children = [backend, *writers]
    going = children[:3]
    try:
        for child in going:
            child.start()
        _await_snapshot(writers[0])
        for turn in range(rounds):
            if turn % ROUNDS_A_NEWCOMER == 0:
                going.append(children[len(going)])
                going[-1].start()
            victim = dice.choice([*going, going[-1]])
            time.sleep(dice.uniform(0.02, LONGEST_LIFE_SECONDS / (4 if victim is going[-1] else 1)))  # what is tried
            victim.kill()
            victim.start()
        for child in writers:
            child.kill()
        wrote = {line.split()[1] for child in writers for line in child.told if line.startswith("wrote ")}
        look(kept, address, wrote)
    finally:
        for child in children:
            child.kill()
        listening.close()
    loading = sum(child.dead_while_loading for child in writers)
    print("killed", rounds + len(children), "of them while loading", loading, "wrote", len(wrote))


def _await_snapshot(child: Child) -> None:
    """Until a device knows of a snapshot from which a newcomer can begin."""
    while not child.told[-1].startswith("snapshot"):
        child.told.append(_line(child.pipe))


def _made(folder: Path, name: str, keys: MemoryKeys) -> Kept:
    desk, _words = create_team(folder, name="Zuid", keys=keys)
    return Kept(Device(name, desk.store, nobody, Wall(wall_clock())), folder, keys)


def serve_for_ever(database: str, listening: socket.socket, tell: Tell) -> None:
    """The backend, in the same place in every life."""
    serve(Settings(database=database, rates=MANY), listening, started=lambda: tell("serving"))


def _writing(kept: Kept, address: str, seed: int) -> Callable[[Tell], None]:
    lives = iter(range(1_000_000))

    def work(tell: Tell) -> None:
        write_for_ever(kept, address, random.Random(f"{seed} {wall_clock()} {next(lives)}"), tell)

    return work


def write_for_ever(kept: Kept, address: str, dice: random.Random, tell: Tell) -> None:
    """As the program does it: one thread owns the data, the exchange posts to it; a change is told once it is there."""
    store = kept.open()
    device = replace_store(kept.device, store)
    deeds: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    log = StoreLog(store)
    standing = standing_of(log, device.identity, suite=Suite(os.urandom), registry=merges(), schema=SCHEMA)
    machine = Machine(log, standing, tuning=QUICK, wall=wall_clock)
    carrier = Carrier(address, TEAM, device.identity)
    exchange = Exchange(machine, carrier, deeds.put, told=lambda _tell: None, changed=lambda: None)
    exchange.start()
    tell("began")
    written, said = 0, {"began"}
    while True:
        with suppress(queue.Empty):
            deeds.get(timeout=dice.uniform(0.0, 0.03))()
            _say(machine, said, tell)
            continue
        if written < MOST_A_LIFE:
            tell(f"wrote {device.commit(*_edits(store, dice)).id}")
            exchange.written()
            written += 1


def _say(machine: Machine, said: set[str], tell: Tell) -> None:
    """How far a snapshot is loaded, and that there is one: each once."""
    done, of = machine.pulse.loading
    news = [f"loads {done} {of}"] * bool(of or any(one.startswith("loads") for one in said))
    news += ["snapshot"] * bool(machine._desk.snapshot_at)
    for one in news:
        if one not in said:
            said.add(one)
            tell(one)


def _edits(store: Store, dice: random.Random) -> list[Edit]:
    wanted = task(dice.randrange(1, TASKS), title=f"{dice.random()}")
    known = store.get(Task, wanted.id)
    return [Edit(known, wanted if known is None or dice.random() < 0.8 else None)]


def replace_store(device: Device, store: Store) -> Device:
    """The same device on its data opened anew."""
    opened = device.opened(store)
    opened.identity = device.identity
    opened.wall = Wall(wall_clock())
    opened.dice.seed(os.urandom(8))
    return opened


def look(kept: list[Kept], address: str, wrote: set[str]) -> None:
    """I3 and I4: everything that was told to be written is on both, once; both are the same and sound."""
    devices = [replace_store(one.device, one.open()) for one in kept]
    for device in devices:
        device.tuning = replace(device.tuning, first_retry_ms=10)
    expect(wrote <= {change.id for device in devices for change in device.history()}, "a change is lost", 0)
    with reaching(address, devices):
        for device in devices:
            device.begin()
        meet(devices)
    check_same(devices)
    for device in devices:
        expect(wrote <= {change.id for change in device.history()}, f"not everything came to {device.name}", 0)
        sent = [change.id for change in kept_changes(device)]
        expect(len(sent) == len(set(sent)), "a change travelled twice", 0)
        expect(device.store.all(Task) == devices[0].store.all(Task), "they see other tasks", 0)
        with device.store._reading() as connection:
            sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
        expect(sound == "ok", "a page is damaged", 0)
        device.store.close()


def _tell(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def _line(pipe: int) -> str:
    found = b""
    while not found.endswith(b"\n"):
        piece = os.read(pipe, 1)
        expect(bool(piece), "it ended before it began", 0)
        found += piece
    return found.decode().strip()


if __name__ == "__main__":
    main()
