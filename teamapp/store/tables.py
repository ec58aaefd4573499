"""The tables: one per entity from its declaration, and those that never leave this device."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import (
    BindParameter,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    String,
    Table,
    UniqueConstraint,
    func,
    select,
)

from teamapp.domain.entities import ENTITIES
from teamapp.domain.wire import Entity
from teamapp.store.codec import entity_codec

CLOCK = "_clock"
"""Which write each field comes from, packed by `sync.protocol.merge.clock`."""
SIBLINGS = "_siblings"
"""What columns and clock cannot say: values of concurrent writes, elements of a set with writes of their own."""
GONE = "_gone"
"""1 for a deleted row, which stays: another device may have edited it meanwhile."""

METADATA = MetaData()


def listed(ids: BindParameter[str]) -> Select[tuple[str]]:
    """Ids that come as one JSON text: a statement stays the same however many there are, and is compiled once."""
    return select(func.json_each(ids).table_valued("value").c.value)


def _entity_table(kind: type[Entity]) -> Table:
    codec = entity_codec(kind)
    name = kind.entity_name
    columns: list[Column[object]] = [
        Column(
            spec.name, Integer() if field.integer else String(), primary_key=spec.name == "id", nullable=field.optional
        )
        for spec, field in zip(codec.specs, codec.codecs, strict=True)
    ]
    table = Table(
        name,
        METADATA,
        *columns,
        Column(CLOCK, LargeBinary(), nullable=False),
        Column(SIBLINGS, LargeBinary(), nullable=True),
        Column(GONE, Integer(), nullable=False),
    )
    for spec in codec.specs:
        if spec.wire.indexed:
            Index(f"ix_{name}_{spec.name}", table.c[spec.name])
    return table


TABLES: Mapping[type[Entity], Table] = {kind: _entity_table(kind) for kind in ENTITIES}

LOG = Table(
    "log",
    METADATA,
    Column("seq", Integer(), primary_key=True),
    Column("id", String(), nullable=False, unique=True),
    Column("at", Integer(), nullable=False),
    Column("who", String(), nullable=True),
    Column("what", String(), nullable=False),
    Column("why", String(), nullable=True),
    Column("undoes", String(), nullable=True),
    Column("undoable", Integer(), nullable=False),
    Column("edits", LargeBinary(), nullable=False),
)
"""The history: every change whole, with what stood there before."""

LOG_TOUCH = Table(
    "log_touch",
    METADATA,
    Column("entity", String(), primary_key=True),
    Column("seq", Integer(), primary_key=True),
    sqlite_with_rowid=False,
)
"""Which changes touched an entity."""

OUTBOX = Table(
    "outbox",
    METADATA,
    Column("seq", Integer(), primary_key=True),
    Column("change", String(), nullable=False, unique=True),
    Column("body", LargeBinary(), nullable=False),
)
"""Changes that have not been sealed into a batch yet, as the wire carries them."""

FRAME = Table(
    "frame",
    METADATA,
    Column("seq", Integer(), primary_key=True),
    Column("device", Integer(), nullable=False),
    Column("batch", Integer(), nullable=False),
    Column("hash", LargeBinary(), nullable=False),
    Column("raw", LargeBinary(), nullable=True),
    Column("changes", Integer(), nullable=False),
    UniqueConstraint("device", "batch"),
)
"""Batches of all devices, byte for byte as first sealed, in the order in which they came; of some only the hash.

`changes` says how many are in one."""

INBOX = Table(
    "inbox",
    METADATA,
    Column("name", LargeBinary(), primary_key=True),
    Column("raw", LargeBinary(), nullable=False),
    Column("reason", String(), nullable=False),
    Column("chain", String(), nullable=True),
    Column("incarnation", Integer(), nullable=True),
    Column("batch", Integer(), nullable=False),
)
"""Received batches that cannot be applied yet, with the reason why."""

VERSION_VECTOR = Table(
    "version_vector",
    METADATA,
    Column("device", Integer(), primary_key=True),
    Column("name", String(), nullable=False),
    Column("incarnation", Integer(), nullable=False),
    Column("batch", Integer(), nullable=False),
    Column("time", Integer(), nullable=False),
    Column("own", Integer(), nullable=False),
    Column("acknowledged", Integer(), nullable=False),
    UniqueConstraint("name", "incarnation"),
)
"""Each chain of batches by its local number: the last batch sealed or applied. One is `own`: this device writes it.

