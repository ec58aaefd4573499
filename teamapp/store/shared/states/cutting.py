"""Reads a state that is kept as it was, in one order: what cannot be shown, what is needed today, history, the rest.

What has changed since is left out where it stands now and read last, as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, select

from sync.engine.log import Cut
from sync.protocol.merge.row import ERASED, Row
from sync.protocol.merge.version import Chain
from sync.protocol.wire.snapshot import Sort, State, renumbered
from teamapp.domain.entities import ENTITIES
from teamapp.store import log
from teamapp.store.shared.rows import origins
from teamapp.store.shared.rows.frozen import (
    COLD_ROWS,
    END,
    HOT_ROWS,
    LEFT_ROWS,
    LINES,
    STRANGE_ROWS,
    Frozen,
    Kept,
    Key,
    Position,
    day_of,
)
from teamapp.store.shared.rows.merged import Rest
from teamapp.store.shared.rows.rows import stored_after
from teamapp.store.tables import KEPT_ROW, MADE_PART, STRANGE

_LINES_A_PART = 60


def cut(connection: Connection, frozen: Frozen, most: int, chains: Mapping[Chain, int]) -> Cut | None:
    """What comes next in the order; `Frozen.keep_part` moves on."""
    kept = frozen.kept
    position = kept.position
    while position.stretch < END:
        found, position = _read(connection, position, most, kept)
        if found is not None:
            frozen.go_to(position)
            return found if found.state is None else replace(found, state=_named(found.state, chains))
    frozen.ended()
    return None


def _read(connection: Connection, at: Position, most: int, kept: Kept) -> tuple[Cut | None, Position]:
    match at.stretch:
        case 0:
            return _cut_strange(connection, at, most)
        case 2:
            return _cut_history(connection, at, kept)
        case 4:
            return _cut_left(connection, at, most)
        case _:
            return _cut_rows(connection, at, most, kept.horizon)


def _cut_strange(connection: Connection, at: Position, most: int) -> tuple[Cut | None, Position]:
    query = select(STRANGE).where(STRANGE.c.kind * 1 >= at.kind).order_by(STRANGE.c.kind, STRANGE.c.id)
    rows = [one for one in connection.execute(query) if (one.kind, one.id) > (at.kind, at.id)][:most]
    if not rows:
        return None, Position(HOT_ROWS)
    found = {(one.kind, one.id): _unpacked(one.body) for one in rows}
    last = rows[-1]
    return _cut_of(connection, found, Sort.HOT), Position(STRANGE_ROWS, last.kind, last.id)


def _cut_rows(connection: Connection, at: Position, most: int, horizon: date) -> tuple[Cut | None, Position]:
    """Of one kind; those without a day are all needed today."""
    cold = at.stretch == COLD_ROWS
    if at.kind >= len(ENTITIES):
        return None, Position(at.stretch + 1)
    kind = ENTITIES[at.kind]
    day = day_of(kind)
    rows = [] if cold and day is None else stored_after(connection, kind, at.id, most, (day, horizon, cold))
    if not rows:
        return None, Position(at.stretch, at.kind + 1)
    found = {(kind.entity_number, str(one.columns.id)): one.merged for one in rows}
    cut = _cut_of(connection, found, Sort.COLD if cold else Sort.HOT)
    return cut, Position(at.stretch, at.kind, rows[-1].columns.id)


def _cut_history(connection: Connection, at: Position, kept: Kept) -> tuple[Cut | None, Position]:
    before = int(at.id) if at.id else kept.line
    lines = log.lines_before(connection, before, _LINES_A_PART, since=kept.since)
    if not lines:
        return None, Position(COLD_ROWS)
    whence = origins.told(connection, [line[1].hex() for line in lines])
    told = tuple([line[0] - kept.line + 1, *line[1:], whence.get(line[1].hex())] for line in lines)
    return Cut(Sort.HISTORY, None, told), Position(LINES, 0, str(lines[-1][0]))


def _cut_left(connection: Connection, at: Position, most: int) -> tuple[Cut | None, Position]:
    where = (KEPT_ROW.c.read == 0, KEPT_ROW.c.body.is_not(None), KEPT_ROW.c.id > at.id)
    rows = connection.execute(select(KEPT_ROW).where(*where).order_by(KEPT_ROW.c.id).limit(most)).all()
    if not rows:
        return None, Position(END)
    last = rows[-1].id
    same = select(KEPT_ROW).where(*where[:2], KEPT_ROW.c.id == last)  # of several kinds under one id
    found = {(one.kind, one.id): _unpacked(one.body) for one in (*rows, *connection.execute(same))}
    return Cut(Sort.HOT, State((), {}, found)), Position(LEFT_ROWS, 0, last)


def _cut_of(connection: Connection, rows: dict[Key, Row], sort: Sort) -> Cut | None:
    """Without what has changed since: that is read last, as it was."""
    ids = [name for _kind, name in rows]
    query = select(KEPT_ROW.c.kind, KEPT_ROW.c.id).where(KEPT_ROW.c.id.in_(ids))
    changed = {(one.kind, one.id) for one in connection.execute(query)}
    still = {key: row for key, row in rows.items() if key not in changed}
    return Cut(sort, State((), {}, still)) if still else None


def made_parts(connection: Connection, most_bytes: int) -> dict[bytes, bytes]:
    """Parts that have not been handed in."""
    found: dict[bytes, bytes] = {}
    size = 0
    for name, raw in _parts(connection):
        size += len(raw)
        if found and size > most_bytes:
            break
        found[name] = raw
    return found


def _parts(connection: Connection) -> Iterator[tuple[bytes, bytes]]:
    names = connection.execute(select(MADE_PART.c.name).limit(64)).scalars().all()
    for name in names:
        yield name, connection.execute(select(MADE_PART.c.raw).where(MADE_PART.c.name == name)).scalar_one()


def _named(state: State, numbers: Mapping[Chain, int]) -> State:
    """With the chains that its stamps name."""
    chains = sorted(numbers, key=numbers.__getitem__)
    places = {numbers[chain]: place for place, chain in enumerate(chains)}
    return State(tuple(chains), {}, {key: renumbered(row, places) for key, row in state.rows.items()})


def _unpacked(body: bytes) -> Row:
    rest = Rest.read(body or None)
    return Row(rest.registers, rest.sets) if rest.registers or rest.sets else ERASED
