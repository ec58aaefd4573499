"""Solves public benchmark instances: `python -m scheduling.benchmarks roster|visits|travel ...`."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from typing import Protocol, cast

from scheduling.benchmarks.errors import UnusableFile

SUMMARIES = {
    "roster": "solve a nurse roster instance and write the roster",
    "visits": "solve a home-care instance (one day of visits) and write the rounds",
    "travel": "compute the travel times between points on an OpenStreetMap extract",
}


class Command(Protocol):
    """One benchmark command: the module `scheduling.benchmarks.<name>`, imported only when it is asked for."""

    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def command_of(name: str) -> Command:
    """The module behind a command."""
    return cast(Command, importlib.import_module(f"scheduling.benchmarks.{name}"))


def parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser, with the options of the named command only, so that the other two are never imported."""
    parser = argparse.ArgumentParser(prog="python -m scheduling.benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="|".join(SUMMARIES))
    for name, summary in SUMMARIES.items():
        inner = commands.add_parser(name, help=summary, description=summary)
        if arguments and arguments[0] == name:
            command_of(name).add_arguments(inner)
    return parser


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 done, 1 failed, 2 (from argparse) not understood."""
    options = parser_for(arguments).parse_args(arguments)
    try:
        return command_of(options.command).run(options)
    except UnusableFile as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
