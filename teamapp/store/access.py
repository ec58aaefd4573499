"""The openings of clients' records that this device has written down and not sealed for the officer yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Connection, bindparam, delete, func, insert, select

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
        """Write down an opening, unless the same one was written down less than `apart` before.

        On the way of everybody who opens a card: few statements, made once.
        """
        moment = instant_to_plain(at)
        asked = {"of": client, "by": nurse or "", "lately": instant_to_plain(at - apart)}
        with self._reading() as connection:
            if connection.execute(_SAME, asked).first() is not None:
                return False
        with self._writing() as connection:
            connection.execute(_ADD, {"at": moment, "nurse": nurse or "", "client": client})
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

    def oldest(self) -> datetime | None:
        """When the first opening was that waits."""
        with self._reading() as connection:
            found = connection.execute(select(func.min(ACCESS_EVENT.c.at))).scalar()
        return cast(datetime, instant_from_plain(found)) if found is not None else None

    def drop(self, openings: Iterable[Opening]) -> None:
        """They are sealed by now, or too old to be kept."""
        with self._writing() as connection:
            connection.execute(delete(ACCESS_EVENT).where(ACCESS_EVENT.c.seq.in_([one.seq for one in openings])))


_SAME = (
    select(ACCESS_EVENT.c.seq)
    .where(
        ACCESS_EVENT.c.client == bindparam("of"),
        ACCESS_EVENT.c.nurse == bindparam("by"),
        ACCESS_EVENT.c.at > bindparam("lately"),
    )
    .limit(1)
)
_ADD = insert(ACCESS_EVENT)
