"""The file for the officer: all sealed bundles, and for her eyes only which number names which client today."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from teamapp.domain.entities import AccessBundle, Client, Officer
from teamapp.domain.entities.access import officer_id
from teamapp.services.access.note import alias_of
from teamapp.services.access.officer import read_key
from teamapp.services.access.seal import seal_all
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.store.safe_file import OWNER_ONLY, file_refused, put_in_place

ENDING = ".teamapp-access"
MAGIC = "teamapp-access"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Exported:
    """Where the file lies and how many openings are in it."""

    file: Path
    openings: int


def export_for_officer(desk: Desk, target: Path) -> Exported:
    """Raises Refused without an officer or a folder, StoreRefused when the file cannot be written."""
    officer = desk.store.get(Officer, officer_id())
    if officer is None:
        raise refuse("access.no_officer")
    if not target.parent.is_dir():
        raise refuse("access.no_folder", folder=str(target.parent))
    seal_all(desk)
    bundles = sorted(desk.store.all(AccessBundle), key=lambda one: (one.first, one.id))
    plain = [MAGIC, VERSION, desk.clock().isoformat(), _names(desk, officer), [one.sealed for one in bundles]]
    part = target.with_name(f"{target.name}.part")
    try:
        part.touch(OWNER_ONLY)
        part.write_bytes(msgspec.msgpack.encode(plain))
        put_in_place(part, target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise file_refused(error, target) from error
    return Exported(target, sum(one.openings for one in bundles))


def _names(desk: Desk, officer: Officer) -> bytes:
    """Number -> name, sealed like the rest; who was erased is not in it."""
    from nacl.public import PublicKey, SealedBox

    directory = {alias_of(one.id): one.name for one in desk.store.all(Client)}
    return bytes(
        SealedBox(PublicKey(read_key(officer.key))).encrypt(msgspec.msgpack.encode([desk.team.name, directory]))
    )
