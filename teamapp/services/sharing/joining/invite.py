"""Inviting a colleague's device, or one's own second one: a code, six words on both screens, a yes.

In this order: `begin_invitation` (data), `offer` (network), `look` (network) every second or two until somebody has
answered, both compare the words, `approve` (data) or `withdraw` (network). Good for fifteen minutes and one device.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from teamapp.domain.entities import Nurse
from teamapp.domain.ids import NurseId
from teamapp.services import border
from teamapp.services.exchanging.kept import Membership
from teamapp.services.exchanging.network import reaching
from teamapp.services.refused import refuse
from teamapp.services.sharing.devices import check_part, put_row, tidy_label
from teamapp.services.sharing.joining.code import Code, CodeKind

if TYPE_CHECKING:
    from sync.control.invite import Letter, Reply
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One that this device makes. `code.line` is for the QR code and the clipboard, `code.words` to be read aloud."""

    code: Code
    nurse: NurseId | None
    expires_at: datetime
    mine: Membership
    letter: Letter = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Who answered: what her device is called, and the six words that must stand on her screen too."""

    label: str
    words: tuple[str, ...]
    reply: Reply = field(repr=False)


def begin_invitation(desk: Desk, nurse: NurseId | None = None) -> Invitation:
    """A fresh code for a device of this nurse; without one, of whoever it will be. Raises Refused."""
    from sync.control.invite import VALID_MINUTES, Invite, Letter

    mine = check_part(desk)
    if nurse is not None:
        border.nurse_of(desk, nurse)
    team = desk.sharing.team
    expires = desk.clock() + timedelta(minutes=VALID_MINUTES)
    letter = Letter(
        team=team.team,
        first=bytes.fromhex(mine.first),
        head=team.head,
        expires=int(expires.timestamp() * 1000),
        name=desk.team.name,
        nurse=nurse or "",
        nurse_name=_name(desk, nurse),
    )
    code = Code(CodeKind.INVITATION, mine.address, Invite.fresh(secrets.token_bytes).code)
    return Invitation(code=code, nurse=nurse, expires_at=expires, mine=mine, letter=letter)


def offer(invitation: Invitation) -> None:
    """Over the network: leave the sealed letter, so that the code works. Raises Refused."""
    from sync.control.invite import Invite

    invite = Invite(invitation.code.secret)
    with reaching(invitation.mine.address):
        carrier = invitation.mine.carrier()
        try:
            carrier.invite(invite, invite.sealed(invitation.letter, secrets.token_bytes))
        finally:
            carrier.close()


def look(invitation: Invitation) -> Answered | None:
    """Over the network: who has answered; None while nobody has. Raises Refused when the invitation is over."""
    from sync.control.invite import Invite
    from sync.protocol.merge.operation import Unreadable
    from teamapp.services.sharing.joining.compare import spoken

    invite = Invite(invitation.code.secret)
    with reaching(invitation.mine.address):
        carrier = invitation.mine.carrier()
        try:
            came = carrier.reply(invite)
        finally:
            carrier.close()
    if came is None:
        raise refuse("sharing.invitation_over")
    if not came:
        return None
    try:
        reply = invite.reply(came)
    except Unreadable as error:
        raise refuse("sharing.answer_unreadable") from error
    return Answered(label=tidy_label(reply.label), words=spoken(invite.words(invitation.letter, reply)), reply=reply)


def approve(desk: Desk, invitation: Invitation, answered: Answered) -> str:
    """The words agree: let the device in, as soon as the backend is reached; its name among the team's devices."""
    from sync.control.membership import MEMBER
    from sync.engine.log import Intent, Wish

    reply = answered.reply
    put_row(desk, reply.device, nurse=invitation.nurse, label=reply.label)
    desk.sharing.wish(Intent(Wish.APPROVE, reply.device, MEMBER, reply.sign, reply.box))
    return reply.device


def withdraw(invitation: Invitation) -> None:
    """Over the network: the words differ, or it is no longer wanted; whoever has the code gets in no more."""
    from sync.control.invite import Invite

    with reaching(invitation.mine.address):
        carrier = invitation.mine.carrier()
        try:
            carrier.withdraw(Invite(invitation.code.secret))
        finally:
            carrier.close()


def _name(desk: Desk, nurse: NurseId | None) -> str:
    found = desk.store.get(Nurse, nurse) if nurse is not None else None
    return found.name if found is not None else ""
