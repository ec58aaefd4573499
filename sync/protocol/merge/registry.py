"""Makes the registry of how fields merge from declarations that somebody else holds, and checks them.

The protocol knows no entity: whoever declares them hands their numbers and policies in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sync.protocol.merge.fields import FieldMerge, KindMerge, Merge, Plain, Registry
from sync.protocol.merge.operation import Alter, Delete, Erase, Operation, Put


class Misdeclared(ValueError):
    """Two declarations that cannot both hold, or one that cannot be merged."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One kind of entity as its owner declares it."""

    number: int
    name: str
    fields: tuple[FieldMerge, ...]
    owner: int = 0


def registry(declarations: Iterable[Declared]) -> Registry:
    """Every kind by its number; raises Misdeclared naming the kind."""
    made: dict[int, KindMerge] = {}
    for one in declarations:
        if one.number in made:
            raise Misdeclared(f"{one.name}: number {one.number} is taken")
        made[one.number] = _kind(one)
    return made


def fits(operation: Operation, kinds: Registry) -> bool:
    """Whether what an operation writes can be read here; what a newer release added always can, as it is only kept."""
    kind = kinds.get(operation.kind)
    if kind is None:
        return True
    match operation:
        case Put():
            for number, value in operation.fields.items():
                how = kind.fields.get(number)
                if how is None:
                    continue
                if not how.fits(value) or (how.merge is Merge.SET and not isinstance(value, list)):
                    return False
            return True
        case Alter():
            elements: list[Plain] = [*operation.added, *operation.removed]
            field = kind.fields.get(operation.field)
            return field is None or (field.merge is Merge.SET and field.fits(elements))
        case Delete() | Erase():
            return True


def _kind(declared: Declared) -> KindMerge:
    fields: dict[int, FieldMerge] = {}
    for one in declared.fields:
        if one.number <= 0 or one.number in fields:
            raise Misdeclared(f"{declared.name}: field number {one.number} is taken")
        if (one.merge is Merge.MONOTONE) != bool(one.steps):
            raise Misdeclared(f"{declared.name}: field {one.number} has steps exactly if it goes forward only")
        fields[one.number] = one
    if declared.owner and declared.owner not in fields:
        raise Misdeclared(f"{declared.name}: no field {declared.owner} names its owner")
    return KindMerge(declared.number, fields, declared.owner)
