"""A simulated device: its data, its identity, its release, and the program while it runs."""

from __future__ import annotations

import random
from collections.abc import Callable

from sync.control.identity import Identity
from sync.engine.effects import Effect
from sync.engine.log import LogRefused, Own
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.protocol.merge.clock import HybridTime, hybrid_of_ms
from sync.protocol.merge.operation import Operation
from sync.protocol.merge.version import Chain
from sync.protocol.wire.batch import ChangeRecord, Said
from tests.sync.simulator.device_log import Data, DeviceLog
from tests.sync.simulator.journal import Killed
from tests.sync.simulator.kinds import kinds
from tests.sync.simulator.suite import Remembering, Seen
from tests.sync.simulator.truth import Truth

EPOCH_MS = 1_790_000_000_000
"""When simulated time begins."""
REGISTRY = kinds()
TUNING = Tuning(
    beacon_ms=0, poll_ms=3_600_000, snapshot_every=1_000_000, slice_bytes=1_500, rows_a_part=2, parts_bytes=2_000
)
"""Simulated hours are long: what the server does not knock for is looked for once an hour."""

MakeMachine = Callable[..., Machine]


class Device:
    """Everything around one machine; `now` is the true time of the simulation."""

    def __init__(
        self, name: str, identity: Identity, *, data: Data | None, truth: Truth, seen: Seen, chance: random.Random
    ) -> None:
        self.name = name
        self.identity = identity
        self.truth = truth
        self.suite = Remembering(chance.randbytes, seen)
        self.first = b""
        self.schema = 1
        self.online = True
        self.skew = 0
        self.run = 0
        self.wake_at = 0
        self.told: list[str] = []
        self.machine: Machine | None = None
        self.tuning = TUNING
        self.make: MakeMachine = Machine
        self.make_log: Callable[..., DeviceLog] = DeviceLog
        self.saved: Data | None = None
        self.log = self.opened(data or Data(Own(Chain(identity.device, 0), 0, 0, HybridTime(0))))

    def opened(self, data: Data) -> DeviceLog:
        log = self.make_log(data, REGISTRY, self.truth)
        self.truth.schemas[id(log)] = self.schema
        return log

    def begin(self, now: int) -> tuple[Effect, ...]:
        """Start the program on the data as they are."""
        self.run += 1
        self.truth.schemas[id(self.log)] = self.schema
        standing = standing_of(
            self.log, self.identity, suite=self.suite, registry=REGISTRY, schema=self.schema, first=self.first
        )
        wall = self.wall
        self._now = now
        self.machine = self.make(self.log, standing, tuning=self.tuning, wall=wall)
        return self.call(now, lambda machine: machine.start(now))

    def wall(self) -> int:
        """What the clock on this device's wall says."""
        return EPOCH_MS + self._now + self.skew

    def call(self, now: int, act: Callable[[Machine], tuple[Effect, ...]]) -> tuple[Effect, ...]:
        """Let the machine do something; a dead one does nothing, and one may die of it."""
        self._now = now
        if self.machine is None:
            return ()
        try:
            return act(self.machine)
        except Killed:
            self.machine = None
            return ()

    def write(self, now: int, index: int, operations: tuple[Operation, ...]) -> bool:
        """What a person does; whether it was committed."""
        self._now = now
        time = HybridTime(max(self.log.data.own.time + 1, hybrid_of_ms(self.wall())))
        change = ChangeRecord(
            id=f"{index:032x}", time=time, at=max(0, self.wall()) * 1000, what=Said("wrote"), operations=operations
        )
        try:
            self.log.write(change)
        except Killed:
            self.machine = None
        except LogRefused:
            return False
        return change.id in self.log.data.history

    @property
    def belongs(self) -> bool:
        return self.machine is not None and self.machine.standing.belongs

    def reopen(self, data: Data) -> None:
        """The program ends, and its file is another one."""
        self.machine = None
        self.log = self.opened(data)
