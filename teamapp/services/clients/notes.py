"""Notes: written once, never changed, never removed."""

from __future__ import annotations

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Note
from teamapp.domain.entities.talk import About
from teamapp.domain.ids import ClientId, Id
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk


def write_note(
    desk: Desk, client: ClientId, words: str, *, about: About = About.CLIENT, subject: Id | None = None
) -> Change:
    """A remark on a client, or on one of her visits (`subject` is the visit then), signed by me."""
    person = border.client_of(desk, client)
    note = Note(
        id=desk.fresh_id(),
        about=about,
        subject=subject if subject is not None else client,
        author=desk.me,
        written=desk.clock(),
        text=border.paragraph("label.note.text", words, required=True),
        client=client,
    )
    return desk.commit((Edit(None, note),), text("clients.note_written", client=person.name), undoable=False)


def notes_of(desk: Desk, client: ClientId, *, limit: int = 50) -> tuple[Note, ...]:
    """The notes on a client and her visits, newest first."""
    found = sorted(desk.store.where(Note, client=client), key=lambda note: (note.written, note.id), reverse=True)
    return tuple(found[:limit])
