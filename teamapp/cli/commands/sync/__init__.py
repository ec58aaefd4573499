"""`teamapp sync …`: share the team of a profile with other computers, without a window."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from teamapp.cli.commands.sync import belonging, inviting, joining, sending
from teamapp.services.refused import Refused, refuse

Run = Callable[[argparse.Namespace], int]

_ACTIONS = (
    ("share", "share the team of a profile on a server", sending),
    ("move", "go on with another server; each computer says so, the first one brings the team along", sending),
    ("state", "say how the exchange stands", sending),
    ("now", "send and fetch until nothing is left", sending),
    ("invite", "let another computer in: prints a code, and asks whether the six words agree", inviting),
    ("join", "come into a team by an invitation, or by its recovery kit", joining),
    ("computers", "list the team's computers", belonging),
    ("remove", "remove a computer from the team", belonging),
    ("leave", "leave the team with this computer", belonging),
    ("renew", "change the locks: a new one for what is written from now on", belonging),
    ("kit", "print a new recovery kit of the team", belonging),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, words, module in _ACTIONS:
        old = ["devices"] if name == "computers" else []
        action = actions.add_parser(name, aliases=old, help=words, description=words[0].upper() + words[1:] + ".")
        module.add_arguments(name, action)
        action.set_defaults(sync_run=module.ACTIONS[name])


def run(options: argparse.Namespace) -> int:
    chosen: Run = options.sync_run
    try:
        return chosen(options)
    except Refused as error:
        if error.text.code != "sharing.address_plain":
            raise
        raise refuse("cli.sync_plain", host=str(error.text.filled["host"])) from error
