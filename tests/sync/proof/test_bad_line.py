"""Real devices, the real carrier and backend, and a line between them that does everything a line can do wrong."""

from __future__ import annotations

import random
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.server.http.app import make_app
from sync.server.settings import Rates, Settings
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.domain.ids import Id
from teamapp.store.store import Store
from tests.support.backend.proxy import Proxy, Trick
from tests.support.backend.serving import Serving
from tests.support.store.open_store import task
from tests.sync.proof.driven import Device, check_same, found_together, meet, nobody, reaching

EVERYTHING = dict.fromkeys(Trick, 0.06)
MANY = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)
STEPS = 30


@pytest.fixture
def line(tmp_path: Path) -> Iterator[Callable[[int], Proxy]]:
    """A bad line to a fresh backend."""
    serving = Serving(make_app(Settings(database=f"sqlite:///{tmp_path / 'backend.db'}", rates=MANY)))
    made: list[Proxy] = []

    def make(seed: int) -> Proxy:
        made.append(Proxy(serving.address, EVERYTHING, seed))
        return made[-1]

    yield make
    for one in made:
        one.close()
    serving.close()


def test_everything_goes_wrong_and_nothing_is_lost(line: Callable[[int], Proxy]) -> None:
    """After the noise both hold the same: every change that was made, and only batches that one of them has sealed."""
    seed = secrets.randbelow(1 << 32)
    print("seed", seed)
    proxy, dice = line(seed), random.Random(seed)
    devices = [Device(f"{name} {seed}", Store.in_memory(), nobody) for name in ("anna", "bo")]
    found_together(devices)
    written: set[str] = set()
    with reaching(proxy.address, devices):
        for device in devices:
            device.begin()
        for number in range(STEPS):
            device = dice.choice(devices)
            written.add(device.write(*_edit(device, number, dice)).id)
            device.pass_time(dice.choice((100, 4_000, 40_000)))
        assert len(proxy.played) > len(Trick) / 2, "hardly anything went wrong"
        proxy.calm()
        meet(devices)
    check_same(devices)
    for device in devices:
        assert {change.id for change in device.history()} == written
        assert device.store.all(Task) == devices[0].store.all(Task)
    assert sealed_by(devices[0]) | sealed_by(devices[1]) == kept_by(devices[0]) == kept_by(devices[1])
    for device in devices:
        device.store.close()


def _edit(device: Device, number: int, dice: random.Random) -> list[Edit]:
    """Of a few tasks that both may begin at once, and write at once."""
    name = dice.randrange(1, 6)
    known = device.store.get(Task, Id(f"{name:032x}"))
    wanted = task(name, title=f"{number}")
    return [Edit(known, wanted if known is None or dice.random() < 0.8 else None)]


def sealed_by(device: Device) -> set[bytes]:
    with device.store.exchange() as ledger:
        return set(ledger.own_frames(0))


def kept_by(device: Device) -> set[bytes]:
    with device.store.exchange() as ledger:
        assert not ledger.inbox()
        return set(ledger.kept_beyond({}))
