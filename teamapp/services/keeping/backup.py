"""A backup is one file: the encrypted database and the vault, which the recovery words open."""

from __future__ import annotations

import tempfile
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.store.profile import Profile
from teamapp.store.safe_file import OWNER_ONLY, file_refused, put_in_place

ENDING = ".teamapp-backup"
DATABASE = "team.db"
VAULT = "team.vault"
LAST_BACKUP = "keeping.last_backup"
"""The local setting with the moment of the last backup."""


@dataclass(frozen=True, slots=True)
class BackupMade:
    """Where it lies and how big it is."""

    file: Path
    size_bytes: int
    at: datetime


def back_up(desk: Desk, target: Path) -> BackupMade:
    """Write everything, encrypted, into one file; an older file of that name is replaced only when this one is whole.

    Raises Refused for a folder that is not there or a team without a profile, StoreRefused when it cannot be written.
    """
    if desk.profile is None:
        raise refuse("keeping.no_profile")
    if not target.parent.is_dir():
        raise refuse("keeping.no_folder", folder=str(target.parent))
    if target.is_dir():
        raise refuse("keeping.is_folder", file=str(target))
    moment = desk.clock()
    part = target.with_name(f"{target.name}.part")
    try:
        _write(desk, Profile(desk.profile), part)
        put_in_place(part, target)
    except OSError as error:
        raise file_refused(error, target) from error
    finally:
        part.unlink(missing_ok=True)
    _remember(desk, moment)
    return BackupMade(target, target.stat().st_size, moment)


def last_backup(desk: Desk) -> datetime | None:
    """When the last backup was made on this device."""
    found = desk.store.setting(LAST_BACKUP)
    return datetime.fromisoformat(found) if found else None


def _write(desk: Desk, profile: Profile, part: Path) -> None:
    """The copy is made next to the target, where there is room for it or not, never in an unencrypted place."""
    part.unlink(missing_ok=True)
    part.touch(OWNER_ONLY)
    with tempfile.TemporaryDirectory(dir=part.parent, prefix=".teamapp-") as folder:
        copy = Path(folder) / DATABASE
        desk.store.copy_to(copy)
        with part.open("wb") as opened, zipfile.ZipFile(opened, "w", zipfile.ZIP_STORED) as packed:
            packed.write(copy, DATABASE)
            packed.write(profile.vault, VAULT)


def _remember(desk: Desk, moment: datetime) -> None:
    if not desk.store.read_only:
        desk.store.set_setting(LAST_BACKUP, moment.isoformat())
