"""The history of changes, and the outbox that the shared log will be fed from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, func, insert, select

from sync.protocol.merge.clock import HybridTime
from sync.protocol.merge.operation import Unreadable
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text
from teamapp.domain.wire import Entity, Policy, fields_of
from teamapp.store.codec import entity_codec, instant_from_plain, instant_to_plain, text_from_plain, text_to_plain
from teamapp.store.tables import LOADING, LOG, LOG_TOUCH, OUTBOX

_KINDS: dict[int, type[Entity]] = {kind.entity_number: kind for kind in ENTITIES}

Query = Select[*tuple[object, ...]]
_LAST_LINE = select(
    func.max(
        func.coalesce(select(func.max(LOG.c.seq)).scalar_subquery(), 0),
        func.coalesce(select(func.max(LOADING.c.base)).scalar_subquery(), 0),
    )
)
_ADD_LINE, _ADD_TOUCHED, _TO_OUTBOX = insert(LOG), insert(LOG_TOUCH), insert(OUTBOX)
PlainEdit = tuple[int, dict[int, object] | None, dict[int, object] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A change without its edits: cheap to read by the hundred."""

    id: Id
    at: datetime
    who: NurseId | None
    what: Text
    why: Text | None
    undoes: Id | None
    undoable: bool


def append(connection: Connection, change: Change, time: HybridTime, *, more: Iterable[list[object]] = ()) -> None:
    """Add a change made here to history and outbox; `more` are operations that history does not keep."""
    remember(connection, change)
    connection.execute(_TO_OUTBOX, {"change": change.id, "body": outgoing(change, time, more=more)})


def knows(connection: Connection, change: Id) -> bool:
    """Whether history has this change."""
    return connection.execute(select(LOG.c.seq).where(LOG.c.id == change)).first() is not None


def remember(connection: Connection, change: Change) -> None:
    """Add a change of any device to history."""
    seq = last_line(connection) + 1
    connection.execute(_ADD_LINE, {"seq": seq, **line(change)})
    touched = [{"entity": entity, "seq": seq} for entity in dict.fromkeys(edit.id for edit in change.edits)]
    if touched:
        connection.execute(_ADD_TOUCHED, touched)


Line = tuple[int, bytes, int, bytes | None, str, str | None, bytes | None, int, bytes]
"""A line of the history as it is handed to a newcomer: place, id, moment, who, what, why, undoes, undoable, edits."""


def last_line(connection: Connection) -> int:
    """The place of the newest change; a place that is kept free for an older history counts."""
    return int(connection.execute(_LAST_LINE).scalar_one())


def lines_before(connection: Connection, before: int, most: int, *, since: int) -> list[Line]:
    """Lines from newest to oldest, none older than a moment (microseconds since 1970)."""
    query = select(LOG).where(LOG.c.seq < before).order_by(LOG.c.seq.desc()).limit(most)
    rows = connection.execute(query).all()
    return [
        (
            row.seq,
            bytes.fromhex(row.id),
            row.at,
            bytes.fromhex(row.who) if row.who else None,
            row.what,
            row.why,
            bytes.fromhex(row.undoes) if row.undoes else None,
            row.undoable,
            row.edits,
        )
        for row in rows
        if row.at >= since
    ]


def read_line(plain: object) -> tuple[int, Change]:
    """A line that somebody handed on, and its place; raises Unreadable."""
    try:
        seq, name, at, who, what, why, undoes, undoable, edits = msgspec.convert(plain, Line)
        read = msgspec.msgpack.decode(edits, type=list[PlainEdit])
        return seq, Change(
            id=Id(name.hex()),
            at=cast(datetime, instant_from_plain(at)),
            who=NurseId(Id(who.hex())) if who else None,
            what=_text_of(what),
            why=_text_of(why) if why else None,
            undoes=Id(undoes.hex()) if undoes else None,
            undoable=bool(undoable),
            edits=tuple(_edit(*one) for one in read if one[0] in _KINDS),
        )
    except (ValueError, TypeError, KeyError, OverflowError, AttributeError) as error:
        raise Unreadable(f"no line of a history: {error}") from error


def line(change: Change) -> dict[str, object]:
    """The columns of a change."""
    return {
        "id": change.id,
        "at": instant_to_plain(change.at),
        "who": change.who,
        "what": _text_column(change.what),
        "why": _text_column(change.why),
        "undoes": change.undoes,
        "undoable": int(change.undoable),
        "edits": msgspec.msgpack.encode([_plain_edit(edit) for edit in change.edits]),
    }


def read_page(connection: Connection, limit: int, before: Id | None) -> tuple[Change, ...]:
    """Newest first; `before` is the last change of the page before."""
    return _changes(connection, _page(select(LOG), limit, before))


def read_headings(connection: Connection, limit: int, before: Id | None) -> tuple[Heading, ...]:
    """As `read_page`, without the edits."""
    columns = [column for column in LOG.c if column.name != "edits"]
    return tuple(_heading(row) for row in connection.execute(_page(select(*columns), limit, before)))


def headings_where(
    connection: Connection, where: Iterable[ColumnElement[bool]], limit: int | None
) -> tuple[Heading, ...]:
    """The newest changes for which all of this holds, without their edits."""
    columns = [column for column in LOG.c if column.name != "edits"]
    return tuple(_heading(row) for row in connection.execute(_page(select(*columns).where(*where), limit, None)))


