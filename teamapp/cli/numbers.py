"""Numbers of the command line; argparse asks for a ValueError where one is wrong, and names the function."""

from __future__ import annotations

LONGEST_SECONDS = 86_400
LARGEST_SEED = 2**31 - 1
"""The solvers count to 31 bits."""


def seconds(text: str) -> float:
    """How long something may take: more than nothing, at most a day."""
    found = float(text)
    if not 0 < found <= LONGEST_SECONDS:
        raise ValueError(text)
    return found


def seed(text: str) -> int:
    """Where chance begins."""
    found = int(text)
    if not 0 <= found <= LARGEST_SEED:
        raise ValueError(text)
    return found
