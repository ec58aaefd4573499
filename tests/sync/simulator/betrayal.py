"""What the owner of a server can put into a team's log, alone or with a device that was removed."""

from __future__ import annotations

from dataclasses import replace

from nacl.signing import SigningKey

from sync.protocol.merge.clock import HybridTime
from sync.protocol.merge.operation import Put
from sync.protocol.wire.batch import Batch, ChangeRecord, Said, compressed, pack
from sync.protocol.wire.epoch import EpochKey
from sync.protocol.wire.frame import Frame, FrameKind, Header, encode, seal
from tests.sync.simulator.device import Device
from tests.sync.simulator.history import Step
from tests.sync.simulator.kinds import NURSE, VISIT
from tests.sync.simulator.world import World

NOBODYS = (1 << 128) - 1
"""The change that nobody in the simulation wrote."""


def forge(world: World, device: Device, step: Step) -> None:
    """Garbage, or somebody's next batch with the hands of nobody: damaged, with another header, or half of it."""
    raws = world.shelf.raws
    if not raws or not raws[step.a % len(raws)]:
        world.shelf.slip_in(world.chance.randbytes(1 + step.a % 300))
        return
    raw = raws[step.a % len(raws)]
    frame = world.seen.frames.get(raw)
    place = step.b % (len(raw) or 1)
    tampered = [
        world.chance.randbytes(1 + step.a % 300),
        raw[:place],
        raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :],
    ]
    if frame is not None:
        header = frame.header
        tampered.append(encode(replace(frame, header=replace(header, sequence=header.sequence + 1))))
        tampered.append(encode(replace(frame, header=replace(header, device=bytes.fromhex(device.identity.device)))))
    slip_in(world, tampered[step.b % len(tampered)])


def replay(world: World, device: Device, step: Step) -> None:
    """An old batch once more."""
    if world.shelf.raws:
        slip_in(world, world.shelf.raws[step.a % len(world.shelf.raws)])


def foreign(world: World, device: Device, step: Step) -> None:
    """A batch of the same device in another team, or under a key that this team does not use."""
    key = EpochKey(1 + step.a % 3, world.chance.randbytes(32))
    team = world.chance.randbytes(16) if step.b % 2 else world.team
    slip_in(world, _crafted(world, device, key, team=team, control_seen=world.shelf.membership().length))


def impersonate(world: World, device: Device, step: Step) -> None:
    """A member writes in the name of another."""
    victim = world.devices[step.a % len(world.devices)]
    key = device.machine.standing.key if device.machine else None
    if victim.identity.device == device.identity.device or key is None:
        return
    seen = world.shelf.membership().length
    slip_in(world, _crafted(world, victim, key, team=world.team, control_seen=seen, signing=device.identity.signing))


def betray(world: World, device: Device, step: Step) -> None:
    """A device that was removed goes on writing with the keys it had, and the server lets it."""
    membership = world.shelf.membership()
    for traitor in world.devices:
        member = membership.members.get(traitor.identity.device)
        if member is None or not member.gone or traitor.machine is None:
            continue
        epoch = membership.epoch_at(member.gone_at - 1)
        key = traitor.machine.standing.keys.get(epoch)
        if key is not None:
            seen = (member.gone_at - 1, member.gone_at, membership.length)[step.a % 3]
            slip_in(world, _crafted(world, traitor, key, team=world.team, control_seen=seen))
            world.mischief.betrayed = True


def bomb(world: World, device: Device, step: Step) -> None:
    """A member's broken program seals what would fill the memory of everybody who opens it: here, well signed."""
    if device.machine is None or device.machine.standing.key is None:
        return
    body = compressed([[], bytes(16), [bytes(9 << 20)]])
    key = device.machine.standing.key
    length = world.shelf.membership().length
    header = _header(world, device, 1, epoch=key.number, team=world.team, control_seen=length)
    header = replace(header, incarnation=99)
    frame = seal(header, body, key, device=device.identity.signing, random_bytes=world.chance.randbytes)
    world.truth.void.add(frame.hash)
    slip_in(world, encode(frame))


def slip_in(world: World, raw: bytes) -> None:
    """Into the one log, or into both."""
    for shelf in {id(one): one for one in (world.shelf, *world.mischief.split.values())}.values():
        shelf.slip_in(raw)


def _crafted(
    world: World, device: Device, key: EpochKey, *, team: bytes, control_seen: int, signing: SigningKey | None = None
) -> bytes:
    chain = device.log.data.own.chain
    last, _ = world.shelf.end(chain)
    header = _header(world, device, last + 1, epoch=key.number, team=team, control_seen=control_seen)
    change = ChangeRecord(
        id=f"{NOBODYS:032x}",
        time=HybridTime(device.log.data.own.time + 1),
        at=1,
        what=Said("forged"),
        operations=(Put(VISIT, f"{0:032x}", {NURSE: "nobody"}),),
    )
    body = pack(Batch(changes=(change,)))
    frame: Frame = seal(
        header, body, key, device=signing or device.identity.signing, random_bytes=world.chance.randbytes
    )
    world.truth.void.add(frame.hash)
    return encode(frame)


def _header(world: World, device: Device, number: int, *, epoch: int, team: bytes, control_seen: int) -> Header:
    chain = device.log.data.own.chain
    _, previous = world.shelf.end(chain)
    return Header(
        team=team,
        device=bytes.fromhex(chain.device),
        incarnation=chain.incarnation,
        sequence=number,
        epoch=epoch,
        kind=FrameKind.CHANGES,
        previous=previous,
        control_seen=control_seen,
        schema=1,
        length=0,
    )
