"""Hours of work in a week, and on average over a span of weeks.

Arbeidstijdenwet (NL) article 5:7 paragraph 2: "b. 60 uren per week, en c. gemiddeld 48 uren per week in elke periode
van 16 aaneengesloten weken"; paragraph 3: "gemiddeld 55 uren per week in elke periode van 4 aaneengesloten weken"
(otherwise where a collective agreement says so, paragraph 4). Directive 2003/88/EC article 6
(EU): 48 hours on average, over at most four months (article 16; 16 weeks are used). Working Time Regulations 1998,
regulation 4 (UK): 48 hours on average over 17 weeks, unless the worker has opted out in writing.

Weeks run from Monday to Sunday, a shift belongs to the day on which it begins, and weeks before the known history count
as free.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.plan import Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.rules.walks.spans import Spans, spans
from scheduling.rules.weeks import last_weeks, span_of_weeks
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each week that ends a span with too many hours."""
    weeks = setting.figure("weeks", line.nurse.id)
    most = setting.figure("minutes_a_week", line.nurse.id) * weeks
    for week in last_weeks(line.plan):
        days = span_of_weeks(line.plan, week, weeks)
        inside = [shift for shift in line.worked if shift.day in days]
        total = sum(shift.work for shift in inside)
        if total > most:
            yield _too_much(line, setting, inside=inside, total=total)


def _too_much(line: Line, setting: Setting, *, inside: list[Worked], total: int) -> Finding:
    weeks = setting.figure("weeks", line.nurse.id)
    most = setting.figure("minutes_a_week", line.nurse.id)
    values: dict[str, TextValue] = {
        "weeks": weeks,
        "average_minutes": total // weeks,
        "most_minutes": most,
        "from_date": date_of(line.plan, inside[0].day),
        "to_date": date_of(line.plan, inside[-1].day),
    }
    code = "week_hours.too_much" if weeks == 1 else "week_hours.average"
    days = tuple(shift.day for shift in inside if shift.day >= 0)
    amount = -(-(total - most * weeks) // 60)
    return finding(line, setting, days=days, text=Text(code, values), amount=amount, repairs=line.free(inside[-1].day))


def state(sheet: Sheet, setting: Setting) -> None:
    """The minutes of each span stay below the maximum; beyond it a soft setting pays by the hour."""
    weeks = setting.figure("weeks", sheet.nurse.id)
    most = setting.figure("minutes_a_week", sheet.nurse.id) * weeks
    for week in last_weeks(sheet.plan):
        minutes = sheet.minutes(span_of_weeks(sheet.plan, week, weeks))
        if setting.hard:
            sheet.limit(minutes, most, setting)
        elif (beyond := sum(factor for factor, _ in minutes) - most) > 0:
            hours = sheet.model.slack(setting, -(-beyond // 60))
            sheet.model.linear([*minutes, (-60, hours)], None, most)


@dataclass(frozen=True, slots=True)
class WeekHoursWalk:
    """Remembers the minutes of the weeks that still count; `free[week]` may be worked in the span that ends there."""

    setting: Setting
    spans: Spans
    free: Mapping[int, int]
    most: int

    @property
    def start(self) -> Memory:
        return self.spans.moved_on(self.spans.start(), -1, self.free)

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, tuple)
        sums = self.spans.added(memory, 0 if shift is None else shift.work)
        kept, total = self.spans.moved_on(sums, day, self.free), self.spans.total(sums, day)
        if self.setting.hard:
            return Step(kept) if shift is None or total <= self.free[self.spans.course.plan.week(day)] else None
        hours = -(-max(0, total - self.most) // 60) if self.spans.ends(day) else 0
        return Step(kept, hours * self.setting.price)

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Remember the minutes of each span; no walk where even every longest shift keeps below the maximum."""
    weeks = setting.figure("weeks", course.nurse.id)
    most = setting.figure("minutes_a_week", course.nurse.id) * weeks
    counted = spans(course, weeks, lambda shift: shift.work)
    free = {week: max(most, counted.certain(week)) if setting.hard else most for week in counted.past}
    if counted.harmless(counted.start(), -1, free):
        return None
    return WeekHoursWalk(setting, counted, free, most)


RULE = NurseRule("week_hours", check, state, walk)
