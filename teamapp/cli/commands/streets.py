"""`teamapp streets FILE`: the streets, map and addresses of a profile."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from teamapp.cli.opening import existing_file, profile_with_team
from teamapp.cli.progress import Ticker, tell_phase
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="an OpenStreetMap extract of the patch (.osm.pbf)")
    parser.add_argument("--name", help="what the team calls its patch (default: the file's name)")
    parser.add_argument(
        "--valhalla", action="store_true", help="let Valhalla read the map too (Python 3.12 and later, pyvalhalla)"
    )


def run(options: argparse.Namespace) -> int:
    """Make the pack with progress on standard error; the former one stays until the new one is whole.

    A profile that is open elsewhere is left alone: its window changes streets itself, under Settings.
    """
    from scheduling.client import Worker
    from teamapp.bootstrap import TASKS, profile_held
    from teamapp.services.patch.pack import make_pack, make_tiles, pack_file

    profile = profile_with_team(options)
    existing_file(options.file)
    name = options.name or options.file.name.split(".")[0].capitalize()
    ticker = Ticker()
    with profile_held(profile), Worker(TASKS) as worker:
        tell = partial(tell_phase, ticker, options.language)
        made = make_pack(worker, options.file, pack_file(profile), name=name, on_progress=tell)
        if options.valhalla:
            make_tiles(worker, options.file, made.file, on_progress=tell)
    ticker.end()
    put(
        say_code(
            "cli.streets_made",
            options.language,
            name=name,
            addresses=made.map.addresses,
            streets=made.streets.streets,
            kilobytes=made.file.stat().st_size // 1024,
            file=str(made.file),
        )
    )
    return 0
