"""Which fields of a row hold values side by side, and which of them belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from sync.protocol.merge.clock import EXISTENCE, Stamp
from sync.protocol.merge.fields import Plain
from sync.protocol.merge.register import Alternative, Register
from teamapp.domain.entities import Answer, Ask, Assignment, Points, RosterPeriod, Settled, Visit
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity, FieldSpec
from teamapp.services.conflicts.looking import Look, spec_at, spec_of
from teamapp.store.codec import codec_of, entity_codec
from teamapp.store.shared.rows.rows import Stored

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


def scope_of(kind: int, name: str) -> str:
    """Where the questions of a row stand."""
    return f"row:{kind}:{name}"


def asked_in(look: Look, row: Stored) -> Iterator[Asked]:
    """What somebody has to choose in a row."""
    entity = row.columns
    if row.gone or isinstance(entity, SILENT):
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


def code_of(group: tuple[Asked, ...]) -> str:
    names = {one.spec.name if one.spec is not None else "" for one in group}
    if "" in names:
        return "deleted"
    if isinstance(group[0].row.columns, Visit) and "cancelled" in names:
        return "cancelled"
    return "values"
