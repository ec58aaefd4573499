"""Open the profile that the options name."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.cli.usage import misuse
from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.store.keys.source import KeySource


def profile_of(options: argparse.Namespace) -> Path:
    """The named profile; a command that needs one refuses to guess."""
    if options.profile is None:
        raise misuse("cli.profile_needed", command=options.command)
    return Path(options.profile)


def passphrase_of(options: argparse.Namespace) -> str | None:
    """The passphrase that the options name; standard input is read by this, so it is asked once."""
    return read_secret(options.passphrase_file) if options.passphrase_file is not None else None


def keys_of(passphrase: str | None) -> KeySource:
    """Who keeps the key: the passphrase that was given, else the keyring of this computer."""
    from teamapp import bootstrap

    if passphrase is not None:
        return bootstrap.passphrase_keys(passphrase)
    keys = bootstrap.usual_keys()
    if keys is None:
        raise refuse("cli.no_keyring")
    return keys


def open_profile(options: argparse.Namespace) -> Desk:
    """The team of the named profile."""
    return open_with(profile_with_team(options), passphrase_of(options))


def open_with(profile: Path, passphrase: str | None) -> Desk:
    """The team of a folder, with its passphrase or by the keyring that has its key."""
    from teamapp import bootstrap

    return bootstrap.open_team(profile, keys=keys_of(passphrase) if passphrase is not None else None)


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


def existing_file(file: Path) -> Path:
    """The file, if it is there and is one."""
    if file.is_dir():
        raise refuse("cli.is_a_folder", file=str(file))
    if not file.exists():
        raise refuse("cli.no_file", file=str(file))
    return file


def profile_with_team(options: argparse.Namespace) -> Path:
    """The named profile, in which there must be a team."""
    profile = profile_of(options)
    if not (profile / "team.db").exists():
        raise refuse("cli.no_team", folder=str(profile))
    return profile


def read_secret(source: str) -> str:
    """The first line of a file, or of standard input for `-`."""
    if source == "-":
        line = sys.stdin.readline()
    else:
        file = existing_file(Path(source))
        try:
            line = file.read_text(encoding="utf-8").partition("\n")[0]
        except UnicodeDecodeError as error:
            raise refuse("cli.not_text", file=source) from error
    secret = line.rstrip("\r\n")
    if not secret:
        raise refuse("cli.empty_secret", file=source)
    return secret
