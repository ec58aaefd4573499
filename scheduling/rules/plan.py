"""What is planned and for whom: the plain data that every rule reads, whoever made the roster.

Days are whole numbers counted from the first day of the period: 0 is the first planned day, -1 the day before it.
Moments are absolute minutes (minutes since 1970 in UTC), so that a night in which the clocks change has its true
length.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from scheduling.rules.setting import Setting

FREE = ""
"""The shift kind of a day on which somebody does not work."""


@dataclass(frozen=True, slots=True)
class Day:
    """One planned day: `date` is ISO, `weekday` counts from Monday 0."""

    date: str
    weekday: int
    holiday: bool = False


@dataclass(frozen=True, slots=True)
class ShiftTime:
    """When a shift kind runs on one day, in absolute minutes; `night` = its minutes between 00:00 and 06:00 local
    time, `evening` = those between 18:00 and 24:00, `next_day` = those after midnight."""

    start: int
    end: int
    night: int = 0
    evening: int = 0
    next_day: int = 0


@dataclass(frozen=True, slots=True)
class ShiftKind:
    """A kind of shift: its own time on each planned day, its unpaid break in minutes, and what it asks of a nurse."""

    key: str
    times: tuple[ShiftTime, ...]
    break_minutes: int = 0
    level: int = 0
    skills: tuple[str, ...] = ()
    label: str = ""

    @property
    def name(self) -> str:
        return self.label or self.key

    def work_minutes(self, day: int) -> int:
        """Working minutes on a planned day: true length less the break."""
        time = self.times[day]
        return time.end - time.start - self.break_minutes


@dataclass(frozen=True, slots=True)
class Demand:
    """`needed` nurses on a day and shift kind; with a `level` or `skill` it counts only nurses who have them."""

    day: int
    kind: str
    needed: int
    level: int = 0
    skill: str = ""

    @property
    def qualified(self) -> bool:
        return self.level > 0 or self.skill != ""


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a nurse may do, until and including `last_day` where it expires."""

    key: str
    last_day: int | None = None

    def valid(self, day: int) -> bool:
        return self.last_day is None or day <= self.last_day


@dataclass(frozen=True, slots=True)
class Contract:
    """Contract minutes a week from `first_day` until `last_day`, both included; None means open."""

    minutes_a_week: int
    first_day: int | None = None
    last_day: int | None = None

    def holds(self, day: int) -> bool:
        after = self.first_day is None or day >= self.first_day
        return after and (self.last_day is None or day <= self.last_day)


@dataclass(frozen=True, slots=True)
class Leave:
    """Days off by right, both ends included; `kind` says which ("holiday", "sick", ...)."""

    first_day: int
    last_day: int
    kind: str

    def covers(self, day: int) -> bool:
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Unavailable:
    """A day on which a nurse cannot work a shift kind; without a kind: not at all."""

    day: int
    kind: str = FREE


@dataclass(frozen=True, slots=True)
class Wish:
    """A nurse would like (or like not) to work a shift kind on a day; without a kind: any shift. Weight 1 is light, 3
    heavy."""

    day: int
    kind: str = FREE
    wanted: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Nurse:
    """A member of the team as the rules see her.

    `carried` is her burden from earlier periods above her fair share, in hundredths of a point (below zero: she has
    carried less).
    From the day `nights_free_from` on her age frees her from nights. `sundays` are the Sundays (day numbers, below 0)
    on which she worked in the year before the period.
    """

    id: str
    contracts: tuple[Contract, ...]
    level: int = 0
    skills: tuple[Skill, ...] = ()
    unavailable: tuple[Unavailable, ...] = ()
    leave: tuple[Leave, ...] = ()
    wishes: tuple[Wish, ...] = ()
    carried: int = 0
    nights_free_from: int | None = None
    sundays: tuple[int, ...] = ()

    def contract_minutes(self, day: int) -> int:
        """Contract minutes a week that hold on a day; 0 without a contract."""
        return sum(contract.minutes_a_week for contract in self.contracts if contract.holds(day))

    def leave_on(self, day: int) -> Leave | None:
        return next((leave for leave in self.leave if leave.covers(day)), None)

    def has_skill(self, key: str, day: int) -> bool:
        return any(skill.key == key and skill.valid(day) for skill in self.skills)

    def meets(self, demand: Demand) -> bool:
        """Whether she counts for a demand that asks for a level or skill."""
        return self.level >= demand.level and (not demand.skill or self.has_skill(demand.skill, demand.day))


