"""`teamapp sync join`: the side that comes in."""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING

from teamapp.cli.commands.sync.around import plain, tell
from teamapp.cli.opening import keys_of, passphrase_of, profile_of, read_secret
from teamapp.cli.progress import Ticker
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code
from teamapp.cli.usage import misuse

if TYPE_CHECKING:
    from teamapp.services.sharing.joining.arrive import Arrival
    from teamapp.services.sharing.joining.code import Code
    from teamapp.services.sharing.joining.join import Ticket

_LOOK_SECONDS = 1.5


def add_arguments(_name: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--code-file", metavar="FILE", help="the code, or its words, on one line; - for input")
    parser.add_argument("--address", default="", help="of the server, where only the words are given")
    parser.add_argument("--label", help="what this computer is called among the team's computers")
    plain(parser)


def join(options: argparse.Namespace) -> int:
    """Makes the profile from an invitation or a recovery kit; goes on where it was interrupted before."""
    from teamapp import bootstrap

    profile, keys = profile_of(options), keys_of(passphrase_of(options))
    ticker = Ticker()

    def show(arrival: Arrival) -> None:
        ticker.show(say_code("cli.sync_fetching", options.language, taken=arrival.taken, of=arrival.of))

    if bootstrap.half_joined(profile) and options.code_file is None:
        desk, words = bootstrap.resume_joining(profile, keys=keys, on_progress=show)
    else:
        desk, words = bootstrap.join_team(profile, _ticket(options), keys=keys, on_progress=show)
    ticker.end()
    try:
        tell("cli.sync_joined", options, team=desk.team.name, folder=str(profile))
        tell("cli.sync_recovery", options)
        put(" ".join(words.words))
    finally:
        bootstrap.close_team(desk)
    return 0


def _ticket(options: argparse.Namespace) -> Ticket:
    from teamapp.services.sharing.founding import usual_label
    from teamapp.services.sharing.joining.code import CodeKind, read_code
    from teamapp.services.sharing.joining.kit import use_kit

    if options.code_file is None:
        raise misuse("cli.sync_code_needed")
    label = options.label or usual_label()
    code = read_code(read_secret(options.code_file), address=options.address, plain_allowed=options.without_encryption)
    return use_kit(code, label=label) if code.kind is CodeKind.KIT else _approved(code, label, options)


def _approved(code: Code, label: str, options: argparse.Namespace) -> Ticket:
    from teamapp.services.sharing.joining.join import ask_to_join, look_whether_approved

    joining = ask_to_join(code, label=label)
    tell("cli.sync_my_words", options, words=" ".join(joining.words))
    put(say_code("cli.sync_waiting", options.language), sys.stderr)
    while (ticket := look_whether_approved(joining)) is None:
        time.sleep(_LOOK_SECONDS)
    return ticket


ACTIONS = {"join": join}
