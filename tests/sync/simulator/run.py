"""Runs a history to its end, brings everything back to health, and looks whether anything was broken."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace

from sync.control.making import keyring
from sync.engine.effects import Told
from sync.server.rules.shelf import Limits
from tests.sync.simulator import steps
from tests.sync.simulator.device import TUNING, Device
from tests.sync.simulator.device_log import DeviceLog
from tests.sync.simulator.history import MINUTE, Fault, History, Step
from tests.sync.simulator.truth import check_rows
from tests.sync.simulator.world import World

Bug = Callable[[], AbstractContextManager[object]]
"""Breaks something in the code for as long as a history runs."""

_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a history."""

    history: History
    broken: tuple[str, ...]
    told: frozenset[str]
    writes: int
    messages: int
    divided: bool = False

    @property
    def invariants(self) -> frozenset[str]:
        return frozenset(one.split(":")[0] for one in self.broken)


def run(history: History, bug: Bug = nullcontext) -> Outcome:
    """The same history gives the same outcome, always."""
    with bug():
        world = _begun(history)
        try:
            for step in history.steps:
                steps.take(world, step)
                if world.truth.broken:
                    break
            if not world.truth.broken:
                _heal(world)
            if not _divided(world):
                _check(world)
        except Exception as error:  # noqa: BLE001  a crash of the engine is a broken history like any other
            world.truth.broke("crash", f"{type(error).__name__}: {error}")
    told = frozenset(code for device in world.devices for code in device.told)
    return Outcome(history, tuple(world.truth.broken), told, len(world.truth.changes), world.messages, _divided(world))


def _begun(history: History) -> World:
    """A team whose devices have all joined, before anything goes wrong."""
    world = World(history)
    world.noisy = False
    world.found_team()
    founder = world.devices[0]
    if history.faults & {Fault.SNAPSHOT, Fault.BAD_SNAPSHOT, Fault.LONG_AWAY}:
        founder.tuning = replace(TUNING, snapshot_every=6, join_batches=6)
    for _ in range(history.devices - 1):
        steps.join(world, founder, Step(0, "join", 0))
    world.pass_time(3 * MINUTE)
    for device in world.devices:
        world.do(device, lambda machine: machine.online(world.now))
    world.pass_time(MINUTE)
    assert all(device.belongs for device in world.devices)
    if Fault.VERSIONS in history.faults:
        for device in world.devices[::2]:
            steps.take(world, Step(0, "upgrade", world.devices.index(device)))
    for place, device in enumerate(world.devices):
        device.skew = random.Random(history.seed + place).randint(-5_000, 5_000)
        device.told.clear()
    world.noisy = True
    return world


def _heal(world: World) -> None:
    """The noise ends at once, the mischief after a while in which it could be noticed, then all come together."""
    world.noisy = False
    for device in world.devices:
        _mend(world, device)
    if world.mischief.hidden:
        for _ in range(4):
            for device in world.devices:
                world.do(device, lambda machine: machine.online(world.now))
            world.pass_time(10 * MINUTE)
        _check_withheld(world)
    _stop_mischief(world)
    for _ in range(_ROUNDS):
        for device in world.devices:
            world.do(device, lambda machine: machine.online(world.now))
        world.pass_time(2 * MINUTE)
        if _quiet(world):
            return
    if not _divided(world):
        world.truth.broke("I14", _unfinished(world))


def _divided(world: World) -> bool:
    """Two memberships: a server that was restored while somebody joined or left, and somebody else was first then.

    Devices say so and keep their own; nobody can tell them which one holds (docs/sync-proof.md).
    """
    back = world.history.faults & {Fault.SERVER_RESTORED, Fault.SERVER_ANEW}
    changed = world.history.faults & {Fault.ROTATE, Fault.REMOVE, Fault.REMOVED_WITH_SERVER, Fault.JOIN}
    told = any(Told.CONTROL_FORKED.value in device.told for device in world.active())
    return bool(back and changed and told)


def _mend(world: World, device: Device) -> None:
    journal = device.log.journal
    journal.writes_left, journal.dies_after_commit = None, False
    device.schema, device.online = 2, True
    device.machine = None
    world.start(device)


def _stop_mischief(world: World) -> None:
    mischief = world.mischief
    world.losing(mischief.split.clear)
    mischief.hidden.clear()
    mischief.hides_from = ""
    mischief.lies, mischief.crash, mischief.slow = 0, "", 0
    mischief.limits = replace(mischief.limits, frame_bytes=Limits().frame_bytes)


