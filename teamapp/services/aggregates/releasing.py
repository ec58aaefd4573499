"""Gives the office the figures of a month: signed here, sent, and written into the team's ledger. Only once a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sync.protocol.merge.operation import Unreadable
from sync.protocol.office.regions import REGIONS
from sync.protocol.office.release import Release as Told
from sync.protocol.office.release import SignedRelease, last_day, read_release, signed
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Release
from teamapp.domain.entities.office import release_id
from teamapp.domain.text import text
from teamapp.services.aggregates.deciding import due
from teamapp.services.aggregates.offering import hindrance, last_region
from teamapp.services.aggregates.preview import Preview, preview
from teamapp.services.desk import Desk
from teamapp.services.exchanging.kept import Membership, kept
from teamapp.services.exchanging.network import reaching
from teamapp.services.refused import Refused, refuse

if TYPE_CHECKING:
    from sync.control.membership import Membership as Control


_LATE_DAYS = 21
"""So long after the end of a month an entry that another device has written may still be under way."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A signed release on its way; it touches no data and may be handed to any thread."""

    raw: bytes
    shown: Preview
    sender: Membership


def sealed(desk: Desk, shown: Preview, *, region: str = "") -> Letter:
    """Sign exactly what was shown. Refused when that is not what the team's data say now, or nothing may be given."""
    sender = kept(desk.store)
    if sender is None:
        raise refuse("aggregates.not_shared")
    stands = hindrance(desk, shown.period)
    if stands is not None:
        raise Refused(stands)
    if region and region not in REGIONS:
        raise refuse("aggregates.no_region", region=region)
    if preview(desk, shown.period).figures != shown.figures:
        raise refuse("aggregates.changed")
    team, device = bytes.fromhex(sender.team), bytes.fromhex(sender.device)
    release = Told(team, device, shown.period, region, shown.figures)
    return Letter(signed(release, sender.identity.signing), shown, sender)


def letter_due(desk: Desk) -> Letter | None:
    """The month that the team has decided to let go by itself, if one is due now."""
    period = due(desk)
    return sealed(desk, preview(desk, period), region=last_region(desk)) if period is not None else None


def give(letter: Letter) -> bytes:
    """Over the network: what the backend keeps of this month, ours or what another device had given before."""
    carrier = letter.sender.carrier()
    try:
        with reaching(letter.sender.address):
            return carrier.give_release(letter.shown.period, letter.raw)
    finally:
        carrier.close()


def record(desk: Desk, letter: Letter, answer: bytes) -> Change | None:
    """Write into the ledger what the backend keeps. Not undoable: what left has left.

    None where another device was first and is sure to have written it: its entry comes with the next exchange, and two
    entries of one month would look like a conflict.
    """
    told, ours = _checked(desk, letter, answer), answer == letter.raw
    before = desk.store.get(Release, release_id(told.release.period))
    if before is not None and before.signed == answer.hex():
        raise refuse("aggregates.given_already")
    if _comes_by_itself(desk, told):
        return None
    row = Release(
        id=release_id(told.release.period),
        period=told.release.period,
        region=told.release.region,
        figures=tuple((int(figure.form), figure.value) for figure in told.release.figures),
        whys=tuple(line.said.why.value if line.said.why else "" for line in letter.shown.lines) if ours else (),
        people=letter.shown.people if ours else (),
        signed=answer.hex(),
        given=desk.clock(),
        nurse=desk.me if ours else None,
    )
    month = row.period % 100
    what = text("aggregates.given", month=f"aggregates.month.{month}", year=row.period // 100)
    return desk.commit((Edit(before, row),), what, undoable=False)


def _comes_by_itself(desk: Desk, told: SignedRelease) -> bool:
    """Another device that takes part has given it, not long after the month: it was hardly lost on the way."""
    mine, device = kept(desk.store), told.release.device.hex()
    signer = _control(desk).members.get(device)
    elsewhere = mine is not None and device != mine.device and signer is not None and signer.active
    return elsewhere and desk.today <= last_day(told.release.period) + timedelta(days=_LATE_DAYS)


def _checked(desk: Desk, letter: Letter, answer: bytes) -> SignedRelease:
    """Nobody's word for it but that of a device of this team."""
    try:
        told = read_release(answer)
    except Unreadable as error:
        raise refuse("aggregates.strange_answer") from error
    release = told.release
    member = _control(desk).members.get(release.device.hex())
    same = release.team.hex() == letter.sender.team and release.period == letter.shown.period
    if not same or member is None or not told.holds(member.sign):
        raise refuse("aggregates.strange_answer")
    return told


def _control(desk: Desk) -> Control:
    from teamapp.services.exchanging.engine import membership_in

    with desk.store.exchange() as ledger:
        return membership_in(ledger)
