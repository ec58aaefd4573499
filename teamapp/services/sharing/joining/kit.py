"""The recovery kit: a printed page that brings a team back when every computer is lost.

Its words stand for a device that never writes. They carry a secret and the name of the team, so that words and address
are enough; the name follows from the team's first record, so no server can put another team in its place.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from teamapp.domain.text import Text, text
from teamapp.services.exchanging.kept import membership_of
from teamapp.services.exchanging.network import host_of, reaching
from teamapp.services.refused import refuse
from teamapp.services.sharing.belonging import remove_device
from teamapp.services.sharing.devices import Standing, check_part, devices
from teamapp.services.sharing.joining.code import Code, CodeKind
from teamapp.services.sharing.joining.join import Ticket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sync.client.carrier import Carrier
    from sync.control.membership import Membership as Team
    from sync.control.record import Record
    from teamapp.services.desk import Desk

_SECRET_BYTES = 16
_FORBIDDEN = 403


@dataclass(frozen=True, slots=True)
class Kit:
    """To be printed and shown once; it is kept nowhere. `code` has the words and the line of the QR code."""

    code: Code = field(repr=False)
    team_name: str
    made_on: str

    @property
    def lines(self) -> tuple[Text, ...]:
        """The sentences of the printed page; the words and the QR code stand between the third and the fourth."""
        return (
            text("sharing.kit.heading", team=self.team_name),
            text("sharing.kit.made", day=self.made_on),
            text("sharing.kit.what"),
            text("sharing.kit.address", address=self.code.address),
            text("sharing.kit.how"),
            text("sharing.kit.keep"),
        )


def make_kit(desk: Desk) -> Kit:
    """New words for the team, good as soon as the backend knows them; those of an older kit open nothing then."""
    from sync.control.identity import Identity
    from sync.control.membership import RECOVERY
    from sync.engine.log import Intent, Wish

    mine = check_part(desk)
    older = [one.device for one in devices(desk) if one.recovery and one.takes_part]
    secret = secrets.token_bytes(_SECRET_BYTES) + bytes.fromhex(mine.team)
    kit = Identity.recovered(secret)
    desk.sharing.wish(Intent(Wish.APPROVE, kit.device, RECOVERY, kit.verify_key, kit.box_key))
    for device in older:
        remove_device(desk, device, stolen=True)
    return Kit(Code(CodeKind.KIT, mine.address, secret), desk.team.name, desk.today.isoformat())


def has_kit(desk: Desk) -> bool:
    """Whether words were printed that open the team now: those of a kit that the backend knows."""
    return any(one.recovery and one.standing in (Standing.ACTIVE, Standing.GOING) for one in devices(desk))


def use_kit(code: Code, *, label: str) -> Ticket:
    """Over the network: let this computer in with the words of the kit. Raises Refused."""
    from sync.control.identity import Identity
    from sync.control.making import approval, keyring, say
    from sync.control.record import encode
    from sync.protocol.asking.messages import Extend, Extended

    if code.kind is not CodeKind.KIT:
        raise refuse("sharing.code_is_invitation")
    kit = Identity.recovered(code.secret)
    fresh = Identity.fresh(secrets.token_bytes)
    team = code.secret[_SECRET_BYTES:]
    carrier = membership_of(kit, address=code.address, team=team, first=b"").carrier()
    try:
        with reaching(code.address):
            records = _records(carrier, code)
            known = _followed(records)
            newcomer = (fresh.device, fresh.verify_key, fresh.box_key)
            body = approval(newcomer, keyring(known, kit), secrets.token_bytes)
            answer = carrier.ask(Extend((encode(say(known, kit, body)),), known.length))
    finally:
        carrier.close()
    if not isinstance(answer, Extended):
        raise refuse("sharing.try_again", host=host_of(code.address))
    mine = membership_of(fresh, address=code.address, team=team, first=records[0].hash)
    return Ticket(mine=mine, nurse="", label=label, announce=True)


def _records(carrier: Carrier, code: Code) -> list[Record]:
    """The control log, whole; refuses one that is not this team's."""
    from sync.client.carrier import NotReached
    from sync.control.making import names_itself
    from sync.control.record import decode
    from sync.protocol.asking.messages import Pull, Pulled
    from sync.protocol.merge.operation import Unreadable

    try:
        answer = carrier.ask(Pull(0, 0, 1))
    except NotReached as error:
        if error.status == _FORBIDDEN:
            raise refuse("sharing.kit_unknown", host=host_of(code.address)) from error
        raise
    if not isinstance(answer, Pulled) or not answer.control:
        raise refuse("sharing.kit_unknown", host=host_of(code.address))
    try:
        records = [decode(raw) for raw in answer.control]
        if not names_itself(records[0]):
            raise refuse("sharing.backend_lies", host=host_of(code.address))
    except Unreadable as error:
        raise refuse("sharing.backend_lies", host=host_of(code.address)) from error
    return records


def _followed(records: Sequence[Record]) -> Team:
    from sync.control.membership import Membership, NotFollowing

    known = Membership()
    try:
        for record in records:
            known = known.followed(record)
    except NotFollowing as error:
        raise refuse("sharing.backend_lies", host="") from error
    return known
