"""Asks the full-text index and the history."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, bindparam, func, or_, select, text, union_all

from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.wire import Entity
from teamapp.store.log import Heading, headings_where
from teamapp.store.tables import LOG, LOG_TOUCH, TABLES

RECENT_CHANGES = 10_000
"""So far back history is looked through where nobody is named."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A row that has the words; `client` is whose it is."""

    id: Id
    client: ClientId | None


_ASKED = (
    "SELECT sought.id, sought.client FROM sought_words JOIN sought ON sought.seq = sought_words.rowid "
    "WHERE sought_words MATCH :asked{} ORDER BY sought_words.rowid DESC LIMIT :most"
)
_ANYBODY = text(_ASKED.format(""))
_SOME = text(_ASKED.format(" AND sought.client IN :clients")).bindparams(bindparam("clients", expanding=True))


def find_rows(
    connection: Connection, kind: type[Entity], words: Sequence[str], most: int, *, clients: Collection[Id] = ()
) -> tuple[Sought, ...]:
    """The rows of a kind in which each word begins some word, the newest first; of some clients, or of anybody."""
    parts = "".join(letter if letter.isalnum() else " " for letter in " ".join(words)).split()
    if not parts:
        return ()
    wanted = " AND ".join(f'"{part}" *' for part in parts)
    asked = f"kind : k{kind.entity_number} AND words : ({wanted})"
    values: dict[str, object] = {"asked": asked, "most": most}
    if clients:
        values["clients"] = list(clients)
    rows = connection.execute(_SOME if clients else _ANYBODY, values)
    return tuple(Sought(Id(row.id), ClientId(Id(row.client)) if row.client else None) for row in rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesAsked:
    """Which changes of the history are looked for; what is empty does not matter.

    `codes` of what was done; `nurses` who did it, or are named in it by one of `names`; `clients` whom it was about.
    """

    codes: Collection[str] = ()
    nurses: Collection[NurseId] = ()
    names: Collection[str] = ()
    clients: Collection[ClientId] = ()


def find_changes(connection: Connection, asked: ChangesAsked, most: int) -> tuple[Heading, ...]:
    """The newest changes that answer, among the last 2,500 about a client or the last 10,000 of all."""
    where: list[ColumnElement[bool]] = []
    if asked.clients:
        touched = select(LOG_TOUCH.c.seq).where(LOG_TOUCH.c.entity.in_(_around(asked.clients)))
        where.append(LOG.c.seq.in_(touched.order_by(LOG_TOUCH.c.seq.desc()).limit(RECENT_CHANGES // 4)))
    else:
        oldest = select(LOG.c.seq).order_by(LOG.c.seq.desc()).offset(RECENT_CHANGES).limit(1).scalar_subquery()
        where.append(LOG.c.seq > func.coalesce(oldest, -1))
    if asked.codes:
        where.append(func.substr(LOG.c.what, 3, func.instr(LOG.c.what, '",') - 3).in_(asked.codes))
    if asked.nurses or asked.names:
        named = [func.instr(LOG.c.what, f'"{name}"') > 0 for name in asked.names]
        where.append(or_(LOG.c.who.in_(asked.nurses), *named))
    return headings_where(connection, where, most)


def _around(clients: Collection[ClientId]) -> ColumnElement[str]:
    """The clients and every row that is theirs."""
    owned = [(TABLES[kind], spec.name) for kind in ENTITIES for spec in kind.entity_fields if spec.wire.owner]
    parts = [select(table.c.id).where(table.c[name].in_(clients)) for table, name in owned]
    client = next(TABLES[kind] for kind in ENTITIES if kind.entity_name == "client")
    return union_all(select(client.c.id).where(client.c.id.in_(clients)), *parts)  # type: ignore[return-value]
