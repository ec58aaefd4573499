"""`teamapp check`: read everything in a profile and count it."""

from __future__ import annotations

import argparse

from teamapp.cli.opening import open_profile
from teamapp.cli.trouble import say_code
from teamapp.domain.entities import ENTITIES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """This command needs the profile only."""


def run(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team

    desk = open_profile(options)
    try:
        for kind in ENTITIES:
            print(f"{kind.entity_name:24} {len(desk.store.all(kind)):6}")
        print(say_code("cli.all_readable", options.language, team=desk.team.name))
    finally:
        close_team(desk)
    return 0
