"""Between a stored row and the same row as the merge sees it: every value alive, each with the write it comes from.

A row says itself by its columns and its clock. Only where that is not enough (values side by side, elements of a set
from several writes) the rest stands in one more column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast

import msgspec

from sync.protocol.merge.clock import EXISTENCE, HybridTime, Stamp, pack
from sync.protocol.merge.fields import FieldMerge, Merge, Plain, Scalar
from sync.protocol.merge.register import Alternative, Rank, Register, shown
from sync.protocol.merge.row import Elements, Row, in_order, values
from teamapp.domain.wire import Entity
from teamapp.store.codec import entity_codec
from teamapp.store.shared.registry import KINDS, merges, set_fields
from teamapp.store.tables import CLOCK, GONE, SIBLINGS

_PlainStamp = tuple[int, int, int]
_Packed = tuple[
    dict[int, list[tuple[object, _PlainStamp]]],  # values are Plain
    dict[int, list[tuple[str | int | bool | None, list[_PlainStamp]]]],
]


@dataclass(frozen=True, slots=True)
class Rest:
    """What columns and clock cannot say."""

    registers: Mapping[int, Register] = field(default_factory=dict)
    sets: Mapping[int, Elements] = field(default_factory=dict)

    @property
    def packed(self) -> bytes | None:
        """For the column; None where there is nothing to say."""
        if not self.registers and not self.sets:
            return None
        registers = {
            number: [(one.value, _plain(one.stamp)) for one in all_] for number, all_ in self.registers.items()
        }
        sets = {
            number: [(element, [_plain(one) for one in stamps]) for element, stamps in elements.items()]
            for number, elements in self.sets.items()
        }
        return msgspec.msgpack.encode((registers, sets))

    @classmethod
    def read(cls, packed: bytes | None) -> Rest:
        if packed is None:
            return cls()
        registers, sets = msgspec.msgpack.decode(packed, type=_Packed)
        return cls(
            {
                number: tuple(Alternative(cast(Plain, value), _stamp(at)) for value, at in register)
                for number, register in registers.items()
            },
            {
                number: {element: tuple(map(_stamp, stamps)) for element, stamps in elements}
                for number, elements in sets.items()
            },
        )


def merged(entity: Entity, clock: Mapping[int, Stamp], rest: Rest, *, gone: bool) -> Row:
    """The row that these columns hold."""
    plain = entity_codec(type(entity)).plain(entity)
    sets = set_fields(entity.entity_number)
    plain[EXISTENCE] = not gone
    registers: dict[int, Register] = {
        number: (Alternative(plain[number], stamp),)  # type: ignore[arg-type]  # plain as its codec made it
        for number, stamp in clock.items()
        if number not in sets
    }
    elements = {number: _elements(plain.get(number), clock.get(number), rest.sets.get(number, {})) for number in sets}
    return Row({**registers, **rest.registers}, {number: all_ for number, all_ in elements.items() if all_})


def columns(
    number: int, row: Row, rank: Rank, *, written: Mapping[int, Stamp] = {}, entity: Entity | None = None
) -> dict[str, object] | None:
    """The columns of a row; None where this release cannot show it.

    `written` has the newest write of sets, where no element of them may tell it; `entity` is what the row shows, where
    that is known already.
    """
    entity = entity or shown_entity(number, row, rank)
    if entity is None:
        return None
    known = merges()[number]
    clock: dict[int, Stamp] = {}
    registers: dict[int, Register] = {}
    for place, register in row.registers.items():
        alone = len(register) == 1
        clock[place] = register[0].stamp if alone else max((one.stamp for one in register), key=rank)
        if not alone or (place != EXISTENCE and place not in known.fields):
            registers[place] = register
    sets: dict[int, Elements] = {}
    for place, elements in row.sets.items():
        newest = written.get(place) or max(
            (one for stamps in elements.values() for one in stamps), default=None, key=rank
        )
        if newest is not None:
            clock[place] = newest
        other = {element: stamps for element, stamps in elements.items() if stamps != (newest,)}
        if other:
            sets[place] = other
    clock.update({place: stamp for place, stamp in written.items() if place not in clock})
    rest = Rest(registers, sets)
    stored = entity_codec(type(entity)).columns(entity)
    return {**stored, CLOCK: pack(clock), SIBLINGS: rest.packed, GONE: int(not row.there)}


def shown_entity(number: int, row: Row, rank: Rank) -> Entity | None:
    """What a screen would show of a row, deleted or not; None where this release cannot show it."""
    kind = KINDS.get(number)
    if kind is None:
        return None
    plain = values(row, merges()[number], rank)
    try:
        return entity_codec(kind).from_plain(plain)
    except (TypeError, ValueError, KeyError):
        return None


def shown_after(entity: Entity, row: Row, written: Iterable[int], rank: Rank) -> Entity | None:
    """What a row shows after a write to some of its fields, by what it showed before; None where it cannot be shown."""
    number = entity.entity_number
    known, codec = merges()[number], entity_codec(type(entity))
    fresh: dict[str, object] = {}
    try:
        for place in written:
            if place in known.fields:
                name, from_plain = codec.reading[place]
                plain = _shown_field(row, place, known.fields[place], rank)
                fresh[name] = from_plain(plain) if from_plain else plain
        return codec.with_values(entity, fresh)
    except (TypeError, ValueError, KeyError):
        return None


def _shown_field(row: Row, place: int, how: FieldMerge, rank: Rank) -> Plain:
    if how.merge is Merge.SET:
        return list(in_order(element for element, added in row.sets.get(place, {}).items() if added))
    register = row.registers[place]
    return register[0].value if len(register) == 1 else shown(register, how, rank)


def _elements(plain: object, newest: Stamp | None, other: Elements) -> Elements:
    found: dict[Scalar, tuple[Stamp, ...]] = {}
    for element in plain if isinstance(plain, list) else ():
        stamps = other.get(element) or ((newest,) if newest is not None else ())
        if stamps:
            found[element] = stamps
    return found


def _plain(stamp: Stamp) -> _PlainStamp:
    return stamp.time, stamp.device, stamp.batch


def _stamp(plain: _PlainStamp) -> Stamp:
    time, device, batch = plain
    return Stamp(HybridTime(time), device, batch)
