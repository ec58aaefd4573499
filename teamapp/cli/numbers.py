"""Numbers of the command line, refused with the reason."""

from __future__ import annotations

import argparse

_LONGEST_SECONDS = 86_400
_LARGEST_SEED = 2**31 - 1


def seconds(text: str) -> float:
    """How long something may take."""
    try:
        found = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from error
    if not 0 < found <= _LONGEST_SECONDS:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and {_LONGEST_SECONDS} seconds")
    return found


def seed(text: str) -> int:
    """Where chance begins; the solvers count to 31 bits."""
    try:
        found = int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from error
    if not 0 <= found <= _LARGEST_SEED:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and {_LARGEST_SEED}")
    return found
