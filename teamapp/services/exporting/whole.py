"""Everything of a team as one readable file, and a team made anew from such a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.domain.change import Edit
from teamapp.domain.entities import ENTITIES, Team
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused, refuse
from teamapp.store.migrations import NEWEST
from teamapp.store.safe_file import write_safely

if TYPE_CHECKING:
    from teamapp.exchange.whole import WholeTeam

_MOST_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Everything:
    """What was written: how many entities of each kind, and the name of the content."""

    file: Path
    counts: tuple[tuple[str, int], ...]
    digest: str


def whole_team(desk: Desk) -> WholeTeam:
    """Everything that the team has, without what holds on this device only and without history."""
    from teamapp.exchange.whole import WholeTeam

    entities = tuple(entity for kind in ENTITIES for entity in desk.store.all(kind))
    return WholeTeam(schema=NEWEST, made=desk.clock(), entities=entities)


def export_everything(desk: Desk, file: Path) -> Everything:
    """Write the team, readable by anybody, into one file. Raises StoreRefused when it cannot be written."""
    from teamapp.exchange.whole import encode

    team = whole_team(desk)
    write_safely(file, encode(team))
    counts = {kind.entity_name: 0 for kind in ENTITIES}
    for entity in team.entities:
        counts[entity.entity_name] += 1
    return Everything(file, tuple((name, count) for name, count in counts.items() if count), team.digest)


def read_everything(file: Path) -> WholeTeam:
    """What such a file holds. Raises Refused with what is wrong with it, and where."""
    from teamapp.exchange.whole import NotWhole, decode

    try:
        if file.stat().st_size > _MOST_BYTES:
            raise refuse("exporting.too_large", file=str(file))
        raw = file.read_bytes()
    except OSError as error:
        raise refuse("exporting.unread", file=str(file), cause=error.strerror or str(error)) from error
    try:
        team = decode(raw)
    except NotWhole as error:
        raise refuse(error.code, file=str(file), where=error.where[:300]) from error
    if sum(isinstance(one, Team) for one in team.entities) != 1:
        raise refuse("exporting.no_team", file=str(file))
    return team


def rebuild(desk: Desk, team: WholeTeam) -> None:
    """Write a read team into a new, empty store, whole or not at all; the content has the same digest then."""
    if any(desk.store.all(kind) for kind in ENTITIES):
        raise _not_empty(desk)
    name = next(one.name for one in team.entities if isinstance(one, Team))
    edits = tuple(Edit(None, entity) for entity in team.entities)
    desk.commit(edits, text("team.rebuilt", name=name), undoable=False)
    if whole_team(desk).digest != team.digest:
        raise refuse("exporting.not_the_same", team=name)


def _not_empty(desk: Desk) -> Refused:
    return refuse("exporting.not_empty", folder=str(desk.profile or ""))
