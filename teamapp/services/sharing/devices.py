"""The devices of the team: whose they are, how they stand, when they were last seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Device, Nurse
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import OWNER
from teamapp.services.exchanging.kept import Membership, kept
from teamapp.services.exchanging.notes import REMOVED
from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from sync.control.membership import Member
    from sync.engine.log import Intent
    from teamapp.services.desk import Desk

_LONGEST_LABEL = 60


class Standing(StrEnum):
    """Where a device stands in the team. `COMING` and `GOING` were asked for here and are not told to all yet."""

    COMING = "coming"
    ACTIVE = "active"
    GOING = "going"
    LEAVING = "leaving"
    LEFT = "left"
    STOLEN = "stolen"


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDevice:
    """One device. `late` counts its edits' batches that wait for the team's decision, `refused` those it refused.

    `recovery` is the printed recovery kit: no computer, and never seen.
    """

    device: str
    nurse: NurseId | None
    nurse_name: str
    label: str
    standing: Standing
    recovery: bool
    this: bool
    added: datetime | None
    seen: datetime | None
    late: int = 0
    refused: int = 0

    @property
    def takes_part(self) -> bool:
        """Whether it reads and writes with the team."""
        return self.standing in (Standing.COMING, Standing.ACTIVE, Standing.GOING)


def devices(desk: Desk) -> tuple[TeamDevice, ...]:
    """All that were ever let in: those that take part first, this one before the others; empty when not shared."""
    if kept(desk.store) is None:
        return ()
    known = _Known.of(desk)
    found = [_card(desk, member, known) for member in known.members]
    found += [_coming(desk, intent) for intent in known.wishes if intent.device not in known.names]
    return tuple(sorted(found, key=lambda one: (not one.takes_part, not one.this, one.recovery, one.nurse_name)))


def removed(desk: Desk) -> bool:
    """Whether the team has let go of this device, as far as anybody has told it."""
    mine = kept(desk.store)
    if mine is None:
        return False
    member = desk.sharing.team.members.get(mine.device)
    return bool(desk.store.setting(REMOVED)) or (member is not None and member.gone)


def check_part(desk: Desk) -> Membership:
    """What this device needs to take part; raises Refused unless the team is shared and it belongs to it."""
    mine = kept(desk.store)
    if mine is None:
        raise refuse("sharing.not_shared")
    if removed(desk):
        raise refuse("sharing.out_of_team")
    return mine


def rename_device(desk: Desk, device: str, label: str) -> Change:
    """Another label, on every device of the team."""
    row = _row(desk, device)
    checked = border.line("label.device.label", label, required=True)[:_LONGEST_LABEL]
    return desk.commit((Edit(_there(desk, row), replace(row, label=checked)),), text("sharing.renamed", label=checked))


def whose_device(desk: Desk, device: str, nurse: NurseId | None) -> Change:
    """The nurse who uses it, on every device of the team; None for one that several share."""
    row = _row(desk, device)
    label = row.label
    if nurse is not None:
        border.nurse_of(desk, nurse)
        if device == check_part(desk).device:
            desk.store.set_setting(OWNER, nurse)
    return desk.commit((Edit(_there(desk, row), replace(row, nurse=nurse)),), text("sharing.whose", label=label))


def show_owner(desk: Desk, nurse: NurseId) -> None:
    """The nurse of this device has said who she is: the team's list of devices says so too."""
    mine = kept(desk.store)
    row = desk.store.get(Device, Id(mine.device)) if mine is not None else None
    if row is not None and row.nurse != nurse:
        desk.commit((Edit(row, replace(row, nurse=nurse)),), text("sharing.whose", label=row.label), undoable=False)


def put_row(desk: Desk, device: str, *, nurse: NurseId | None, label: str) -> None:
    """What the team knows of a device that comes in."""
    row = Device(id=Id(device), nurse=nurse, label=tidy_label(label), added=desk.clock())
    before = desk.store.get(Device, row.id)
    if before is None:
        desk.commit((Edit(None, row),), text("sharing.device_added", label=row.label), undoable=False)


