"""`teamapp check`: read everything in a profile and count it."""

from __future__ import annotations

import argparse

from teamapp.cli.opening import open_profile
from teamapp.cli.sheet import columns, put
from teamapp.cli.trouble import say_code
from teamapp.domain.entities import ENTITIES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """This command needs the profile only."""


def run(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team

    desk = open_profile(options)
    try:
        counted = [(f"label.{kind.entity_name}", len(desk.store.all(kind))) for kind in ENTITIES]
        rows = [(say_code(label, options.language), str(count)) for label, count in counted]
        put("\n".join(columns(rows, right=frozenset({1}))))
        put(say_code("cli.all_readable", options.language, team=desk.team.name))
    finally:
        close_team(desk)
    return 0
