"""`teamapp restore FILE`: a backup back into a profile, with its passphrase or the recovery words."""

from __future__ import annotations

import argparse
from pathlib import Path

from teamapp.cli.opening import existing_file, keys_of, passphrase_of, profile_of, read_secret
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code
from teamapp.cli.usage import misuse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the backup")
    parser.add_argument("--words-file", metavar="FILE", help="the 24 recovery words on one line; - for standard input")


def run(options: argparse.Namespace) -> int:
    from teamapp.services.keeping.restore import restore, with_passphrase, with_words

    profile = profile_of(options)
    if options.words_file is None and options.passphrase_file is None:
        raise misuse("cli.secret_needed")
    words = read_secret(options.words_file) if options.words_file is not None else None
    passphrase = passphrase_of(options)
    unlock = with_words(words) if words is not None else with_passphrase(passphrase or "")
    occupied = (profile / "team.db").exists()
    restore(profile, existing_file(options.file), unlock=unlock, keys=keys_of(passphrase))
    put(say_code("cli.restored", options.language, file=str(options.file), folder=str(profile)))
    if occupied:
        put(say_code("cli.put_aside", options.language, folder=str(profile / "copies")))
    return 0
