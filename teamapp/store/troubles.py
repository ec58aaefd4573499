"""What the database driver complains about, as a refusal."""

from __future__ import annotations

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from teamapp.store.refusals import StoreRefused, store_refused

NOT_A_DATABASE: int = sqlcipher.SQLITE_NOTADB
_CODES: dict[int, str] = {
    sqlcipher.SQLITE_FULL: "store.disk_full",
    sqlcipher.SQLITE_IOERR: "store.disk_error",
    sqlcipher.SQLITE_CORRUPT: "store.damaged",
    sqlcipher.SQLITE_NOTADB: "store.damaged",
    sqlcipher.SQLITE_READONLY: "store.no_permission",
    sqlcipher.SQLITE_CANTOPEN: "store.no_permission",
    sqlcipher.SQLITE_PERM: "store.no_permission",
    sqlcipher.SQLITE_BUSY: "store.busy",
    sqlcipher.SQLITE_LOCKED: "store.busy",
}
_MAIN_CODE = 0xFF


def refusal_of(error: DBAPIError, place: str) -> StoreRefused:
    """The refusal for an error that came through SQLAlchemy."""
    return refusal_of_driver(error.orig or error, place)


def refusal_of_driver(error: BaseException, place: str) -> StoreRefused:
    """The refusal for an error of the driver itself."""
    code = _CODES.get(error_code(error), "store.failed")
    return store_refused(code, file=place, cause=str(error))


def error_code(error: BaseException | None) -> int:
    """The main result code of SQLite, 0 when the error has none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & _MAIN_CODE