@dataclass(frozen=True, slots=True)
class Worked:
    """One shift of one nurse, in the past or in the period: day, kind, absolute minutes, working minutes, night and
    evening minutes, minutes after midnight."""

    day: int
    kind: str
    start: int
    end: int
    work: int
    night: int = 0
    evening: int = 0
    next_day: int = 0


@dataclass(frozen=True, slots=True)
class Pairing:
    """A newcomer works beside her mentor from `first_day` until `last_day`, both included; None is open."""

    newcomer: str
    mentor: str
    first_day: int
    last_day: int | None = None

    def holds(self, day: int) -> bool:
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


@dataclass(frozen=True, slots=True)
class Notice:
    """What nurses know of this roster today (a day number): their rows as published, none before it was."""

    today: int
    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """A roster and everything the rules need to judge it.

    `rows` has one shift kind key a planned day for each nurse (`FREE` = off), `pinned` the days on which a nurse's
    cell must stay, `history` her shifts before the period (16 weeks are enough for every rule but the one of a year's
    Sundays, which a nurse carries herself), oldest first. Without a `notice` nothing is said about publishing.
    """

    days: tuple[Day, ...]
    kinds: tuple[ShiftKind, ...]
    nurses: tuple[Nurse, ...]
    demand: tuple[Demand, ...]
    rows: Mapping[str, tuple[str, ...]]
    settings: tuple[Setting, ...]
    pinned: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    history: Mapping[str, tuple[Worked, ...]] = field(default_factory=dict)
    pairings: tuple[Pairing, ...] = ()
    notice: Notice | None = None

    def kind(self, key: str) -> ShiftKind:
        """The shift kind of a key; KeyError if there is none."""
        for kind in self.kinds:
            if kind.key == key:
                return kind
        raise KeyError(key)

    def nurse(self, nurse_id: str) -> Nurse:
        """The nurse of an id; KeyError if there is none."""
        for nurse in self.nurses:
            if nurse.id == nurse_id:
                return nurse
        raise KeyError(nurse_id)

    def row(self, nurse_id: str) -> tuple[str, ...]:
        """Her days; a nurse without a row is free."""
        return self.rows.get(nurse_id) or (FREE,) * len(self.days)

    def with_cell(self, nurse_id: str, day: int, kind: str) -> Plan:
        """The same plan with one cell changed."""
        row = self.row(nurse_id)
        return self.with_rows({nurse_id: (*row[:day], kind, *row[day + 1 :])})

    def with_rows(self, rows: Mapping[str, tuple[str, ...]]) -> Plan:
        """The same plan with the given nurses' days changed."""
        return replace(self, rows={**self.rows, **rows})

    def is_pinned(self, nurse_id: str, day: int) -> bool:
        return day in self.pinned.get(nurse_id, ())

    def weekday(self, day: int) -> int:
        """Weekday of any day number, before the period too; Monday is 0."""
        return (self.days[0].weekday + day) % 7

    def week(self, day: int) -> int:
        """Number of the calendar week (Monday to Sunday) of a day; the week of the first day is 0."""
        return (self.days[0].weekday + day) // 7

    def monday(self, week: int) -> int:
        """Day number of the Monday of a calendar week."""
        return 7 * week - self.days[0].weekday

    def active(self) -> Iterator[Setting]:
        """The settings that count: all that are on, and the law whatever it says."""
        return (setting for setting in self.settings if setting.active)
