"""Makes the records of the control log, and opens the keys that they carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b

import msgspec

from sync.control.identity import Identity, RandomBytes, wrap
from sync.control.membership import MEMBER, Membership
from sync.control.record import Approve, Body, Found, Record, Rotate, Why, sign
from sync.protocol.merge.operation import Unreadable
from sync.protocol.wire.epoch import KEY_BYTES, EpochKey

Keyring = Mapping[int, EpochKey]
"""The epochs whose batches a device can read."""

_TEAM_BYTES = 16


def say(membership: Membership, author: Identity, body: Body) -> Record:
    """The next record."""
    return sign(body, author, n=membership.length + 1, previous=membership.head)


def found(founder: Identity, team: bytes, random_bytes: RandomBytes) -> Record:
    """The first record of a new team."""
    key = EpochKey(1, random_bytes(KEY_BYTES))
    wrapped = _wrapped([key], founder.box_key, random_bytes)
    body = Found(team, founder.device, founder.verify_key, founder.box_key, key.commitment, wrapped)
    return say(Membership(), founder, body)


def found_named(founder: Identity, random_bytes: RandomBytes) -> Record:
    """The first record of a new team whose name follows from it: who knows the name knows the team's real beginning."""
    key = EpochKey(1, random_bytes(KEY_BYTES))
    wrapped = _wrapped([key], founder.box_key, random_bytes)
    team = _name(*_public(founder), key.commitment)
    return say(Membership(), founder, Found(team, *_public(founder), key.commitment, wrapped))


def names_itself(record: Record) -> bool:
    """Whether this is a first record, and the one that the name of its team follows from; raises Unreadable."""
    body = record.body
    return isinstance(body, Found) and body.team == _name(body.device, body.sign, body.box, body.commitment)


def approval(
    newcomer: tuple[str, bytes, bytes], keys: Keyring, random_bytes: RandomBytes, *, role: str = MEMBER
) -> Approve:
    """What lets a device in (its name, its key to sign, its key to wrap for), with the keys of all epochs so far."""
    device, verify_key, box_key = newcomer
    return Approve(device, verify_key, box_key, role, _wrapped(keys.values(), box_key, random_bytes))


def rotation(
    membership: Membership,
    random_bytes: RandomBytes,
    *,
    why: Why = Why.ROUTINE,
    gone: str = "",
    cuts: Mapping[int, int] | None = None,
) -> Rotate:
    """A new epoch for everybody who stays."""
    key = EpochKey(membership.epoch + 1, random_bytes(KEY_BYTES))
    wraps = {
        member.device: _wrapped([key], member.box, random_bytes)
        for member in membership.active
        if member.device != gone
    }
    return Rotate(key.number, key.commitment, wraps, why.value, gone, cuts or {})


def keyring(membership: Membership, identity: Identity) -> dict[int, EpochKey]:
    """The keys that were wrapped for this device and are what the control log committed to."""
    member = membership.members.get(identity.device)
    opened: dict[int, EpochKey] = {}
    for wrapped in member.wraps if member else ():
        for key in _opened(wrapped, identity):
            if key.commitment == membership.commitment(key.number):
                opened[key.number] = key
    return opened


def _public(founder: Identity) -> tuple[str, bytes, bytes]:
    return founder.device, founder.verify_key, founder.box_key


def _name(device: str, sign: bytes, box: bytes, commitment: bytes) -> bytes:
    said = b"team-v1" + msgspec.msgpack.encode([device, sign, box, commitment])
    return blake2b(said, digest_size=_TEAM_BYTES).digest()


def _wrapped(keys: Iterable[EpochKey], box_key: bytes, random_bytes: RandomBytes) -> bytes:
    return wrap(msgspec.msgpack.encode([[key.number, key.secret] for key in keys]), box_key, random_bytes)


def _opened(wrapped: bytes, identity: Identity) -> list[EpochKey]:
    """None where somebody wrapped something else: her batches wait until the keys are wrapped anew."""
    try:
        plain = msgspec.msgpack.decode(identity.unwrap(wrapped), type=list[tuple[int, bytes]])
    except (Unreadable, msgspec.MsgspecError, ValueError):
        return []
    return [EpochKey(number, secret) for number, secret in plain if len(secret) == KEY_BYTES and 0 < number < 1 << 31]
