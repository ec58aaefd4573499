"""`teamapp export FILE`: everything of a team as one readable JSON document; or one list, or a day's rounds.

`--list NAME` writes a list for a spreadsheet (.csv or .xlsx), `--rounds DAY` a day's rounds as GeoJSON into a folder.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.cli.opening import open_profile, writable_folder
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code
from teamapp.words.speak import Language

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, help="where to write the document (.json), the list, or the rounds (a folder)"
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--list", metavar="NAME", help="only this list, as .csv or .xlsx: clients, nurses, roster, visits …"
    )
    what.add_argument("--rounds", metavar="DAY", type=date.fromisoformat, help="only the rounds of a day, as GeoJSON")
    parser.add_argument("--names", action="store_true", help="with --rounds: clients by their names, not by initials")


def run(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team

    desk = open_profile(options)
    try:
        if options.list:
            said = _list(desk, options)
        elif options.rounds:
            said = _rounds(desk, options)
        else:
            said = _everything(desk, options)
    finally:
        close_team(desk)
    put(said)
    return 0


def _everything(desk: Desk, options: argparse.Namespace) -> str:
    from teamapp.services.exporting.whole import export_everything

    made = export_everything(desk, options.file)
    count = sum(number for _kind, number in made.counts)
    return say_code("cli.exported", options.language, file=str(made.file), count=count, digest=made.digest)


def _list(desk: Desk, options: argparse.Namespace) -> str:
    from teamapp.services.exporting.lists.export import export_list

    count = export_list(desk, options.list, options.file, language=Language(options.language))
    return say_code("cli.list_exported", options.language, file=str(options.file), count=count)


def _rounds(desk: Desk, options: argparse.Namespace) -> str:
    from teamapp.services.exporting.round_map import export_round_maps

    folder = writable_folder(options.file)
    files = export_round_maps(desk, options.rounds, folder, with_names=options.names)
    return say_code("cli.rounds_exported", options.language, count=len(files), folder=str(folder))
