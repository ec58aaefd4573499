"""Identities: random and time-ordered, or the same on every device where two people may create the same thing."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable
from datetime import date, datetime
from typing import NewType

Id = NewType("Id", str)
"""32 hexadecimal digits: a UUID without its dashes."""

NurseId = NewType("NurseId", Id)
ClientId = NewType("ClientId", Id)
NeedId = NewType("NeedId", Id)
VisitId = NewType("VisitId", Id)
ShiftKindId = NewType("ShiftKindId", Id)

RandomBits = Callable[[int], int]

_SPACE = uuid.UUID("6f1d8b0e-5f5c-4b1c-9a52-7be1c4f0a9d3")


def new_id(now: datetime, random_bits: RandomBits = secrets.randbits) -> Id:
    """A UUIDv7: sorts by the moment it was made; `random_bits` is a seam for seeded teams."""
    milliseconds = int(now.timestamp() * 1000) & (1 << 48) - 1
    value = milliseconds << 80 | 0x7 << 76 | random_bits(12) << 64 | 0b10 << 62 | random_bits(62)
    return Id(f"{value:032x}")


def same_id(kind: str, *parts: str | int | date) -> Id:
    """The id that every device derives for the same thing, so that two creations merge into one."""
    text = "\x1f".join((kind, *(part.isoformat() if isinstance(part, date) else str(part) for part in parts)))
    return Id(uuid.uuid5(_SPACE, text).hex)
