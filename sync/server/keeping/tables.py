"""The tables of the shared log. Every index begins with the team: no query ever walks over another team's rows."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

METADATA = MetaData()

SERVER = Table(
    "server",
    METADATA,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("instance", LargeBinary, nullable=False),
    Column("schema", Integer, nullable=False),
)
"""One row: a random name that another database never has, and the schema."""

TEAM = Table(
    "team",
    METADATA,
    Column("team", LargeBinary, primary_key=True),
    Column("log", LargeBinary, nullable=False),
    Column("head", BigInteger, nullable=False),
    Column("head_running", LargeBinary, nullable=False),
    Column("floor", BigInteger, nullable=False),
    Column("floor_running", LargeBinary, nullable=False),
    Column("control", Integer, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("newest", LargeBinary, nullable=True),
    Column("confirmed", LargeBinary, nullable=True),
)
"""`newest` and `confirmed` describe two snapshots without their frames, as every pull asks for them."""

RECORD = Table(
    "control",
    METADATA,
    Column("team", LargeBinary, primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("raw", LargeBinary, nullable=False),
    Column("at", BigInteger, nullable=False),
)

BATCH = Table(
    "batch",
    METADATA,
    Column("team", LargeBinary, primary_key=True),
    Column("place", BigInteger, primary_key=True, autoincrement=False),
    Column("device", String(32), nullable=False),
    Column("incarnation", Integer, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("running", LargeBinary, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("size", Integer, nullable=False),
    Column("frame", LargeBinary, nullable=False),
    UniqueConstraint("team", "device", "incarnation", "sequence", name="batch_once"),
    Index("batch_at", "team", "at", "place"),
)

CHAIN = Table(
    "chain",
    METADATA,
    Column("team", LargeBinary, primary_key=True),
    Column("device", String(32), primary_key=True),
    Column("incarnation", Integer, primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
"""The end of each chain of batches, known below the floor too."""

DEVICE = Table(
    "device",
    METADATA,
    Column("team", LargeBinary, primary_key=True),
    Column("device", String(32), primary_key=True),
    Column("place", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("beacon", LargeBinary, nullable=True),
)
"""How far each device has come, and where it says it stands."""

SNAPSHOT = Table(
    "snapshot",
    METADATA,
    Column("team", LargeBinary, primary_key=True),
    Column("hash", LargeBinary, primary_key=True),
    Column("frame", LargeBinary, nullable=False),
)

INVITE = Table(
    "invite",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("team", LargeBinary, nullable=False, index=True),
    Column("letter", LargeBinary, nullable=False),
    Column("reply", LargeBinary, nullable=True),
    Column("expires", BigInteger, nullable=False, index=True),
)
"""Two sealed letters under a name that only who has the code knows."""

NONCE = Table(
    "nonce",
    METADATA,
    Column("device", LargeBinary, primary_key=True),
    Column("nonce", LargeBinary, primary_key=True),
    Column("until", BigInteger, nullable=False, index=True),
)
"""Requests that were heard already, until their time has passed anyway."""
