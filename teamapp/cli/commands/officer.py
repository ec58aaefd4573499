"""`teamapp officer`: what a log officer of no team does: make her keys, read what a team sealed for her."""

from __future__ import annotations

import argparse
from pathlib import Path

from teamapp.cli.opening import existing_file
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code
from teamapp.services.refused import refuse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    key = acts.add_parser("key", help="make a pair of keys: the secret one into a file, the other one for the team")
    key.add_argument("file", type=Path, help="where the secret key is written; it must not be there yet")
    read = acts.add_parser("read", help="read what a team sealed for you, and write it as a table (CSV)")
    read.add_argument("file", type=Path, help="what the team handed over (.teamapp-access)")
    read.add_argument("--key-file", type=Path, required=True, metavar="FILE", help="the file of your secret key")
    read.add_argument("--out", type=Path, metavar="FILE", help="the table (default: standard output)")


def run(options: argparse.Namespace) -> int:
    return _make_key(options) if options.act == "key" else _read(options)


def _make_key(options: argparse.Namespace) -> int:
    from teamapp.services.access.reading import new_keys
    from teamapp.store.safe_file import OWNER_ONLY

    file: Path = options.file
    secret, public = new_keys()
    try:
        with file.open("x", encoding="ascii") as opened:
            file.chmod(OWNER_ONLY)
            opened.write(f"{secret}\n{public}\n")
    except OSError as error:
        raise refuse("cli.officer_key_there", file=str(file), cause=error.strerror or "") from error
    put(say_code("cli.officer_key", options.language, file=str(file)))
    put(public)
    return 0


def _read(options: argparse.Namespace) -> int:
    import csv
    import sys

    from teamapp.services.access.reading import read_export

    record = read_export(existing_file(options.file), existing_file(options.key_file))
    header = [say_code(f"cli.officer_{one}", options.language) for one in ("at", "by", "client", "name")]
    rows = [[one.at, one.nurse, one.client, one.name] for one in record.lines]
    if options.out is None:
        csv.writer(sys.stdout, lineterminator="\n").writerows([header, *rows])
    else:
        with options.out.open("w", encoding="utf-8-sig", newline="") as opened:
            csv.writer(opened, lineterminator="\r\n").writerows([header, *rows])
    told: dict[str, str | int] = {"team": record.team, "openings": len(record.lines), "unread": record.unread}
    print(say_code("cli.officer_read", options.language, **told), file=sys.stderr)  # the table may be the output
    return 0
