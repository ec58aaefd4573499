"""Whose word counts: the public keys that this very installation has in it, so that none can be slipped in later."""

from __future__ import annotations

from pathlib import Path

from teamapp.services.refused import refuse

FILE = "publishers.txt"
_DIGITS = 64


def publishers(folder: Path | None = None) -> tuple[bytes, ...]:
    """Ed25519 keys of 32 bytes, as `dev.py build --publisher FILE` has put them beside this module.

    A source checkout has none, and neither has a build without that word: then no notice is believed.
    """
    file = (folder or Path(__file__).parent) / FILE
    return keys_in(file.read_text("ascii")) if file.is_file() else ()


def keys_in(said: str) -> tuple[bytes, ...]:
    """A key in hexadecimal on each line; what stands behind a `#` is for people. Refused when a line is none."""
    lines = (line.partition("#")[0].strip() for line in said.splitlines())
    keys = []
    for line in filter(None, lines):
        if len(line) != _DIGITS or any(one not in "0123456789abcdefABCDEF" for one in line):
            raise refuse("updates.no_key", line=line[:_DIGITS])
        keys.append(bytes.fromhex(line))
    return tuple(keys)
