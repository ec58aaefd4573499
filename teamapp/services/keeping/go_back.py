"""Puts a backup in the place of the team that is open: looked at first, so that a wrong file changes nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from teamapp.services.desk import Desk
from teamapp.services.keeping.backup import DATABASE
from teamapp.services.keeping.restore import Unlock, restore, unpack
from teamapp.services.refused import refuse
from teamapp.store.copies import check_copy
from teamapp.store.keys.source import KeySource
from teamapp.store.safe_file import file_refused


def check_backup(backup: Path, *, beside: Path, unlock: Unlock) -> None:
    """Raises Refused, KeyRefused or StoreRefused unless the backup is whole and opens with this."""
    try:
        with tempfile.TemporaryDirectory(dir=beside, prefix=".restoring-") as aside:
            unpacked = Path(aside) / DATABASE
            check_copy(unpacked, unlock(unpack(backup, unpacked)))
    except OSError as error:
        raise file_refused(error, backup) from error


def go_back(desk: Desk, backup: Path, *, unlock: Unlock, keys: KeySource) -> None:
    """Close the desk and put the backup in its place; then the profile is to be opened again.

    What does not fit is refused before anything is closed. What stood there is put aside by `restore`.
    """
    if desk.profile is None:
        raise refuse("keeping.no_profile")
    check_backup(backup, beside=desk.profile, unlock=unlock)
    if desk.worker is not None:
        desk.worker.close()
    if desk.patch is not None:
        desk.patch.close()
    desk.sharing.close()
    desk.store.close()
    restore(desk.profile, backup, unlock=unlock, keys=keys)
