"""`teamapp sync computers|remove|leave|renew|kit`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from teamapp.cli.commands.sync.around import opened, send, tell
from teamapp.cli.sheet import columns, put
from teamapp.cli.trouble import say_code
from teamapp.services.refused import Refused, refuse
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.services.sharing.devices import TeamDevice

_NAME_DIGITS = 8


def add_arguments(name: str, parser: argparse.ArgumentParser) -> None:
    if name == "remove":
        parser.add_argument("device", help="its label, or the first digits of its number")
        parser.add_argument("--stolen", action="store_true", help="what it still sends never counts")


def show_devices(options: argparse.Namespace) -> int:
    """One line a computer."""
    from teamapp.services.sharing.devices import devices

    with opened(options) as desk:
        rows = [_row(desk, one, options.language) for one in devices(desk)]
        if not rows:
            raise refuse("sharing.not_shared")
        put("\n".join(columns(rows)))
    return 0


def remove(options: argparse.Namespace) -> int:
    """And wait until the team knows."""
    from teamapp.services.sharing.belonging import remove_device

    with opened(options) as desk:
        send(desk, options)
        found = _found(desk, options.device)
        remove_device(desk, found.device, stolen=options.stolen)
        send(desk, options)
        tell("cli.sync_removed", options, label=found.label or found.device[:_NAME_DIGITS])
    return 0


def leave(options: argparse.Namespace) -> int:
    """The data stay in the profile."""
    from teamapp.services.sharing.belonging import leave

    with opened(options) as desk:
        send(desk, options)
        leave(desk)
        try:
            send(desk, options)
        except Refused as error:  # the others were quick: the keys have changed already
            if error.text.code != "sharing.out_of_team":
                raise
        tell("cli.sync_left", options, team=desk.team.name)
    return 0


def renew(options: argparse.Namespace) -> int:
    """And wait until the team knows."""
    from teamapp.services.sharing.belonging import renew_keys

    with opened(options) as desk:
        send(desk, options)
        renew_keys(desk)
        send(desk, options)
        tell("cli.sync_renewed", options, team=desk.team.name)
    return 0


def kit(options: argparse.Namespace) -> int:
    """Printed once; older kits open nothing any more."""
    from teamapp.services.sharing.joining.kit import make_kit

    with opened(options) as desk:
        send(desk, options)
        made = make_kit(desk)
        send(desk, options)
        head, tail = made.lines[:3], made.lines[3:]
        put("\n".join(say(one, Language(options.language)) for one in head))
        put("\n".join(f"{number:2}. {word}" for number, word in enumerate(made.code.words, start=1)))
        put(made.code.line)
        put("\n".join(say(one, Language(options.language)) for one in tail))
    return 0


def _found(desk: Desk, wanted: str) -> TeamDevice:
    from teamapp.services.sharing.devices import devices

    found = [one for one in devices(desk) if one.takes_part]
    found = [one for one in found if one.label == wanted or (len(wanted) >= 4 and one.device.startswith(wanted))]
    if len(found) != 1:
        raise refuse("cli.sync_which_device", name=wanted, count=len(found))
    return found[0]


def _row(desk: Desk, one: TeamDevice, language: str) -> tuple[str, ...]:
    seen = one.seen.astimezone(desk.zone).strftime("%Y-%m-%d %H:%M") if one.seen is not None else ""
    kind = say_code("cli.sync_kit", language) if one.recovery else one.label
    this = say_code("cli.sync_this", language) if one.this else ""
    standing = say_code(f"sharing.standing.{one.standing.value}", language)
    return one.device[:_NAME_DIGITS], kind, one.nurse_name, standing, seen, this


ACTIONS = {"computers": show_devices, "remove": remove, "leave": leave, "renew": renew, "kit": kit}
