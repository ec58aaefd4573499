"""Weekly rest: one long rest in every seven days, or two in every fourteen.

Arbeidstijdenwet (NL) article 5:5 paragraph 2: "a. 36 uren in elke aaneengesloten periode van 7 maal 24 uren, of b. 72
uren in elke aaneengesloten periode van 14 maal 24 uren, welke rusttijd kan worden gesplitst in onafgebroken
rustperioden van elk ten minste 32 uren". Directive 2003/88/EC article 5 (EU): 24 hours and the 11 hours of
daily rest per seven days. Working Time Regulations 1998, regulation 11 (UK): 24 hours in seven days, or two of 24 (or
one of 48) in fourteen, and by its paragraph 7 none of that may be part of the daily rest: 35 hours, or two of 35 (or
one of 59).

The periods are taken from the beginning of each shift (stricter than regulation 11, which counts from Monday). What
comes after the period is unknown and counts as rest, so that only certain shortages are named. Solvers, by `state` and
by `walk`, get the stronger form (a): what they prove holds among rosters that keep it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.plan import Worked
from scheduling.rules.rest.gaps import first_starts
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Cell, Sheet, Var
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text, TextValue

DAY_MINUTES = 24 * 60
LONG = 1 << 60
"""Minutes of rest without an end."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Minutes of rest in a window, and the alternative in a longer window, in parts of a least length."""

    rest: int
    window: int
    split_rest: int
    split_window: int
    part: int

    @property
    def least(self) -> int:
        """The shortest rest that counts for anything."""
        return min(self.rest, self.part) if self.split_window else self.rest


def figures(setting: Setting, nurse_id: str) -> Figures:
    return Figures(
        rest=setting.figure("rest_minutes", nurse_id),
        window=setting.figure("days", nurse_id) * DAY_MINUTES,
        split_rest=setting.figure("split_rest_minutes", nurse_id),
        split_window=setting.figure("split_days", nurse_id) * DAY_MINUTES,
        part=setting.figure("part_minutes", nurse_id),
    )


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """One finding for each stretch of shifts without a long enough rest."""
    need = figures(setting, line.nurse.id)
    named_until = -1
    for index, first in enumerate(line.worked):
        inside = _within(line.worked, index, first.start + need.window)
        last = inside[-1]
        if last.day < 0 or first.start < named_until:
            continue
        longest = max(_rests(inside, first.start + need.window))
        if longest >= need.rest or _enough_in_parts(line.worked, index, need):
            continue
        named_until = first.start + need.window
        yield _no_rest(line, setting, first=first, last=last, longest=longest)


def _within(worked: Sequence[Worked], index: int, until: int) -> Sequence[Worked]:
    end = index + 1
    while end < len(worked) and worked[end].start < until:
        end += 1
    return worked[index:end]


def _rests(worked: Sequence[Worked], until: int) -> list[int]:
    """Unbroken rests between the shifts, and after the last until the end of the window."""
    between = [after.start - before.end for before, after in pairwise(worked)]
    return [*between, max(0, until - worked[-1].end)]


def _enough_in_parts(worked: Sequence[Worked], index: int, need: Figures) -> bool:
    until = worked[index].start + need.split_window
    rests = _rests(_within(worked, index, until), until)
    return need.split_window > 0 and sum(rest for rest in rests if rest >= need.part) >= need.split_rest


def _no_rest(line: Line, setting: Setting, *, first: Worked, last: Worked, longest: int) -> Finding:
    need = figures(setting, line.nurse.id)
    values: dict[str, TextValue] = {
        "from_date": date_of(line.plan, first.day),
        "to_date": date_of(line.plan, last.day),
        "rest_minutes": longest,
        "need_minutes": need.rest,
        "days": need.window // DAY_MINUTES,
    }
    days = tuple(shift.day for shift in line.worked if first.day <= shift.day <= last.day)
    repairs = tuple(repair for day in days[::-1] for repair in line.free(day))[:3]
    return finding(line, setting, days=days, text=Text("weekly_rest.too_short", values), repairs=repairs)


