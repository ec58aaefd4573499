"""Writes small files whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from teamapp.store.refusals import StoreRefused, store_refused

OWNER_ONLY = 0o600


def write_safely(file: Path, content: bytes) -> None:
    """Write next to it, to the disk, then in its place; raises StoreRefused and leaves the old file when that fails."""
    part = file.with_name(f"{file.name}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        put_in_place(part, file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise file_refused(error, file) from error


def put_in_place(part: Path, file: Path) -> None:
    """Rename a finished file, on the disk too."""
    os.replace(part, file)
    if os.name != "posix":
        return
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def file_refused(error: OSError, file: Path) -> StoreRefused:
    """The refusal for an error of the file system."""
    cause = error.strerror or type(error).__name__
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return store_refused("store.disk_full", file=str(file), cause=cause)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return store_refused("store.no_permission", file=str(file), cause=cause)
    return store_refused("store.disk_error", file=str(file), cause=cause)
