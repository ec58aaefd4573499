"""Write what a colleague's device lacks into one file; nobody but the team can read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.services.carrying.border import engine_answers
from teamapp.services.exchanging.kept import kept
from teamapp.services.refused import refuse
from teamapp.store.safe_file import OWNER_ONLY, file_refused, put_in_place

if TYPE_CHECKING:
    from sync.protocol.wire.parcel import Parcel
    from teamapp.services.desk import Desk

ENDING = ".tasync"


@dataclass(frozen=True, slots=True)
class Written:
    """Where the file lies, how large it is, and how many sealed batches are in it."""

    file: Path
    size_bytes: int
    batches: int


def write_parcel(desk: Desk, target: Path, *, device: str = "", since: datetime | None = None) -> Written:
    """All that a colleague's device (`device`) lacks, as far as is known; else all that was written since a moment.

    Raises Refused for a team that is not shared or a folder that is not there, StoreRefused when it cannot be written.
    """
    if not target.parent.is_dir():
        raise refuse("carrying.no_folder", folder=str(target.parent))
    if target.is_dir():
        raise refuse("carrying.is_folder", file=str(target))
    if kept(desk.store) is None:
        raise refuse("carrying.not_shared")
    with engine_answers():
        parcel = desk.sharing.pack(known=device, since=int(since.timestamp() * 1000) if since is not None else 0)
    return put(parcel, target)


def put(parcel: Parcel, target: Path) -> Written:
    """An older file of that name is replaced only when this one is whole."""
    from sync.protocol.wire.parcel import packed

    raw = packed(parcel)
    part = target.with_name(f"{target.name}.part")
    try:
        part.touch(OWNER_ONLY)
        part.write_bytes(raw)
        put_in_place(part, target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise file_refused(error, target) from error
    return Written(target, len(raw), len(parcel.frames))
