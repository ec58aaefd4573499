"""Any entity with any values, drawn from the declarations themselves."""

from __future__ import annotations

import types
import typing
from datetime import UTC, date, datetime
from enum import Enum

from hypothesis import strategies as st

from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id
from teamapp.domain.text import Text
from teamapp.domain.wire import Entity, fields_of

IDS = st.integers(0, (1 << 128) - 1).map(lambda number: Id(f"{number:032x}"))
WHOLE = st.integers(-(1 << 62), 1 << 62)
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
INSTANTS = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  made aware


def any_entity(kinds: tuple[type[Entity], ...] = ENTITIES) -> st.SearchStrategy[Entity]:
    return st.sampled_from(kinds).flatmap(entity_of)


def entity_of(kind: type[Entity]) -> st.SearchStrategy[Entity]:
    fields = {spec.name: IDS if spec.name == "id" else value_of(spec.annotation) for spec in fields_of(kind)}
    return st.builds(kind, **fields)


def value_of(annotation: object) -> st.SearchStrategy[object]:
    """A strategy for a field's type; unlike the codec it knows nothing of columns."""
    if isinstance(annotation, typing.NewType):
        return value_of(annotation.__supertype__)
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*(value_of(part) for part in inner))
    if origin is frozenset:
        return st.frozensets(value_of(inner[0]), max_size=4)
    if origin is tuple and inner[-1] is Ellipsis:
        return st.lists(value_of(inner[0]), max_size=4).map(tuple)
    if origin is tuple:
        return st.tuples(*(value_of(part) for part in inner))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from(list(annotation))
    return _simple(annotation)


def _simple(annotation: object) -> st.SearchStrategy[object]:
    values = st.one_of(WORDS, WHOLE, st.booleans())
    simple: dict[object, st.SearchStrategy[object]] = {
        str: WORDS,
        int: WHOLE,
        bool: st.booleans(),
        date: st.dates(),
        datetime: INSTANTS,
        type(None): st.none(),
        Text: st.builds(Text, WORDS, st.lists(st.tuples(WORDS, values), max_size=3).map(tuple)),
    }
    return simple[annotation]
