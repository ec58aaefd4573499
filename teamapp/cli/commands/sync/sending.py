"""`teamapp sync share|state|now`."""

from __future__ import annotations

import argparse

from teamapp.cli.commands.sync.around import opened, plain, send, tell
from teamapp.cli.opening import read_secret
from teamapp.cli.sheet import put
from teamapp.words.speak import Language, say


def add_arguments(name: str, parser: argparse.ArgumentParser) -> None:
    if name not in ("share", "move"):
        return
    parser.add_argument("address", help="of the server, as https://teams.example.org")
    if name == "share":
        parser.add_argument("--label", help="what this computer is called among the team's computers")
    parser.add_argument("--founding-code-file", metavar="FILE", help="the code that the server asks for; - for input")
    plain(parser)


def share(options: argparse.Namespace) -> int:
    """Found the team on the server and send everything."""
    from teamapp.services.sharing.founding import share_team, usual_label

    code = read_secret(options.founding_code_file) if options.founding_code_file is not None else ""
    with opened(options) as desk:
        share_team(
            desk,
            options.address,
            label=options.label or usual_label(),
            founding_code=code,
            plain_allowed=options.without_encryption,
        )
        send(desk, options)
        tell("cli.sync_shared", options, team=desk.team.name, address=options.address)
    return 0


def move(options: argparse.Namespace) -> int:
    """Go on with another server."""
    from teamapp.services.sharing.address import ask_backend
    from teamapp.services.sharing.moving import begin_moving, move_at, move_here

    code = read_secret(options.founding_code_file) if options.founding_code_file is not None else ""
    with opened(options) as desk:
        backend = ask_backend(options.address, plain_allowed=options.without_encryption)
        move_here(desk, move_at(begin_moving(desk, backend), founding_code=code))
        send(desk, options)
        tell("cli.sync_moved", options, team=desk.team.name, address=options.address)
    return 0


def state(options: argparse.Namespace) -> int:
    """One line for the state, one for each open message; nothing is asked of the network."""
    from teamapp.services.sharing.state import last_known, state

    with opened(options) as desk:
        put(say(last_known(desk), Language(options.language)))
        for message in state(desk).messages:
            put(f"- {say(message.text, Language(options.language))}")
    return 0


def now(options: argparse.Namespace) -> int:
    """Send until empty."""
    from teamapp.services.sharing.state import last_known

    with opened(options) as desk:
        send(desk, options)
        put(say(last_known(desk), Language(options.language)))
    return 0


ACTIONS = {"share": share, "move": move, "state": state, "now": now}
