"""`teamapp sample`: make the sample team in a profile, on the streets of a map file, or throw it away."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from teamapp.cli.numbers import seed
from teamapp.cli.opening import existing_file, keys_of, open_with, passphrase_of, profile_of, profile_with_team
from teamapp.cli.progress import Ticker, tell_phase
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code
from teamapp.services.refused import refuse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--map", type=Path, metavar="FILE", help="an OpenStreetMap extract (.osm.pbf) of another town")
    parser.add_argument("--seed", type=seed, default=1, help="the same seed gives the same team (default: 1)")
    parser.add_argument("--throw-away", action="store_true", help="delete the sample team and its files")


def run(options: argparse.Namespace) -> int:
    """Make or delete; prints where."""
    return _throw_away(options) if options.throw_away else _make(options)


def _make(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team, sample_team

    profile = profile_of(options)
    keys = keys_of(passphrase_of(options))
    map_file = existing_file(options.map) if options.map is not None else None
    put(say_code("cli.making_sample", options.language), sys.stderr)
    ticker = Ticker()
    desk = sample_team(
        profile,
        keys=keys,
        map_file=map_file,
        seed=options.seed,
        language=options.language,
        on_progress=partial(tell_phase, ticker, options.language),
    )
    ticker.end()
    try:
        town = desk.team.town
        put(say_code("cli.sample_made", options.language, folder=str(profile), town=town))
    finally:
        close_team(desk)
    return 0


def _throw_away(options: argparse.Namespace) -> int:
    from teamapp.bootstrap import close_team
    from teamapp.services.keeping.erase import delete_everything

    passphrase = passphrase_of(options)
    desk = open_with(profile_with_team(options), passphrase)
    try:
        if not desk.team.sample:
            raise refuse("cli.not_a_sample", folder=str(options.profile))
        delete_everything(desk, keys=keys_of(passphrase))
    finally:
        close_team(desk)
    put(say_code("cli.sample_gone", options.language, folder=str(options.profile)))
    return 0
