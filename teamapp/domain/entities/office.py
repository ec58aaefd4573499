"""What left the team for the office: the ledger of releases, which the team can read for ever."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from teamapp.domain.ids import Id, NurseId, same_id
from teamapp.domain.wire import Entity, entity, wire


@entity(number=61, name="release")
@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Entity):
    """The figures of one month as they were given: `period` is YYYYMM, `figures` pairs of form and value in order.

    `whys` says of each figure why not more was said; `people` how many made it up, seen from each side; `signed` holds
    the very bytes that left, as hexadecimal digits.
    """

    period: int = field(metadata=wire(2))
    region: str = field(default="", metadata=wire(3))
    figures: tuple[tuple[int, int], ...] = field(default=(), metadata=wire(4))
    whys: tuple[str, ...] = field(default=(), metadata=wire(5))
    people: tuple[tuple[str, int, int], ...] = field(default=(), metadata=wire(6))
    signed: str = field(default="", metadata=wire(7))
    given: datetime = field(metadata=wire(8))
    nurse: NurseId | None = field(default=None, metadata=wire(9))


def release_id(period: int) -> Id:
    """One release a month, the same on every device."""
    return same_id("release", period)
