"""What goes with an erased row: everything that hangs on it, now and whenever it comes.

Rows are erased by their ids, never by what is in them, so that every device comes to the same whatever came first.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping

from sync.protocol.merge.clock import Stamp
from sync.protocol.merge.fields import KindMerge, Registry
from sync.protocol.merge.operation import Erase, Operation
from sync.protocol.merge.register import Context
from sync.protocol.merge.row import ERASED, Row, apply

Rows = MutableMapping[tuple[int, str], Row]


def owners(row: Row, kind: KindMerge) -> frozenset[str]:
    """The rows on which this one hangs, by any value alive of the field that names them."""
    named = (one.value for one in row.registers.get(kind.owner, ())) if kind.owner else ()
    return frozenset(value for value in named if isinstance(value, str))


def erased_ids(rows: Mapping[tuple[int, str], Row]) -> set[str]:
    """The ids of all rows that are erased."""
    return {name for (_kind, name), row in rows.items() if row.erased}


def merge(
    rows: Rows, operation: Operation, stamp: Stamp, *, context: Context, kinds: Registry, erased: set[str]
) -> None:
    """Apply an operation to rows; `erased` are the ids of erased ones, which grow by it."""
    place = (operation.kind, operation.id)
    kind = kinds.get(operation.kind) or KindMerge(operation.kind)
    row = apply(rows.get(place, Row()), operation, stamp, context=context, kind=kind)
    rows[place] = row if erased.isdisjoint(owners(row, kind)) else ERASED
    if isinstance(operation, Erase):
        erased.add(operation.id)
        for (number, name), other in list(rows.items()):
            if operation.id in owners(other, kinds.get(number) or KindMerge(number)):
                rows[number, name] = ERASED
