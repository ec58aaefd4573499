"""How every declared field merges: read once from the declarations of the entities."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from sync.protocol.merge.fields import FieldMerge, Merge, Plain, Registry
from sync.protocol.merge.registry import Declared, registry
from teamapp.domain.entities import ENTITIES
from teamapp.domain.wire import Entity, FieldSpec, Policy, fields_of
from teamapp.store.codec import Codec, codec_of

KINDS: Mapping[int, type[Entity]] = MappingProxyType({kind.entity_number: kind for kind in ENTITIES})
"""Every kind of entity by its number on the wire."""

_REMEMBERED = 1024
_SIMPLE = {str: str, int: int, bool: bool}


@cache
def merges() -> Registry:
    """The registry of this release."""
    return registry(
        Declared(kind.entity_number, kind.entity_name, tuple(_field(spec) for spec in fields_of(kind)), _owner(kind))
        for kind in ENTITIES
    )


def _owner(kind: type[Entity]) -> int:
    """The field that names whom an entity hangs on, 0 where there is none."""
    return next((spec.wire.number for spec in fields_of(kind) if spec.wire.owner), 0)


@cache
def set_fields(number: int) -> frozenset[int]:
    """The fields of a kind that are sets."""
    return frozenset(spec.wire.number for spec in fields_of(KINDS[number]) if spec.wire.policy is Policy.SET)


def _field(spec: FieldSpec) -> FieldMerge:
    steps = tuple(frozenset(step) for step in spec.wire.steps)
    return FieldMerge(spec.wire.number, Merge(spec.wire.policy.value), steps, _fits(spec))


def _fits(spec: FieldSpec) -> Callable[[Plain], bool]:
    """Whether a value from elsewhere can be read as what the field is declared to be."""
    codec = codec_of(spec.annotation)
    optional, integer = codec.optional, codec.integer

    def read(plain: Plain) -> bool:
        try:
            return _again(codec, plain) == plain and (integer == isinstance(plain, int))
        except (ValueError, TypeError, KeyError, OverflowError, AttributeError, IndexError):
            return False

    if codec.from_plain is None and codec.to_plain is None:
        return lambda plain: optional if plain is None else integer == isinstance(plain, int)
    remembered = lru_cache(_REMEMBERED, typed=True)(read)  # days, codes and minutes come again and again

    def fits(plain: Plain) -> bool:
        if plain is None:
            return optional
        return remembered(plain) if isinstance(plain, (str, int)) else read(plain)

    return fits


def _again(codec: Codec, plain: Plain) -> object:
    """Read and written again; a set may come in any order."""
    value = codec.from_plain(plain) if codec.from_plain else plain
    back = codec.to_plain(value) if codec.to_plain else value
    if isinstance(value, frozenset) and isinstance(plain, list):
        return plain if sorted(map(str, plain)) == sorted(map(str, back)) else None  # type: ignore[call-overload]
    return back
