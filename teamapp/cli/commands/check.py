"""`teamapp check`: read everything in a profile and count it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from teamapp.cli.opening import open_profile
from teamapp.cli.sheet import columns, put
from teamapp.cli.trouble import say_code
from teamapp.domain.entities import ENTITIES, Wish

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """This command needs the profile only."""


def run(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team

    desk = open_profile(options)
    try:
        rows = [(say_code(label, options.language), str(count)) for label, count in counted(desk)]
        put("\n".join(columns(rows, right=frozenset({1}))))
        put(say_code("cli.all_readable", options.language, team=desk.team.name))
    finally:
        close_team(desk)
    return 0


def counted(desk: Desk) -> list[tuple[str, int]]:
    """Everything is read; wishes that are hidden from this nurse for now are read and not counted."""
    from teamapp.services.people.hidden import veil_of

    veil = veil_of(desk)
    found = []
    for kind in ENTITIES:
        seen = [one for one in desk.store.all(kind) if not (isinstance(one, Wish) and veil.hides(one))]
        found.append((f"label.{kind.entity_name}", len(seen)))
    return found