`time` is the latest hybrid time of a chain; `acknowledged` (what others are known to have) holds for the own one.
"""

HELD = Table(
    "held",
    METADATA,
    Column("device", Integer(), primary_key=True),
    Column("batch", Integer(), nullable=False),
)
"""What the shared log has of each chain, as far as this device has seen."""

PLACE = Table(
    "place",
    METADATA,
    Column("one", Integer(), primary_key=True),
    Column("log", LargeBinary(), nullable=False),
    Column("at", Integer(), nullable=False),
    Column("running", LargeBinary(), nullable=False),
)
"""How far this device has taken the shared log; no row before the first time."""

CONTROL = Table(
    "control",
    METADATA,
    Column("n", Integer(), primary_key=True),
    Column("raw", LargeBinary(), nullable=False),
)
"""The control log: who belongs to the team."""

INTENT = Table(
    "intent",
    METADATA,
    Column("seq", Integer(), primary_key=True),
    Column("body", LargeBinary(), nullable=False),
)
"""What a person wants of the membership and the control log does not hold yet."""

STRANGE = Table(
    "strange",
    METADATA,
    Column("kind", Integer(), primary_key=True),
    Column("id", String(), primary_key=True),
    Column("body", LargeBinary(), nullable=False),
    sqlite_with_rowid=False,
)
"""Rows that this release cannot show: of a kind that it does not know, or without a field that it needs."""

WRITE = Table(
    "write",
    METADATA,
    Column("device", Integer(), primary_key=True),
    Column("time", Integer(), primary_key=True),
    Column("batch", Integer(), nullable=False),
    Column("change", String(), nullable=False),
    sqlite_with_rowid=False,
)
"""Which change each write belongs to: a stamp of a row leads to who, when and why."""

SEEN = Table(
    "seen",
    METADATA,
    Column("device", Integer(), primary_key=True),
    Column("batch", Integer(), primary_key=True),
    Column("context", LargeBinary(), nullable=False),
    sqlite_with_rowid=False,
)
"""What the author of each batch had seen: the last batch of each device, by local numbers."""

UNEXAMINED = Table(
    "unexamined",
    METADATA,
    Column("kind", Integer(), primary_key=True),
    Column("id", String(), primary_key=True),
    sqlite_with_rowid=False,
)
"""Rows written since conflicts were last looked for; kind 0 stands for everything."""

CONFLICT = Table("conflict", METADATA, Column("scope", String(), primary_key=True), sqlite_with_rowid=False)
"""Where there are conflicts now: a row, a day, a nurse. Derived; what they are is read from the rows themselves."""

DIGEST = Table(
    "digest", METADATA, Column("one", Integer(), primary_key=True), Column("name", LargeBinary(), nullable=False)
)
"""The name of the state of all rows, kept up with every write; no row while nobody has asked for it."""

ACCESS_EVENT = Table(
    "access_event",
    METADATA,
    Column("seq", Integer(), primary_key=True),
    Column("at", Integer(), nullable=False, index=True),
    Column("nurse", String(), nullable=False),
    Column("client", String(), nullable=False),
    Index("ix_access_event_client", "client", "at"),
)
"""Openings of clients' records that are not sealed for the officer yet; `client` is the number that names her."""

SWEEP = Table(
    "sweep",
    METADATA,
    Column("name", String(), primary_key=True),
    Column("looked", Integer(), nullable=False),
    sqlite_with_rowid=False,
)
"""Names of erased clients, until every kept batch has been looked at for them; the empty one stands for them all."""

KNOWN = Table(
    "known",
    METADATA,
    Column("name", String(), primary_key=True),
    Column("device", Integer(), primary_key=True),
    Column("batch", Integer(), nullable=False),
    sqlite_with_rowid=False,
)
"""What each colleague's device is known to have of each chain, from the files that it wrote."""

UNCLEAN = Table(
    "unclean",
    METADATA,
    Column("device", Integer(), primary_key=True),
    Column("batch", Integer(), primary_key=True),
    Column("cleaned", Integer(), nullable=False),
    sqlite_with_rowid=False,
)
"""Batches that hold something erased (0), and those that a copy without it has replaced on this device (1)."""

MAKING = Table(
    "making", METADATA, Column("one", Integer(), primary_key=True), Column("body", LargeBinary(), nullable=False)
)
"""The snapshot that is being made: of which state, and how far it is."""

KEPT_ROW = Table(
    "kept_row",
    METADATA,
    Column("kind", Integer(), primary_key=True),
    Column("id", String(), primary_key=True),
    Column("body", LargeBinary(), nullable=True),
    Column("read", Integer(), nullable=False),
    sqlite_with_rowid=False,
)
"""What rows were that changed while a snapshot is made; no body for one that was not there."""

MADE_PART = Table(
    "made_part",
    METADATA,
    Column("name", LargeBinary(), primary_key=True),
    Column("raw", LargeBinary(), nullable=False),
)
"""Parts of a snapshot that have not been handed in."""

LOADING = Table(
    "loading",
    METADATA,
    Column("one", Integer(), primary_key=True),
    Column("body", LargeBinary(), nullable=False),
    Column("base", Integer(), nullable=False),
)
"""The snapshot that this device begins from; its history lies below `base` in the log."""

SETTING = Table(
    "setting",
    METADATA,
    Column("key", String(), primary_key=True),
    Column("value", String(), nullable=False),
)
"""What holds on this device only."""

SOUGHT = Table(
    "sought",
    METADATA,
    Column("seq", Integer(), primary_key=True),
    Column("kind", Integer(), nullable=False),
    Column("id", String(), nullable=False),
    Column("client", String(), nullable=True),
    UniqueConstraint("kind", "id"),
)
"""Rows that are found by their words, numbered for the full-text index (`sought/index.py`); triggers keep it."""
