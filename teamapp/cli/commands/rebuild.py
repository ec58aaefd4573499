"""`teamapp rebuild FILE`: a team made anew, in an empty profile, from the document that `export` wrote."""

from __future__ import annotations

import argparse
from pathlib import Path

from teamapp.cli.opening import existing_file, keys_of, passphrase_of, profile_of
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the document")


def run(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team, create_team
    from teamapp.services.exporting.whole import read_everything, rebuild, whole_team

    profile = profile_of(options)
    team = read_everything(existing_file(options.file))
    desk, words = create_team(
        profile, name="", keys=keys_of(passphrase_of(options)), fill=lambda empty: rebuild(empty, team)
    )
    try:
        name, digest = desk.team.name, whole_team(desk).digest
    finally:
        close_team(desk)
    put(say_code("cli.rebuilt", options.language, team=name, folder=str(profile), digest=digest))
    put(say_code("cli.rebuilt_words", options.language, words=" ".join(words.words)))
    return 0
