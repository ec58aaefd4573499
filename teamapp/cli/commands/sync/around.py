"""What every command of sharing does before and after."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from teamapp.cli.opening import open_profile
from teamapp.cli.progress import Ticker
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.services.exchanging.headless import Step


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Desk]:
    """The team of the profile, closed afterwards."""
    from teamapp.bootstrap import close_team

    desk = open_profile(options)
    try:
        yield desk
    finally:
        close_team(desk)


def send(desk: Desk, options: argparse.Namespace) -> None:
    """Send and fetch until nothing is left; what was told on the way is printed."""
    from teamapp.services.exchanging.headless import exchange_now
    from teamapp.services.sharing.names import named

    ticker = Ticker()

    def show(step: Step) -> None:
        words = say_code("cli.sync_going", options.language, unsent=step.unsent, taken=step.taken, of=step.of)
        ticker.show(words)

    told = exchange_now(desk, on_progress=show)
    ticker.end()
    for one in told:
        put(say(named(desk, one), Language(options.language)), sys.stderr)


def tell(code: str, options: argparse.Namespace, **values: str | int) -> None:
    """A sentence on standard output."""
    put(say_code(code, options.language, **values))


def plain(parser: argparse.ArgumentParser) -> None:
    """For a test network only."""
    parser.add_argument(
        "--without-encryption", action="store_true", help="take an address without https on a network you trust"
    )
