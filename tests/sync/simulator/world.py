"""A team in a box: devices, a network that does what it likes, a shared log that may lie, and a clock that is told."""

from __future__ import annotations

import heapq
import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from sync.control.identity import Identity
from sync.control.making import found
from sync.control.record import encode as encode_record
from sync.engine.effects import Arm, Effect, Send, Tell
from sync.engine.machine import Machine
from sync.protocol.asking.messages import Answer, No, Pull, Push, Pushed, Refused, encode, read_answer, read_request
from sync.protocol.merge.operation import Unreadable
from sync.protocol.wire.frame import Frame
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.rules.shelf import Limits
from tests.sync.simulator.device import EPOCH_MS, Device
from tests.sync.simulator.device_log import DeviceLog
from tests.sync.simulator.history import DAY, HOUR, Fault, History
from tests.sync.simulator.shelf import MemoryShelf
from tests.sync.simulator.suite import Seen
from tests.sync.simulator.truth import Truth, sum_of

ANSWER_MS = 30
ARGUING = 600
"""Nothing that a device has to do takes so many requests within an hour."""


@dataclass(slots=True)
class Mischief:
    """What the owner of the server, or its disk, is up to."""

    split: dict[str, MemoryShelf] = field(default_factory=dict)
    hidden: dict[str, bytes] = field(default_factory=dict)
    hides_from: str = ""
    lies: int = 0
    crash: str = ""
    slow: int = 0
    limits: Limits = Limits(keep_ms=30 * DAY)  # noqa: RUF009  frozen
    rolled_back: set[str] = field(default_factory=set)
    betrayed: bool = False


