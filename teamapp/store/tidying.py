"""After somebody was erased: no file of this profile may hold her, nor the free space of the database."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import msgspec
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from teamapp.store.safe_file import OWNER_ONLY, file_refused, put_in_place
from teamapp.store.troubles import refusal_of_driver


def destroy_copies(folder: Path) -> None:
    """All automatic copies: each holds what has been erased."""
    try:
        for file in folder.iterdir() if folder.exists() else ():
            if file.is_file():
                file.unlink()
    except OSError as error:
        raise file_refused(error, folder) from error


def empty_free_space(engine: Engine, place: str) -> None:
    """Write the database anew and empty its log; slow for a big one, done once an erasure."""
    _run(engine, place, ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"))


def empty_log(engine: Engine, place: str) -> None:
    """What was overwritten stands in the log no more."""
    _run(engine, place, ("PRAGMA wal_checkpoint(TRUNCATE)",))


def write_erased(file: Path, names: Iterable[str]) -> None:
    """Who was erased here, by random ids, for the day on which an older copy of the database comes back."""
    known = sorted({*read_erased(file), *names})
    part = file.with_name(f"{file.name}.part")
    try:
        part.touch(OWNER_ONLY)
        part.write_bytes(msgspec.json.encode(known))
        put_in_place(part, file)
    except OSError as error:
        raise file_refused(error, file) from error


def read_erased(file: Path) -> tuple[str, ...]:
    """The ids in it; a file that cannot be read names nobody."""
    try:
        return tuple(msgspec.json.decode(file.read_bytes(), type=list[str]))
    except (OSError, msgspec.MsgspecError, ValueError):
        return ()


def _run(engine: Engine, place: str, statements: Iterable[str]) -> None:
    pooled = engine.raw_connection()
    try:
        driver = cast(sqlcipher.Connection, pooled.driver_connection)
        for statement in statements:
            driver.execute(statement).fetchall()
    except sqlcipher.Error as error:
        raise refusal_of_driver(error, place) from error
    finally:
        pooled.close()
