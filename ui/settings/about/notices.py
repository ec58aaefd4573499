"""The version, and the notices of what is bundled, read from the file that travels with every installation."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

_FILE = "NOTICE"
_TWO_COLUMNS = re.compile(r"^(\S.*?) {2,}(\S.*)$")


@dataclass(frozen=True, slots=True)
class Notice:
    """One part that others made, and its licence."""

    what: str
    licence: str


def version() -> str:
    """Of an installed Teamapp; empty when it runs from its source."""
    try:
        return distribution("teamapp").version
    except PackageNotFoundError:
        return ""


def notices() -> tuple[Notice, ...]:
    """Every part with its licence; empty when the file is not there."""
    return read_notices(_words())


def read_notices(words: str) -> tuple[Notice, ...]:
    """The lines of two columns; the sentences between them are for people and no list."""
    found = (_TWO_COLUMNS.match(line) for line in words.splitlines())
    return tuple(Notice(match[1], match[2]) for match in found if match is not None)


def _words() -> str:
    """Frozen: beside the program; installed: with the package's own files; from source: at the top of the tree."""
    frozen = getattr(sys, "_MEIPASS", "")
    places = [Path(frozen) / _FILE] if frozen else []
    places.append(Path(__file__).resolve().parents[3] / _FILE)
    for file in places:
        if file.is_file():
            return file.read_text(encoding="utf-8")
    try:
        return distribution("teamapp").read_text(f"licenses/{_FILE}") or ""
    except PackageNotFoundError:
        return ""