def state(sheet: Sheet, setting: Setting) -> None:
    """After the start of each shift a long rest begins soon enough: one of the candidate rests must hold."""
    need = figures(setting, sheet.nurse.id)
    if not any(True for _ in sheet.planned()):
        return
    rests: dict[int, Var | None] = {}
    for cell in sheet.all_cells():
        if sheet.plan.days and cell.shift.day >= -(need.window // DAY_MINUTES):
            _ask_rest(sheet, cell, setting, rests=rests)


def _ask_rest(sheet: Sheet, cell: Cell, setting: Setting, *, rests: dict[int, Var | None]) -> None:
    """If the cell is worked, one of the rests that fit in its window is taken."""
    need = figures(setting, sheet.nurse.id)
    until = cell.shift.start + need.window
    choices: list[tuple[int, Var]] = []
    for end in sorted({end for end in _ends(sheet, cell, need) if end + need.rest <= until}):
        if end not in rests:
            rests[end] = _rest_after(sheet, end, need.rest)
        chosen = rests[end]
        if chosen == sheet.model.one:
            return
        if chosen is not None:
            choices.append((-1, chosen))
    if not choices:
        sheet.forbid(cell, setting)
    elif setting.hard:
        sheet.model.linear([(1, cell.var), *choices], None, 0)
    else:
        sheet.model.linear([(1, cell.var), *choices, (-1, sheet.model.slack(setting, 1))], None, 0)


def _ends(sheet: Sheet, cell: Cell, need: Figures) -> Iterator[int]:
    """Moments inside the window at which a rest can begin: the end of this shift or of a later one."""
    yield cell.shift.end
    for day in range(cell.shift.day + 1, cell.shift.day + 2 + need.window // DAY_MINUTES):
        yield from (other.shift.end for other in sheet.cells(day))


def _rest_after(sheet: Sheet, end: int, rest: int) -> Var | None:
    """A variable that is 1 only if nothing is worked in `rest` minutes from `end`; None if something certainly is."""
    reach = 1 + rest // DAY_MINUTES
    first_day = _first_day_after(sheet, end)
    if first_day is None:
        return sheet.model.one
    taken = [_overlapping(sheet, day, end=end, rest=rest) for day in range(first_day, first_day + reach + 2)]
    taken = [cells for cells in taken if cells]
    if any(cell.var == sheet.model.one for cells in taken for cell in cells):
        return None
    if not taken:
        return sheet.model.one
    chosen = sheet.model.bool()
    for cells in taken:
        sheet.model.linear([(1, chosen), *((1, cell.var) for cell in cells)], None, 1)
    return chosen


def _first_day_after(sheet: Sheet, end: int) -> int | None:
    """The first day with a possible shift that ends after a moment; found from the back, where the period lies."""
    first = None
    for day in range(len(sheet.plan.days) - 1, min(sheet.by_day, default=0) - 1, -1):
        cells = sheet.cells(day)
        if cells and all(cell.shift.end <= end for cell in cells):
            return first
        if any(cell.shift.end > end for cell in cells):
            first = day
    return first


def _overlapping(sheet: Sheet, day: int, *, end: int, rest: int) -> list[Cell]:
    return [cell for cell in sheet.cells(day) if cell.shift.start < end + rest and cell.shift.end > end]


@dataclass(frozen=True, slots=True)
class Unrested:
    """What is remembered since the last rest that counted for anything.

    `end` is that of the last shift and `due` the latest end after which a rest that counts still comes in time. Where
    the last such rest was only a part, `need` is how long the next one must be to make it whole, and `by` the latest
    end after which one long rest does as well. `settled` says that no shift since was a choice.
    """

    end: int
    due: int
    need: int
    by: int
    settled: bool


RESTED = Unrested(-1, 0, 0, 0, settled=True)


@dataclass(frozen=True, slots=True, eq=False)
class WeeklyRestWalk:
    """Long rests in time, or two rests in parts one after the other; kept strictly also where the rule has a price.

    Of the law's second form it knows only that: a week that needs three parts, or a first part after more than a week,
    it forbids. `ends` are the moments, in order, at which a shift can end; `openings[day]` is the earliest at which
    one of that day or a later one can begin; `alike` has the latest end that is followed by the same rests as an end.
    """

    course: Course
    need: Figures
    ends: tuple[int, ...]
    openings: tuple[int, ...]
    alike: Mapping[int, int]

    @property
    def start(self) -> Memory:
        memory = RESTED
        for shift in self.course.past:
            if shift.start + self.need.window > self.openings[0]:
                memory = self._worked(memory, shift, settled=True) or RESTED
        return self._kept(memory, -1)

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, Unrested)
        if shift is None:
            return Step(self._kept(memory, day))
        after = self._worked(memory, shift, settled=self.course.settled((day,)))
        return None if after is None else Step(self._kept(after, day))

    def _worked(self, memory: Unrested, shift: Worked, *, settled: bool) -> Unrested | None:
        """Count the rest before a shift, and what the shift asks for; None where a rest is missing by choice.

        What past and fixed shifts have missed is let pass, but may not go on without a rest.
        """
        if memory.end < 0:
            return self._begun(shift, need=0, by=0, settled=settled)
        after = self._continued(memory, shift, settled=settled and memory.settled)
        if after is not None and shift.end <= after.due and (after.need < LONG or after.by > 0):
            return after
        if not (settled and memory.settled):
            return None
        rested = shift.start - memory.end >= self.need.least
        return self._begun(shift, need=0, by=0, settled=True) if rested else Unrested(shift.end, 0, 0, 0, settled=True)

    def _continued(self, memory: Unrested, shift: Worked, *, settled: bool) -> Unrested | None:
        rest = shift.start - memory.end
        if rest < self.need.least:
            return Unrested(shift.end, memory.due, memory.need, memory.by if shift.end <= memory.by else 0, settled)
        long = rest >= self.need.rest
        whole = memory.need == 0 or rest >= memory.need or (long and memory.by > 0)
        if whole and long:
            return self._begun(shift, need=0, by=0, settled=settled)
        if whole:
            return self._begun(shift, need=self.need.split_rest - rest, by=memory.due, settled=settled)
        return None if long else self._begun(shift, need=LONG, by=memory.by, settled=settled)

    def _begun(self, shift: Worked, *, need: int, by: int, settled: bool) -> Unrested:
        """After a rest that counted. The second of two parts must end within the long window of the first one's shift,
        which began no more than a short window before this one."""
        within = self.need.window - self.need.rest
        if 0 < need < LONG:
            within = min(within, self.need.split_window - self.need.window - need)
        return Unrested(shift.end, shift.start + within, need, by if shift.end <= by else 0, settled)

    def _kept(self, memory: Unrested, day: int) -> Unrested:
        """Forget a rest that is long enough already; moments between the same ends of shifts are one."""
        coming = self.openings[day + 1] - memory.end
        whole = memory.need == 0 or coming >= memory.need or memory.by > 0
        if memory.end < 0 or (coming >= self.need.rest and whole):
            return RESTED
        by = max(1, self._earlier(memory.by, day)) if memory.by else 0
        end = self.alike.get(memory.end, memory.end)
        return Unrested(end, self._earlier(memory.due, day), memory.need, by, memory.settled)

    def _earlier(self, moment: int, day: int) -> int:
        """The latest end of a shift until a moment; 0 where no coming one is so early."""
        place = bisect_right(self.ends, moment)
        last = self.ends[place - 1] if place else 0
        return last if last > self.openings[day + 1] else 0

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Remember since when a long rest is due, and the last shift until the rest after it is long enough."""
    need = figures(setting, course.nurse.id)
    if not any(course.may_come(-1)):
        return None
    ends = sorted({shift.end for shift in (*course.past, *course.may_come(-1))})
    return WeeklyRestWalk(course, need, tuple(ends), first_starts(course), _alike(course, need))


def _alike(course: Course, need: Figures) -> dict[int, int]:
    """For each end of a shift the latest one of its day after which every coming shift is as far away, as far as the
    rests that count tell them apart."""
    seen: dict[tuple[int, tuple[int, ...]], int] = {}
    signs: dict[int, tuple[int, tuple[int, ...]]] = {}
    for shift in sorted(course.may_come(-1), key=lambda one: one.end):
        sign = (shift.day, tuple(_counted(course, shift, need)))
        signs[shift.end], seen[sign] = sign, shift.end
    return {end: seen[sign] for end, sign in signs.items()}


def _counted(course: Course, shift: Worked, need: Figures) -> Iterator[int]:
    """What the rest until each coming shift counts for, as long as there is a difference."""
    enough = max(need.rest, need.split_rest - need.part if need.split_window else 0)
    for day in range(shift.day + 1, min(course.days, shift.day + 3 + enough // DAY_MINUTES)):
        for after in course.possible(day):
            rest = after.start - shift.end
            yield 0 if rest < need.least else min(rest, enough)


RULE = NurseRule("weekly_rest", check, state, walk)
