"""A change that another device made becomes part of this device's history."""

from __future__ import annotations

from typing import cast

from sync.protocol.wire.batch import ChangeRecord, Said
from teamapp.domain.change import Change, Edit
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, TextValue
from teamapp.store.codec import instant_from_plain


def arrived(record: ChangeRecord, edits: tuple[Edit, ...]) -> Change:
    """The change as history keeps it, with what stood here before."""
    return Change(
        id=Id(record.id),
        at=instant_from_plain(record.at),  # type: ignore[arg-type]  # a datetime
        who=NurseId(Id(record.who)) if record.who else None,
        what=_text(record.what),
        why=_text(record.why) if record.why else None,
        undoes=Id(record.undoes) if record.undoes else None,
        undoable=record.undoable,
        edits=edits,
    )


def _text(said: Said) -> Text:
    return Text(said.code, tuple((name, cast(TextValue, value)) for name, value in said.values))