class World:
    """One run of a history."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.chance = random.Random(history.seed + 1)
        self.now = 0
        self.noisy = True
        self.events: list[tuple[int, int, Callable[[], None]]] = []
        self.count = 0
        self.seen = Seen()
        self.shelf = MemoryShelf(self.chance.randbytes(16))
        self.saved_shelf: MemoryShelf | None = None
        self.mischief = Mischief()
        self.truth = Truth(self._honest_shelf, self.seen)
        self.devices: list[Device] = []
        self.team = self.chance.randbytes(16)
        self.messages = 0
        self.asked: Counter[tuple[str, int]] = Counter()
        self.committed = 0
        self.handed_in: set[bytes] = set()

    def new_device(self, *, identity: Identity | None = None) -> Device:
        """A device with a random identity that belongs to nothing yet."""
        chance = random.Random(self.chance.getrandbits(64))
        identity = identity or Identity.fresh(chance.randbytes)
        device = Device(f"d{len(self.devices)}", identity, data=None, truth=self.truth, seen=self.seen, chance=chance)
        if self.devices:
            device.first = self.devices[0].first
        self.devices.append(device)
        return device

    def found_team(self) -> None:
        """The first device makes the team."""
        founder = self.new_device()
        record = found(founder.identity, self.team, founder.suite.random_bytes)
        founder.first = record.hash
        with founder.log.transaction() as ledger:
            ledger.add_record(encode_record(record))
        self.start(founder)

    def start(self, device: Device) -> None:
        """Run the program of a device."""
        self.perform(device, device.begin(self.now))

    def do(self, device: Device, act: Callable[[Machine], tuple[Effect, ...]]) -> None:
        """Let a device do something and carry out what it wants."""
        run = device.run
        effects = device.call(self.now, act)
        if device.run == run:
            self.perform(device, effects)

    def perform(self, device: Device, effects: Iterable[Effect]) -> None:
        for effect in effects:
            match effect:
                case Send(ticket, request):
                    self._post(device, ticket, encode(request))
                case Arm(at):
                    device.wake_at = at
                    self.at(max(at, self.now), partial(self._wake, device, device.run, at))
                case Tell():
                    device.told.append(effect.code.value)

    def at(self, moment: int, event: Callable[[], None]) -> None:
        self.count += 1
        heapq.heappush(self.events, (moment, self.count, event))

    def pass_time(self, milliseconds: int) -> None:
        """Let happen what happens meanwhile."""
        until = self.now + milliseconds
        while self.events and self.events[0][0] <= until:
            moment, _, event = heapq.heappop(self.events)
            self.now = max(self.now, moment)
            event()
        self.now = until

    def sleep(self, milliseconds: int) -> None:
        """Everybody's lid is closed: what was due meanwhile happens afterwards, once."""
        self.now += milliseconds
        self.pass_time(0)

    def active(self) -> list[Device]:
        """The devices that belong to the team by the log as it really is."""
        members = self.shelf.membership().members
        return [one for one in self.devices if (m := members.get(one.identity.device)) is not None and m.active]

    def losing(self, act: Callable[[], object]) -> None:
        """Something that may destroy the last copy of a change: what nobody has any more is not asked for later."""
        before = self._copies()
        act()
        self.truth.doomed |= before & ~self._copies()

    def _copies(self) -> int:
        shelves = [self.shelf, *self.mischief.split.values()]
        return sum_of(one.log.data.mask for one in self.devices) | sum_of(map(self.truth.server_mask, shelves))

    def _wake(self, device: Device, run: int, at: int) -> None:
        if device.run == run and device.wake_at == at:
            self.do(device, lambda machine: machine.woke(self.now))

    def _post(self, device: Device, ticket: int, raw: bytes) -> None:
        """A request on its way: lost, doubled, late, cut short or damaged, as the noise has it."""
        self.messages += 1
        self._check_pauses(device)
        failed = partial(self._answered, device, device.run, ticket, b"")
        if not device.online:
            self.at(self.now + 1_000, failed)
            return
        for _ in range(2 if self._noise(Fault.DUPLICATE) else 1):
            if self._noise(Fault.DROP):
                continue
            damaged = self._damaged(raw)
            self.at(self.now + self._travel(), partial(self._serve, device, device.run, ticket, damaged, raw))

    def _check_pauses(self, device: Device) -> None:
        """I14: a device and a server that disagree do not argue without a pause."""
        hour = self.now // HOUR
        self.asked[device.name, hour] += 1
        if self.asked[device.name, hour] == ARGUING:
            self.truth.broke("I14", f"{device.name} asks {ARGUING} times within an hour")

    def _serve(self, device: Device, run: int, ticket: int, raw: bytes, meant: bytes) -> None:
        said = self._answer(device, raw, meant)
        if self.mischief.crash:
            self.mischief.crash = ""
            return
        reply = encode(said)
        lost = self._noise(Fault.DROP) or self._noise(Fault.LOST_RESPONSE)
        for _ in range(0 if lost else 2 if self._noise(Fault.DUPLICATE) else 1):
            damaged = self._damaged(reply)
            self.at(self.now + self._travel(), partial(self._answered, device, run, ticket, damaged))

    def _answer(self, device: Device, raw: bytes, meant: bytes) -> Answer:
        """What the shared log says; a damaged request does not carry a valid signature of its device."""
        if raw != meant:
            return Refused(No.UNREADABLE)
        if self.mischief.slow:
            self.mischief.slow -= 1
            return Refused(No.SLOW_DOWN, 5_000)
        request = read_request(raw)
        if self.mischief.lies and isinstance(request, Push):
            self.mischief.lies -= 1
            return Pushed(self.shelf.log, tuple(range(1, 1 + len(request.frames))))
        shelf = self._shelf_for(device, pulling=isinstance(request, Pull))
        shelf.now = EPOCH_MS + self.now
        if isinstance(request, Pull):
            self._note_way_back(device, shelf)
        before = shelf.head
        kept = shelf.copied() if self.mischief.crash == "before" else None
        said = answer(shelf, Asking(device.identity.device, shelf.now, self.mischief.limits), request)
        if kept is not None:
            self.shelf = kept if shelf is self.shelf else self.shelf
            self.mischief.split = {one: kept if it is shelf else it for one, it in self.mischief.split.items()}
        elif shelf.head > before:
            self._check_epochs(device, shelf, before)
            self._hide(device, shelf.raws[before])
            self._knock(device)
        return said

    def _hide(self, device: Device, raw: bytes) -> None:
        hides_from = self.mischief.hides_from
        if hides_from and hides_from != device.identity.device:
            self.mischief.hidden[hides_from], self.mischief.hides_from = raw, ""

    def _note_way_back(self, device: Device, shelf: MemoryShelf) -> None:
        """Whoever now looks at a log that does not reach her place any more has to say so."""
        place = device.log.data.place
        member = shelf.membership().members.get(device.identity.device)
        known = place.at < len(shelf.runs) and shelf.runs[place.at] == place.running and place.log == shelf.log
        if place.at < shelf.floor:
            return  # what it knows of the log is compared with nothing: it begins from a snapshot
        if self.history.noise or self.mischief.crash or Fault.KILL in self.history.faults:
            return  # the answer may be lost, or the device before it could speak
        if place.log and not known and member and member.active:
            self.mischief.rolled_back.add(device.name)

    def _check_epochs(self, device: Device, shelf: MemoryShelf, before: int) -> None:
        """I9: what a device hands in for the first time is not sealed with a key that somebody who left knows."""
        for raw in shelf.raws[before:]:
            frame = self.seen.frames.get(raw)
            if frame is None or frame.hash in self.handed_in or frame.chain.device != device.identity.device:
                continue
            member = shelf.membership().members[device.identity.device]
            if member.active and frame.header.epoch != shelf.membership().epoch and not self._elsewhere(device, frame):
                self.truth.broke("I9", f"{device.name} hands in a new batch sealed with an old key")
        self.handed_in.update(frame.hash for raw in shelf.raws[before:] if (frame := self.seen.frames.get(raw)))

    def _elsewhere(self, device: Device, frame: Frame) -> bool:
        """Whether a colleague has the batch by another way, so that it can be sealed again no more."""
        key = frame.chain, frame.header.sequence
        return any(key in one.log.data.frames for one in self.devices if one.identity is not device.identity)

    def _shelf_for(self, device: Device, *, pulling: bool) -> MemoryShelf:
        name = device.identity.device
        if name in self.mischief.split:
            return self.mischief.split[name]
        if pulling and name in self.mischief.hidden:
            return self.shelf.without(self.mischief.hidden[name])
        return self.shelf

    def _honest_shelf(self, log: DeviceLog) -> MemoryShelf | None:
        name = log.data.own.chain.device
        return None if name in self.mischief.split or name in self.mischief.hidden else self.shelf

    def _knock(self, device: Device) -> None:
        for other in self.devices:
            if other is not device and other.online and not self._noise(Fault.DROP):
                self.at(self.now + 100, partial(self._head_moved, other, other.run))

    def _head_moved(self, device: Device, run: int) -> None:
        if device.run == run:
            self.do(device, lambda machine: machine.head_moved(self.now))

    def _answered(self, device: Device, run: int, ticket: int, raw: bytes) -> None:
        if device.run != run:
            return
        try:
            said = read_answer(raw)
        except Unreadable:
            self.do(device, lambda machine: machine.failed(ticket, self.now))
            return
        self.do(device, lambda machine: machine.answered(ticket, said, self.now))

    def _noise(self, fault: Fault) -> bool:
        rate = self.history.noise.get(fault.value, 0.0) if self.noisy else 0.0
        return rate > 0 and self.chance.random() < rate

    def _travel(self) -> int:
        usual = self.chance.randint(20, 2 * ANSWER_MS)
        return usual + (self.chance.randint(0, 90_000) if self._noise(Fault.DELAY) else 0)

    def _damaged(self, raw: bytes) -> bytes:
        if self._noise(Fault.TRUNCATE):
            return raw[: self.chance.randrange(len(raw))]
        if self._noise(Fault.FLIP):
            place = self.chance.randrange(len(raw))
            return raw[:place] + bytes([raw[place] ^ 1 << self.chance.randrange(8)]) + raw[place + 1 :]
        return raw
