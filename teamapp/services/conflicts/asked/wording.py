"""What is said of values side by side: what happened, and what each wrote."""

from __future__ import annotations

from collections.abc import Iterator

from sync.protocol.merge.clock import Stamp
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, text
from teamapp.domain.wire import fields_of
from teamapp.services.conflicts.asked.questions import Asked
from teamapp.services.conflicts.looking import Look
from teamapp.services.conflicts.model import Value
from teamapp.services.conflicts.saying import about, label_of, value_text
from teamapp.store.shared.rows.rows import Stored

MOST_VALUES = 6


def stands_of(group: tuple[Asked, ...], stamp: Stamp) -> bool:
    """Whether what is shown now is this author's: the first of the values is."""
    return all(one.values[0].stamp == stamp for one in group if one.by(stamp) is not None)


def said_of(look: Look, group: tuple[Asked, ...], code: str, stamps: list[Stamp]) -> Text:
    one, other = (look.given(look.author(stamp)) for stamp in (stamps[0], stamps[-1]))
    names = {"one": one, "other": other}
    if code == "deleted":
        gone = next(one for one in group if one.spec is None)
        took = next(alternative.stamp for alternative in gone.values if not alternative.value)
        kept = next(alternative.stamp for alternative in gone.values if alternative.value)
        return text("conflict.deleted", one=look.given(look.author(took)), other=look.given(look.author(kept)))
    if code == "cancelled":
        return text("conflict.cancelled", **names)
    claimed = _claims(look, group, stamps)
    if claimed is not None:
        return claimed
    rows = len({one.row.columns.id for one in group})
    if one == other and (rows > 1 or len(group) > 1):
        return text("conflict.fields_alone", fields=len(group))
    if rows > 1:
        return text("conflict.many", rows=rows, **names)
    if len(group) > 1:
        return text("conflict.fields", fields=len(group), **names)
    assert group[0].spec is not None
    label = label_of(type(group[0].row.columns), group[0].spec).code
    return text("conflict.field_alone" if one == other else "conflict.field", field=label, **names)


def _claims(look: Look, group: tuple[Asked, ...], stamps: list[Stamp]) -> Text | None:
    """Two who each took a visit, or one who took it and one who gave it to somebody."""
    nurse = next((one for one in group if one.spec is not None and one.spec.name == "nurse"), None)
    if nurse is None or not isinstance(nurse.row.columns, Visit) or len(stamps) != 2:
        return None
    wrote = [(look.author(stamp), nurse.by(stamp)) for stamp in stamps]
    took = [who for who, said in wrote if said is not None and who is not None and said.value == who]
    if len(took) == 2 and took[0] != took[1]:
        return text("conflict.both_took", one=look.given(took[0]), other=look.given(took[1]))
    given = [(who, said.value) for who, said in wrote if said is not None and said.value and said.value != who]
    if len(took) == 1 and len(given) == 1:
        who, to = given[0]
        names = {"one": look.given(took[0]), "other": look.given(who)}
        return text("conflict.took_and_gave", to=look.given(NurseId(Id(str(to)))), **names)
    return None


def details_of(look: Look, group: tuple[Asked, ...], rows: list[Stored]) -> tuple[Text, ...]:
    """What the rows are where there are several; what stands until then where it is a bit of each."""
    if len(rows) > 1:
        return tuple(about(look, row.columns) for row in rows[:MOST_VALUES])
    visit = rows[0].columns
    mixed = len(group) > 1 and not any(stands_of(group, one) for one in group[0].stamps)
    if mixed and isinstance(visit, Visit) and visit.nurse is not None and visit.start is not None:
        return (text("conflict.now_visit", nurse=look.given(visit.nurse), start=int(visit.start)),)
    return ()


def values_of(look: Look, group: tuple[Asked, ...], stamp: Stamp) -> tuple[Value, ...]:
    """What one author wrote, in words."""
    rows = len({one.row.columns.id for one in group})
    found: list[Value] = []
    for one in group:
        said = one.by(stamp)
        if said is None:
            continue
        kind = type(one.row.columns)
        if one.spec is None:
            found.extend(_edited(look, one.row, stamp) if said.value else [_REMOVED])
            continue
        label = about(look, one.row.columns) if rows > 1 else label_of(kind, one.spec)
        found.append(Value(label, value_text(look, kind, one.spec, one.value(said.value))))
    return tuple(found[:MOST_VALUES])


_REMOVED = Value(text("conflict.stays"), text("conflict.removed"))


def _edited(look: Look, row: Stored, stamp: Stamp) -> Iterator[Value]:
    """What somebody wrote into a row that another removed."""
    kind = type(row.columns)
    for spec in fields_of(kind):
        if row.clock.get(spec.wire.number) == stamp and spec.name != "id":
            yield Value(label_of(kind, spec), value_text(look, kind, spec, getattr(row.columns, spec.name)))
