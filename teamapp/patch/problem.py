"""The question "make a patch pack", its answer and its refusals: plain data that crosses the border to the worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from teamapp.domain.text import Text, TextValue, text

ATTRIBUTION = "© OpenStreetMap contributors, ODbL 1.0"
"""Stands on every map, print and export (the licence of the data asks for it)."""

LARGEST_MEGABYTES = 40
"""A bigger extract is a region, not a patch."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """Make the patch pack `pack` from the OpenStreetMap extract `source` (.osm.pbf); `name` is what the team calls
    it."""

    source: str
    pack: str
    name: str


@dataclass(frozen=True, slots=True)
class BuildAnswer:
    """What is in the pack that was made."""

    shapes: int
    labels: int
    addresses: int
    stored_bytes: int


@dataclass(frozen=True, slots=True)
class BuildPhase:
    """What is being done: a code with its values."""

    code: str
    values: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BuildProgress:
    """How far it is, in the shape of every worker task's progress: seconds since the start, and the phase."""

    seconds: float
    phase: BuildPhase
    value: float | None = None
    bound: float | None = None


Report = Callable[[BuildProgress], None]
Stop = Callable[[], bool]


class PatchRefused(Exception):
    """No pack was made, or none could be opened; `text` says what is wrong with which file.

    Codes: patch.no_file, patch.empty_file, patch.not_a_map, patch.broken_map, patch.no_streets, patch.too_large,
    patch.unwritable, patch.cancelled; and for opening: patch.no_pack, patch.broken_pack, patch.newer_pack.
    """

    def __init__(self, code: str, /, **values: TextValue) -> None:
        super().__init__(f"{code} {values}" if values else code)
        self.text: Text = text(code, **values)
