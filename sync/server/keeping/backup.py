"""A copy of the embedded database while it serves. A PostgreSQL has its own tools for that."""

from __future__ import annotations

import os
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from sync.server.keeping.addresses import CannotServe, named, url_of

_PAGES_AT_ONCE = 2000


def back_up(address: str, target: str) -> str:
    """Copy the database into a file that is whole or not there; what was done, in words. Raises CannotServe."""
    url = url_of(address)
    where = named(url)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise CannotServe(f"{_upper(where)} is backed up with pg_dump: see docs/guide-backend.md.")
    if not Path(url.database).is_file():
        raise CannotServe(f"{_upper(where)} is not there: nothing was copied.")
    if Path(target).exists():
        raise CannotServe(f"{target} is there already: nothing was copied. Name another file.")
    part = Path(f"{target}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        source, copy = sqlite.connect(url.database), sqlite.connect(str(part))
        try:
            source.backup(copy, pages=_PAGES_AT_ONCE)
            checked = copy.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            source.close()
            copy.close()
        if checked != "ok":
            raise CannotServe(f"{_upper(where)} is damaged: {checked}. The copy was not kept.")
        part.replace(target)
    except (OSError, sqlite.Error) as error:
        raise CannotServe(f"{_upper(where)} could not be copied to {target}: {error}.") from error
    finally:
        part.unlink(missing_ok=True)
    return f"{_upper(where)} was copied to {target} ({Path(target).stat().st_size} bytes)."


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]
