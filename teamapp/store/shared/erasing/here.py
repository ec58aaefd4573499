"""What one transaction of the exchange does about erased rows: batches without them, history without them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from sqlalchemy import Connection

from sync.protocol.wire.batch import Batch, ChangeRecord
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Client
from teamapp.store.shared.arrived import arrived
from teamapp.store.shared.erasing import sweeping
from teamapp.store.shared.erasing.cleaning import Cleaner
from teamapp.store.shared.erasing.forgetting import forget, forget_lines
from teamapp.store.shared.erasing.gone import Gone, erased_ids


class ErasedHere:
    """`happened`: something went for ever, of which the file's free space or a copy beside it may hold a trace."""

    def __init__(self, connection: Connection, gone: Gone) -> None:
        self._connection, self._gone = connection, gone
        self.happened = False

    @cached_property
    def copies(self) -> set[tuple[int, int]]:
        """The kept batches that are copies made here."""
        return sweeping.copies(self._connection)

    def clean(self, device: int, batch: int, raw: bytes) -> None:
        """Put a copy in the place of a kept batch."""
        sweeping.cleaned(self._connection, device, batch, raw)
        self.copies.add((device, batch))
        self.happened = True

    def cleaned(self, batch: Batch) -> Batch:
        """The batch without what is erased by now."""
        return self._cleaner.batch(batch) if self._gone.ids else batch

    def line(self, change: ChangeRecord, edits: Sequence[Edit]) -> Change:
        """A change as history may keep it."""
        gone = self._gone.ids
        if not gone:
            return arrived(change, tuple(edits))
        return arrived(self._cleaner.change(change), tuple(one for one in edits if one.id not in gone))

    @property
    def waiting(self) -> bool:
        """Whether rows were erased of which other places have not been cleared yet."""
        return bool(self._gone.rows)

    def forget(self) -> None:
        """Whatever tells of rows that were erased just now goes too."""
        gone = self._gone.taken()
        if gone:
            forget(self._connection, gone, Cleaner(self._gone.void))
            self.happened = True

    def forget_lines(self) -> None:
        """Lines of history came that may be older than an erasure."""
        if self._gone.ids:
            forget_lines(self._connection, self._gone.ids, erased_ids(self._connection, Client.entity_number))

    @property
    def _cleaner(self) -> Cleaner:
        return Cleaner(self._gone.void, sweeping.names(self._connection) if self._gone.ids else frozenset())
