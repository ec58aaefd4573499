"""Values that stand side by side: two people wrote the same field and neither had seen the other's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import cast

import msgspec

from sync.protocol.clock import EXISTENCE, Stamp, ms_of
from sync.protocol.fields import Plain
from sync.protocol.register import Alternative, Register
from teamapp.domain.change import Edit
from teamapp.domain.entities import Answer, Ask, Assignment, Points, RosterPeriod, Settled, Visit, Wish
from teamapp.domain.entities.settling import Option
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.text import Text, text
from teamapp.domain.wire import Entity, FieldSpec, Policy, fields_of
from teamapp.services.conflicts.looking import EPOCH, Look, default_of, spec_at, spec_of, with_fields
from teamapp.services.conflicts.model import Choice, Conflict, Value, Writing
from teamapp.services.conflicts.saying import about, label_of, party, subject_of, value_text
from teamapp.store.codec import codec_of, entity_codec
from teamapp.store.shared.rows import Stored

SILENT = (Settled, Answer, Points)
"""Rows whose values side by side are settled where they belong, or mean nothing to people."""
QUIET: Mapping[type[Entity], frozenset[str]] = {
    Assignment: frozenset({"by_solver", "reason"}),
    Visit: frozenset({"reason"}),
    RosterPeriod: frozenset({"published_at", "published_by"}),
    Ask: frozenset({"state", "taken_by", "settled"}),
}
"""Fields that only go with others, or are asked about in another way."""
PLACE = frozenset({"nurse", "second_nurse", "start", "second_start"})
MOST_VALUES = 6
SHORT, SHORTEST = frozenset({"conflict.value", "conflict.value_clock", "conflict.value_day"}), 24
"""What fits on a button."""
OPTIMISED = frozenset({"rounds.improved_why", "roster.suggested_why"})
"""Why a change was made by the optimiser; what a person did goes before it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of one row with the values that there are; no field: whether the row stays."""

    row: Stored
    spec: FieldSpec | None
    values: Register

    @property
    def number(self) -> int:
        return self.spec.wire.number if self.spec is not None else EXISTENCE

    @property
    def place(self) -> tuple[Id, int]:
        """The row and the field."""
        return self.row.columns.id, self.number

    @property
    def stamps(self) -> frozenset[Stamp]:
        return frozenset(one.stamp for one in self.values)

    def by(self, stamp: Stamp) -> Alternative | None:
        return next((one for one in self.values if one.stamp == stamp), None)

    def value(self, plain: Plain) -> object:
        """As the entity holds it."""
        assert self.spec is not None
        codec = codec_of(self.spec.annotation)
        return codec.from_plain(plain) if codec.from_plain else plain


Pick = Callable[[Asked], Alternative | None]
"""Which of the values; None: the one that is shown."""


def scope_of(kind: int, name: str) -> str:
    """Where the questions of a row stand."""
    return f"row:{kind}:{name}"


def asked_in(look: Look, row: Stored) -> Iterator[Asked]:
    """What somebody has to choose in a row."""
    entity = row.columns
    if row.gone or isinstance(entity, SILENT) or (isinstance(entity, Wish) and look.veil.hides(entity)):
        return
    quiet = QUIET.get(type(entity), frozenset())
    for number, values in look.witness.questions(row).items():
        spec = spec_at(type(entity), number) if number != EXISTENCE else None
        if number != EXISTENCE and (spec is None or spec.name in quiet):
            continue
        yield Asked(row, spec, values)


def in_groups(asked: Iterable[Asked]) -> list[tuple[Asked, ...]]:
    """What the same changes left is one question."""
    groups: dict[frozenset[Stamp], list[Asked]] = {}
    for one in asked:
        groups.setdefault(one.stamps, []).append(one)
    return [tuple(sorted(group, key=lambda one: (one.row.columns.id, one.number))) for group in groups.values()]


def conflict_of(look: Look, group: tuple[Asked, ...]) -> Conflict:
    """One card for the values that the same changes left."""
    stamps = sorted(group[0].stamps, key=look.witness.rank)
    group = in_place(look, group)
    first = group[0].row.columns
    rows = list({one.row.columns.id: one.row for one in group}.values())
    scope = scope_of(first.entity_number, first.id)
    code = _code(group)
    parties = tuple(party(look, one, _values(look, group, one), stands=_stands(group, one)) for one in stamps)
    authors = tuple(look.given(look.author(one)) for one in stamps)
    return Conflict(
        id=look.name(code, scope, stamps),
        code=code,
        scope=scope,
        subject=subject_of(first),
        also=tuple(subject_of(row.columns) for row in rows[1:]),
        about=about(look, first) if len(rows) == 1 else text("conflict.about_many", rows=len(rows)),
        said=_said(look, group, code, stamps),
        details=_details(look, group, rows),
        parties=parties,
        choices=(*_together(look, group), *_each(look, group, stamps, authors), *_both(group)),
        at=EPOCH + timedelta(milliseconds=ms_of(stamps[-1].time)),
        options=_options(look, group),
        writing=_writing(group),
    )


def in_place(look: Look, group: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """Who goes to a visit and when belong together: what only one of them wrote is asked with the rest.

    Else the answer could be one's nurse at the other's time, which nobody meant.
    """
    row, stamps = group[0].row, group[0].stamps
    names = {one.spec.name for one in group if one.spec is not None}
    if not isinstance(row.columns, Visit) or names.isdisjoint(PLACE) or len({one.row.columns.id for one in group}) > 1:
        return group
    added = []
    for name in sorted(PLACE - names):
        spec = spec_of(Visit, name)
        wrote = row.clock.get(spec.wire.number)
        side = next((one for one in stamps if wrote is not None and one.device == wrote.device), None)
        if wrote is None or side is None or not all(look.witness.apart(wrote, one) for one in stamps - {side}):
            continue
        before = _found_there(look, row, wrote)
        if before is not None and getattr(before, name) != getattr(row.columns, name):
            plain = entity_codec(Visit).plain
            now, was = (cast(Plain, plain(one)[spec.wire.number]) for one in (row.columns, before))
            others = (Alternative(was, one) for one in sorted(stamps - {side}, key=look.witness.rank))
            added.append(Asked(row, spec, (Alternative(now, side), *others)))
    return tuple(sorted((*group, *added), key=lambda one: one.number))


def _found_there(look: Look, row: Stored, stamp: Stamp) -> Visit | None:
    """The visit as the author of a write found it."""
    change = look.change(stamp)
    made = [edit.before for edit in change.edits if edit.id == row.columns.id] if change is not None else []
    return made[0] if made and isinstance(made[0], Visit) else None


def clients_of(group: Conflict) -> frozenset[ClientId]:
    """Whom a conflict is about."""
    return frozenset(one.client for one in (group.subject, *group.also) if one.client is not None)


def _code(group: tuple[Asked, ...]) -> str:
    names = {one.spec.name if one.spec is not None else "" for one in group}
    if "" in names:
        return "deleted"
    if isinstance(group[0].row.columns, Visit) and "cancelled" in names:
        return "cancelled"
    return "values"


def _stands(group: tuple[Asked, ...], stamp: Stamp) -> bool:
    """Whether what is shown now is this author's: the first of the values is."""
    return all(one.values[0].stamp == stamp for one in group if one.by(stamp) is not None)


