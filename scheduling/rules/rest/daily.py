"""Daily rest: enough hours between two shifts.

Arbeidstijdenwet (NL) article 5:3 paragraph 2: "een onafgebroken rusttijd [...] van ten minste 11 uren in elke
aaneengesloten periode van 24 uren, welke rusttijd eenmaal in elke aaneengesloten periode van 7 maal 24 uren mag worden
ingekort tot ten minste 8 uren, indien de aard van de arbeid of de bedrijfsomstandigheden dit met zich brengen".
Directive 2003/88/EC article 3 (EU) and the Working Time Regulations 1998, regulation 10 (UK): 11 hours.

The two periods of 7 x 24 hours are compared by the moments at which the short rests begin.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding, Repair
from scheduling.rules.line import Line, between, finding
from scheduling.rules.plan import Worked
from scheduling.rules.rest.gaps import close_pairs, first_starts, rests_after
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Cell, Sheet, Var
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text, TextValue

DAY_MINUTES = 24 * 60


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """Findings for each rest that is too short, or short once too often."""
    need, short, window = figures(setting, line.nurse.id)
    last_short: Worked | None = None
    for before, after in pairwise(line.worked):
        rest = after.start - before.end
        if rest >= need:
            continue
        again = last_short is not None and before.end - last_short.end < window
        if rest >= short and not again:
            last_short = before
            continue
        if after.day >= 0:
            yield _too_short(line, setting, before=before, after=after, again=again and rest >= short)


def figures(setting: Setting, nurse_id: str) -> tuple[int, int, int]:
    """Rest needed, short rest allowed now and then (both minutes), and the minutes in which it is allowed once."""
    need = setting.figure("rest_minutes", nurse_id)
    short = setting.figure("short_rest_minutes", nurse_id) or need
    return need, short, setting.figure("short_rest_days", nurse_id) * DAY_MINUTES


def _too_short(line: Line, setting: Setting, *, before: Worked, after: Worked, again: bool) -> Finding:
    need, short, _ = figures(setting, line.nurse.id)
    values: dict[str, TextValue] = {
        **between(line.plan, before, after),
        "rest_minutes": after.start - before.end,
        "need_minutes": need,
        "short_minutes": short,
    }
    code = "daily_rest.short_again" if again else "daily_rest.too_short"
    days = (before.day, after.day)
    repairs = _repairs(line, setting, before=before, after=after)
    return finding(line, setting, days=days, text=Text(code, values), repairs=repairs)


def _repairs(line: Line, setting: Setting, *, before: Worked, after: Worked) -> tuple[Repair, ...]:
    """A later shift that is in demand on the second day, or one of the two days free."""
    return _later_shift(line, setting, before=before, after=after) + line.free(after.day) + line.free(before.day)


def _later_shift(line: Line, setting: Setting, *, before: Worked, after: Worked) -> tuple[Repair, ...]:
    earliest = before.end + figures(setting, line.nurse.id)[0]
    asked = {demand.kind for demand in line.plan.demand if demand.day == after.day and demand.needed > 0}
    for kind in line.plan.kinds:
        if kind.key in asked and kind.times[after.day].start >= earliest:
            return line.change(after.day, kind.key)
    return ()


def state(sheet: Sheet, setting: Setting) -> None:
    """Never two shifts with less than the short rest between them; the short ones counted in each window."""
    need, short, window = figures(setting, sheet.nurse.id)
    short_rests: dict[int, Var] = {}
    for before, after in close_pairs(sheet, need, since=-1 - window // DAY_MINUTES):
        rest = after.shift.start - before.shift.end
        if rest < short:
            sheet.apart(before, after, setting)
        else:
            _mark(sheet, short_rests, before=before, after=after)
    for end in sorted(short_rests):
        marked = [(1, mark) for other, mark in short_rests.items() if end <= other < end + window]
        if len(marked) > 1:
            sheet.limit(marked, 1, setting)


def _mark(sheet: Sheet, short_rests: dict[int, Var], *, before: Cell, after: Cell) -> None:
    """The rest after this end of a shift is a short one if both shifts are worked."""
    model, end = sheet.model, before.shift.end
    fixed = before.var == model.one and after.var == model.one
    if fixed:
        short_rests[end] = model.one
        return
    if end not in short_rests:
        short_rests[end] = model.bool()
    if short_rests[end] != model.one:
        model.linear([(1, before.var), (1, after.var), (-1, short_rests[end])], None, 1)


@dataclass(frozen=True, slots=True)
class Rested:
    """What daily rest remembers: the last shift while one may follow too soon, and until when no rest may be short.

    `barred` counts those of the walk's `turns` before which no rest may be short again; `settled` says that the last
    short rest was nobody's choice.
    """

    day: int
    end: int
    barred: int
    settled: bool


@dataclass(frozen=True, slots=True)
class DailyWalk:
    """`turns` are the moments, in order, from which a short rest can begin; `openings[day]` when the next shift can."""

    course: Course
    setting: Setting
    turns: tuple[int, ...]
    openings: tuple[int, ...]

    @property
    def start(self) -> Memory:
        need, short, window = figures(self.setting, self.course.nurse.id)
        barred_until = -1
        for before, after in pairwise(self.course.past):
            again = before.end < barred_until
            if short <= after.start - before.end < need and not again:
                barred_until = before.end + window
        last = self.course.past[-1] if self.course.past else None
        day, end = (-1, -1) if last is None else (last.day, last.end)
        return self._kept(Rested(day, end, bisect_left(self.turns, barred_until), settled=True), -1)

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, Rested)
        if shift is None:
            return Step(self._kept(memory, day))
        need, short, window = figures(self.setting, self.course.nurse.id)
        after = Rested(shift.day, shift.end, memory.barred, memory.settled)
        rest = shift.start - memory.end
        if memory.end < 0 or rest >= need:
            return Step(self._kept(after, day))
        settled = self.course.settled((memory.day, day))
        again = bisect_left(self.turns, memory.end) < memory.barred
        if rest >= short and not again:
            barred = bisect_left(self.turns, memory.end + window)
            return Step(self._kept(Rested(shift.day, shift.end, barred, settled), day))
        if not self.setting.hard:
            return Step(self._kept(after, day), self.setting.price)
        broken = settled and (rest < short or memory.settled)
        return Step(self._kept(after, day)) if broken else None

    def _kept(self, memory: Rested, day: int) -> Rested:
        """Forget what no later day can ask for."""
        need, _, _ = figures(self.setting, self.course.nurse.id)
        soon = memory.end >= 0 and memory.end + need > self.openings[day + 1]
        since = memory.end if soon else self.openings[day + 1]
        barred = memory.barred if bisect_left(self.turns, since) < memory.barred else 0
        settled = self.setting.hard and barred > 0 and memory.settled
        return Rested(memory.day if soon else -1, memory.end if soon else -1, barred, settled)

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Remember the last shift until the rest after it is long enough, and the last short rest for seven days."""
    need, short, _ = figures(setting, course.nurse.id)
    shifts = (*course.past[-1:], *course.may_come(-1))
    rests = [(shift.end, rest) for shift in shifts for rest in rests_after(course, shift, need)]
    if not rests:
        return None
    turns = sorted({end for end, rest in rests if rest >= short})
    return DailyWalk(course, setting, tuple(turns), first_starts(course))


RULE = NurseRule("daily_rest", check, state, walk)
