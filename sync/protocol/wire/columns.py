"""Changes side by side instead of one after the other: what is alike stands together, and packs into half.

Operations of one shape (verb, kind, fields) share a table: their ids, and a column a field. A change's id mostly begins
with the milliseconds of its moment, and its hybrid time mostly is that moment: what says itself is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

from sync.protocol.merge.clock import hybrid_of_ms
from sync.protocol.merge.operation import LARGEST, Unreadable

_ID_BYTES = 16
_SHORT_BYTES = 10
"""What is left of a UUIDv7 without its milliseconds."""

_MOST_TEXTS = 256
_DIGITS = frozenset("0123456789abcdef")

Shape = tuple[object, ...]


def folded(changes: Sequence[list[object]]) -> list[object]:
    """Changes as columns. Each is `[id, time, at, who, what, why, undoes, undoable, operations]`."""
    names, times, steps = [], [], []
    before = 0
    for name, time, at, *_rest in changes:
        assert isinstance(name, bytes)
        assert isinstance(time, int)
        assert isinstance(at, int)
        names.append(name.removeprefix(_moment(at)) if _moment(at) else name)
        times.append(time - _usual(at))
        steps.append(at - before)
        before = at
    rest = [[change[place] for change in changes] for place in range(3, 8)]
    operations = [_list(change[8]) for change in changes]
    return [
        names,
        times,
        steps,
        *rest,
        [len(one) for one in operations],
        *_tables(one for ops in operations for one in ops),
    ]


def unfolded(plain: Sequence[object]) -> Iterator[list[object]]:
    """What `folded` was given; raises Unreadable for anything else. What is in a change is not looked at."""
    if len(plain) != 11:
        raise Unreadable("no columns")
    *columns, counts, order, tables = map(_list, plain)
    if any(len(one) != len(counts) for one in columns):
        raise Unreadable("columns of different lengths")
    operations = _operations(order, tables)
    before = 0
    for (name, time, step, *rest), count in zip(zip(*columns, strict=True), counts, strict=True):
        before = at = _number(before + _number(step))
        if at < 0 or not isinstance(name, bytes):
            raise Unreadable("no change")
        whole = _moment(at) + name if len(name) == _SHORT_BYTES else name
        yield [whole, _usual(at) + _number(time), at, *rest, [next(operations) for _ in range(_count(count, order))]]
    if next(operations, None) is not None:
        raise Unreadable("operations of no change")


def _tables(operations: Iterable[object]) -> tuple[list[int], list[object]]:
    """Which table each operation stands in, and the tables: shape, ids, columns."""
    places: dict[Shape, int] = {}
    order: list[int] = []
    ids: list[list[bytes]] = []
    rows: list[list[list[object]]] = []
    for verb, kind, name, *values in map(_list, operations):
        fields = values[0] if verb == "put" else None
        shape: Shape = (verb, kind, *fields) if isinstance(fields, dict) else (verb, kind)
        place = places.setdefault(shape, len(places))
        if place == len(ids):
            ids.append([])
            rows.append([])
        assert isinstance(name, bytes)
        order.append(place)
        ids[place].append(name)
        rows[place].append(list(fields.values()) if isinstance(fields, dict) else values)
    tables = zip(places, ids, rows, strict=True)
    return order, [[list(shape), b"".join(names), _turned(each, names)] for shape, names, each in tables]


def _operations(order: list[object], tables: list[object]) -> Iterator[list[object]]:
    each = [_rows(table) for table in tables]
    for place in order:
        if not isinstance(place, int) or not 0 <= place < len(each):
            raise Unreadable("no such shape")
        found = next(each[place], None)
        if found is None:
            raise Unreadable("a shape without a row")
        yield found


def _rows(table: object) -> Iterator[list[object]]:
    match table:
        case [[str(verb), int(kind), *fields], bytes(ids), list(columns)]:
            count = len(ids) // _ID_BYTES
            names = [ids[row * _ID_BYTES : (row + 1) * _ID_BYTES] for row in range(count)]
            again: list[object] = [name.hex() for name in names]
            read = [again if one is None else _thick(one) for one in columns]
            if any(len(one) != count for one in read) or (verb == "put" and len(read) != len(fields)):
                raise Unreadable("columns of different lengths")
            rows = zip(*read, strict=True) if read else iter([()] * count)
            numbers = _hashable(fields) if verb == "put" and count else []
            for name, values in zip(names, rows, strict=True):
                if verb == "put":
                    yield [verb, kind, name, dict(zip(numbers, values, strict=True))]
                else:
                    yield [verb, kind, name, *values]
        case _:
            raise Unreadable("no table of operations")


def _turned(rows: list[list[object]], names: list[bytes]) -> list[object]:
    """The columns; one that only says the ids again is left out."""
    again = [name.hex() for name in names]
    columns = (list(column) for column in zip(*rows, strict=True))
    return [None if column == again else _thin(column) for column in columns]


def _thin(column: list[object]) -> object:
    """A column of texts that repeat themselves as the texts and which stands where; ids in half their length."""
    if not all(isinstance(one, str | None) for one in column):
        return column
    places: dict[object, int] = {}
    order = [places.setdefault(one, len(places)) for one in column]
    if len(places) == len(column) or len(places) > _MOST_TEXTS:
        return column
    return {0: [bytes.fromhex(one) if _is_id(one) else one for one in places], 1: bytes(order)}


def _thick(plain: object) -> list[object]:
    match plain:
        case {0: list(texts), 1: bytes(order)}:
            wide = [one.hex() if isinstance(one, bytes) else one for one in texts]
            if order and max(order) >= len(wide):
                raise Unreadable("no such text")
            return [wide[place] for place in order]
    return _list(plain)


def _is_id(text: object) -> TypeGuard[str]:
    return isinstance(text, str) and len(text) == 2 * _ID_BYTES and not set(text) - _DIGITS


def _moment(at: int) -> bytes:
    """How an id made at this moment begins; `at` is in microseconds."""
    return (at // 1000).to_bytes(6) if 0 <= at // 1000 < 1 << 48 else b""


def _usual(at: int) -> int:
    """The hybrid time of a change whose device's clock is not behind what it has seen."""
    return min(hybrid_of_ms(at // 1000), LARGEST)


def _hashable(fields: list[object]) -> list[int]:
    if not all(isinstance(one, int) and not isinstance(one, bool) for one in fields):
        raise Unreadable("no number of a field")
    return [one for one in fields if isinstance(one, int)]


def _count(value: object, order: list[object]) -> int:
    if not 0 <= _number(value) <= len(order):
        raise Unreadable("more operations than there are")
    return _number(value)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise Unreadable("no column")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -2 * LARGEST <= value <= 2 * LARGEST:
        raise Unreadable("no number")
    return value
