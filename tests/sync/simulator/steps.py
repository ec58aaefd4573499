"""What can happen in a history, a function each: what people do, and what befalls devices and the shared log."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace

from sync.control.invite import answer as introduce
from sync.control.membership import MEMBER
from sync.control.record import Why
from sync.engine.log import Intent, Wish
from sync.protocol.merge.operation import Alter, Delete, Operation, Put
from tests.sync.simulator import betrayal
from tests.sync.simulator.device import Device
from tests.sync.simulator.history import DAY, HOUR, Fault, Step
from tests.sync.simulator.kinds import ELEMENTS, NOTE, NURSE, STATES, STATUS, TAGS, TEXT, TIME, VISIT, WHY
from tests.sync.simulator.shelf import truncated
from tests.sync.simulator.truth import Written
from tests.sync.simulator.world import World

ROWS = 4
MARK = "zzplainzz"
"""Stands in every text that is written: it must be readable nowhere outside of a device (I7)."""


def take(world: World, step: Step) -> None:
    """Let a step happen."""
    world.pass_time(step.wait)
    _STEPS[step.do](world, world.devices[step.device % len(world.devices)], step)


def operations(chance: random.Random, index: int) -> tuple[Operation, ...]:
    """One to three things that a person does at once; texts and times are hers alone."""
    made: dict[tuple[int, str, int], Operation] = {}
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        key = f"{chance.randrange(ROWS):032x}"
        draw = chance.random()
        if draw < 0.1:
            made[VISIT, key, 0] = Delete(VISIT, key)
        elif draw < 0.3:
            elements = chance.sample(ELEMENTS, 2)
            made[VISIT, key, TAGS] = Alter(VISIT, key, TAGS, tuple(elements[:1]), tuple(elements[1:]))
        elif draw < 0.4:
            made[NOTE, f"{1000 + index:032x}", 0] = Put(NOTE, f"{1000 + index:032x}", {TEXT: f"{MARK}{index}"})
        else:
            made[VISIT, key, 0] = Put(VISIT, key, _fields(chance, index))
    return _one_a_row(made.values())


def _one_a_row(made: object) -> tuple[Operation, ...]:
    rows: dict[tuple[int, str], Operation] = {}
    for one in made:  # type: ignore[attr-defined]
        rows[one.kind, one.id] = one
    return tuple(rows.values())


def _fields(chance: random.Random, index: int) -> dict[int, str | int]:
    fields: dict[int, str | int] = {
        NURSE: f"n{index}",
        TIME: index,
        STATUS: chance.choice(STATES),
        WHY: f"{MARK}{index}",
    }
    return {number: fields[number] for number in chance.sample(sorted(fields), chance.choice((1, 1, 2, 4)))}


def write(world: World, device: Device, step: Step) -> None:
    """A person changes something; the machine hears of it unless it is dead."""
    if device.machine is None:
        world.start(device)
    index = len(world.truth.changes)
    chance = random.Random(step.a << 16 | step.b)
    written = Written(index, device.identity.device, operations(chance, index), device.log.data.mask)
    world.truth.changes.append(written)
    if device.write(world.now, index, written.operations):
        world.committed |= written.bit
        world.do(device, lambda machine: machine.written(world.now))


def burst(world: World, device: Device, step: Step) -> None:
    for extra in range(step.a % 12 + 2):
        write(world, device, replace(step, b=step.b ^ extra))


def online(world: World, device: Device, step: Step) -> None:
    """The network is back, or a dead program is started."""
    device.online = True
    if device.machine is None:
        world.start(device)
    world.do(device, lambda machine: machine.online(world.now))


def offline(world: World, device: Device, step: Step) -> None:
    device.online = False


def leave_program(world: World, device: Device, step: Step) -> None:
    """The program is closed and opened again."""
    world.do(device, lambda machine: machine.quit(world.now))
    device.machine = None
    world.start(device)


def sleep(world: World, device: Device, step: Step) -> None:
    world.sleep((1, 20, 90)[step.a % 3] * HOUR // 10)


def crash_before(world: World, device: Device, step: Step) -> None:
    world.mischief.crash = "before"


def crash_after(world: World, device: Device, step: Step) -> None:
    world.mischief.crash = "after"


def save_server(world: World, device: Device, step: Step) -> None:
    world.saved_shelf = world.shelf.copied()


def restore_server(world: World, device: Device, step: Step) -> None:
    """Back to a backup under the same name: nobody is told."""
    if world.saved_shelf is None:
        save_server(world, device, step)
        return
    _put_back(world, world.shelf.log)


def anew_server(world: World, device: Device, step: Step) -> None:
    """A backup under a new name, or nothing at all."""
    if step.a % 3 == 0 and world.shelf.floor == 0:
        world.saved_shelf = type(world.shelf)(b"")
    _put_back(world, world.chance.randbytes(16))


def _put_back(world: World, log: bytes) -> None:
    saved = world.saved_shelf
    if saved is None or world.mischief.split:
        return

    def restore() -> None:
        world.shelf = truncated(world.shelf, saved, log)

    world.losing(restore)


def split(world: World, device: Device, step: Step) -> None:
    """Half of the team gets a log of its own from here on."""
    if world.mischief.split or world.mischief.hidden:
        return
    copy = world.shelf.copied()
    for place, one in enumerate(world.devices):
        if place % 2:
            world.mischief.split[one.identity.device] = copy


def withhold(world: World, device: Device, step: Step) -> None:
    """The server keeps the next batch from one device, with everything about it right otherwise."""
    if not world.mischief.split and not world.mischief.hidden and not world.shelf.floor:
        world.mischief.hides_from = device.identity.device


def lie(world: World, device: Device, step: Step) -> None:
    world.mischief.lies += 1


def slow_down(world: World, device: Device, step: Step) -> None:
    world.mischief.slow += 3


def kill_at(world: World, device: Device, step: Step) -> None:
    """The process dies at one of its next writes."""
    device.log.journal.writes_left, device.log.journal.refuses = step.a % 40, False


def kill_after(world: World, device: Device, step: Step) -> None:
    """The process dies right after its next commit, before it can do anything about it."""
    device.log.journal.dies_after_commit = True


def kill(world: World, device: Device, step: Step) -> None:
    device.machine = None


def disk_full(world: World, device: Device, step: Step) -> None:
    """From some write on nothing can be written, for a while."""
    journal = device.log.journal
    journal.writes_left, journal.refuses = step.a % 20, True

    def room_again() -> None:
        journal.writes_left = None

    world.at(world.now + (step.b % 120) * 60_000, room_again)


def save_device(world: World, device: Device, step: Step) -> None:
    device.saved = device.log.data.copied()


def restore_device(world: World, device: Device, step: Step) -> None:
    """The database file of a backup takes the place of the present one, and nothing says so."""
    saved = device.saved
    if saved is None:
        save_device(world, device, step)
        return
    world.losing(lambda: device.reopen(saved.copied()))
    world.start(device)


def clone(world: World, device: Device, step: Step) -> None:
    """The whole disk is copied to a second machine, and both go on."""
    if len(world.devices) > 24 or not device.log.data.records:
        return
    twin = world.new_device(identity=device.identity)
    twin.reopen(device.log.data.copied())
    world.start(twin)


def clock(world: World, device: Device, step: Step) -> None:
    """Years ahead or behind, or right again."""
    device.skew = (0, 10, -20, 3, 40)[step.a % 5] * 365 * DAY


def rotate(world: World, device: Device, step: Step) -> None:
    if device.machine is not None and device.belongs:
        wanted = str(device.machine.standing.membership.epoch + 1)
        world.do(device, lambda machine: machine.wish(Intent(Wish.ROTATE, detail=wanted), world.now))


def rotate_both(world: World, device: Device, step: Step) -> None:
    """Two at once."""
    rotate(world, device, step)
    rotate(world, world.devices[step.a % len(world.devices)], step)


def remove(world: World, device: Device, step: Step) -> None:
    """A colleague leaves, or her device is stolen; somebody always stays."""
    victim = world.devices[step.a % len(world.devices)]
    if victim is device or len(world.active()) <= 2 or _twins(world, victim) or _twins(world, device):
        return
    why = Why.THEFT if step.b % 2 else Why.LEAVE
    intent = Intent(Wish.REMOVE, victim.identity.device, why.value)
    world.do(device, lambda machine: machine.wish(intent, world.now))


def part(world: World, device: Device, step: Step) -> None:
    """Who is about to leave writes without a network and gives it to one colleague on a stick; another removes her."""
    victim = world.devices[step.a % len(world.devices)]
    if world.history.faults & {Fault.CLONE, Fault.DEVICE_RESTORED}:
        return
    victim.online = False
    write(world, victim, step)
    world.do(victim, lambda machine: machine.quit(world.now))
    raws = tuple(victim.log.data.frames.values())
    for other in world.devices:
        if other is not victim and other is not device and other.belongs:
            world.do(other, lambda machine: machine.carried(raws, world.now))
            break
    remove(world, device, step)


def leave(world: World, device: Device, step: Step) -> None:
    if len(world.active()) > 2 and device is not world.devices[0] and not _twins(world, device):
        world.do(device, lambda machine: machine.wish(Intent(Wish.LEAVE), world.now))


def _twins(world: World, device: Device) -> bool:
    return sum(one.identity.device == device.identity.device for one in world.devices) > 1


def join(world: World, device: Device, step: Step) -> None:
    """A new device, approved by this one."""
    if len(world.devices) < 24:
        newcomer = world.new_device()
        newcomer.tuning = device.tuning
        world.start(newcomer)
        approve(world, device, newcomer)


def approve(world: World, device: Device, newcomer: Device) -> None:
    name, sign, box = introduce(newcomer.identity).newcomer
    intent = Intent(Wish.APPROVE, name, MEMBER, sign, box)
    world.do(device, lambda machine: machine.wish(intent, world.now))


def spoil_snapshot(world: World, device: Device, step: Step) -> None:
    """The newest snapshot breaks off or is damaged where it lies."""
    kept = world.shelf.snapshot(confirmed=False)
    if kept is None or kept.confirmed or not kept.frame:
        return
    place = step.a % (len(kept.frame) or 1)
    spoiled = kept.frame[:place] if step.b % 2 else kept.frame[:place] + b"\xff" + kept.frame[place + 1 :]
    world.shelf.snapshots = [replace(kept, frame=spoiled) if one is kept else one for one in world.shelf.snapshots]


def lose_parts(world: World, device: Device, step: Step) -> None:
    """Pieces of a snapshot that nobody has confirmed yet break off or are lost where they lie."""
    sure = {name for one in world.shelf.snapshots if one.confirmed for name in one.parts}
    for place, (name, raw) in enumerate(sorted(world.shelf.pieces.items())):
        if (place + step.a) % 3 == 0 and name not in sure:
            world.shelf.pieces[name] = raw[: step.b % len(raw)] if raw and step.b % 2 else b""


def late_join(world: World, device: Device, step: Step) -> None:
    """A newcomer, whose program dies at one of its first writes."""
    if world.history.faults & {Fault.EQUIVOCATION, Fault.SERVER_RESTORED, Fault.SERVER_ANEW}:
        return  # two memberships
    count = len(world.devices)
    join(world, device, step)
    if len(world.devices) > count:
        world.devices[-1].log.journal.writes_left = 10 + step.a % 80


def away(world: World, device: Device, step: Step) -> None:
    """The device lies in a drawer until the end of the history."""
    device.machine, device.online = None, False


def season(world: World, device: Device, step: Step) -> None:
    """A hundred days pass."""
    world.sleep(100 * DAY)


def small_limit(world: World, device: Device, step: Step) -> None:
    """The server takes less at once from here on."""
    world.mischief.limits = replace(world.mischief.limits, frame_bytes=1_100)


def file(world: World, device: Device, step: Step) -> None:
    """One device hands its batches to another on a stick."""
    other = world.devices[step.a % len(world.devices)]
    raws = tuple(device.log.data.frames.values())
    if other is not device and other.belongs:
        world.do(other, lambda machine: machine.carried(raws, world.now))


def _upgrade(world: World, device: Device, step: Step) -> None:
    device.schema = 2
    leave_program(world, device, step)


_STEPS: Mapping[str, Callable[[World, Device, Step], None]] = {
    "write": write,
    "burst": burst,
    "online": online,
    "offline": offline,
    "quit": leave_program,
    "sleep": sleep,
    "crash_before": crash_before,
    "crash_after": crash_after,
    "save_server": save_server,
    "restore_server": restore_server,
    "anew_server": anew_server,
    "split": split,
    "withhold": withhold,
    "forge": betrayal.forge,
    "replay": betrayal.replay,
    "foreign": betrayal.foreign,
    "impersonate": betrayal.impersonate,
    "betray": betrayal.betray,
    "bomb": betrayal.bomb,
    "lie": lie,
    "kill_at": kill_at,
    "kill_after": kill_after,
    "kill": kill,
    "disk_full": disk_full,
    "save_device": save_device,
    "restore_device": restore_device,
    "clone": clone,
    "clock": clock,
    "rotate": rotate,
    "rotate_both": rotate_both,
    "remove": remove,
    "leave": leave,
    "part": part,
    "join": join,
    "spoil_snapshot": spoil_snapshot,
    "lose_parts": lose_parts,
    "late_join": late_join,
    "away": away,
    "season": season,
    "small_limit": small_limit,
    "slow_down": slow_down,
    "file": file,
    "upgrade": _upgrade,
}
