"""How many nights, and how many hours with many nights, in a span of weeks.

Arbeidstijdenwet (NL) article 5:8 paragraph 8: "in elke periode van 16 aaneengesloten weken ten hoogste 36 malen arbeid
[...] in een nachtdienst die eindigt na 02.00 uur" (nights that end earlier are counted too: stricter); paragraph 2:
with 16 or more night shifts in 16 weeks "ten hoogste gemiddeld 40 uren per week".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding, is_night
from scheduling.rules.plan import Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.rules.walks.spans import Spans, spans
from scheduling.rules.weeks import last_weeks, span_of_weeks
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for the first span of weeks with too many nights, and one for too many hours beside them."""
    weeks = setting.figure("weeks", line.nurse.id)
    for week in last_weeks(line.plan):
        days = span_of_weeks(line.plan, week, weeks)
        inside = [shift for shift in line.worked if shift.day in days]
        nights = [shift for shift in inside if is_night(shift)]
        if len(nights) > setting.figure("nights", line.nurse.id):
            yield _too_many(line, setting, nights=nights)
            return
        if _too_long(line, setting, inside=inside, nights=len(nights)):
            yield _hours(line, setting, inside=inside, nights=len(nights))
            return


def _too_many(line: Line, setting: Setting, *, nights: list[Worked]) -> Finding:
    most = setting.figure("nights", line.nurse.id)
    weeks = setting.figure("weeks", line.nurse.id)
    values: dict[str, TextValue] = {"nights": len(nights), "most_nights": most, "weeks": weeks}
    days = tuple(shift.day for shift in nights if shift.day >= 0)
    text = Text("night_count.too_many", values)
    repairs = line.free(nights[-1].day)
    return finding(line, setting, days=days, text=text, amount=len(nights) - most, repairs=repairs)


def _too_long(line: Line, setting: Setting, *, inside: list[Worked], nights: int) -> bool:
    many = setting.figure("many_nights", line.nurse.id)
    return many > 0 and nights >= many and sum(shift.work for shift in inside) > _most_minutes(setting, line.nurse.id)


def _most_minutes(setting: Setting, nurse_id: str) -> int:
    return setting.figure("many_minutes_a_week", nurse_id) * setting.figure("weeks", nurse_id)


def _hours(line: Line, setting: Setting, *, inside: list[Worked], nights: int) -> Finding:
    weeks = setting.figure("weeks", line.nurse.id)
    values: dict[str, TextValue] = {
        "nights": nights,
        "weeks": weeks,
        "average_minutes": sum(shift.work for shift in inside) // weeks,
        "most_minutes": setting.figure("many_minutes_a_week", line.nurse.id),
        "to_date": date_of(line.plan, inside[-1].day),
    }
    days = tuple(shift.day for shift in inside if shift.day >= 0)
    return finding(
        line, setting, days=days, text=Text("night_count.too_long", values), repairs=line.free(inside[-1].day)
    )


def state(sheet: Sheet, setting: Setting) -> None:
    """Count the nights of each span of weeks; with many of them the hours are limited too."""
    weeks = setting.figure("weeks", sheet.nurse.id)
    most, many = setting.figure("nights", sheet.nurse.id), setting.figure("many_nights", sheet.nurse.id)
    for week in last_weeks(sheet.plan):
        days = span_of_weeks(sheet.plan, week, weeks)
        nights = sheet.nights(days)
        sheet.limit(nights, most, setting)
        if many and len(nights) >= many:
            limit_hours(sheet, days, many=many, minutes=_most_minutes(setting, sheet.nurse.id))


def limit_hours(sheet: Sheet, days: range, *, many: int, minutes: int) -> None:
    """With `many` nights or more in these days, at most `minutes` of work; what the past has broken already stays."""
    nights, worked, one = sheet.nights(days), sheet.minutes(days), sheet.model.one
    beyond = sum(factor for factor, _ in worked) - minutes
    broken = sum(n for n, var in nights if var == one) >= many and sum(m for m, var in worked if var == one) > minutes
    if beyond <= 0 or broken:
        return
    has_many = sheet.model.bool()
    sheet.model.linear([*nights, (many - 1 - len(nights), has_many)], None, many - 1)
    sheet.model.linear([*worked, (beyond, has_many)], None, minutes + beyond)


@dataclass(frozen=True, slots=True)
class Counted:
    """Nights and minutes of the weeks that still count; `found` when the one finding there can be has been paid."""

    nights: tuple[int, ...]
    minutes: tuple[int, ...]
    found: bool = False


@dataclass(frozen=True, slots=True)
class NightCountWalk:
    """`some_nights` and `some_minutes` are what no span minds, by the week in which it ends."""

    setting: Setting
    nights: Spans
    minutes: Spans
    some_nights: Mapping[int, int]
    some_minutes: Mapping[int, int]

    @property
    def start(self) -> Memory:
        return Counted(
            self.nights.moved_on(self.nights.start(), -1, self.some_nights),
            self.minutes.moved_on(self.minutes.start(), -1, self.some_minutes),
        )

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, Counted)
        nights = self.nights.added(memory.nights, int(shift is not None and is_night(shift)))
        minutes = self.minutes.added(memory.minutes, 0 if shift is None else shift.work)
        cost = self._cost(self.nights.total(nights, day), self.minutes.total(minutes, day))
        if self.setting.hard and cost > 0 and shift is not None and not self._broken(day, cost):
            return None
        found = memory.found or (cost > 0 and self.nights.ends(day))
        after = Counted(
            self.nights.moved_on(nights, day, self.some_nights),
            self.minutes.moved_on(minutes, day, self.some_minutes),
            found and not self.setting.hard,
        )
        return Step(after, cost * self.setting.price if after.found and not memory.found else 0)

    def _cost(self, nights: int, minutes: int) -> int:
        """What a span with so many nights and minutes finds."""
        nurse = self.nights.course.nurse.id
        most, many = self.setting.figure("nights", nurse), self.setting.figure("many_nights", nurse)
        if nights > most:
            return nights - most
        return int(many > 0 and nights >= many and minutes > _most_minutes(self.setting, nurse))

    def _broken(self, day: int, cost: int) -> bool:
        """Whether past and fixed shifts find as much in this span."""
        week = self.nights.course.plan.week(day)
        return cost <= self._cost(self.nights.certain(week), self.minutes.certain(week))

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Remember nights and minutes of each span; no walk where there cannot be so many nights."""
    nurse, weeks = course.nurse.id, setting.figure("weeks", course.nurse.id)
    nights = spans(course, weeks, lambda shift: int(is_night(shift)))
    minutes = spans(course, weeks, lambda shift: shift.work)
    most, many = setting.figure("nights", nurse), setting.figure("many_nights", nurse)
    few = dict.fromkeys(nights.past, min(most, many - 1) if many > 0 else most)
    short = dict.fromkeys(nights.past, _most_minutes(setting, nurse) if many > 0 else 1 << 60)
    if nights.harmless(nights.start(), -1, few):
        return None
    return NightCountWalk(setting, nights, minutes, few, short)


RULE = NurseRule("night_count", check, state, walk)
