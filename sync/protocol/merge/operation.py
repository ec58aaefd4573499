"""What a change does to entities, as it travels: rows put, fields written, sets added to, rows deleted or erased."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sync.protocol.merge.fields import Plain, Scalar


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


@dataclass(frozen=True, slots=True)
class Erase:
    """The row goes for ever, with everything that hangs on it: whatever anybody else does to it is void."""

    kind: int
    id: str


Operation = Put | Alter | Delete | Erase


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
        case Erase():
            return ["erase", *head]


def from_plain(plain: object) -> Operation:
    """What `to_plain` made; raises Unreadable for anything else, before anything is applied."""
    match plain:
        case ["put", kind, bytes(key), dict(fields)] if len(key) == _ID_BYTES:
            return Put(_number(kind), key.hex(), _fields(fields))
        case ["set", kind, bytes(key), field, list(added), list(removed)] if len(key) == _ID_BYTES:
            return Alter(_number(kind), key.hex(), _number(field), _scalars(added), _scalars(removed))
        case ["del", kind, bytes(key)] if len(key) == _ID_BYTES:
            return Delete(_number(kind), key.hex())
        case ["erase", kind, bytes(key)] if len(key) == _ID_BYTES:
            return Erase(_number(kind), key.hex())
    raise Unreadable("no operation")


def plain_value(value: object, depth: int = 0) -> Plain:
    """The value, if it is one that travels: whole numbers of 63 bits, text, truth, nothing, and lists of those."""
    if isinstance(value, (bool, str)) or value is None:
        return value
    if isinstance(value, int) and -LARGEST <= value <= LARGEST:
        return value
    if isinstance(value, list) and depth < _DEEPEST:
        return [plain_value(one, depth + 1) for one in value]
    if isinstance(value, dict) and depth < _DEEPEST and all(isinstance(key, str) for key in value):
        return {str(key): plain_value(one, depth + 1) for key, one in value.items()}
    raise Unreadable("a value that does not travel")


def _fields(fields: dict[object, object]) -> dict[int, Plain]:
    """Most values are a text, nothing or a truth, which are read at once."""
    return {
        number if type(number) is int and 0 < number <= LARGEST_NUMBER else _number(number): value
        if type(value) is str or value is None or value is True or value is False
        else plain_value(value)
        for number, value in fields.items()
    }


LARGEST = (1 << 63) - 1
"""Every whole number fits into a column."""
LARGEST_NUMBER = 1 << 20
"""No kind and no field will ever have a greater number."""
_ID_BYTES = 16
_DEEPEST = 8


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= LARGEST_NUMBER:
        raise Unreadable("no number of a kind or a field")
    return value


def _scalars(values: list[object]) -> tuple[Scalar, ...]:
    found = [plain_value(value) for value in values]
    if not all(isinstance(value, Scalar) for value in found):
        raise Unreadable("an element of a set is not a plain value")
    return tuple(value for value in found if isinstance(value, Scalar))
