"""The tables of the office. They hold what teams gave and what the office did, nothing of the shared log."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table

from sync.server.keeping.tables import METADATA

LONGEST_NAME = 255

AGGREGATE = Table(
    "aggregate",
    METADATA,
    Column("team", LargeBinary, primary_key=True),
    Column("period", Integer, primary_key=True, autoincrement=False),
    Column("region", String(6), nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index("aggregate_period", "period", "region"),
)
"""One release a team and period, as the team signed it. The office asks by period: so an index begins there."""

AUDIT = Table(
    "audit",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("at", BigInteger, nullable=False, index=True),
    Column("who", String(LONGEST_NAME), nullable=False),
    Column("what", String(LONGEST_NAME), nullable=False),
)
"""Who of the office looked at what, and when; not what was seen."""

LOGIN = Table(
    "office_login",
    METADATA,
    Column("state", LargeBinary, primary_key=True),
    Column("nonce", LargeBinary, nullable=False),
    Column("verifier", LargeBinary, nullable=False),
    Column("until", BigInteger, nullable=False, index=True),
)
"""Sign-ins that were begun and not finished: each state counts once."""

SESSION = Table(
    "office_session",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("who", String(LONGEST_NAME), nullable=False),
    Column("until", BigInteger, nullable=False, index=True),
)
"""Who is signed in, under the hash of what her browser keeps."""
