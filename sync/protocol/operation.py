"""What a change does to entities, as it travels: whole rows are put, fields written, sets added to, rows deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sync.protocol.fields import Plain, Scalar


@dataclass(frozen=True, slots=True)
class Put:
    """Fields get values; the row is there afterwards, also where it was deleted before."""

    kind: int
    id: str
    fields: Mapping[int, Plain]


@dataclass(frozen=True, slots=True)
class Alter:
    """Elements enter and leave a set."""

    kind: int
    id: str
    field: int
    added: tuple[Scalar, ...] = ()
    removed: tuple[Scalar, ...] = ()


@dataclass(frozen=True, slots=True)
class Delete:
    """The row goes, unless somebody else edits it without having seen that."""

    kind: int
    id: str


Operation = Put | Alter | Delete


class Unreadable(ValueError):
    """What came in is not what this protocol says; nothing of it may be applied."""


def to_plain(operation: Operation) -> list[object]:
    """`[verb, kind, id, ...]` as it stands in a change."""
    head: list[object] = [operation.kind, bytes.fromhex(operation.id)]
    match operation:
        case Put():
            return ["put", *head, dict(operation.fields)]
        case Alter():
            return ["set", *head, operation.field, list(operation.added), list(operation.removed)]
        case Delete():
            return ["del", *head]


def from_plain(plain: object) -> Operation:
    """What `to_plain` made; raises Unreadable for anything else, before anything is applied."""
    match plain:
        case ["put", int(kind), bytes(key), dict(fields)] if len(key) == _ID_BYTES and _numbered(fields):
            return Put(kind, key.hex(), fields)
        case ["set", int(kind), bytes(key), int(number), list(added), list(removed)] if len(key) == _ID_BYTES:
            return Alter(kind, key.hex(), number, _scalars(added), _scalars(removed))
        case ["del", int(kind), bytes(key)] if len(key) == _ID_BYTES:
            return Delete(kind, key.hex())
    raise Unreadable(f"no operation: {str(plain)[:80]}")


_ID_BYTES = 16


def _numbered(fields: Mapping[object, object]) -> bool:
    return all(isinstance(number, int) and not isinstance(number, bool) and number > 0 for number in fields)


def _scalars(values: list[object]) -> tuple[Scalar, ...]:
    if not all(isinstance(value, Scalar) for value in values):
        raise Unreadable("an element of a set is not a plain value")
    return tuple(value for value in values if isinstance(value, Scalar))
