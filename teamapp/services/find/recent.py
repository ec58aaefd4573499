"""What was chosen lately from the palette, on this device only: the last first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

MOST = 12
_SETTING = "find.recent"


def recent(desk: Desk) -> tuple[str, ...]:
    """Keys such as `client:<id>`, `nurse:<id>`, `command:<key>`."""
    kept = desk.store.setting(_SETTING)
    return tuple(json.loads(kept)) if kept else ()


def note_recent(desk: Desk, key: str) -> None:
    """Put it first; a client's goes with her when she is erased, as every setting that names her does."""
    if not desk.store.read_only:
        kept = [key, *(one for one in recent(desk) if one != key)]
        desk.store.set_setting(_SETTING, json.dumps(kept[:MOST]))
