"""`teamapp export FILE`: everything of a team as one JSON document that anybody can read."""

from __future__ import annotations

import argparse
from pathlib import Path

from teamapp.cli.opening import open_profile
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="where to write the document (.json)")


def run(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team
    from teamapp.services.exporting.whole import export_everything

    desk = open_profile(options)
    try:
        made = export_everything(desk, options.file)
    finally:
        close_team(desk)
    count = sum(number for _kind, number in made.counts)
    put(say_code("cli.exported", options.language, file=str(made.file), count=count, digest=made.digest))
    return 0
