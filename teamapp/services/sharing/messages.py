"""What the exchange has to say to people: kept on this device until somebody has read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from teamapp.domain.text import Text, text
from teamapp.services.exchanging.kept import kept
from teamapp.services.exchanging.notes import keep_note, notes, put_notes
from teamapp.services.sharing.names import named

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Message:
    """An open message: its sentence is that of `text`; `name` dismisses it."""

    name: str
    text: Text
    at: datetime


def messages(desk: Desk) -> tuple[Message, ...]:
    """The open ones, newest first; devices are called as the team calls them."""
    found = sorted(notes(desk.store), key=lambda one: one.at, reverse=True)
    return tuple(Message(one.name, named(desk, text(one.code, **one.values)), one.at) for one in found)


def dismiss(desk: Desk, name: str) -> None:
    """Somebody has read it."""
    put_notes(desk.store, [one for one in notes(desk.store) if one.name != name])


def note_restored(desk: Desk) -> None:
    """This device was put back to a backup: for a shared team that means something."""
    if kept(desk.store) is not None:
        keep_note(desk.store, text("sync.restored_backup", device=""), desk.clock())
