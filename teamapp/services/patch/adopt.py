"""The streets of an open team: what they are, and others in their place."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from scheduling.travel.problem import GRAPH_FORMAT
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import PatchRefused
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.patch.pack import PackJob, PackListeners, drop_tiles, pack_file
from teamapp.services.refused import Refused, refuse
from teamapp.services.travel import TravelTimes


@dataclass(frozen=True, slots=True, kw_only=True)
class Streets:
    """What is known of a pack; `made` is an ISO date, `source` the name of the map file."""

    name: str
    source: str
    made: str
    attribution: str
    addresses: int
    has_streets: bool
    width_metres: int
    height_metres: int


def streets_of(desk: Desk) -> Streets | None:
    """The streets in use, None when travel times are estimates."""
    pack = desk.patch
    if pack is None:
        return None
    left, top = pack.frame.metres(pack.bounds.north, pack.bounds.west)
    right, bottom = pack.frame.metres(pack.bounds.south, pack.bounds.east)
    return Streets(
        name=pack.name,
        source=pack.source,
        made=pack.made,
        attribution=pack.attribution,
        addresses=pack.house_count,
        has_streets=pack.streets_format == GRAPH_FORMAT,
        width_metres=round(right - left),
        height_metres=round(bottom - top),
    )


def making_file(desk: Desk) -> Path:
    """Where new streets are made, beside those in use."""
    if desk.profile is None:
        raise refuse("keeping.no_profile")
    return pack_file(desk.profile).with_name("next.pack")


def begin_streets(desk: Desk, source: Path, *, name: str, listeners: PackListeners) -> PackJob:
    """Make new streets from an OpenStreetMap extract; those in use stay until `adopt_pack` puts them aside."""
    if desk.worker is None:
        raise refuse("patch.no_worker")
    if not source.is_file():
        raise refuse("patch.no_file", file=str(source))
    called = border.line("label.patch.name", name, required=True)
    return PackJob(desk.worker, source, making_file(desk), name=called, listeners=listeners)


def adopt_pack(desk: Desk, made: Path) -> Streets:
    """Put a finished pack in the place of the one in use; travel times are measured anew. Not undoable.

    The former pack is let go of, not closed: a map that is being drawn reads it to its end.
    """
    if desk.profile is None:
        raise refuse("keeping.no_profile")
    try:
        PatchPack(made).close()
    except PatchRefused as error:
        made.unlink(missing_ok=True)
        raise Refused(error.text) from error
    target = pack_file(desk.profile)
    with contextlib.suppress(PermissionError):  # a system that does not replace open files
        made.replace(target)
    if made.exists():
        if desk.patch is not None:
            desk.patch.close()
        made.replace(target)
    drop_tiles(target)
    desk.patch, desk.travel = PatchPack(target), TravelTimes()
    found = streets_of(desk)
    assert found is not None
    return found
