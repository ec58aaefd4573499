"""`teamapp backup FILE`: an encrypted copy of a profile."""

from __future__ import annotations

import argparse
from pathlib import Path

from teamapp.cli.opening import open_profile
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="where to write the backup")


def run(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team
    from teamapp.services.keeping.backup import back_up

    desk = open_profile(options)
    try:
        back_up(desk, options.file)
    finally:
        close_team(desk)
    put(say_code("cli.backed_up", options.language, file=str(options.file)))
    return 0
