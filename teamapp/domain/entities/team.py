"""The team and what it has agreed: shift kinds, demand, rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from teamapp.domain.ids import NurseId, ShiftKindId
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.domain.wire import Entity, Policy, entity, wire

MOST_NURSES = 12
MOST_CLIENTS = 60


class ShiftForm(StrEnum):
    """What a shift kind looks like and counts as."""

    EARLY = "early"
    LATE = "late"
    EVENING = "evening"
    NIGHT = "night"
    OFFICE = "office"
    TRAINING = "training"


@entity(number=1, name="team")
@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Entity):
    """The team itself: one row a profile."""

    name: str = field(metadata=wire(2))
    time_zone: str = field(default="Europe/Amsterdam", metadata=wire(3))
    rule_profile: str = field(default="nl", metadata=wire(4))
    town: str = field(default="", metadata=wire(5))
    coffee_minutes: Minutes = field(default=Minutes(0), metadata=wire(6))
    bicycle_kmh: int = field(default=15, metadata=wire(7))
    e_bike_kmh: int = field(default=19, metadata=wire(8))
    foot_kmh: int = field(default=5, metadata=wire(9))
    car_kmh: int = field(default=28, metadata=wire(10))
    known_faces_target: int = field(default=6, metadata=wire(11))
    sample: bool = field(default=False, metadata=wire(12))
    country: str = field(default="NL", metadata=wire(13))


@entity(number=2, name="shift_kind")
@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftKind(Entity):
    """A kind of duty of this team: its letter, its clock times and its unpaid break."""

    id: ShiftKindId = field(metadata=wire(1))
    name: str = field(metadata=wire(2))
    letter: str = field(metadata=wire(3))
    form: ShiftForm = field(metadata=wire(4))
    start: MinuteOfDay = field(metadata=wire(5))
    end: MinuteOfDay = field(metadata=wire(6))
    break_minutes: Minutes = field(default=Minutes(0), metadata=wire(7))
    visits: bool = field(default=True, metadata=wire(8))
    order: int = field(default=0, metadata=wire(9))
    ended: date | None = field(default=None, metadata=wire(10))

    @property
    def worked(self) -> Minutes:
        """Paid minutes: from start to end without the break."""
        return Minutes(self.end - self.start - self.break_minutes)


@entity(number=3, name="demand")
@dataclass(frozen=True, slots=True, kw_only=True)
class Demand(Entity):
    """How many nurses a shift kind needs on a weekday (0 = Monday), and of which level at least one must be."""

    weekday: int = field(metadata=wire(2))
    shift_kind: ShiftKindId = field(metadata=wire(3))
    nurses: int = field(metadata=wire(4))
    one_of_level: int = field(default=0, metadata=wire(5))
    first: date | None = field(default=None, metadata=wire(6))
    last: date | None = field(default=None, metadata=wire(7))


@entity(number=4, name="rule_setting")
@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSetting(Entity):
    """The team's own word on a rule: on or off, with which figures as (name, value) pairs, decided by whom and why.

    `strict` and `price` say how much it matters; None leaves that as the profile has it.
    """

    rule: str = field(metadata=wire(2))
    on: bool = field(default=True, metadata=wire(3))
    figures: tuple[tuple[str, int], ...] = field(default=(), metadata=wire(4))
    decided: date | None = field(default=None, metadata=wire(5))
    decided_by: str = field(default="", metadata=wire(6))
    strict: bool | None = field(default=None, metadata=wire(7))
    price: int | None = field(default=None, metadata=wire(8))
    why: str = field(default="", metadata=wire(9, Policy.TEXT))


@entity(number=5, name="rule_exception")
@dataclass(frozen=True, slots=True, kw_only=True)
class RuleException(Entity):
    """What was agreed otherwise with one nurse, and until when."""

    rule: str = field(metadata=wire(2))
    nurse: NurseId = field(metadata=wire(3, indexed=True))
    figures: tuple[tuple[str, int], ...] = field(default=(), metadata=wire(4))
    first: date | None = field(default=None, metadata=wire(5))
    last: date | None = field(default=None, metadata=wire(6))
    reason: str = field(default="", metadata=wire(7, Policy.TEXT))
