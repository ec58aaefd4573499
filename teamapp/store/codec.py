"""Between an entity and what a column, the wire and the history can hold, read from its declaration.

The plain form of a value is what JSON and msgpack know, without floats: a date as ISO text, an instant as UTC
microseconds, an enumeration as its value, a set as a sorted list, a Text as `[code, [[name, value], ...]]`.
A column holds lists as JSON.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum, IntEnum
from functools import cache, lru_cache
from operator import attrgetter
from typing import Generic, TypeVar, cast

import msgspec

from teamapp.domain.text import Text, TextValue
from teamapp.domain.wire import Entity, FieldSpec, fields_of

E = TypeVar("E", bound=Entity)

Convert = Callable[[object], object]
_REMEMBERED = 4096
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


Function = TypeVar("Function", bound=Callable[..., object])


def once(make: Function) -> Function:
    """`functools.cache` that keeps the types: mypy does not believe that a dataclass type can be hashed."""
    return cast(Function, cache(make))


class Undeclarable(TypeError):
    """A field whose type has no plain form."""


@dataclass(frozen=True, slots=True)
class Codec:
    """Both ways for one type; None as a direction means that the value is plain already."""

    integer: bool = False
    nested: bool = False
    optional: bool = False
    to_plain: Convert | None = None
    from_plain: Convert | None = None

    @property
    def to_column(self) -> Convert | None:
        return _unless_none(_then(self.to_plain, _to_json)) if self.nested else self.to_plain

    @property
    def from_column(self) -> Convert | None:
        """Lists are remembered by their JSON: many rows hold the same windows, skills and reasons."""
        if not self.nested:
            return self.from_plain
        read = _then(_from_json, self.from_plain)
        return lru_cache(_REMEMBERED)(lambda column: None if column is None else read(column))


@dataclass(frozen=True, slots=True)
class EntityCodec(Generic[E]):
    """Both ways for one kind of entity; columns stand in the order of the declaration."""

    kind: type[E]
    specs: tuple[FieldSpec, ...]
    codecs: tuple[Codec, ...]
    names: tuple[str, ...]
    to_columns: tuple[tuple[int, Convert], ...]
    from_columns: tuple[tuple[int, Convert], ...]
    values: Callable[[E], tuple[object, ...]]
    reading: Mapping[int, tuple[str, Convert | None]]
    """Field number -> its name, and how its plain value is read."""
    writing: tuple[tuple[int, str, Convert | None], ...]
    """Number, name and how the plain value is made, of each field in order."""

    def columns(self, entity: E) -> dict[str, object]:
        """Column name -> value to store."""
        values = list(self.values(entity))
        for place, convert in self.to_columns:
            values[place] = convert(values[place])
        return dict(zip(self.names, values, strict=True))

    def from_row(self, row: Sequence[object]) -> E:
        """The entity of a row whose first columns are those of the declaration."""
        values = list(row)
        for place, convert in self.from_columns:
            values[place] = convert(values[place])
        return self.kind(**dict(zip(self.names, values, strict=False)))  # type: ignore[arg-type]  # as declared

    def with_values(self, entity: E, fresh: Mapping[str, object]) -> E:
        """As `dataclasses.replace`, in half its time."""
        values = dict(zip(self.names, self.values(entity), strict=True))
        return self.kind(**{**values, **fresh})  # type: ignore[arg-type]  # as in from_row

    def plain(self, entity: E, only: frozenset[str] | None = None) -> dict[int, object]:
        """Field number -> plain value, of all fields or of those named."""
        values = zip(self.writing, self.values(entity), strict=True)
        if only is None:
            return {number: convert(value) if convert else value for (number, _name, convert), value in values}
        return {
            number: convert(value) if convert else value for (number, name, convert), value in values if name in only
        }

    def from_plain(self, values: Mapping[int, object]) -> E:
        """The entity of what `plain` made, also in a release with other fields: new ones take their default."""
        known = {
            spec.name: codec.from_plain(values[spec.wire.number]) if codec.from_plain else values[spec.wire.number]
            for spec, codec in zip(self.specs, self.codecs, strict=True)
            if spec.wire.number in values
        }
        return self.kind(**known)  # type: ignore[arg-type]  # as in from_row


@once
def entity_codec(kind: type[E]) -> EntityCodec[E]:
    """The codec of an entity, made once from its declaration."""
    specs = fields_of(kind)
    codecs = tuple(codec_of(spec.annotation) for spec in specs)
    names = tuple(spec.name for spec in specs)
    to_columns = ((place, codec.to_column) for place, codec in enumerate(codecs))
    from_columns = ((place, codec.from_column) for place, codec in enumerate(codecs))
    return EntityCodec(
        kind=kind,
        specs=specs,
        codecs=codecs,
        names=names,
        to_columns=tuple((place, convert) for place, convert in to_columns if convert),
        from_columns=tuple((place, convert) for place, convert in from_columns if convert),
        values=attrgetter(*names),
        writing=tuple((spec.wire.number, spec.name, one.to_plain) for spec, one in zip(specs, codecs, strict=True)),
        reading={spec.wire.number: (spec.name, codec.from_plain) for spec, codec in zip(specs, codecs, strict=True)},
    )


@once
def codec_of(annotation: object) -> Codec:
    """The codec of a field's type; raises Undeclarable when it has none."""
    if isinstance(annotation, typing.NewType):
        return codec_of(annotation.__supertype__)
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (types.UnionType, typing.Union):
        return _optional(annotation, inner)
    if origin is frozenset:
        return _set(codec_of(inner[0]))
    if origin is tuple:
        return _tuple(inner)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        members: dict[object, object] = {member.value: member for member in annotation}
        return Codec(integer=issubclass(annotation, IntEnum), to_plain=_value, from_plain=members.__getitem__)
    return _single(annotation)