def _check_withheld(world: World) -> None:
    """I10: whoever waits for long for what she is never given says so."""
    for device in world.active():
        hidden = world.mischief.hidden.get(device.identity.device)
        frame = world.seen.frames.get(hidden) if hidden else None
        waiting = any(one.reason == "waiting" for one in device.log.data.inbox.values())
        applied = frame is None or device.log.data.vector.get(frame.chain, 0) >= frame.header.sequence
        said = {Told.WITHHELD.value, Told.UNREADABLE.value} & set(device.told)
        if waiting and not applied and device.belongs and not said:
            world.truth.broke("I10", f"{device.name} waits for a batch that is kept from it, and says nothing")


def _quiet(world: World) -> bool:
    """Nothing left to send, to fetch or to wish for."""
    active = world.active()
    if world.mischief.split:
        return False
    return all(_finished(world, device) for device in active)


def _finished(world: World, device: Device) -> bool:
    data, shelf = device.log.data, world.shelf
    caught_up = data.place.log == shelf.log and data.place.running == shelf.runs[-1]
    told = device.machine is not None and device.machine.standing.membership.length == shelf.membership().length
    sent = not data.outbox and not device.log.lacking(1) and data.own.acknowledged == data.own.sealed
    return caught_up and told and sent and not data.intents


def _unfinished(world: World) -> str:
    names = [device.name for device in world.active() if not _finished(world, device)]
    return f"{', '.join(names) or 'nobody'} of {len(world.active())} active devices does not come to an end"


def _check(world: World) -> None:
    """What has to hold after every history."""
    truth, active = world.truth, world.active()
    if truth.broken or not active:
        return
    first = active[0].log
    for device in active:
        truth.check_passed(device.log, world.shelf, 0)
        if device.log.digest() != first.digest() or device.log.data.mask != first.data.mask:
            truth.broke("I1", f"{device.name} holds something else than {active[0].name}")
    check_rows(truth, first, (device.log for device in world.devices))
    must = truth.written_by(device.identity.device for device in active) & ~truth.doomed
    if must & world.committed & ~first.data.mask:
        truth.broke("I3", f"changes are gone: {bin(must & world.committed & ~first.data.mask)}")
    _check_once(world, first)
    _check_keys(world)
    _check_told(world)
    _check_plain(world)


_SEALED_AGAIN = frozenset(
    {
        Fault.CLONE,
        Fault.DEVICE_RESTORED,
        Fault.ROTATE,
        Fault.REMOVE,
        Fault.REMOVED_WITH_SERVER,
        Fault.TOO_LARGE,
        Fault.REPLAY,
    }
)
"""Only with these a change may travel in a second batch."""


def _check_once(world: World, log: DeviceLog) -> None:
    """I4: a change travels in one batch, however often that is sent."""
    doubled = [one for one, count in log.data.history.items() if count > 1]
    loaded = world.shelf.snapshots
    if doubled and not loaded and not world.history.faults & _SEALED_AGAIN:
        world.truth.broke("I4", f"{len(doubled)} changes travelled twice for no reason")


def _check_keys(world: World) -> None:
    """I9: who is gone can open no key of a later epoch, with all that the server could give her."""
    membership = world.shelf.membership()
    for device in world.devices:
        member = membership.members.get(device.identity.device)
        if member is not None and member.gone:
            last = membership.epoch_at(member.gone_at - 1)
            if max(keyring(membership, device.identity), default=0) > last:
                world.truth.broke("I9", f"{device.name} is gone and has a later key")


def _check_told(world: World) -> None:
    """I10: who has been further in the log than it now reaches says so."""
    for device in world.active():
        if device.name in world.mischief.rolled_back and Told.SERVER_RESTORED.value not in device.told:
            world.truth.broke("I10", f"{device.name} does not say that the shared log went back")
    codes = {code for device in world.active() for code in device.told}
    if Told.DIGESTS_DIFFER.value in codes:
        world.truth.broke("I1", "two devices with the same batches hold different data")


def _check_plain(world: World) -> None:
    """I7: nothing that was written is readable on the server."""
    mark = steps.MARK.encode()
    if any(mark in raw for raw in world.shelf.raws) or any(mark in one.frame for one in world.shelf.snapshots):
        world.truth.broke("I7", "plain text lies on the server")
