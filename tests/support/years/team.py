"""The sample team with five years behind it, in a real encrypted profile: made once a machine, copied for each bench.

Twelve nurses and nine leavers, sixty clients in care and 150 whose care ended, about 90,000 visits, with the notes,
tasks, duties and the history of changes of that time. Seeded. The sample team itself stands at the end of it, as ever.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Connection, func, insert, select, update

from sync.protocol.merge.clock import EXISTENCE, Stamp, hybrid, pack
from teamapp.bootstrap import close_team, sample_team
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import ENTITIES, Nurse, ShiftKind, Visit
from teamapp.domain.text import text
from teamapp.domain.wire import Entity, fields_of
from teamapp.services.desk import Desk
from teamapp.store import log
from teamapp.store.codec import entity_codec
from teamapp.store.shared import chains
from teamapp.store.shared.rows.rows import put_columns
from teamapp.store.tables import CLOCK, GONE, LOG, LOG_TOUCH, SIBLINGS
from tests.support.store.key_file import FileKeys
from tests.support.window.stage import Wall
from tests.support.years.past import Crew, days
from tests.support.years.people import LEAVERS, leavers, past_clients

SEED = 5
YEARS_DAYS = 5 * 365 + 1
_FOLDER = "teamapp-five-years"

_AT_ONCE = 100


@contextmanager
def five_years() -> Iterator[tuple[Path, FileKeys]]:
    """A copy of its own; whatever is done to it goes with it."""
    made = _made()
    with tempfile.TemporaryDirectory(prefix="teamapp-bench-") as folder:
        shutil.copytree(made, folder, dirs_exist_ok=True)
        yield Path(folder) / "team", FileKeys(Path(folder) / "keys.json")


def _made() -> Path:
    """The one that all are copied from; another one when what makes it has changed."""
    sources = hashlib.blake2b(digest_size=6)
    here, store = Path(__file__).parent, Path(log.__file__).parent
    for file in sorted([*here.glob("*.py"), *store.glob("migrations/*.py")]):
        sources.update(file.read_bytes())
    root = Path(tempfile.gettempdir()) / f"{_FOLDER}-{os.getuid() if hasattr(os, 'getuid') else 'me'}"
    made = root / sources.hexdigest()
    if not made.exists():
        shutil.rmtree(root, ignore_errors=True)
        part = root / "part"
        part.mkdir(parents=True, mode=0o700)
        desk = sample_team(part / "team", keys=FileKeys(part / "keys.json"), clock=Wall())
        try:
            live_through(desk)
        finally:
            close_team(desk)
        part.rename(made)
    return made


def live_through(desk: Desk, *, length_days: int = YEARS_DAYS) -> None:
    """Put the years before the sample team's own first day of visits."""
    dice, today = Random(SEED), desk.today
    first = today - timedelta(days=length_days)
    last = min(visit.day for visit in desk.store.between(Visit, "day", first, today)) - timedelta(days=1)
    crew, gone = _crew(desk, dice, first)
    clients = list(past_clients(dice, first, today, list(crew.here)))
    with desk.store._writing() as connection:
        writing = _Writing(connection, room=length_days * 200)
        people: list[Entity] = [
            *gone,
            *(one.client for one in clients),
            *(row for one in clients for row in one.around),
        ]
        what = text("sample.caseload_made", day=first.isoformat())
        told = Change(
            id=desk.fresh_id(), at=desk.clock(), who=None, what=what, edits=tuple(Edit(None, p) for p in people)
        )
        writing.write(people, [told])
        rows: list[Entity] = []
        changes: list[Change] = []
        for number, day in enumerate(days(dice, first, last, clients, crew)):
            rows += day.rows
            changes += day.changes
            if number % _AT_ONCE == _AT_ONCE - 1:
                writing.write(rows, changes)
                rows, changes = [], []
        writing.write(rows, changes)


class _Writing:
    """Whole rows and lines of history, as if they had come in the past: no outbox, nothing of it has to be sent."""

    def __init__(self, connection: Connection, *, room: int) -> None:
        """`room` lines of history stand before those that are there."""
        self._connection, self._seq = connection, 0
        own = chains.own(connection)
        self._stamp = Stamp(hybrid(Wall()()), own.device, own.batch + 1)
        self._clocks: dict[type[Entity], bytes] = {}
        newest = connection.execute(select(func.max(LOG.c.seq))).scalar_one()
        for table in (LOG, LOG_TOUCH):  # from the last on, so that no number is there twice
            for seq in range(newest, 0, -1):
                connection.execute(update(table).where(table.c.seq == seq).values(seq=seq + room))

    def write(self, rows: Iterable[Entity], changes: Sequence[Change]) -> None:
        """Rows as they are by now, and the changes that made them, oldest first."""
        by_kind: dict[type[Entity], list[dict[str, object]]] = {}
        for one in rows:
            by_kind.setdefault(type(one), []).append(self._columns(one))
        for kind in ENTITIES:
            if kind in by_kind:
                put_columns(self._connection, kind, by_kind[kind])
        lines, touched = [], []
        for change in changes:
            self._seq += 1
            lines.append({"seq": self._seq, **log.line(change)})
            touched += [{"entity": edit.id, "seq": self._seq} for edit in change.edits]
        if lines:
            self._connection.execute(insert(LOG), lines)
            self._connection.execute(insert(LOG_TOUCH), touched)

    def _columns(self, one: Entity) -> dict[str, object]:
        kind = type(one)
        if kind not in self._clocks:
            numbers = (EXISTENCE, *(spec.wire.number for spec in fields_of(kind)))
            self._clocks[kind] = pack(dict.fromkeys(numbers, self._stamp))
        return {**entity_codec(kind).columns(one), CLOCK: self._clocks[kind], SIBLINGS: None, GONE: 0}


def _crew(desk: Desk, dice: Random, first: date) -> tuple[Crew, list[Nurse]]:
    here = desk.store.all(Nurse)
    gone = list(leavers(dice, first, desk.today))
    assert len(gone) == LEAVERS
    everybody = (*here, *gone)
    kinds = tuple(kind.id for kind in desk.store.all(ShiftKind) if kind.visits)
    until = {one.id: one.ended for one in gone if one.ended is not None}
    return Crew(tuple(one.id for one in everybody), until, {one.id: one.name for one in everybody}, kinds), gone
