"""What the devices of a fleet do in an hour of work, and in the morning when all of them come online."""

from __future__ import annotations

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field

from sync.protocol.asking.messages import Pull, Pulled, Push, encode, read_answer
from tests.support.backend.fleet.teams import Device, Team
from tests.support.backend.fleet.wire import Stream, Wires

_MOST = 500

Deed = Callable[[], Coroutine[None, None, None]]


@dataclass
class Load:
    """Requests of many devices; `waits` collects the seconds each kind took, `odd` whatever was not taken.

    `shown` is the share of pulls after news with which a device shows where it stands: every ten minutes at most.
    """

    wires: Wires
    teams: list[Team]
    dice: random.Random = field(default_factory=lambda: random.Random(2))
    shown: float = 1.0
    waits: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    odd: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    streams: list[Stream] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def hour(self, seconds: float, *, pushes: float, polls: float) -> None:
        """So many pushes and polls a second at random moments; every push is told to whoever listens."""
        await asyncio.gather(self._often(seconds, pushes, self._write), self._often(seconds, polls, self._poll))
        await self._rest()

    async def morning(self, devices: list[Device], seconds: float, *, missed: int) -> None:
        """Devices come online one after the other: each listens, fetches what it missed, a third of them hand in."""
        pause = seconds / len(devices)
        begin = time.perf_counter()
        for n, device in enumerate(devices):
            await asyncio.sleep(begin + n * pause - time.perf_counter())
            device.place = max(0, device.place - missed)
            self._do(self._arrive(device, writes=n % 3 == 0))
        await self._rest()

    async def listening(self, devices: list[Device], a_second: float) -> None:
        """Devices that were there before: they only wait for news."""
        begin = time.perf_counter()
        for n, device in enumerate(devices):
            await asyncio.sleep(begin + n / a_second - time.perf_counter())
            self._do(self._listen(device))
        await self._rest()

    def close(self) -> None:
        for one in self.streams:
            one.transport.close()
        self.wires.close()

    async def _arrive(self, device: Device, *, writes: bool) -> None:
        await self._listen(device)
        await self._pull(device, "pull")
        if writes:
            await self._push(device)

    async def _listen(self, device: Device) -> None:
        began = time.perf_counter()
        self.streams.append(await self.wires.listen(device, self._told))
        self.waits["listen"].append(time.perf_counter() - began)

    def _told(self, device: Device) -> None:
        self._do(self._pull(device, "pull"))

    async def _write(self) -> None:
        await self._push(self._anybody())

    async def _poll(self) -> None:
        await self._pull(self._anybody(), "poll")

    def _anybody(self) -> Device:
        return self.dice.choice(self.dice.choice(self.teams).devices)

    async def _push(self, device: Device) -> None:
        if device.busy:
            return
        device.busy = True
        body = encode(Push((device.batch(),)))
        try:
            await self._timed("push", device, body)
        finally:
            device.busy = False

    async def _pull(self, device: Device, kind: str) -> None:
        shows = device.moved and self.dice.random() < self.shown
        beacon = device.beacon() if shows else b""
        device.moved = device.moved and not shows
        after = device.place
        answer = await self._timed(kind, device, encode(Pull(after, device.control, _MOST, beacon)))
        found = read_answer(answer)
        if isinstance(found, Pulled):
            device.moved = device.moved or bool(found.frames)
            device.place = max(device.place, after + len(found.frames))

    async def _timed(self, kind: str, device: Device, body: bytes) -> bytes:
        began = time.perf_counter()
        status, answer = await self.wires.ask(device, body)
        self.waits[kind].append(time.perf_counter() - began)
        if status != 200:
            self.odd[f"{kind} {status}"] += 1
        return answer

    async def _often(self, seconds: float, a_second: float, deed: Deed) -> None:
        end = time.perf_counter() + seconds
        due = time.perf_counter()
        while (due := due + self.dice.expovariate(a_second)) < end:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            self._do(deed())

    def _do(self, deed: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(deed)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _rest(self) -> None:
        """Until everything that was begun has ended."""
        while self._tasks:
            await asyncio.gather(*self._tasks)
