"""What befalls a team over the years: an old dump on the server, a copied machine, clocks that are years off."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from sync.engine.effects import Told
from sync.server.http.app import make_app, wall_clock
from sync.server.settings import Rates, Settings
from teamapp.bootstrap import create_team, open_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.store.keys.os_keyring import KeyringKeys
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile
from teamapp.store.refusals import KeyRefused
from teamapp.store.store import Store
from teamapp.words.speak import Language, say
from tests.support.backend.postgres import Cluster
from tests.support.backend.proxy import Proxy
from tests.support.backend.serving import Serving
from tests.support.store.open_store import task
from tests.sync.proof.driven import (
    Device,
    Wall,
    by_rules,
    check_same,
    found_together,
    meet,
    nobody,
    reaching,
    shelved,
)

MANY = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)
YEAR_MS = 365 * 86_400_000


@pytest.fixture
def serve() -> Iterator[Callable[[str], str]]:
    """The backend on a database, the one before is stopped; gives its address. Without a database none runs."""
    running: list[Serving] = []

    def start(database: str) -> str:
        while running:
            running.pop().close()
        if database:
            running.append(Serving(make_app(Settings(database=database, rates=MANY))))
        return running[-1].address if running else ""

    yield start
    for one in running:
        one.close()


def test_the_server_is_restored_from_an_old_dump(cluster: Cluster, serve: Callable[[str], str]) -> None:
    """It is said, everything goes up again from the devices, and a newcomer finds all of it."""
    database = cluster.database()
    proxy = Proxy(serve(database), {}, 0)
    anna, bo, cas = devices = [Device(name, Store.in_memory(), nobody) for name in ("anna", "bo", "cas")]
    found_together(devices)
    with reaching(proxy.address, devices):
        for device in (anna, bo):
            device.begin()
        anna.write(Edit(None, task(1)))
        meet([anna, bo])
        cluster.tool("pg_dump", "-Fc", "-f", "old.dump", "teams")
        for number in range(6):
            device = (anna, bo)[number % 2]
            known = device.store.all(Task)[0]
            device.write(Edit(None, task(10 + number)), Edit(known, replace(known, title=f"{number}")))
            meet([anna, bo])
        assert Told.SERVER_RESTORED not in [*anna.told, *bo.told]
        bo.write(Edit(None, task(99)))

        serve("")
        cluster.database()  # an empty one under the same name
        cluster.tool("pg_restore", "-d", "teams", "old.dump")
        proxy.point_to(serve(database))
        meet([anna, bo])
        assert [one for one in anna.told if one is not Told.ALL_SENT] == [Told.SERVER_RESTORED, Told.PUT_BACK]
        cas.begin()
        meet([cas])
    proxy.close()
    check_same(devices)
    assert len(cas.store.all(Task)) == 8
    assert {one.id for one in cas.history()} == {one.id for one in anna.history()} == {one.id for one in bo.history()}


def test_a_profile_is_copied_to_a_second_machine(tmp_path: Path) -> None:
    """Both go on as one device: it is said, nothing of either is lost, and each has a chain of its own from then on."""
    keys, wall = MemoryKeys(), Wall()
    desk, _words = create_team(tmp_path / "one", name="Zuid", keys=keys)
    anna, bo = Device("anna", desk.store, nobody, wall), Device("bo", Store.in_memory(), nobody, wall)
    shelf = shelved(found_together([anna, bo]))
    for device in (anna, bo):
        device.ask = by_rules(shelf, wall)
        device.begin()
    anna.write(Edit(None, task(1)))
    meet([anna, bo])
    written = {anna.commit(Edit(None, task(2))).id}
    anna.store.close()
    shutil.copytree(tmp_path / "one", tmp_path / "two")

    twins = []
    for number, folder in enumerate(("one", "two")):
        store = open_store(Profile(tmp_path / folder), keys.fetch(Profile(tmp_path / folder).vault))
        twin = anna.opened(store)
        twin.identity = anna.identity
        twin.begin()
        written.add(twin.write(Edit(None, task(10 + number)), Edit(task(1), task(1, title=f"twin {number}"))).id)
        twins.append(twin)
    for _ in range(2):
        meet([*twins, bo])
    check_same([*twins, bo])
    assert Told.CLONED in [*twins[0].told, *twins[1].told]
    assert written <= {change.id for change in bo.history()}
    with twins[0].store.exchange() as one, twins[1].store.exchange() as other:
        assert one.own().chain != other.own().chain
    for twin in twins:
        written.add(twin.write(Edit(None, task(20 + len(written)))).id)
    meet([*twins, bo])
    check_same([*twins, bo])
    assert written <= {change.id for change in bo.history()}
    for twin in twins:
        twin.store.close()


@pytest.mark.parametrize("years", [-20, 30])
def test_a_clock_is_years_off(tmp_path: Path, serve: Callable[[str], str], years: int) -> None:
    """The backend lets it in all the same; what is overwritten knowingly stays overwritten, by whichever clock."""
    address = serve(f"sqlite:///{tmp_path / 'backend.db'}")
    anna, bo = devices = [Device(name, Store.in_memory(), nobody, Wall(wall_clock())) for name in ("anna", "bo")]
    found_together(devices)
    bo.skew = years * YEAR_MS
    with reaching(address, devices):
        for device in devices:
            device.begin()
        bo.write(Edit(None, task(1, title="Bo")))
        meet(devices)
        anna.write(Edit(task(1, title="Bo"), task(1, title="Anna")))
        meet(devices)
        assert bo.store.all(Task) == (task(1, title="Anna"),)
        bo.write(Edit(task(1, title="Anna"), task(1, title="Bo again")))
        anna.write(Edit(None, task(2)))
        meet(devices)
    check_same(devices)
    assert anna.store.all(Task) == bo.store.all(Task) == (task(1, title="Bo again"), task(2))


class Ring:
    """A keyring in memory that can be locked."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_the_keyring_is_locked_at_the_start(tmp_path: Path) -> None:
    """It is said in both languages; once it is open, what waited to be sent is sent."""
    ring, wall = Ring(), Wall()
    keys = KeyringKeys(ring)
    desk, _words = create_team(tmp_path / "team", name="Zuid", keys=keys)
    anna, bo = Device("anna", desk.store, nobody, wall), Device("bo", Store.in_memory(), nobody, wall)
    shelf = shelved(found_together([anna, bo]))
    anna.commit(Edit(None, task(1)))
    anna.store.close()
    ring.locked = True
    with pytest.raises(KeyRefused) as refused:
        open_team(tmp_path / "team", keys=keys)
    assert len({say(refused.value.text, language) for language in Language}) == 2
    ring.locked = False
    again = anna.opened(open_team(tmp_path / "team", keys=keys).store)
    again.identity = anna.identity
    for device in (again, bo):
        device.ask = by_rules(shelf, wall)
        device.begin()
    meet([again, bo])
    check_same([again, bo])
    assert bo.store.all(Task) == (task(1),)
    again.store.close()
