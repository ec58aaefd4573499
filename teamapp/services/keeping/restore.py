"""Brings a team back from a backup or from one of the automatic copies. What stood there is put aside, not deleted."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from teamapp.services.desk import Desk
from teamapp.services.erasing.again import erase_again
from teamapp.services.keeping.backup import DATABASE, VAULT
from teamapp.services.keeping.pin import forget_pin
from teamapp.services.refused import refuse
from teamapp.services.sharing.messages import note_restored
from teamapp.store.copies import check_copy
from teamapp.store.keys.key import DatabaseKey
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.keys.source import KeySource, remember_key
from teamapp.store.keys.vault import Vault, parse_vault, write_vault
from teamapp.store.keys.wraps import unwrap_with_passphrase, unwrap_with_words
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile, beside
from teamapp.store.safe_file import file_refused, put_in_place
from teamapp.store.single import ProfileLock

_BIGGEST_VAULT_BYTES = 100_000

Unlock = Callable[[Vault], DatabaseKey]


@dataclass(frozen=True, slots=True)
class AutomaticCopy:
    """A copy that was made before an upgrade."""

    file: Path
    at: datetime


def with_words(typed: str) -> Unlock:
    """Open a backup with the recovery words as typed; raises KeyRefused naming the word that is wrong."""
    words = RecoveryWords.read(typed)
    return lambda vault: unwrap_with_words(vault, words)


def with_passphrase(passphrase: str) -> Unlock:
    """Open a backup with the passphrase that the team had when it was made."""
    return lambda vault: unwrap_with_passphrase(vault, passphrase)


def restore(folder: Path, backup: Path, *, unlock: Unlock, keys: KeySource) -> None:
    """Put the team of a backup into a profile that nobody has open; from then on `keys` keeps its key.

    Raises Refused for a file that is no backup, KeyRefused when it does not open, StoreRefused when it is damaged.
    """
    profile = Profile(folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = ProfileLock.take(profile.lock)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".restoring-") as aside:
            unpacked = Path(aside) / DATABASE
            vault = unpack(backup, unpacked)
            key = unlock(vault)
            check_copy(unpacked, key)
            _replace(profile, unpacked)
        write_vault(profile.vault, vault)
        remember_key(profile.vault, key, keys)
    except OSError as error:
        raise file_refused(error, profile.folder) from error
    finally:
        lock.release()
    _mark_restored(profile, key)


def automatic_copies(folder: Path) -> tuple[AutomaticCopy, ...]:
    """Newest first."""
    files = Profile(folder).copies.glob("schema-*.db")
    found = [AutomaticCopy(file, datetime.fromtimestamp(file.stat().st_mtime, UTC)) for file in files]
    return tuple(sorted(found, key=lambda copy: copy.at, reverse=True))


def restore_copy(folder: Path, copy: AutomaticCopy, *, keys: KeySource) -> None:
    """Put an automatic copy in the place of the database, which it shares its key with."""
    profile = Profile(folder)
    key = keys.fetch(profile.vault)
    check_copy(copy.file, key)
    lock = ProfileLock.take(profile.lock)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".restoring-") as aside:
            taken = Path(shutil.copy2(copy.file, aside))
            _replace(profile, taken)
    except OSError as error:
        raise file_refused(error, profile.folder) from error
    finally:
        lock.release()
    _mark_restored(profile, key)


def unpack(backup: Path, target: Path) -> Vault:
    """The database of a backup as a file, and its vault; refuses what is no backup."""
    try:
        with zipfile.ZipFile(backup) as packed:
            if packed.getinfo(VAULT).file_size > _BIGGEST_VAULT_BYTES:
                raise refuse("keeping.not_a_backup", file=str(backup))
            vault = parse_vault(packed.read(VAULT), str(backup))
            with packed.open(DATABASE) as source, target.open("wb") as written:
                shutil.copyfileobj(source, written)
    except (zipfile.BadZipFile, KeyError) as error:
        raise refuse("keeping.not_a_backup", file=str(backup)) from error
    except FileNotFoundError as error:
        raise refuse("keeping.no_backup", file=str(backup)) from error
    return vault


def _replace(profile: Profile, database: Path) -> None:
    """The old database goes to the copies, with its log, and lives there as long as they do."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    if profile.occupied:
        profile.copies.mkdir(mode=0o700, exist_ok=True)
        kept = profile.copies / f"replaced-{moment}.db"
        for file in (*beside(profile.database), profile.database):
            if file.exists():
                file.replace(kept.with_name(kept.name + file.name.removeprefix(profile.database.name)))
        if profile.vault.exists():
            shutil.copy2(profile.vault, kept.with_suffix(".vault"))
    put_in_place(database, profile.database)


def _mark_restored(profile: Profile, key: DatabaseKey) -> None:
    """A device that goes back in time must not be taken for the one it was; and a forgotten PIN ends here."""
    store = open_store(profile, key)
    try:
        if not store.read_only:
            store.begin_anew()
            desk = Desk(store=store)
            forget_pin(desk)
            note_restored(desk)
            erase_again(Desk(store=store))
    finally:
        store.close()
