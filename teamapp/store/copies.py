"""Copies of the database, encrypted with the same key."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, cast

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from teamapp.store.keys.key import DatabaseKey
from teamapp.store.refusals import store_refused
from teamapp.store.safe_file import OWNER_ONLY, file_refused, put_in_place
from teamapp.store.troubles import refusal_of_driver

KEPT_DAYS = 14
_DAY_SECONDS = 86_400


class _Source(Protocol):
    def backup(self, target: object) -> None: ...


def copy_database(engine: Engine, key: DatabaseKey, target: Path) -> None:
    """A whole copy at `target`, also while the database is in use; raises StoreRefused and leaves no half copy."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        part.touch(OWNER_ONLY)
        _copy(engine, key, part)
        put_in_place(part, target)
    except sqlcipher.Error as error:
        part.unlink(missing_ok=True)
        raise refusal_of_driver(error, str(target)) from error
    except OSError as error:
        part.unlink(missing_ok=True)
        raise file_refused(error, target) from error


def keep_copy(engine: Engine, key: DatabaseKey, *, folder: Path, label: str) -> Path:
    """A copy named by `label` and the moment, and the old ones away."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise file_refused(error, folder) from error
    drop_old_copies(folder)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    target = folder / f"{label}-{moment}.db"
    copy_database(engine, key, target)
    return target


def drop_old_copies(folder: Path, now: Callable[[], float] = time.time) -> None:
    """Copies live for fourteen days: long enough to notice a fault, short enough for an erased client."""
    for file in folder.iterdir():
        if file.is_file() and now() - file.stat().st_mtime > KEPT_DAYS * _DAY_SECONDS:
            file.unlink()


def check_copy(file: Path, key: DatabaseKey) -> None:
    """Raise StoreRefused unless every page of the copy is what was written."""
    with closing(sqlcipher.connect(str(file))) as driver:
        try:
            driver.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
            driver.execute("PRAGMA cipher_log_level = NONE")
            faults = driver.execute("PRAGMA cipher_integrity_check").fetchall()
            (verdict,) = driver.execute("PRAGMA integrity_check(1)").fetchone()
        except sqlcipher.Error as error:
            raise refusal_of_driver(error, str(file)) from error
    if faults or verdict != "ok":
        raise store_refused("store.damaged", file=str(file), cause=str(faults[0][0] if faults else verdict))


def _copy(engine: Engine, key: DatabaseKey, target: Path) -> None:
    pooled = engine.raw_connection()
    with closing(pooled), closing(sqlcipher.connect(str(target))) as copy:
        copy.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
        copy.execute("PRAGMA synchronous = FULL")
        cast(_Source, pooled.driver_connection).backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file that can be carried away
