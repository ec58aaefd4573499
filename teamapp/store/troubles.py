"""What the database driver complains about, as a refusal."""

from __future__ import annotations

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from teamapp.store.refusals import StoreRefused, store_refused

_CODES = {
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


def refusal_of(error: DBAPIError, place: str) -> StoreRefused:
    """The refusal for an error of the driver at a place."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return store_refused(_CODES.get((code or 0) & 0xFF, "store.failed"), file=place, cause=str(error.orig))