def text_to_plain(text: object) -> object:
    """`[code, [[name, value], ...]]`."""
    found = cast(Text, text)
    return [found.code, [list(pair) for pair in found.values]]


def text_from_plain(plain: object) -> object:
    code, values = cast(tuple[str, list[tuple[str, TextValue]]], plain)
    return Text(code, tuple((name, value) for name, value in values))


def instant_to_plain(moment: object) -> object:
    """Microseconds since 1970 in UTC."""
    return (cast(datetime, moment) - _EPOCH) // _MICROSECOND


def instant_from_plain(micro: object) -> object:
    return _EPOCH + cast(int, micro) * _MICROSECOND


def _single(annotation: object) -> Codec:
    if annotation is str:
        return Codec()
    if annotation is int:
        return Codec(integer=True)
    if annotation is bool:
        return Codec(integer=True, from_plain=bool)
    if annotation is date:
        return Codec(to_plain=_iso, from_plain=cast(Convert, date.fromisoformat))
    if annotation is datetime:
        return Codec(integer=True, to_plain=instant_to_plain, from_plain=instant_from_plain)
    if annotation is Text:
        return Codec(nested=True, to_plain=text_to_plain, from_plain=text_from_plain)
    raise Undeclarable(f"{annotation!r} has no plain form")


def _optional(annotation: object, inner: tuple[object, ...]) -> Codec:
    kept = [part for part in inner if part is not type(None)]
    if len(kept) != 1 or len(inner) != 2:
        raise Undeclarable(f"{annotation!r}: only a union with None has a plain form")
    codec = codec_of(kept[0])
    return Codec(
        integer=codec.integer,
        nested=codec.nested,
        optional=True,
        to_plain=_unless_none(codec.to_plain),
        from_plain=_unless_none(codec.from_plain),
    )


def _set(item: Codec) -> Codec:
    to_item, from_item = item.to_plain, item.from_plain

    def to_plain(values: object) -> object:
        found = cast(frozenset[object], values)
        return sorted(map(to_item, found) if to_item else found)  # type: ignore[type-var]  # plain values sort

    def from_plain(plain: object) -> object:
        found = cast(list[object], plain)
        return frozenset(map(from_item, found) if from_item else found)

    return Codec(nested=True, to_plain=to_plain, from_plain=from_plain)


def _tuple(inner: tuple[object, ...]) -> Codec:
    """Of endless length, or one codec a place."""
    endless = len(inner) == 2 and inner[1] is Ellipsis
    codecs = [codec_of(part) for part in inner[: 1 if endless else None]]

    def each(converts: list[Convert | None], made: type[list[object]] | type[tuple[object, ...]]) -> Convert:
        if not any(converts):
            return cast(Convert, made)
        if endless:
            first = converts[0] or _same
            return lambda values: made(map(first, values))  # type: ignore[call-overload]  # a sequence
        every = [convert or _same for convert in converts]
        return lambda values: made(
            [convert(value) for convert, value in zip(every, cast(Sequence[object], values), strict=True)]
        )

    return Codec(
        nested=True,
        to_plain=each([codec.to_plain for codec in codecs], list),
        from_plain=each([codec.from_plain for codec in codecs], tuple),
    )


def _unless_none(convert: Convert | None) -> Convert | None:
    if convert is None:
        return None
    return lambda value: None if value is None else convert(value)


def _then(first: Convert | None, second: Convert | None) -> Convert:
    one, two = first or _same, second or _same
    return lambda value: two(one(value))


def _to_json(plain: object) -> object:
    return msgspec.json.encode(plain).decode()


def _from_json(column: object) -> object:
    return msgspec.json.decode(cast(str, column))


def _value(member: object) -> object:
    return cast(Enum, member).value


def _iso(day: object) -> object:
    return cast(date, day).isoformat()


def _same(value: object) -> object:
    return value
