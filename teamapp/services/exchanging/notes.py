"""What the exchange has told, kept in the settings of this device until somebody has read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from teamapp.domain.text import Text, TextValue, text

if TYPE_CHECKING:
    from sync.control.membership import Membership
    from sync.engine.effects import Tell
    from teamapp.store.store import Store

NOTES = "sharing.messages"
SENT_AT = "sharing.sent_at"
"""The local setting with the moment when everything was sent last."""
REMOVED = "sharing.removed"
"""The local setting that says that the team let go of this device; the team's records no longer come here."""

_PASSING = frozenset({"joined", "done", "all_sent", "usable"})
"""Said once and not kept."""
_SETTLES = {"put_back": "server_restored"}
"""Who hears the one no longer needs the other."""
_MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something told. The same thing said twice is one note."""

    code: str
    values: dict[str, TextValue]
    at: datetime

    @property
    def name(self) -> str:
        """Tells it from others."""
        return msgspec.json.encode([self.code, sorted(self.values.items())]).decode()


def notes(store: Store) -> list[Note]:
    """All that nobody has put away, oldest first."""
    found = store.setting(NOTES)
    return msgspec.json.decode(found, type=list[Note]) if found else []


def put_notes(store: Store, kept: Sequence[Note]) -> None:
    """These and no others."""
    remember(store, NOTES, msgspec.json.encode(kept).decode())


def note(store: Store, tell: Tell, at: datetime, team: Membership) -> Text | None:
    """Keep what the engine told; what is to be said now, None where it only moves the state."""
    code = tell.code.value
    if code == "left" and _is_kit(tell, team):
        return None  # whoever printed a new kit knows that the old one goes
    if code == "all_sent":
        remember(store, SENT_AT, at.isoformat())
        return None
    if code == "removed":
        remember(store, REMOVED, at.isoformat())
    values: dict[str, TextValue] = {"device": "", **dict(tell.values)}
    if "what" in values:
        values["what"] = f"sharing.wish.{values['what']}"
    said = text(f"sync.{code}", **values)
    if code not in _PASSING:
        keep_note(store, said, at, settles=f"sync.{_SETTLES[code]}" if code in _SETTLES else "")
    return said


def keep_note(store: Store, said: Text, at: datetime, *, settles: str = "") -> None:
    """One more; the same one again is only newer, and what it settles goes."""
    fresh = Note(code=said.code, values=dict(said.values), at=at)
    others = [one for one in notes(store) if one.name != fresh.name and one.code != settles]
    put_notes(store, [*others, fresh][-_MOST:])


def remember(store: Store, key: str, value: str) -> None:
    """Set a local setting; a store that cannot be written has said so already."""
    from teamapp.store.refusals import StoreRefused

    try:
        store.set_setting(key, value)
    except StoreRefused:
        return


def _is_kit(tell: Tell, team: Membership) -> bool:
    from sync.control.membership import RECOVERY

    member = team.members.get(str(dict(tell.values).get("device")))
    return member is not None and member.role == RECOVERY
