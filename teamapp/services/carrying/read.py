"""Take in a file that a colleague wrote: what was in it, what counts by now, what waits and for what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.domain.change import Change
from teamapp.domain.entities import Device, Nurse
from teamapp.domain.ids import Id
from teamapp.services.carrying.border import engine_answers, read_file
from teamapp.services.exchanging.kept import kept
from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What came of a file. `who` and `label` name who wrote it; `changes` are new here, for the window to paint.

    Of `batches` in it `known` were here before, `applied` count from now on, `waiting` need something else first.
    """

    who: str
    label: str
    written: datetime
    batches: int
    known: int
    applied: int
    waiting: int
    changes: tuple[Change, ...]

    @property
    def nothing_new(self) -> bool:
        return not self.applied and not self.waiting


def read_parcel(desk: Desk, file: Path) -> Carried:
    """Raises Refused for a file that is damaged, cut off, of another team or none at all; nothing of it counts then."""
    if kept(desk.store) is None:
        raise refuse("carrying.not_shared")
    parcel = read_file(file)
    with engine_answers():
        came, changes = desk.sharing.unpack(parcel)
    device = desk.store.get(Device, Id(came.label.device))
    nurse = desk.store.get(Nurse, device.nurse) if device is not None and device.nurse is not None else None
    return Carried(
        who=nurse.name if nurse is not None else "",
        label=device.label if device is not None else "",
        written=datetime.fromtimestamp(came.label.at / 1000, UTC),
        batches=came.frames,
        known=came.known,
        applied=came.applied,
        waiting=came.waiting,
        changes=changes,
    )