def _said(look: Look, group: tuple[Asked, ...], code: str, stamps: list[Stamp]) -> Text:
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


def _details(look: Look, group: tuple[Asked, ...], rows: list[Stored]) -> tuple[Text, ...]:
    """What the rows are where there are several; what stands until then where it is a bit of each."""
    if len(rows) > 1:
        return tuple(about(look, row.columns) for row in rows[:MOST_VALUES])
    visit = rows[0].columns
    mixed = len(group) > 1 and not any(_stands(group, one) for one in group[0].stamps)
    if mixed and isinstance(visit, Visit) and visit.nurse is not None and visit.start is not None:
        return (text("conflict.now_visit", nurse=look.given(visit.nurse), start=int(visit.start)),)
    return ()


def _values(look: Look, group: tuple[Asked, ...], stamp: Stamp) -> tuple[Value, ...]:
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


def _each(look: Look, group: tuple[Asked, ...], stamps: list[Stamp], authors: tuple[str, ...]) -> Iterator[Choice]:
    """Each author's word; what a person did goes before what the optimiser made."""
    by_hand = [not _optimised(look, one) for one in stamps]
    people = len(set(authors)) == len(authors)
    for place, stamp in enumerate(stamps):
        edits = _edits(group, partial(Asked.by, stamp=stamp))
        yield Choice(
            key=f"take:{look.witness.mark(stamp)}",
            text=_take_words(look, group, stamp, authors[place] if people else ""),
            edits=edits,
            party=place,
            suggested=by_hand[place] and not all(by_hand),
        )


