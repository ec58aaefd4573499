"""The log officer: her key, on whom the team decided, and what this device shows of the openings it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import AccessBundle, Officer
from teamapp.domain.entities.access import officer_id
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

PREFIX = "teamapp-officer"
_KEY_BYTES = 32
_CHECK_BYTES = 4
_LONGEST_FILE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessKept:
    """`here` counts openings on this device that are not sealed yet, `sealed` those of the team that are."""

    officer: Officer | None
    here: int
    sealed: int
    bundles: int
    oldest: date | None


def how_kept(desk: Desk) -> AccessKept:
    """What the settings show."""
    bundles = desk.store.all(AccessBundle)
    return AccessKept(
        officer=desk.store.get(Officer, officer_id()),
        here=len(desk.store.access.openings()),
        sealed=sum(one.openings for one in bundles),
        bundles=len(bundles),
        oldest=min((one.first for one in bundles), default=None),
    )


def set_officer(desk: Desk, *, name: str, key: str, decided: date) -> Change:
    """From now on openings are sealed for her; earlier ones of this device too."""
    before = desk.store.get(Officer, officer_id())
    border.day("label.officer.decided", decided)
    after = Officer(
        id=officer_id(),
        name=border.line("label.officer.name", name, required=True),
        key=key_text(read_key(key)),
        decided=decided,
    )
    if before == after:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, after),), text("access.officer_set", officer=after.name), undoable=False)


def key_text(key: bytes) -> str:
    """A key as it is handed over: with a check against slips."""
    return f"{PREFIX}:{key.hex()}:{_check(key)}"


def read_key(typed: str) -> bytes:
    """What `key_text` made, as pasted or read; raises Refused for anything else."""
    parts = "".join(typed.split()).lower().split(":")
    try:
        key = bytes.fromhex(parts[1]) if len(parts) == 3 and parts[0] == PREFIX else b""
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise refuse("access.no_key")
    if parts[2] != _check(key):
        raise refuse("access.key_slip")
    return key


def key_in_file(file: Path) -> str:
    """The key in a file that the officer sent."""
    try:
        if file.stat().st_size > _LONGEST_FILE:
            raise refuse("access.no_key")
        lines = file.read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise refuse("access.no_key") from error
    found = next((line for line in lines if line.strip().lower().startswith(f"{PREFIX}:")), "")
    return key_text(read_key(found))


def _check(key: bytes) -> str:
    return blake2b(key, digest_size=_CHECK_BYTES, person=b"officer").hexdigest()
