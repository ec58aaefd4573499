"""Open the profile that the options name."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.store.keys.source import KeySource


def profile_of(options: argparse.Namespace) -> Path:
    """The named profile; a command that needs one refuses to guess."""
    if options.profile is None:
        raise refuse("cli.profile_needed", command=options.command)
    return Path(options.profile)


def keys_of(options: argparse.Namespace) -> KeySource:
    """The passphrase that was given, else the keyring of this computer."""
    from teamapp import bootstrap

    if options.passphrase_file is not None:
        return bootstrap.passphrase_keys(read_secret(options.passphrase_file))
    keys = bootstrap.usual_keys()
    if keys is None:
        raise refuse("cli.no_keyring")
    return keys


def open_profile(options: argparse.Namespace) -> Desk:
    """The team of the named profile."""
    from teamapp import bootstrap

    profile = profile_of(options)
    if not (profile / "team.db").exists():
        raise refuse("cli.no_team", folder=str(profile))
    keys = keys_of(options) if options.passphrase_file is not None else None
    return bootstrap.open_team(profile, keys=keys)


def writable_folder(chosen: Path | None) -> Path:
    """The folder for files, made where it is missing and tried before any work; without a choice a new one."""
    if chosen is None:
        return Path(tempfile.mkdtemp(prefix="teamapp-plan-"))
    if chosen.exists() and not chosen.is_dir():
        raise refuse("cli.not_a_folder", folder=str(chosen))
    try:
        chosen.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=chosen):
            pass
    except OSError as error:
        raise refuse("cli.folder_unwritable", folder=str(chosen), error=error.strerror or str(error)) from error
    return chosen


def read_secret(source: str) -> str:
    """The first line of a file, or of standard input for `-`."""
    if source == "-":
        line = sys.stdin.readline()
    else:
        file = Path(source)
        if not file.is_file():
            raise refuse("cli.no_file", file=source)
        line = file.read_text(encoding="utf-8").partition("\n")[0]
    secret = line.rstrip("\r\n")
    if not secret:
        raise refuse("cli.empty_secret", file=source)
    return secret
