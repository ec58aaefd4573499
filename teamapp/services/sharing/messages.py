"""What the exchange has to say to people: kept on this device until somebody has read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from teamapp.domain.text import Text, TextValue, text
from teamapp.services.sharing.device.kept import kept

if TYPE_CHECKING:
    from sync.control.membership import Membership
    from sync.engine.effects import Tell
    from teamapp.services.desk import Desk
    from teamapp.store.store import Store

MESSAGES = "sharing.messages"
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
class _Line:
    """As it is kept."""

    code: str
    values: dict[str, TextValue]
    at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """An open message: its sentence is that of `text`; `name` dismisses it."""

    name: str
    text: Text
    at: datetime


def messages(desk: Desk) -> tuple[Message, ...]:
    """The open ones, newest first; devices are called as the team calls them."""
    from teamapp.services.sharing.names import named

    found = sorted(_lines(desk.store), key=lambda one: one.at, reverse=True)
    return tuple(Message(_name(one), named(desk, text(one.code, **one.values)), one.at) for one in found)


def dismiss(desk: Desk, name: str) -> None:
    """Somebody has read it."""
    _put(desk.store, [one for one in _lines(desk.store) if _name(one) != name])


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
        keep_message(store, said, at, settles=f"sync.{_SETTLES[code]}" if code in _SETTLES else "")
    return said


def _is_kit(tell: Tell, team: Membership) -> bool:
    from sync.control.membership import RECOVERY

    member = team.members.get(str(dict(tell.values).get("device")))
    return member is not None and member.role == RECOVERY


def note_restored(desk: Desk) -> None:
    """This device was put back to a backup: for a shared team that means something."""
    if kept(desk.store) is not None:
        keep_message(desk.store, text("sync.restored_backup", device=""), desk.clock())


def keep_message(store: Store, said: Text, at: datetime, *, settles: str = "") -> None:
    """One more open message; the same one again is only newer."""
    line = _Line(code=said.code, values=dict(said.values), at=at)
    others = [one for one in _lines(store) if _name(one) != _name(line) and one.code != settles]
    _put(store, [*others, line][-_MOST:])


def remember(store: Store, key: str, value: str) -> None:
    """Set a local setting; a store that cannot be written has said so already."""
    from teamapp.store.refusals import StoreRefused

    try:
        store.set_setting(key, value)
    except StoreRefused:
        return


def _lines(store: Store) -> list[_Line]:
    found = store.setting(MESSAGES)
    return msgspec.json.decode(found, type=list[_Line]) if found else []


def _put(store: Store, lines: list[_Line]) -> None:
    remember(store, MESSAGES, msgspec.json.encode(lines).decode())


def _name(line: _Line) -> str:
    """The same thing said twice is one message."""
    return msgspec.json.encode([line.code, sorted(line.values.items())]).decode()
