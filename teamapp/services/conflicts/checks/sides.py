"""What the searches share: a conflict between writes of several rows, and taking one of them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from sync.protocol.merge.clock import ms_of
from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Visit
from teamapp.domain.text import Text, text
from teamapp.domain.wire import Entity
from teamapp.services.conflicts.looking import EPOCH, Look, Part, Side, default_of, spec_of, with_fields
from teamapp.services.conflicts.model import Choice, Conflict, Value
from teamapp.services.conflicts.saying import about, label_of, party, subject_of, value_text

MOST_VALUES = 4


def conflict_of(
    look: Look,
    code: str,
    scope: str,
    sides: tuple[Side, ...],
    *,
    parts: tuple[Part, ...],
    said: Text,
    on: Text | None = None,
    choices: Iterable[Choice] = (),
    details: tuple[Text, ...] = (),
) -> Conflict:
    """A card for writes that do not go together; `parts` stand in the order of their weight, the subject first."""
    subjects = list({part.row.columns.id: subject_of(part.row.columns) for part in parts}.values())
    given = tuple(choices)
    return Conflict(
        id=look.name(code, scope, (side.stamp for side in sides)),
        code=code,
        scope=scope,
        subject=subjects[0],
        also=tuple(subjects[1:]),
        about=on if on is not None else about(look, parts[0].row.columns),
        said=said,
        details=details,
        parties=tuple(party(look, side.stamp, _values(look, side)) for side in sides),
        choices=(*given, *(back for back in taking_back(look, sides) if all(back.edits != one.edits for one in given))),
        at=EPOCH + timedelta(milliseconds=ms_of(sides[-1].stamp.time)),
    )


def names(look: Look, sides: tuple[Side, ...]) -> dict[str, str]:
    """The first and the last who wrote."""
    return {"one": look.given(look.author(sides[0].stamp)), "other": look.given(look.author(sides[-1].stamp))}


def taking_back(look: Look, sides: tuple[Side, ...]) -> Iterator[Choice]:
    """For each who wrote: put back what stood there before, where the history knows it."""
    people = [look.given(look.author(side.stamp)) for side in sides]
    for place, side in enumerate(sides):
        edits = [edit for part in side.parts if (edit := _before(look, part, side)) is not None]
        if edits:
            words = _back_words(look, edits, people[place]) if len(edits) == 1 else None
            if words is None:
                alone = people.count(people[place]) == 1
                words = text("conflict.take_back", who=people[place]) if alone else _named(look, side)
            yield Choice(key=f"back:{look.witness.mark(side.stamp)}", text=words, edits=tuple(edits), party=place)


def _back_words(look: Look, edits: list[Edit], who: str) -> Text | None:
    """What one row will be, where that can be said shortly."""
    match edits[0].before, edits[0].after:
        case Visit(client=client), Visit(start=start, nurse=nurse) if start is not None and nurse is not None:
            values = {"client": look.client(client), "nurse": look.given(nurse)}
            return text("conflict.back_visit", start=int(start), **values)
        case Visit(client=client), Visit():
            return text("conflict.back_unplanned", client=look.client(client), who=who)
        case None, Assignment(nurse=nurse, shift_kind=kind, day=day):
            return text("conflict.back_kept", nurse=look.given(nurse), shift=look.shift(kind), day=day.isoformat())
        case Assignment(nurse=nurse), Assignment(shift_kind=kind, day=day):
            return text("conflict.back_shift", nurse=look.given(nurse), shift=look.shift(kind), day=day.isoformat())
        case Assignment(nurse=nurse, day=day), None:
            return text("conflict.back_free", nurse=look.given(nurse), day=day.isoformat())
    return None


def _named(look: Look, side: Side) -> Text:
    """Two changes of one person: by what they were about."""
    what = look.what(side.stamp)
    return what if what is not None else about(look, side.parts[0].row.columns)


def _before(look: Look, part: Part, side: Side) -> Edit | None:
    """From what stands in a row to what this write found there."""
    now = None if part.row.gone else part.row.columns
    change = look.change(side.stamp)
    made = [edit for edit in change.edits if edit.id == part.row.columns.id] if change is not None else []
    if not made:
        return None
    was = made[0].before
    if was is None and isinstance(now, Visit):
        was = with_fields(now, _defaults(now, part.names))
    elif was is not None and now is not None:
        was = with_fields(now, {name: getattr(was, name) for name in part.names})
    if (now is None and was is None) or now == was:
        return None
    return Edit(now, was)


def _defaults(entity: Entity, fields: Iterable[str]) -> dict[str, object]:
    return {name: default_of(type(entity), name) for name in fields}


def _values(look: Look, side: Side) -> tuple[Value, ...]:
    """What came of one write, in words: a field of its own that says something, row by row."""
    found = []
    for part in side.parts:
        kind, row = type(part.row.columns), part.row.columns
        if part.row.gone:
            found.append(Value(about(look, row), text("conflict.removed")))
        for name in part.names if not part.row.gone else ():
            spec = spec_of(kind, name)
            number = spec.wire.number
            if part.row.clock.get(number, part.row.clock.get(0)) == side.stamp:
                alone = len(side.parts) == 1 and kind is not Assignment
                label = label_of(kind, spec) if alone else about(look, row)
                found.append(Value(label, value_text(look, kind, spec, getattr(row, name))))
    telling = [one for one in found if one.said.code not in ("conflict.nothing", "conflict.no")]
    return tuple((telling or found)[:MOST_VALUES])
