"""Two devices, real stores, the real engine, the real server over loopback: what one writes the other has."""

from __future__ import annotations

import queue
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sync.client.carrier import Carrier, NotReached, answer_letter, fetch_letter
from sync.client.exchange import Exchange
from sync.control.identity import Identity
from sync.control.invite import Invite, Letter, answer
from sync.control.making import found
from sync.control.record import encode
from sync.engine.log import Intent, Wish
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.server.http.app import make_app, wall_clock
from sync.server.settings import Rates, Settings
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.store.shared.registry import merges
from teamapp.store.store import Store
from tests.support.backend.serving import Serving
from tests.support.store.open_store import change_of, task

TEAM = b"\x07" * 16
QUICK = Tuning(quiet_ms=50, longest_ms=200, poll_ms=2_000, first_retry_ms=100, longest_retry_ms=400)
PATIENCE_SECONDS = 20.0


class Owner:
    """The thread that owns a store, as the program has one."""

    def __init__(self) -> None:
        self._deeds: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self.troubles: list[BaseException] = []

    def post(self, deed: Callable[[], None]) -> None:
        self._deeds.put(deed)

    def ask(self, question: Callable[[], object]) -> object:
        answers: queue.SimpleQueue[object] = queue.SimpleQueue()
        self.post(lambda: answers.put(question()))
        return answers.get(timeout=PATIENCE_SECONDS)

    def end(self) -> None:
        self._deeds.put(None)
        self._thread.join(PATIENCE_SECONDS)

    def _run(self) -> None:
        while (deed := self._deeds.get()) is not None:
            try:
                deed()
            except BaseException as error:  # noqa: BLE001  told at the end of the test
                self.troubles.append(error)


class Device:
    """A store with its exchange."""

    def __init__(self, address: str, first: bytes = b"") -> None:
        self.owner = Owner()
        self.store = Store.in_memory()
        device = self._chain()
        fresh = Identity.fresh(secrets.token_bytes)
        self.identity = Identity(device, fresh.signing, fresh.box)
        self.address, self.first = address, first
        self.told: list[str] = []
        self.exchange: Exchange | None = None

    def _chain(self) -> str:
        with self.store.exchange() as ledger:
            name = ledger.own().chain.device
        self.store.hand_over()
        return name

    def found(self) -> bytes:
        """Begin the team; the name of its first record."""
        record = found(self.identity, TEAM, secrets.token_bytes)
        with self.store.exchange() as ledger:
            ledger.add_record(encode(record))
        self.store.hand_over()
        return record.hash

    def begin(self) -> None:
        self.owner.ask(self._begin)

    def _begin(self) -> None:
        class Log:
            def transaction(_self):  # type: ignore[no-untyped-def]  # noqa: N805
                return self.store.exchange()

        log = Log()
        suite = Suite(secrets.token_bytes)
        standing = standing_of(log, self.identity, suite=suite, registry=merges(), schema=3, first=self.first)
        machine = Machine(log, standing, tuning=QUICK, wall=wall_clock)
        carrier = Carrier(self.address, TEAM, self.identity)
        self.exchange = Exchange(
            machine,
            carrier,
            self.owner.post,
            told=lambda one: self.told.append(one.code.value),
            changed=lambda: None,
        )
        self.exchange.start()

    def write(self, *edits: Edit) -> None:
        def deed() -> None:
            self.store.commit(change_of(*edits))
            assert self.exchange is not None
            self.exchange.written()

        self.owner.ask(deed)

    def wait(self, until: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not self.owner.ask(until):
            assert time.monotonic() < end, f"waited for {what}; told {self.told}, {self.owner.troubles}"
            time.sleep(0.02)

    def tasks(self) -> tuple[Task, ...]:
        return self.store.all(Task)

    def end(self) -> None:
        if self.exchange is not None:
            self.owner.ask(self.exchange.close)
        self.owner.ask(self.store.close)
        self.owner.end()
        assert self.owner.troubles == []


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    rates = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)
    one = Serving(make_app(Settings(database=f"sqlite:///{tmp_path / 'backend.db'}", rates=rates)))
    yield one
    one.close()


@pytest.fixture
def devices(serving: Serving) -> Iterator[list[Device]]:
    made: list[Device] = []
    yield made
    for device in made:
        device.end()


def join(anna: Device, bo: Device) -> None:
    """Bo comes in by an invitation: both see the same words, Anna approves."""
    invite = Invite.fresh(secrets.token_bytes)
    assert anna.exchange is not None
    anna.wait(lambda: anna.exchange.status().unsent == 0, "the team to be known to the server")  # type: ignore[union-attr]
    with closing(Carrier(anna.address, TEAM, anna.identity)) as carrier:
        letter = Letter(TEAM, anna.first, anna.first, wall_clock() + 60_000)
        carrier.invite(invite, invite.sealed(letter, secrets.token_bytes))
        sealed = fetch_letter(bo.address, invite)
        assert sealed is not None
        seen = invite.letter(sealed)
        mine = answer(bo.identity)
        answer_letter(bo.address, invite, invite.sealed(mine, secrets.token_bytes))
        came = carrier.reply(invite)
        assert came is not None
        reply = invite.reply(came)
        assert invite.words(letter, reply) == invite.words(seen, mine)
        wish = Intent(Wish.APPROVE, reply.device, "member", reply.sign, reply.box)
        anna.owner.ask(lambda: anna.exchange.wish(wish))  # type: ignore[union-attr]
        carrier.withdraw(invite)
    bo.first = seen.first
    bo.begin()


def test_invited_joined_written_and_seen(serving: Serving, devices: list[Device]) -> None:
    """From founding to a colleague's change on the other screen, both ways, pushed by news and not by polling."""
    anna = Device(serving.address)
    devices.append(anna)
    anna.first = anna.found()
    anna.begin()
    anna.write(Edit(None, task(1)))
    bo = Device(serving.address)
    devices.append(bo)
    join(anna, bo)
    bo.wait(lambda: bo.tasks() == (task(1),), "Anna's task")
    bo.write(Edit(None, task(2)))
    anna.wait(lambda: len(anna.tasks()) == 2, "Bo's task")
    assert anna.exchange is not None
    anna.wait(lambda: anna.exchange.status().unsent == 0, "everything to be sent")  # type: ignore[union-attr]
    with (
        closing(Carrier(serving.address, TEAM, Identity.fresh(secrets.token_bytes))) as stranger,
        pytest.raises(NotReached),
    ):
        stranger.reply(Invite.fresh(secrets.token_bytes))


def test_written_without_a_server_sent_when_it_is_there(tmp_path: Path) -> None:
    """Offline for a while is nothing special: it is sent by itself as soon as somebody answers."""
    device = Device("http://127.0.0.1:9")
    device.first = device.found()
    device.begin()
    device.write(Edit(None, task(1)))
    assert device.exchange is not None
    device.wait(lambda: device.exchange.status().unsent == 1, "the change to wait")  # type: ignore[union-attr]
    serving = Serving(make_app(Settings(database=f"sqlite:///{tmp_path / 'backend.db'}")))
    device.owner.ask(device.exchange.close)
    device.address = serving.address
    device.begin()
    device.wait(lambda: device.exchange.status().unsent == 0, "everything to be sent")  # type: ignore[union-attr]
    device.end()
    serving.close()