def read_of(connection: Connection, entity: Id, since: datetime | None = None) -> tuple[Change, ...]:
    """Every change that touched an entity, newest first; older ones than `since` are not even read."""
    touching = select(LOG_TOUCH.c.seq).where(LOG_TOUCH.c.entity == entity)
    query = select(LOG).where(LOG.c.seq.in_(touching)).order_by(LOG.c.seq.desc())
    return _changes(connection, query if since is None else query.where(LOG.c.at >= instant_to_plain(since)))


def read_headings_of(connection: Connection, entity: Id, since: datetime | None = None) -> tuple[Heading, ...]:
    """As `read_of`, without the edits: a change that made a whole team is as cheap as any other."""
    where: list[ColumnElement[bool]] = [LOG.c.seq.in_(select(LOG_TOUCH.c.seq).where(LOG_TOUCH.c.entity == entity))]
    if since is not None:
        where.append(LOG.c.at >= instant_to_plain(since))
    return headings_where(connection, where, None)


def count_of(connection: Connection, entity: Id) -> int:
    """How many changes touched an entity."""
    query = select(func.count()).select_from(LOG_TOUCH).where(LOG_TOUCH.c.entity == entity)
    return int(connection.execute(query).scalar_one())


def read_change(connection: Connection, id: Id) -> Change | None:  # noqa: A002  as the entities call it
    found = _changes(connection, select(LOG).where(LOG.c.id == id))
    return found[0] if found else None


def outgoing(change: Change, time: HybridTime, *, more: Iterable[list[object]] = ()) -> bytes:
    """A change as a batch carries it (`sync.protocol.wire.batch`): what was written, not what stood there before."""
    return msgspec.msgpack.encode(
        [
            bytes.fromhex(change.id),
            time,
            instant_to_plain(change.at),
            bytes.fromhex(change.who) if change.who else None,
            text_to_plain(change.what),
            text_to_plain(change.why) if change.why else None,
            bytes.fromhex(change.undoes) if change.undoes else None,
            change.undoable,
            [*more, *(operation for edit in change.edits for operation in operations(edit))],
        ]
    )


def operations(edit: Edit) -> Iterable[list[object]]:
    """`[verb, entity number, id, ...]`: sets say what came and went, so that a merge keeps both sides'."""
    head: list[object] = [edit.kind.entity_number, bytes.fromhex(edit.id)]
    codec = entity_codec(edit.kind)
    if edit.after is None:
        yield ["del", *head]
        return
    if edit.before is None:
        yield ["put", *head, codec.plain(edit.after)]
        return
    sets = {spec.name: spec.wire.number for spec in fields_of(edit.kind) if spec.wire.policy is Policy.SET}
    fields = codec.plain(edit.after, frozenset(edit.written) - sets.keys())
    if fields:
        yield ["put", *head, fields]
    for name in sorted(sets.keys() & set(edit.changed), key=sets.__getitem__):
        old, new = (
            set(cast(list[object], codec.plain(e, frozenset({name}))[sets[name]])) for e in (edit.before, edit.after)
        )
        yield ["set", *head, sets[name], sorted(new - old), sorted(old - new)]  # type: ignore[type-var]  # plain values sort


def _page(query: Query, limit: int | None, before: Id | None) -> Query:
    if before is not None:
        query = query.where(LOG.c.seq < select(LOG.c.seq).where(LOG.c.id == before).scalar_subquery())
    return query.order_by(LOG.c.seq.desc()).limit(limit)


def _changes(connection: Connection, query: Query) -> tuple[Change, ...]:
    return tuple(_change(row) for row in connection.execute(query))


def _heading(row: Row[*tuple[object, ...]]) -> Heading:
    return Heading(
        id=Id(row.id),
        at=cast(datetime, instant_from_plain(row.at)),
        who=NurseId(Id(row.who)) if row.who else None,
        what=_text_of(row.what),
        why=_text_of(row.why) if row.why else None,
        undoes=Id(row.undoes) if row.undoes else None,
        undoable=bool(row.undoable),
    )


def _change(row: Row[*tuple[object, ...]]) -> Change:
    head = _heading(row)
    edits = msgspec.msgpack.decode(row.edits, type=list[PlainEdit])
    return Change(
        id=head.id,
        at=head.at,
        who=head.who,
        what=head.what,
        why=head.why,
        undoes=head.undoes,
        undoable=head.undoable,
        edits=tuple(_edit(*plain) for plain in edits),
    )


def _plain_edit(edit: Edit) -> PlainEdit:
    """Number of the kind, all fields before, and after: all fields of a new entity, else those that changed."""
    codec = entity_codec(edit.kind)
    before = codec.plain(edit.before) if edit.before is not None else None
    only = frozenset(edit.changed) if edit.before is not None else None
    after = codec.plain(edit.after, only) if edit.after is not None else None
    return edit.kind.entity_number, before, after


def _edit(number: int, before: dict[int, object] | None, after: dict[int, object] | None) -> Edit:
    codec = entity_codec(_KINDS[number])
    full = {**(before or {}), **after} if after is not None else None
    return Edit(
        codec.from_plain(before) if before is not None else None,
        codec.from_plain(full) if full is not None else None,
    )


def _text_column(text: Text | None) -> str | None:
    return msgspec.json.encode(text_to_plain(text)).decode() if text is not None else None


def _text_of(column: str) -> Text:
    return cast(Text, text_from_plain(msgspec.json.decode(column)))
