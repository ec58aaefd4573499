"""`teamapp streets FILE`: the streets, map and addresses of a profile."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from scheduling.progress import Progress
from teamapp.cli.opening import profile_of
from teamapp.cli.progress import Ticker
from teamapp.cli.trouble import say_code
from teamapp.services.refused import refuse
from teamapp.words.speak import Language, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="an OpenStreetMap extract of the patch (.osm.pbf)")
    parser.add_argument("--name", help="what the team calls its patch (default: the file's name)")


def run(options: argparse.Namespace) -> int:
    """Make the pack with progress on standard error; the former one stays until the new one is whole."""
    from scheduling.client import Worker
    from teamapp.bootstrap import TASKS
    from teamapp.services.patch.pack import make_pack, pack_file

    profile = profile_of(options)
    if not options.file.is_file():
        raise refuse("cli.no_file", file=str(options.file))
    name = options.name or options.file.name.split(".")[0].capitalize()
    ticker = Ticker()
    with Worker(TASKS) as worker:
        tell = partial(_tell, ticker, options.language)
        made = make_pack(worker, options.file, pack_file(profile), name=name, on_progress=tell)
    ticker.end()
    print(
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


def _tell(ticker: Ticker, language: str, progress: Progress) -> None:
    if progress.phase is not None:
        ticker.show(say(progress.phase, Language(language)))
