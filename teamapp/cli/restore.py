"""`teamapp restore FILE`: a backup back into a profile, with its passphrase or the recovery words."""

from __future__ import annotations

import argparse
from pathlib import Path

from teamapp.cli.opening import keys_of, profile_of, read_secret
from teamapp.cli.trouble import say_code
from teamapp.services.refused import refuse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the backup")
    parser.add_argument("--words-file", metavar="FILE", help="the 24 recovery words on one line; - for standard input")


def run(options: argparse.Namespace) -> int:
    from teamapp.services.keeping.restore import restore, with_passphrase, with_words

    profile = profile_of(options)
    if options.words_file is not None:
        unlock = with_words(read_secret(options.words_file))
    elif options.passphrase_file is not None:
        unlock = with_passphrase(read_secret(options.passphrase_file))
    else:
        raise refuse("cli.secret_needed")
    restore(profile, options.file, unlock=unlock, keys=keys_of(options))
    print(say_code("cli.restored", options.language, file=str(options.file), folder=str(profile)))
    return 0
