"""Rest after night shifts: longer than after a day shift, and longer still after a series of them.

Arbeidstijdenwet (NL) article 5:8 paragraph 4: after a night shift that ends after 02:00 "een onafgebroken rusttijd
[...] van ten minste 14 uren"; paragraph 5: "na het verrichten van een reeks van 3 of meer achtereenvolgende
nachtdiensten een onafgebroken rusttijd [...] van ten minste 46 uren". The shortening to 8 hours once per 7 x 24 hours
(paragraph 4), if the work demands it, is not used, and a night shift that ends before 02:00 is treated like one that
ends later: both stricter than the law.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, between, finding, is_night
from scheduling.rules.plan import Worked
from scheduling.rules.rest.gaps import close_pairs, first_starts
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Cell, Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """Findings for each rest after one night, or after a series of nights, that is too short."""
    need = setting.figure("rest_minutes", line.nurse.id)
    series = setting.figure("series_nights", line.nurse.id)
    series_need = setting.figure("series_rest_minutes", line.nurse.id)
    nights = 0
    previous: Worked | None = None
    for shift in line.worked:
        if previous is not None and is_night(previous):
            rest = shift.start - previous.end
            continues = is_night(shift) and shift.day == previous.day + 1
            wanted = series_need if series and nights >= series and not continues else need
            if rest < wanted and shift.day >= 0:
                yield _too_short(line, setting, before=previous, after=shift, need=wanted)
            nights = nights if continues else 0
        nights = nights + 1 if is_night(shift) else 0
        previous = shift


def _too_short(line: Line, setting: Setting, *, before: Worked, after: Worked, need: int) -> Finding:
    values = {**between(line.plan, before, after), "rest_minutes": after.start - before.end, "need_minutes": need}
    repairs = line.free(after.day) + line.free(before.day)
    return finding(
        line, setting, days=(before.day, after.day), text=Text("night_rest.too_short", values), repairs=repairs
    )


def state(sheet: Sheet, setting: Setting) -> None:
    """A night and a shift soon after it exclude each other; so do a whole series and a shift in the longer rest after
    it."""
    need = setting.figure("rest_minutes", sheet.nurse.id)
    for before, after in close_pairs(sheet, need):
        if is_night(before.shift):
            sheet.apart(before, after, setting)
    if setting.figure("series_nights", sheet.nurse.id):
        for before, after in close_pairs(sheet, setting.figure("series_rest_minutes", sheet.nurse.id)):
            continues = is_night(after.shift) and after.shift.day == before.shift.day + 1
            if is_night(before.shift) and not continues and after.shift.start - before.shift.end >= need:
                _after_series(sheet, before, after, setting)


def _after_series(sheet: Sheet, before: Cell, after: Cell, setting: Setting) -> None:
    """Not both the series that ends with `before` and `after`, unless the series goes on the night between."""
    series = setting.figure("series_nights", sheet.nurse.id)
    day = before.shift.day
    earlier = sheet.nights(range(day - series + 1, day))
    if len({shift_day for shift_day in range(day - series + 1, day) if sheet.nights((shift_day,))}) < series - 1:
        return
    goes_on = [(-factor, var) for factor, var in sheet.works(range(day + 1, after.shift.day))]
    terms = [*earlier, (1, before.var), (1, after.var), *goes_on]
    sheet.limit(terms, series, setting)


@dataclass(frozen=True, slots=True)
class Nights:
    """What rest after nights remembers: the last shift if it was a night that may still ask for rest, and how many
    nights its series counts (no more than make a series long)."""

    day: int
    end: int
    nights: int


BY_DAY = Nights(-1, -1, 0)


@dataclass(frozen=True, slots=True)
class NightRestWalk:
    """`openings[day]` is the earliest moment at which a shift of that day or of a later one can begin."""

    course: Course
    setting: Setting
    openings: tuple[int, ...]
    need: int
    series: int
    series_need: int

    @property
    def start(self) -> Memory:
        memory = BY_DAY
        for shift in self.course.past:
            memory = self._after(memory, shift)
        return self._kept(memory, -1)

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, Nights)
        if shift is None:
            return Step(self._kept(memory, day))
        after = Step(self._kept(self._after(memory, shift), day))
        if memory.nights == 0:
            return after
        rest = shift.start - memory.end
        long = self.series and memory.nights >= self.series and not self._continues(memory, shift)
        if rest >= (self.series_need if long else self.need):
            return after
        if not self.setting.hard:
            return Step(after.memory, self.setting.price)
        nights = range(memory.day - self.series + 1, memory.day) if rest >= self.need else ()
        return after if self.course.settled((*nights, memory.day, day)) else None

    def _continues(self, memory: Nights, shift: Worked) -> bool:
        return is_night(shift) and shift.day == memory.day + 1

    def _after(self, memory: Nights, shift: Worked) -> Nights:
        if not is_night(shift):
            return BY_DAY
        nights = memory.nights if self._continues(memory, shift) else 0
        return Nights(shift.day, shift.end, min(nights + 1, max(1, self.series)))

    def _kept(self, memory: Nights, day: int) -> Nights:
        """Forget nights after which any shift comes late enough."""
        reach = max(self.need, self.series_need if self.series else 0)
        return memory if memory.nights and memory.end + reach > self.openings[day + 1] else BY_DAY

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Remember the series of nights until the rest after it is long enough; no walk for who works by day only."""
    if not any(is_night(shift) for shift in (*course.past[-1:], *course.may_come(-1))):
        return None
    return NightRestWalk(
        course,
        setting,
        first_starts(course),
        need=setting.figure("rest_minutes", course.nurse.id),
        series=setting.figure("series_nights", course.nurse.id),
        series_need=setting.figure("series_rest_minutes", course.nurse.id),
    )


RULE = NurseRule("night_rest", check, state, walk)
