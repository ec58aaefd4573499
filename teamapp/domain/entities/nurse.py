"""The people of the team: what they can do, when they work, what they wish."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum

from teamapp.domain.ids import Id, NurseId, ShiftKindId, same_id
from teamapp.domain.units import MicroDegrees, Minutes
from teamapp.domain.wire import Entity, Policy, entity, wire


class Level(IntEnum):
    """Qualification, lowest first."""

    HELPER = 2
    CARE_ASSISTANT = 3
    NURSE = 4
    DISTRICT_NURSE = 5


class TravelMode(StrEnum):
    BICYCLE = "bicycle"
    E_BIKE = "e_bike"
    CAR = "car"
    FOOT = "foot"


class Role(StrEnum):
    """The seven roles that rotate."""

    NURSE = "nurse"
    HOUSEKEEPER = "housekeeper"
    INFORMER = "informer"
    DEVELOPER = "developer"
    PLANNER = "planner"
    TEAM_PLAYER = "team_player"
    MENTOR = "mentor"


class LeaveKind(StrEnum):
    """Why a nurse is away; never a diagnosis."""

    HOLIDAY = "holiday"
    SICK = "sick"
    STUDY = "study"
    PARENTAL = "parental"
    OTHER = "other"


class WishKind(StrEnum):
    DAY_OFF = "day_off"
    SHIFT = "shift"
    NOT_SHIFT = "not_shift"


@entity(number=10, name="nurse")
@dataclass(frozen=True, slots=True, kw_only=True)
class Nurse(Entity):
    """A member of the team. From `nights_free_from` on her age frees her from nights, unless she agrees to them."""

    id: NurseId = field(metadata=wire(1))
    given_name: str = field(metadata=wire(2))
    family_name: str = field(metadata=wire(3))
    level: Level = field(metadata=wire(4))
    travel: TravelMode = field(default=TravelMode.BICYCLE, metadata=wire(5))
    kmh: int | None = field(default=None, metadata=wire(6))
    home_address: str = field(default="", metadata=wire(7))
    home_lat: MicroDegrees | None = field(default=None, metadata=wire(8))
    home_lon: MicroDegrees | None = field(default=None, metadata=wire(9))
    languages: frozenset[str] = field(default=frozenset(), metadata=wire(10, Policy.SET))
    phone: str = field(default="", metadata=wire(11))
    email: str = field(default="", metadata=wire(12))
    started: date | None = field(default=None, metadata=wire(13))
    ended: date | None = field(default=None, metadata=wire(14))
    nights_free_from: date | None = field(default=None, metadata=wire(15))

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def initials(self) -> str:
        """Two letters: of the given name and of the last part of the family name."""
        last = self.family_name.split()[-1:] or [""]
        return (self.given_name[:1] + last[0][:1]).upper()


@entity(number=11, name="contract")
@dataclass(frozen=True, slots=True, kw_only=True)
class Contract(Entity):
    """Hours a week from a day on, in minutes; a change of hours is a new contract."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    week_minutes: Minutes = field(metadata=wire(3))
    first: date = field(metadata=wire(4))
    last: date | None = field(default=None, metadata=wire(5))


@entity(number=12, name="skill")
@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Entity):
    """Something a nurse may do, by its slug, until it expires."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    skill: str = field(metadata=wire(3))
    expires: date | None = field(default=None, metadata=wire(4))


@entity(number=13, name="role_holding")
@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHolding(Entity):
    """Who holds which role and from when to when. Visible, never a permission."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    role: Role = field(metadata=wire(3))
    first: date = field(metadata=wire(4))
    last: date | None = field(default=None, metadata=wire(5))


@entity(number=14, name="availability")
@dataclass(frozen=True, slots=True, kw_only=True)
class Availability(Entity):
    """A weekday (0 = Monday) on which a nurse cannot work certain shift kinds; none named means none at all."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    weekday: int = field(metadata=wire(3))
    not_kinds: frozenset[ShiftKindId] = field(default=frozenset(), metadata=wire(4, Policy.SET))
    first: date | None = field(default=None, metadata=wire(5))
    last: date | None = field(default=None, metadata=wire(6))
    reason: str = field(default="", metadata=wire(7, Policy.TEXT))


@entity(number=15, name="availability_exception")
@dataclass(frozen=True, slots=True, kw_only=True)
class AvailabilityException(Entity):
    """One day on which the recurring availability does not hold: `available` says which way."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    day: date = field(metadata=wire(3, indexed=True))
    available: bool = field(metadata=wire(4))
    reason: str = field(default="", metadata=wire(5, Policy.TEXT))


@entity(number=16, name="leave")
@dataclass(frozen=True, slots=True, kw_only=True)
class Leave(Entity):
    """Days away, both ends included; no last day while a nurse does not know when she is back."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    kind: LeaveKind = field(metadata=wire(3))
    first: date = field(metadata=wire(4, indexed=True))
    last: date | None = field(default=None, metadata=wire(5))

    def covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@entity(number=17, name="wish")
@dataclass(frozen=True, slots=True, kw_only=True)
class Wish(Entity):
    """What a nurse asks for on a day; a joker weighs more and is scarce. `late`: after the wishes had been closed."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    day: date = field(metadata=wire(3, indexed=True))
    kind: WishKind = field(metadata=wire(4))
    shift_kind: ShiftKindId | None = field(default=None, metadata=wire(5))
    joker: bool = field(default=False, metadata=wire(6))
    late: bool = field(default=False, metadata=wire(7))


@entity(number=18, name="pairing")
@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing(Entity):
    """A newcomer works beside her mentor for some weeks, both ends included."""

    newcomer: NurseId = field(metadata=wire(2, indexed=True))
    mentor: NurseId = field(metadata=wire(3, indexed=True))
    first: date = field(metadata=wire(4))
    last: date | None = field(default=None, metadata=wire(5))


def wish_id(nurse: NurseId, day: date) -> Id:
    """One wish a nurse and day on every device."""
    return same_id("wish", nurse, day)