def _take_words(look: Look, group: tuple[Asked, ...], stamp: Stamp, author: str) -> Text:
    only = group[0]
    said = only.by(stamp)
    if only.spec is None and said is not None:
        return text("conflict.keep_it" if said.value else "conflict.remove_it")
    if len(group) == 1 and said is not None and only.spec is not None:
        value = value_text(look, type(only.row.columns), only.spec, only.value(said.value))
        if value.code in SHORT and len(str(value.filled["value"])) <= SHORTEST:
            return text(value.code.replace("value", "take_value"), **value.filled)
    return text("conflict.take_from", who=author) if author else text("conflict.take_this")


def _optimised(look: Look, stamp: Stamp) -> bool:
    why = look.why(stamp)
    return why is not None and why.code in OPTIMISED


def _edits(group: tuple[Asked, ...], pick: Pick) -> tuple[Edit, ...]:
    """One edit a row: the values that are picked, and every field that was asked about is written again."""
    by_row: dict[Id, list[Asked]] = {}
    for one in group:
        by_row.setdefault(one.row.columns.id, []).append(one)
    edits = []
    for asked in by_row.values():
        before = asked[0].row.columns
        values: dict[str, object] = {}
        gone = False
        for one in asked:
            picked = pick(one) or one.values[0]
            if one.spec is None:
                gone = not picked.value
            else:
                values[one.spec.name] = one.value(picked.value)
        kept = tuple(values) or ("id",)
        edits.append(Edit(before, None if gone else with_fields(before, values), kept))
    return tuple(edits)


def _together(look: Look, group: tuple[Asked, ...]) -> Iterator[Choice]:
    """Where each value is written by one of them only, both can stand: nothing contradicts."""
    if _code(group) != "values":
        return
    picked: dict[tuple[Id, int], Alternative] = {}
    for one in group:
        assert one.spec is not None
        usual = default_of(type(one.row.columns), one.spec.name)
        written = [said for said in one.values if one.value(said.value) != usual]
        if len(written) != 1:
            return
        picked[one.place] = written[0]
    if len({one.stamp for one in picked.values()}) > 1:
        edits = _edits(group, lambda one: picked[one.place])
        yield Choice(key="together", text=text("conflict.together"), edits=edits, suggested=True)


def _both(group: tuple[Asked, ...]) -> Iterator[Choice]:
    writing = _writing(group)
    if writing is not None:
        before = group[0].row.columns
        after = with_fields(before, {writing.field: writing.both})
        yield Choice(key="both", text=text("conflict.both"), edits=(Edit(before, after, (writing.field,)),))


def _writing(group: tuple[Asked, ...]) -> Writing | None:
    """A single text: both can be kept one after the other, or written anew."""
    spec, row = group[0].spec, group[0].row.columns
    if len(group) != 1 or spec is None or spec.wire.policy is not Policy.TEXT:
        return None
    texts = [str(one.value) for one in group[0].values if one.value]
    if len(texts) < 2:
        return None
    joined = "\n".join(texts) if any("\n" in one or len(one) > 60 for one in texts) else "; ".join(texts)
    return Writing(kind=type(row), id=row.id, field=spec.name, both=joined)


def _options(look: Look, group: tuple[Asked, ...]) -> tuple[Option, ...]:
    """What is needed to ask again."""
    found: list[Option] = []
    for one in group:
        row = one.row.columns
        for said in one.values:
            change = look.change(said.stamp)
            plain = msgspec.json.encode(said.value).decode()
            found.append((change.id if change is not None else Id(""), row.entity_number, row.id, one.number, plain))
    return tuple(found)
