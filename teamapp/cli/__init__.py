"""The same use cases without a window. Heavy imports happen inside the command that needs them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.cli.usage import Parser, asked_language

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Planned:
    """What was planned, for its pictures: the period that begins on `first` and the rounds of `day`."""

    first: date
    day: date
    language: str


Pictures = Callable[["Desk", Planned, Path], Sequence[Path]]
"""Draws the planned team into a folder and names the files; handed in by the window's room, which alone knows Qt."""

COMMANDS = {
    "plan": "plan the next four weeks and the next working day, print both, write CSV, ICS and pictures",
    "replan": "cover a colleague who does not come today: who goes instead, and whom to phone",
    "sample": "make the sample team in a profile, or throw it away",
    "streets": "make the streets, map and addresses of a profile from an OpenStreetMap extract",
    "backup": "write an encrypted backup of a profile to a file",
    "restore": "put a backup into a profile",
    "export": "write everything of a profile as one document that anybody can read (JSON)",
    "rebuild": "make a team anew, in an empty profile, from such a document",
    "sync": "share the team of a profile with other computers: share, invite, join, state, now and more",
    "officer": "for a log officer: make her keys, and read what a team has sealed for her",
    "check": "open a profile and say whether everything in it can be read",
}


def main(arguments: Sequence[str], *, pictures: Pictures | None = None) -> int:
    """Run a command; without one, plan. Returns 0, 1 for a failure that was told in words, or 2 for wrong usage."""
    from teamapp.cli.trouble import told

    with told(asked_language(arguments)) as trouble:
        parser = make_parser()
        options = parser.parse_args(arguments)
        if options.command is None:
            options = parser.parse_args([*arguments, "plan"])
        module = import_module(f"teamapp.cli.commands.{options.command}")
        trouble.code = module.run(options, pictures) if options.command == "plan" else module.run(options)
    return trouble.code


def make_parser() -> argparse.ArgumentParser:
    """Every command with its options; docs/commands.md is asked of it too."""
    parser = Parser(
        prog="teamapp",
        description="A self-managing nursing team's roster and rounds, planned on this computer.",
        epilog="Without a command a window opens; on a computer without a display the sample team is planned instead.",
    )
    parser.add_argument("--version", action="version", version=f"teamapp {_version()}")
    _add_common(parser)
    parser.set_defaults(profile=None, language="en", passphrase_file=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        _add_common(command)
        import_module(f"teamapp.cli.commands.{name}").add_arguments(command)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """What stands before a command as well as behind it; the defaults are set once, so that neither hides the other."""
    absent = argparse.SUPPRESS
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", default=absent, help="the folder of the team's data on this computer"
    )
    parser.add_argument("--language", choices=("en", "nl"), default=absent, help="what is printed (default: en)")
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        default=absent,
        help="read the passphrase of the profile from a file, or from standard input with -",
    )
    parser.add_argument("--theme", default=absent, help=argparse.SUPPRESS)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("teamapp")
    except PackageNotFoundError:
        return "from source"