def tidy_label(label: str) -> str:
    """One short line of a label that somebody else may have chosen."""
    return "".join(one for one in " ".join(label.split()) if one.isprintable())[:_LONGEST_LABEL]


def _row(desk: Desk, device: str) -> Device:
    if device not in {one.device for one in devices(desk)}:
        raise refuse("sharing.no_device")
    return desk.store.get(Device, Id(device)) or Device(id=Id(device), added=desk.clock())


def _there(desk: Desk, row: Device) -> Device | None:
    return desk.store.get(Device, row.id)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the log says of devices."""

    members: tuple[Member, ...]
    wishes: tuple[Intent, ...]
    late: Mapping[str, int]
    wrote: Mapping[str, int]
    seen: Mapping[str, int]

    @property
    def names(self) -> set[str]:
        return {one.device for one in self.members}

    @classmethod
    def of(cls, desk: Desk) -> _Known:
        from sync.engine.log import Wish

        team, seen, late = desk.sharing.team, desk.sharing.seen(), desk.store.late()
        with desk.store.exchange_shown() as ledger:
            wanted, wrote = ledger.intents(), ledger.written_at()
        wishes = tuple(one for one in wanted if one.wish in (Wish.APPROVE, Wish.REMOVE, Wish.LEAVE))
        return cls(tuple(team.members.values()), wishes, late, wrote, seen)


def _card(desk: Desk, member: Member, known: _Known) -> TeamDevice:
    from sync.control.membership import RECOVERY

    row = desk.store.get(Device, Id(member.device))
    mine, out = kept(desk.store), bool(desk.store.setting(REMOVED))
    late = known.late.get(member.device, 0)
    refused = row is not None and row.late_refused
    return TeamDevice(
        device=member.device,
        nurse=row.nurse if row is not None else None,
        nurse_name=_nurse_name(desk, row),
        label=row.label if row is not None else "",
        standing=_standing(member, known, own=mine is not None and mine.device == member.device, out=out),
        recovery=member.role == RECOVERY,
        this=mine is not None and mine.device == member.device,
        added=row.added if row is not None else None,
        seen=_seen(member.device, known),
        late=0 if refused else late,
        refused=late if refused else 0,
    )


def _coming(desk: Desk, intent: Intent) -> TeamDevice:
    from sync.control.membership import RECOVERY

    row = desk.store.get(Device, Id(intent.device))
    return TeamDevice(
        device=intent.device,
        nurse=row.nurse if row is not None else None,
        nurse_name=_nurse_name(desk, row),
        label=row.label if row is not None else "",
        standing=Standing.COMING,
        recovery=intent.detail == RECOVERY,
        this=False,
        added=row.added if row is not None else None,
        seen=None,
    )


def _standing(member: Member, known: _Known, *, own: bool, out: bool) -> Standing:
    from sync.engine.log import Wish

    if own and out and not member.gone:
        return Standing.LEFT  # the record of it no longer comes here
    going = any(one.wish is Wish.REMOVE and one.device == member.device for one in known.wishes)
    leaving = own and any(one.wish is Wish.LEAVE for one in known.wishes)
    return Standing.GOING if member.active and (going or leaving) else Standing(member.state.value)


def _nurse_name(desk: Desk, row: Device | None) -> str:
    nurse = desk.store.get(Nurse, row.nurse) if row is not None and row.nurse is not None else None
    return nurse.name if nurse is not None else ""


def _seen(device: str, known: _Known) -> datetime | None:
    """The latest of what it wrote and when it showed itself, by its own clock."""
    latest = max(known.seen.get(device, 0), known.wrote.get(device, 0))
    return datetime.fromtimestamp(latest / 1000, UTC) if latest else None
