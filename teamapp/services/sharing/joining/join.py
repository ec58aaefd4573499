"""Coming into a team from a computer that has none yet: no profile is needed before somebody has approved.

In this order, all over the network: `ask_to_join`, both compare the words, `look_whether_approved` every second or two,
then `bootstrap.join_team` with what it gave.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from teamapp.services.exchanging.kept import Membership, membership_of
from teamapp.services.exchanging.network import reaching, told
from teamapp.services.refused import Refused, refuse
from teamapp.services.sharing.devices import tidy_label
from teamapp.services.sharing.joining.code import Code, CodeKind
from teamapp.services.sharing.joining.compare import spoken

if TYPE_CHECKING:
    from sync.control.invite import Invite, Letter
    from sync.protocol.asking.messages import Answer

_CONFLICT, _FORBIDDEN = 409, 403


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """What lets this computer make its profile: its place in the team. `nurse` is empty where nobody said whose."""

    mine: Membership
    nurse: str
    label: str
    team_name: str = ""
    announce: bool = False
    """Nobody of the team has written down this device yet: it does so itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """Waiting for somebody's yes. `words` must stand on her screen too; `team_name` and `nurse_name` may be empty."""

    team_name: str
    nurse_name: str
    words: tuple[str, ...]
    expires_at: datetime
    ticket: Ticket
    code: Code = field(repr=False)


def ask_to_join(code: Code, *, label: str) -> Joining:
    """Over the network: fetch the invitation and answer it with this computer's fresh keys. Raises Refused."""
    from sync.client.carrier import NotReached, answer_letter
    from sync.control.identity import Identity
    from sync.control.invite import Invite, answer

    if code.kind is not CodeKind.INVITATION:
        raise refuse("sharing.code_is_kit")
    invite = Invite(code.secret)
    letter = _letter(code, invite)
    identity = Identity.fresh(secrets.token_bytes)
    label = tidy_label(label)
    reply = answer(identity, label)
    try:
        answer_letter(code.address, invite, invite.sealed(reply, secrets.token_bytes))
    except NotReached as error:
        raise _unanswered(error, code) from error
    mine = membership_of(identity, address=code.address, team=letter.team, first=letter.first)
    return Joining(
        team_name=letter.name,
        nurse_name=letter.nurse_name,
        words=spoken(invite.words(letter, reply)),
        expires_at=datetime.fromtimestamp(letter.expires / 1000, UTC),
        ticket=Ticket(mine=mine, nurse=letter.nurse, label=label, team_name=letter.name),
        code=code,
    )


def look_whether_approved(joining: Joining) -> Ticket | None:
    """Over the network: the way in, None while nobody has said yes. Raises Refused when nobody will any more."""
    from sync.client.carrier import NotReached, fetch_letter
    from sync.control.invite import Invite

    address = joining.code.address
    with reaching(address):  # the letter first: where it went because of a yes, the yes is there by now
        letter = fetch_letter(address, Invite(joining.code.secret))
    try:
        _ask_anything(joining.ticket.mine)
    except NotReached as error:
        if error.status != _FORBIDDEN:
            raise told(error, address) from error
        if letter is None:
            raise refuse("sharing.not_approved") from error
        return None
    return joining.ticket


def _letter(code: Code, invite: Invite) -> Letter:
    from sync.client.carrier import NotReached, fetch_letter
    from sync.protocol.merge.operation import Unreadable

    try:
        sealed = fetch_letter(code.address, invite)
    except NotReached as error:
        raise _unanswered(error, code) from error
    if sealed is None:
        raise refuse("sharing.no_invitation")
    try:
        return invite.letter(sealed)
    except Unreadable as error:
        raise refuse("sharing.no_invitation") from error


def _unanswered(error: Exception, code: Code) -> Refused:
    from sync.client.carrier import NotReached

    assert isinstance(error, NotReached)
    if error.status == _CONFLICT:
        return refuse("sharing.answered_already")
    if error.status == 404:
        return refuse("sharing.no_invitation")
    if error.status == 429:
        return refuse("sharing.too_many_guesses")
    return told(error, code.address)


def _ask_anything(mine: Membership) -> Answer:
    from sync.protocol.asking.messages import Pull

    carrier = mine.carrier()
    try:
        return carrier.ask(Pull(0, 0, 1))
    finally:
        carrier.close()
