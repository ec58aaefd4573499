"""Single scenes of a team's life, played by the simulator without any noise."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sync.control.record import Why
from sync.engine.effects import Effect, Told
from sync.engine.log import Intent, Reason, Wish
from sync.engine.machine import Machine
from tests.sync.simulator import steps
from tests.sync.simulator.device import Device
from tests.sync.simulator.history import DAY, HOUR, MINUTE, History, Step
from tests.sync.simulator.run import _begun, _check, _finished
from tests.sync.simulator.world import World

AT_ONCE = Step(0, "", 0)


def team(size: int) -> World:
    """So many devices that belong together, and all is well."""
    return _begun(History(7, size, frozenset(), ()))


def write(world: World, device: Device, times: int = 1) -> None:
    for place in range(times):
        steps.write(world, device, Step(0, "write", 0, len(world.truth.changes), place))


def offline(device: Device) -> None:
    device.online = False


def back(world: World, *devices: Device) -> None:
    for device in devices:
        steps.online(world, device, AT_ONCE)
    world.pass_time(5 * MINUTE)


def wish(world: World, device: Device, intent: Intent) -> None:
    world.do(device, lambda machine: machine.wish(intent, world.now))
    world.pass_time(5 * MINUTE)


def _wish(intent: Intent, now: int, machine: Machine) -> tuple[Effect, ...]:
    return machine.wish(intent, now)


def reasons(device: Device) -> set[Reason]:
    return {one.reason for one in device.log.data.inbox.values()}


def test_what_a_leaver_wrote_late_waits_for_the_team() -> None:
    """She left while she was offline: her last changes come, wait, and count when a colleague takes them."""
    world = team(3)
    anna, bea, cas = world.devices
    offline(cas)
    write(world, cas, 2)
    wish(world, anna, Intent(Wish.REMOVE, cas.identity.device, Why.LEAVE.value))
    assert Told.DONE.value in anna.told
    back(world, cas)
    world.pass_time(HOUR)
    back(world, anna, bea)
    assert Told.REMOVED.value in cas.told
    assert reasons(anna) == reasons(bea) == {Reason.LATE}
    assert bea.log.data.mask == 0
    wish(world, bea, Intent(Wish.TAKE_LATE, cas.identity.device))
    back(world, anna, bea)
    assert anna.log.data.mask == bea.log.data.mask == 0b11
    _check(world)
    assert not world.truth.broken


def test_a_thief_hands_in_nothing() -> None:
    """A stolen device's later batches are not even taken by the shared log."""
    world = team(3)
    anna, bea, cas = world.devices
    offline(cas)
    write(world, cas)
    wish(world, anna, Intent(Wish.REMOVE, cas.identity.device, Why.THEFT.value))
    back(world, cas)
    world.pass_time(3 * HOUR)
    back(world, anna, bea)
    assert world.shelf.head == 0
    assert not reasons(anna)
    assert max(cas.machine.standing.keys) == 1 if cas.machine else False


def test_a_season_in_a_drawer() -> None:
    """A hundred days later the log is cut; the device begins from the snapshot, and what it had written reaches all."""
    world = team(3)
    anna, bea, cas = world.devices
    for device in (anna, bea):
        device.tuning = replace(device.tuning, snapshot_every=4)
        steps.leave_program(world, device, AT_ONCE)
    write(world, cas, 3)
    world.pass_time(MINUTE)
    offline(cas)
    write(world, cas, 2)
    for _ in range(6):
        write(world, anna)
        world.pass_time(MINUTE)
        write(world, bea)
        world.pass_time(MINUTE)
    world.sleep(100 * DAY)
    back(world, anna, bea)
    assert world.shelf.floor > 0
    back(world, cas, anna, bea)
    back(world, cas, anna, bea)
    assert all(_finished(world, device) for device in world.devices)
    _check(world)
    assert not world.truth.broken
    assert anna.log.data.mask == (1 << len(world.truth.changes)) - 1


def test_a_newcomer_begins_from_a_snapshot() -> None:
    """After the log is cut she still gets everything."""
    world = team(2)
    anna, bea = world.devices
    for device in (anna, bea):
        device.tuning = replace(device.tuning, snapshot_every=4)
        steps.leave_program(world, device, AT_ONCE)
    for _ in range(5):
        write(world, anna)
        world.pass_time(MINUTE)
    world.sleep(100 * DAY)
    back(world, anna, bea)
    assert world.shelf.floor > 0
    steps.join(world, bea, AT_ONCE)
    dan = world.devices[-1]
    back(world, anna, bea, dan)
    back(world, dan)
    assert dan.log.data.mask == anna.log.data.mask
    assert len(dan.log.data.frames) < 5
    _check(world)
    assert not world.truth.broken


def test_a_server_that_takes_little_gets_smaller_batches() -> None:
    """Sixty changes in one batch are too many: they go in several, and stay in their order."""
    world = team(2)
    anna, bea = world.devices
    write(world, anna, 60)
    world.mischief.limits = replace(world.mischief.limits, frame_bytes=1_000)
    world.pass_time(5 * MINUTE)
    back(world, anna, bea)
    assert bea.log.data.mask == (1 << 60) - 1
    assert all(len(raw) <= 1_000 for raw in world.shelf.raws)
    assert world.shelf.head > 1


def test_a_full_disk_is_said_and_waited_for() -> None:
    """Nothing of what comes can be kept; it is there when there is room again."""
    world = team(2)
    anna, bea = world.devices
    bea.log.journal.writes_left, bea.log.journal.refuses = 3, True
    write(world, anna)
    world.pass_time(MINUTE)
    assert Told.NO_ROOM.value in bea.told
    assert not bea.log.data.mask
    bea.log.journal.writes_left = None
    world.pass_time(20 * MINUTE)
    assert bea.log.data.mask == anna.log.data.mask == 1


def test_changes_go_out_after_three_seconds_of_quiet_or_a_minute() -> None:
    """Somebody who writes without a pause is heard after a minute; what is closed is sealed at once."""
    world = team(2)
    anna, _bea = world.devices
    write(world, anna)
    world.pass_time(2_500)
    assert world.shelf.head == 0
    world.pass_time(1_500)
    assert world.shelf.head == 1
    for _ in range(31):
        write(world, anna)
        world.pass_time(2_000)
    assert world.shelf.head == 2 + 1
    write(world, anna)
    world.do(anna, lambda machine: machine.quit(world.now))
    assert not anna.log.data.outbox


def test_a_stick_carries_what_the_network_cannot() -> None:
    """Two without a network exchange their batches as files; later nothing comes twice."""
    world = team(2)
    anna, bea = world.devices
    offline(anna)
    offline(bea)
    write(world, anna, 2)
    world.do(anna, lambda machine: machine.quit(world.now))
    raws = tuple(anna.log.data.frames.values())
    world.do(bea, lambda machine: machine.carried(raws, world.now))
    assert bea.log.data.mask == 0b11
    back(world, bea, anna)
    back(world, anna, bea)
    assert world.shelf.head == 1
    _check(world)
    assert not world.truth.broken


def test_two_fires_at_once_are_one_rotation_each() -> None:
    """Two rotate at the same moment: one is first, the other sees it; both are sealed for everybody."""
    world = team(3)
    anna, bea, cas = world.devices
    for device in (anna, bea):
        intent = Intent(Wish.ROTATE, detail="2")
        world.do(device, partial(_wish, intent, world.now))
    world.pass_time(5 * MINUTE)
    back(world, anna, bea, cas)
    assert world.shelf.membership().epoch == 2
    assert all(set(device.machine.standing.keys) == {1, 2} for device in world.devices if device.machine)
