"""`python -m sync.server`: serve until told to stop."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from collections.abc import Sequence
from dataclasses import replace

from sync.server.keeping.addresses import CannotServe
from sync.server.keeping.backup import back_up
from sync.server.keeping.database import open_database
from sync.server.office.options import add_options, environment_of, office_of
from sync.server.running.one import serve
from sync.server.running.place import address_of, greeting, listen, made_up_code, public
from sync.server.running.several import oversee
from sync.server.settings import MEGABYTE, SQLITE, Settings
from sync.server.telling.journal import begin

_DATABASE, _CODE, _NOTICE = "TEAMAPP_DATABASE", "TEAMAPP_FOUNDING_CODE", "TEAMAPP_UPDATE_NOTICE"


def main(words: Sequence[str] | None = None) -> int:
    """0 after a stop that was asked for, 1 when it cannot serve, 2 for a wrong word."""
    options = words_understood().parse_args(words)
    begin()
    try:
        return _do(options)
    except CannotServe as error:
        print(error, file=sys.stderr)
        return 1


def _do(options: argparse.Namespace) -> int:
    settings = Settings(
        database=options.database,
        founding_code=options.founding_code,
        team_bytes=options.team_megabytes * MEGABYTE,
        proxies=options.proxies,
        update_notice=options.update_notice,
        office=office_of(options),
    )
    if options.back_up:
        print(back_up(settings.database, options.back_up))
        return 0
    if options.listen_on is not None:  # one of several, as the overseer starts them
        return _serve_on(socket.socket(fileno=options.listen_on), settings)
    return _serve(options, settings)


def _serve(options: argparse.Namespace, settings: Settings) -> int:
    database = open_database(settings.database, connections=1)  # said here, before anything listens
    database.close()
    several = options.processes > 1
    if several and not (database.postgres and hasattr(os, "fork")):
        raise CannotServe("Several processes need a PostgreSQL (--database postgresql://…) and a Unix.")
    made_up = not settings.founding_code and public(options.host)
    if made_up:
        settings = replace(settings, founding_code=made_up_code())
    with listen(options.host, options.port) as listening:
        said = greeting(settings, address_of(listening), made_up=made_up, processes=options.processes)

        def started() -> None:
            print(said, flush=True)

        if several:
            words = ["--team-megabytes", str(options.team_megabytes), "--proxies", options.proxies]
            told = {_DATABASE: settings.database, _CODE: settings.founding_code, _NOTICE: settings.update_notice}
            told |= environment_of(options)
            served = oversee(words, options.processes, listening, environment=told, started=started)
        else:
            served = serve(settings, listening, started=started)
    return 0 if served else 1


def _serve_on(listening: socket.socket, settings: Settings) -> int:
    return 0 if serve(settings, listening, started=lambda: print("serving", flush=True)) else 1


def words_understood() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sync.server", description="The shared backend of Teamapp.")
    here = os.environ.get
    add = parser.add_argument
    add("--database", default=here(_DATABASE, SQLITE), help="postgresql://… or sqlite:///FILE (sqlite in this folder)")
    add("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    add("--port", type=_port, default=8720, help="port to listen on; 0 takes a free one (%(default)s)")
    add("--founding-code", default=here(_CODE, ""), help="asked of whoever begins a team here")
    add("--team-megabytes", type=_count, default=512, help="what one team may keep (%(default)s)")
    add("--processes", type=_count, default=1, help="so many beside each other, on one PostgreSQL (%(default)s)")
    add("--proxies", default="127.0.0.1", help="proxies whose word on who asks is believed (%(default)s)")
    add("--update-notice", metavar="FILE", default=here(_NOTICE, ""), help="passed on to every device, as it is")
    add("--back-up", metavar="FILE", help="copy the SQLite database into FILE, also while it serves, and end")
    add("--listen-on", type=int, help=argparse.SUPPRESS)
    add_options(parser)
    return parser


def _port(word: str) -> int:
    number = int(word)
    if not 0 <= number < 65536:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return number


def _count(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
