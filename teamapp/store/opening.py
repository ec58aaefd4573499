"""Makes and opens the database of a profile; whatever stands in the way becomes a refusal or a read-only store."""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from teamapp.domain.text import Text, text
from teamapp.store.copies import drop_old_copies, keep_copy
from teamapp.store.engine import file_engine, read_only_engine, reading
from teamapp.store.keys.key import DatabaseKey
from teamapp.store.keys.vault import read_vault
from teamapp.store.migrations import Step, migrate, schema_of, steps
from teamapp.store.profile import Profile, beside, remove_database
from teamapp.store.refusals import ProfileInUse, StoreRefused, key_refused, store_refused
from teamapp.store.safe_file import file_refused, put_in_place
from teamapp.store.shared import chains
from teamapp.store.shared.erasing.forgetting import DUE
from teamapp.store.single import ProfileLock
from teamapp.store.store import Store
from teamapp.store.troubles import NOT_A_DATABASE, error_code, refusal_of


def take_empty(profile: Profile) -> ProfileLock:
    """The lock of a folder where a team is about to be made; raises StoreRefused when one lives there."""
    try:
        profile.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise file_refused(error, profile.folder) from error
    lock = ProfileLock.take(profile.lock)
    if profile.occupied:
        lock.release()
        raise store_refused("store.profile_taken", folder=str(profile.folder))
    return lock


def create_store(profile: Profile, key: DatabaseKey, fill: Callable[[Store], None], *, at: Path | None = None) -> None:
    """A new database with its first content, `at` a file instead of where the profile's stands.

    It appears whole or not at all: it is made under another name. The caller holds the profile's lock. Raises
    StoreRefused when the disk is full or cannot be written.
    """
    part = profile.database.with_name("team.db.new")
    remove_database(part)
    try:
        made = Store(_new_engine(part, key), key=key, place=str(part))
        try:
            fill(made)
        finally:
            made.close()
        put_in_place(part, at or profile.database)
    except BaseException:
        remove_database(part)
        raise


def open_store(profile: Profile, key: DatabaseKey, taken: Sequence[Step] | None = None) -> Store:
    """The store of a profile, upgraded if it is older; read-only if it is newer, or its folder cannot be written.

    `taken` are the migrations of this release. Raises ProfileInUse, KeyRefused, StoreRefused.
    """
    if not profile.occupied:
        raise store_refused("store.no_team", folder=str(profile.folder))
    try:
        lock = ProfileLock.take(profile.lock)
    except ProfileInUse:
        raise
    except StoreRefused as refused:
        if refused.text.code != "store.no_permission":
            raise
        return _open_read_only(profile, key, _no_permission(profile))
    try:
        return _open_locked(profile, key, lock, steps() if taken is None else taken)
    except BaseException:
        lock.release()
        raise


def open_passing(file: Path, key: DatabaseKey) -> Store:
    """A database that has not got its place yet; the caller holds the profile's lock. Raises StoreRefused."""
    engine = file_engine(file, key)
    try:
        with engine.begin() as connection:
            migrate(connection, steps())
    except DBAPIError as error:
        engine.dispose()
        raise refusal_of(error, str(file)) from error
    return Store(engine, key=key, place=str(file))


def _open_locked(profile: Profile, key: DatabaseKey, lock: ProfileLock, taken: Sequence[Step]) -> Store:
    if not _writable(profile.database):
        return _open_read_only(profile, key, _no_permission(profile), lock)
    if not profile.database.stat().st_size:
        raise _damaged(profile, "the file is empty")
    engine = file_engine(profile.database, key)
    try:
        schema = _look_into(engine, profile, key)
        if schema > len(taken):
            engine.dispose()
            return _open_read_only(profile, key, text("store.newer", file=str(profile.database)), lock)
        if schema < len(taken):
            _upgrade(engine, profile, key, taken)
    except BaseException:
        engine.dispose()
        raise
    if profile.copies.exists():
        drop_old_copies(profile.copies)
    store = Store(engine, key=key, place=str(profile.database), lock=lock, files=profile)
    if store.setting(DUE) is not None:
        store.tidy()
    store.hand_over()
    return store


def _open_read_only(profile: Profile, key: DatabaseKey, why: Text, lock: ProfileLock | None = None) -> Store:
    """Where no lock could be placed and no log is left, SQLite is told that nobody else writes either."""
    logs = any(file.exists() for file in beside(profile.database))
    engine = read_only_engine(profile.database, key, immutable=lock is None and not logs)
    try:
        _look_into(engine, profile, key)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, key=key, place=str(profile.database), read_only_because=why, lock=lock)


def _look_into(engine: Engine, profile: Profile, key: DatabaseKey) -> int:
    """The schema; the first read is where a wrong key, a damaged or an unreadable file shows."""
    try:
        with reading(engine).begin() as connection:
            schema = schema_of(connection)
    except DBAPIError as error:
        if error_code(error.orig) == NOT_A_DATABASE and not key.fits(read_vault(profile.vault).check):
            raise key_refused("store.key_wrong", where="store.where.given") from error
        raise refusal_of(error, str(profile.database)) from error
    if not schema:
        raise _damaged(profile, "it has no tables")
    return schema


def _upgrade(engine: Engine, profile: Profile, key: DatabaseKey, taken: Sequence[Step]) -> None:
    """A copy first, then every step in one transaction: a crash in between leaves the old schema."""
    try:
        with reading(engine).begin() as connection:
            schema = schema_of(connection)
        keep_copy(engine, key, folder=profile.copies, label=f"schema-{schema}")
        with engine.begin() as connection:
            migrate(connection, taken)
    except DBAPIError as error:
        raise refusal_of(error, str(profile.database)) from error


def _new_engine(file: Path, key: DatabaseKey) -> Engine:
    try:
        engine = file_engine(file, key)
        with engine.begin() as connection:
            migrate(connection, steps())
            chains.introduce(connection)
    except DBAPIError as error:
        raise refusal_of(error, str(file)) from error
    return engine


def _writable(file: Path) -> bool:
    try:
        with file.open("r+b"):
            return True
    except PermissionError:
        return False
    except OSError as error:
        if error.errno == errno.EROFS:
            return False
        raise


def _no_permission(profile: Profile) -> Text:
    return text("store.read_only_folder", folder=str(profile.folder))


def _damaged(profile: Profile, cause: str) -> StoreRefused:
    return store_refused("store.damaged", file=str(profile.database), cause=cause)
