"""The tables: one per entity from its declaration, and those that never leave this device."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, String, Table

from teamapp.domain.entities import ENTITIES
from teamapp.domain.wire import Entity
from teamapp.store.codec import entity_codec

CLOCK = "_clock"
"""Which write each field comes from, packed by `sync.protocol.clock`."""
SIBLINGS = "_siblings"
"""Values of concurrent writes that nobody has chosen from yet."""
GONE = "_gone"
"""1 for a deleted row, which stays: another device may have edited it meanwhile."""

METADATA = MetaData()


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

SEALED = Table(
    "sealed",
    METADATA,
    Column("incarnation", Integer(), primary_key=True),
    Column("batch", Integer(), primary_key=True),
    Column("frame", LargeBinary(), nullable=False),
)
"""Sealed batches, byte for byte as first sent, until the shared log has acknowledged them."""

INBOX = Table(
    "inbox",
    METADATA,
    Column("hash", LargeBinary(), primary_key=True),
    Column("reason", String(), nullable=False),
    Column("frame", LargeBinary(), nullable=False),
)
"""Received batches that cannot be applied yet, with the reason why."""

VERSION_VECTOR = Table(
    "version_vector",
    METADATA,
    Column("device", Integer(), primary_key=True),
    Column("name", String(), nullable=False, unique=True),
    Column("incarnation", Integer(), nullable=False),
    Column("batch", Integer(), nullable=False),
    Column("time", Integer(), nullable=False),
)
"""Per device, by its local number (this one is 1): the last batch sealed or applied, and its latest hybrid time."""

SETTING = Table(
    "setting",
    METADATA,
    Column("key", String(), primary_key=True),
    Column("value", String(), nullable=False),
)
"""What holds on this device only."""
