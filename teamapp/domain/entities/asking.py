"""Colleagues settle shifts among themselves: swap, give, claim, cover. No manager answers for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from teamapp.domain.ids import Id, NurseId, same_id
from teamapp.domain.wire import Entity, Policy, entity, wire

Move = tuple[NurseId, date, str, str]
"""A nurse's cell of a day: the shift kind before and after, empty when she is free."""


class AskKind(StrEnum):
    """What is asked of colleagues."""

    SWAP = "swap"  # any days of two nurses change places
    GIVE = "give"  # one takes a shift from another
    CLAIM = "claim"  # one takes an open shift
    COVER = "cover"  # somebody is away: who takes her shifts?
    GAP = "gap"  # the team settles a shortage or surplus of a draft, with points for who gives way


class AskState(StrEnum):
    """How an ask stands; that it has expired is seen from its time."""

    OPEN = "open"
    DONE = "done"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@entity(number=24, name="ask")
@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Entity):
    """What somebody asks of colleagues, with the cells that change when it is accepted.

    `asked` is empty when anybody may answer. In `moves` an empty nurse stands for whoever accepts.
    """

    kind: AskKind = field(metadata=wire(2))
    asker: NurseId = field(metadata=wire(3, indexed=True))
    moves: tuple[Move, ...] = field(metadata=wire(4))
    created: datetime = field(metadata=wire(5))
    expires: datetime = field(metadata=wire(6))
    asked: frozenset[NurseId] = field(default=frozenset(), metadata=wire(7, Policy.SET))
    points: int = field(default=0, metadata=wire(8))
    note: str = field(default="", metadata=wire(9, Policy.TEXT))
    state: AskState = field(default=AskState.OPEN, metadata=wire(10, indexed=True))
    taken_by: NurseId | None = field(default=None, metadata=wire(11))
    settled: datetime | None = field(default=None, metadata=wire(12))


@entity(number=25, name="answer")
@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Entity):
    """A colleague's word on an ask; `recorded_by` noted it for her ("said by phone")."""

    ask: Id = field(metadata=wire(2, indexed=True))
    nurse: NurseId = field(metadata=wire(3, indexed=True))
    yes: bool = field(metadata=wire(4))
    at: datetime = field(metadata=wire(5))
    recorded_by: NurseId | None = field(default=None, metadata=wire(6))
    note: str = field(default="", metadata=wire(7, Policy.TEXT))


def answer_id(ask: Id, nurse: NurseId) -> Id:
    """One answer a colleague and ask on every device."""
    return same_id("answer", ask, nurse)
