"""One declaration of an entity, read by the table, the codec, the history label and the export alike.

    @entity(number=2, name="nurse")
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Nurse(Entity):
        name: str = field(metadata=wire(2))

Numbers are append-only: a field that goes leaves its number unused for ever.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from types import MappingProxyType
from typing import ClassVar, TypeVar, get_type_hints

from teamapp.domain.ids import Id


class Policy(StrEnum):
    """How two concurrent edits of one field become one value (docs: sync)."""

    SCALAR = "scalar"  # concurrent values are all kept and shown until somebody chooses
    SET = "set"  # adding wins over removing
    APPEND = "append"  # only grows
    TEXT = "text"  # concurrent texts stand side by side
    MONOTONE = "monotone"  # never goes back by a merge


@dataclass(frozen=True, slots=True)
class Wire:
    """What one field is beyond its Python type."""

    number: int
    policy: Policy
    indexed: bool
    steps: tuple[frozenset[str], ...] = ()
    owner: bool = False


_WIRE_KEY = "wire"


def wire(
    number: int,
    policy: Policy = Policy.SCALAR,
    *,
    indexed: bool = False,
    steps: tuple[frozenset[str], ...] = (),
    owner: bool = False,
) -> MappingProxyType[str, Wire]:
    """Metadata for `dataclasses.field`: number on the wire, merge policy, whether the table is searched by it.

    A monotone field names its steps from first to last; values on one step exclude each other. The `owner` is whom the
    entity hangs on: it is erased with her.
    """
    return MappingProxyType({_WIRE_KEY: Wire(number, policy, indexed, steps, owner)})


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A declared field: name, resolved Python type, and its wire declaration."""

    name: str
    annotation: object
    wire: Wire
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something with an identity that lives on every device of the team."""

    entity_number: ClassVar[int]
    entity_name: ClassVar[str]
    entity_fields: ClassVar[tuple[FieldSpec, ...]]
    entity_values: ClassVar[Callable[[Entity], tuple[object, ...]]]
    """The values of all fields, in their order."""
    id: Id = field(metadata=wire(1))


E = TypeVar("E", bound=Entity)


def entity(*, number: int, name: str) -> Callable[[type[E]], type[E]]:
    """Give an entity its number on the wire and its name in tables, history and exports."""

    def declare(cls: type[E]) -> type[E]:
        hints = get_type_hints(cls)
        cls.entity_number = number
        cls.entity_name = name
        cls.entity_fields = tuple(_spec(item, hints[item.name]) for item in dataclasses.fields(cls))
        cls.entity_values = attrgetter(*(one.name for one in cls.entity_fields))
        return cls

    return declare


def fields_of(kind: type[Entity]) -> tuple[FieldSpec, ...]:
    """The declared fields of an entity in order, `id` first."""
    return kind.entity_fields


def _spec(item: dataclasses.Field[object], annotation: object) -> FieldSpec:
    required = item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING
    return FieldSpec(item.name, annotation, item.metadata[_WIRE_KEY], required)
