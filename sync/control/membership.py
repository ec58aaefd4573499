"""Who belongs to the team, folded from the control log; every device and the shared log fold it alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from sync.control.record import (
    NO_RECORD,
    Approve,
    Found,
    Leaving,
    Record,
    Role,
    Rotate,
    Unknown,
    Vouch,
    Why,
    signed_by,
)

Signed = Callable[[Record, bytes], bool]

RECOVERY = "recovery"
"""The role of the printed recovery key: a device that never writes."""
MEMBER = "member"


class State(StrEnum):
    """Where a device stands."""

    ACTIVE = "active"
    LEAVING = "leaving"
    LEFT = "left"
    STOLEN = "stolen"


class Refusal(StrEnum):
    """Why a record does not follow."""

    ORDER = "order"  # not the next number, or not after the record that is last here
    AUTHOR = "author"  # nobody who may speak
    SIGNATURE = "signature"
    CONTENT = "content"  # it says what cannot be


class NotFollowing(ValueError):
    """A record that may not be appended; nothing of it counts."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Member:
    """One device. `cuts` counts its batches that hold although it is gone: incarnation -> number."""

    device: str
    sign: bytes
    box: bytes
    role: str
    state: State
    since: int
    gone_at: int = 0
    cuts: Mapping[int, int] = field(default_factory=dict)
    wraps: tuple[bytes, ...] = ()

    @property
    def active(self) -> bool:
        return self.state is State.ACTIVE

    @property
    def gone(self) -> bool:
        return self.state in (State.LEFT, State.STOLEN)


@dataclass(frozen=True, slots=True)
class Epoch:
    """A time with one key, from the record `n` on."""

    number: int
    n: int
    commitment: bytes
    why: str = Why.ROUTINE.value


@dataclass(frozen=True, slots=True)
class Membership:
    """Everything that the control log has said so far."""

    team: bytes = b""
    length: int = 0
    heads: tuple[bytes, ...] = (NO_RECORD,)
    members: Mapping[str, Member] = field(default_factory=dict)
    epochs: tuple[Epoch, ...] = ()
    newer: bool = False

    @property
    def epoch(self) -> int:
        """The number of the epoch that batches are sealed in now."""
        return self.epochs[-1].number if self.epochs else 0

    @property
    def head(self) -> bytes:
        return self.heads[-1]

    @property
    def active(self) -> tuple[Member, ...]:
        """Those who may write and are given keys, in the order in which they came."""
        return tuple(member for member in self.members.values() if member.active)

    def epoch_at(self, length: int) -> int:
        """The epoch of whoever had seen the first `length` records."""
        return max((one.number for one in self.epochs if one.n <= length), default=0)

    @property
    def erased_by(self) -> int:
        """The last record by which a new epoch began as somebody was erased; 0 where nobody was."""
        return max((one.n for one in self.epochs if one.why == Why.ERASE.value), default=0)

    def commitment(self, number: int) -> bytes | None:
        return next((one.commitment for one in self.epochs if one.number == number), None)

    def followed(self, record: Record) -> Membership:
        """The membership after one more record; raises NotFollowing unless it may come next."""
        return self._after(record, signed_by)

    def retraced(self, record: Record) -> Membership:
        """The same for a record that followed here once already, and was kept: its signature was looked at then."""
        return self._after(record, _looked_at)

    def _after(self, record: Record, signed: Signed) -> Membership:
        if record.n != self.length + 1 or record.previous != self.head:
            raise NotFollowing(Refusal.ORDER)
        body = record.body
        if isinstance(body, Found):
            after = self._founded(record, body, signed)
        else:
            author = self.members.get(record.author)
            if author is None or not author.active:
                raise NotFollowing(Refusal.AUTHOR)
            if not signed(record, author.sign):
                raise NotFollowing(Refusal.SIGNATURE)
            after = self._said(record, body)
        return replace(after, length=record.n, heads=(*self.heads, record.hash))

    def _founded(self, record: Record, body: Found, signed: Signed) -> Membership:
        if self.length or len(body.team) != 16 or record.author != body.device:
            raise NotFollowing(Refusal.CONTENT)
        if not signed(record, body.sign):
            raise NotFollowing(Refusal.SIGNATURE)
        _check_keys(body.device, body.sign, body.box)
        founder = Member(body.device, body.sign, body.box, MEMBER, State.ACTIVE, 1, wraps=(body.wrapped,))
        return replace(
            self, team=body.team, members={body.device: founder}, epochs=(Epoch(1, record.n, body.commitment),)
        )

    def _said(self, record: Record, body: Approve | Rotate | Leaving | Vouch | Role | Unknown) -> Membership:
        match body:
            case Approve():
                return self._approved(record, body)
            case Rotate():
                return self._rotated(record, body)
            case Leaving():
                return self._with(replace(self._present(body.device), state=State.LEAVING))
            case Vouch():
                gone = self._member(body.device)
                cuts = {one: max(gone.cuts.get(one, 0), batch) for one, batch in body.cuts.items()}
                return self._with(replace(gone, cuts={**gone.cuts, **cuts}))
            case Role():
                return self._with(replace(self._present(body.device), role=body.role))
            case Unknown():
                return replace(self, newer=True)

    def _approved(self, record: Record, body: Approve) -> Membership:
        _check_keys(body.device, body.sign, body.box)
        known = self.members.get(body.device)
        if known is None:
            new = Member(body.device, body.sign, body.box, body.role, State.ACTIVE, record.n, wraps=(body.wrapped,))
            return self._with(new)
        if not known.active or (known.sign, known.box) != (body.sign, body.box):
            raise NotFollowing(Refusal.CONTENT)
        return self._with(replace(known, wraps=(*known.wraps, body.wrapped)))

    def _rotated(self, record: Record, body: Rotate) -> Membership:
        if body.epoch != self.epoch + 1 or record.author == body.gone:
            raise NotFollowing(Refusal.CONTENT)
        members = dict(self.members)
        if body.gone:
            state = State.STOLEN if body.why == Why.THEFT.value else State.LEFT
            going = self._member(body.gone)
            if going.gone:
                raise NotFollowing(Refusal.CONTENT)
            members[body.gone] = replace(going, state=state, gone_at=record.n, cuts=dict(body.cuts))
        for device, wrapped in body.wraps.items():
            if device not in members or not members[device].active:
                raise NotFollowing(Refusal.CONTENT)
            members[device] = replace(members[device], wraps=(*members[device].wraps, wrapped))
        epoch = Epoch(body.epoch, record.n, body.commitment, body.why)
        return replace(self, members=members, epochs=(*self.epochs, epoch))

    def _member(self, device: str) -> Member:
        if device not in self.members:
            raise NotFollowing(Refusal.CONTENT)
        return self.members[device]

    def _present(self, device: str) -> Member:
        member = self._member(device)
        if not member.active:
            raise NotFollowing(Refusal.CONTENT)
        return member

    def _with(self, member: Member) -> Membership:
        return replace(self, members={**self.members, member.device: member})


def _looked_at(_record: Record, _key: bytes) -> bool:
    return True


def _check_keys(device: str, sign: bytes, box: bytes) -> None:
    if len(sign) != 32 or len(box) != 32 or len(device) != 32 or any(one not in "0123456789abcdef" for one in device):
        raise NotFollowing(Refusal.CONTENT)
