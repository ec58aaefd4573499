"""How a team is kept on this computer: lock, key, copies, files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from teamapp.services.desk import Desk
from teamapp.services.keeping.backup import last_backup
from teamapp.services.keeping.pin import has_pin, idle_minutes
from teamapp.store.keys.vault import KeyPlace, read_vault
from teamapp.store.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """`folder` is None for a team in memory; `temporary` says that all of it goes when it is closed."""

    team: str
    sample: bool
    has_pin: bool
    idle_minutes: int
    last_backup: datetime | None
    zone: ZoneInfo
    folder: Path | None
    temporary: bool
    by_passphrase: bool
    key_at_hand: bool

    @property
    def lasting(self) -> bool:
        """Whether there is something to back up, to restore into and to open again."""
        return self.folder is not None and not self.temporary


def how_kept(desk: Desk) -> Kept:
    """What the settings show; no secret is in it."""
    place = key_place(desk)
    return Kept(
        team=desk.team.name,
        sample=desk.team.sample,
        has_pin=has_pin(desk),
        idle_minutes=idle_minutes(desk),
        last_backup=last_backup(desk),
        zone=desk.zone,
        folder=desk.profile,
        temporary=desk.profile is not None and Profile(desk.profile).throw_away.exists(),
        by_passphrase=place is KeyPlace.PASSPHRASE,
        key_at_hand=place in (KeyPlace.KEYRING, KeyPlace.PASSPHRASE),
    )


def key_place(desk: Desk) -> KeyPlace:
    """Where the next start looks for the key; in memory for a team without a folder."""
    if desk.profile is None:
        return KeyPlace.MEMORY
    return read_vault(Profile(desk.profile).vault).place
