"""Deletes everything on this computer. It asks nothing: who calls it has asked."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.store.keys.source import KeySource
from teamapp.store.keys.vault import destroy_vault
from teamapp.store.profile import Profile, remove_database
from teamapp.store.refusals import StoreRefused
from teamapp.store.safe_file import file_refused
from teamapp.store.single import ProfileLock

_OTHERS = ("team.vault.old", "team.vault.part", "team.lock", "team.erased", "window.ini", "places.ini", "throw-away")


def delete_everything(desk: Desk, *, keys: KeySource) -> None:
    """Close the desk, forget the key, and delete database, copies, vault and patch. Exported files are not found.

    The key goes first: without it the rest is noise. When the keyring refuses, the files go nevertheless, and then
    the refusal is raised.
    """
    if desk.profile is None:
        raise refuse("keeping.no_profile")
    if desk.worker is not None:
        desk.worker.close()
    if desk.patch is not None:
        desk.patch.close()
    desk.sharing.close()
    desk.store.close()
    delete_profile(desk.profile, keys=keys)


def delete_profile(folder: Path, *, keys: KeySource) -> None:
    """The same for a team that nobody has open, also when it cannot be opened any more."""
    profile = Profile(folder)
    lock = ProfileLock.take(profile.lock)
    refused: StoreRefused | None = None
    try:
        keys.forget(profile.vault)
    except StoreRefused as error:
        refused = error
    lock.release()
    delete_files(folder)
    if refused is not None:
        raise refused


def delete_files(folder: Path) -> None:
    """What the program made in the folder, and the folder when nothing else is in it."""
    profile = Profile(folder)
    try:
        destroy_vault(profile.vault)
        remove_database(profile.database)
        remove_database(profile.database.with_name("team.db.new"))
        remove_database(profile.joining)
        for tree in (profile.copies, profile.patch, *folder.glob(".restoring-*")):
            if tree.exists():
                shutil.rmtree(tree)
        for name in _OTHERS:
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise file_refused(error, folder) from error
    with contextlib.suppress(OSError):  # somebody else's files are in it
        folder.rmdir()
