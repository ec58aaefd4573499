"""The openings of clients' records that this device has written down and not sealed for the officer yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Connection, delete, insert, select

from teamapp.domain.ids import Id, NurseId
from teamapp.store.codec import instant_from_plain, instant_to_plain
from teamapp.store.tables import ACCESS_EVENT


@dataclass(frozen=True, slots=True)
class Opening:
    """Somebody opened a record; the client is named by a random number, not by her name."""

    seq: int
    at: datetime
    nurse: NurseId | None
    client: str


class AccessBook:
    """Written apart from changes: an opening is no change, and travels only sealed."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        writing: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        self._reading, self._writing = reading, writing

    def note(self, at: datetime, nurse: NurseId | None, client: str, *, apart: timedelta) -> bool:
        """Write down an opening, unless the same one was written down less than `apart` before."""
        lately = instant_to_plain(at - apart)
        same = select(ACCESS_EVENT.c.seq).where(
            ACCESS_EVENT.c.client == client, ACCESS_EVENT.c.nurse == (nurse or ""), ACCESS_EVENT.c.at > lately
        )
        with self._reading() as connection:
            if connection.execute(same.limit(1)).first() is not None:
                return False
        with self._writing() as connection:
            values = {"at": instant_to_plain(at), "nurse": nurse or "", "client": client}
            connection.execute(insert(ACCESS_EVENT).values(values))
        return True

    def openings(self) -> tuple[Opening, ...]:
        """In the order in which they were."""
        with self._reading() as connection:
            rows = connection.execute(select(ACCESS_EVENT).order_by(ACCESS_EVENT.c.seq)).all()
        return tuple(
            Opening(
                row.seq,
                cast(datetime, instant_from_plain(row.at)),
                NurseId(Id(row.nurse)) if row.nurse else None,
                row.client,
            )
            for row in rows
        )

    def drop(self, openings: Iterable[Opening]) -> None:
        """They are sealed by now, or too old to be kept."""
        with self._writing() as connection:
            connection.execute(delete(ACCESS_EVENT).where(ACCESS_EVENT.c.seq.in_([one.seq for one in openings])))
