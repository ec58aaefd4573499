"""`teamapp sync invite`: the side that lets somebody in."""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING

from teamapp.cli.commands.sync.around import opened, send, tell
from teamapp.cli.sheet import put
from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from teamapp.domain.ids import NurseId
    from teamapp.services.desk import Desk
    from teamapp.services.sharing.joining.invite import Answered, Invitation

_LOOK_SECONDS = 1.5
_YES = {"y", "yes", "j", "ja"}


def add_arguments(_name: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--nurse", metavar="NAME", help="whose computer it will be")


def invite(options: argparse.Namespace) -> int:
    """Prints the code, waits for an answer, asks, lets in."""
    from teamapp.services.sharing.joining.invite import approve, begin_invitation, offer, withdraw

    with opened(options) as desk:
        send(desk, options)
        invitation = begin_invitation(desk, _nurse(desk, options.nurse))
        offer(invitation)
        _show(invitation, options)
        try:
            answered = _waited(invitation)
            tell("cli.sync_words", options, label=answered.label, words=" ".join(answered.words))
            if not _agreed(answered, options):
                raise refuse("sharing.words_differ")
            approve(desk, invitation, answered)
            send(desk, options)
        finally:
            withdraw(invitation)
        tell("cli.sync_let_in", options, label=answered.label)
    return 0


def _nurse(desk: Desk, name: str | None) -> NurseId | None:
    from teamapp.domain.entities import Nurse
    from teamapp.domain.ids import NurseId

    if name is None:
        return None
    found = [one for one in desk.store.all(Nurse) if name.lower() in one.name.lower()]
    if len(found) != 1:
        raise refuse("cli.sync_no_nurse", name=name, count=len(found))
    return NurseId(found[0].id)


def _show(invitation: Invitation, options: argparse.Namespace) -> None:
    tell("cli.sync_code", options)
    put(invitation.code.line)
    tell("cli.sync_code_words", options, words=" ".join(invitation.code.words), address=invitation.code.address)


def _waited(invitation: Invitation) -> Answered:
    """Raises Refused when the invitation is over."""
    from teamapp.services.sharing.joining.invite import look

    while (answered := look(invitation)) is None:
        time.sleep(_LOOK_SECONDS)
    return answered


def _agreed(answered: Answered, options: argparse.Namespace) -> bool:
    """A yes, or better the six words as they stand on the other screen."""
    tell("cli.sync_agree", options)
    said = sys.stdin.readline().lower().split()
    return tuple(said) == answered.words or said[:1] in [[one] for one in _YES]


ACTIONS = {"invite": invite}
