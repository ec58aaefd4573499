"""Takes out of changes and sentences what tells of somebody who was erased."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from sync.protocol.merge.fields import Plain
from sync.protocol.merge.operation import Erase, Operation, Put
from sync.protocol.wire.batch import Batch, ChangeRecord, Said

LINE = "erasing.line"
"""What history says of a change to somebody who was erased."""
REASON = "erasing.reason"
"""What stands where a reason named her."""

_TELLS_OF_NOBODY = re.compile(r"[0-9:. -]*|[a-z0-9_]+(\.[a-z0-9_]+)+|[0-9a-f]{32}")
"""Numbers, days, times, codes and ids."""


@dataclass(frozen=True, slots=True)
class Cleaner:
    """`gone` says whether an operation is on something erased; `names` are those of whom it was."""

    gone: Callable[[Operation], bool]
    names: frozenset[str] = frozenset()

    def batch(self, batch: Batch) -> Batch:
        """The same batch where nothing in it has to go."""
        changes = tuple(self.change(one) for one in batch.changes)
        return batch if changes == batch.changes else replace(batch, changes=changes)

    def change(self, change: ChangeRecord) -> ChangeRecord:
        """Its sentences without names; of an operation on what was erased it only says that it is erased.

        So every device comes to know the ids of all rows that are erased, also of those that it was never told of.
        """
        kept = [self._operation(one) for one in change.operations if not self.gone(one)]
        ids = dict.fromkeys((one.kind, one.id) for one in change.operations if self.gone(one))
        what = Said(LINE) if self._tells(change.what, fewer=bool(ids), empty=not kept) else change.what
        why = change.why
        if why is not None and self._tells(why, fewer=bool(ids), empty=not kept):
            why = None
        return replace(change, what=what, why=why, operations=(*kept, *(Erase(*one) for one in ids)))

    def _tells(self, said: Said, *, fewer: bool, empty: bool) -> bool:
        """Of a change that lost operations, any word may; of another one, only a name does."""
        if fewer and empty:
            return True
        words = [value for _name, value in said.values if isinstance(value, str)]
        return any(one in self.names for one in words) or (fewer and not all(map(tells_of_nobody, words)))

    def _operation(self, one: Operation) -> Operation:
        if not self.names or not isinstance(one, Put):
            return one
        fields = {number: without_names(value, self.names) for number, value in one.fields.items()}
        return one if fields == one.fields else replace(one, fields=fields)


def tells_of_nobody(word: str) -> bool:
    """Whether a word is a number, a day, a time, a code or an id."""
    return _TELLS_OF_NOBODY.fullmatch(word) is not None


def without_names(value: Plain, names: Collection[str]) -> Plain:
    """A plain value in which no reason names her: `[code, [[name, value], ...]]`."""
    match value:
        case [str(), [*pairs]] if any(_names(one, names) for one in pairs):
            return [REASON, []]
        case list():
            return [without_names(one, names) for one in value]
    return value


def _names(pair: Plain, names: Collection[str]) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and isinstance(pair[1], str) and pair[1] in names
