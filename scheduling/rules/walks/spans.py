"""What a rule about spans of weeks must remember of a course: what was added up in the weeks that still count."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scheduling.rules.course import Course
from scheduling.rules.plan import Worked
from scheduling.rules.weeks import last_weeks, span_of_weeks

SUNDAY = 6

Sums = tuple[int, ...]
"""What was added up in each week that still counts, the oldest first; weeks that leave all spans together are one."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Sums over each span of `weeks` calendar weeks that ends in a week of the period.

    `past` is what history brings to the span that ends in a week, `later[day]` how much can still be added to the span
    that ends in a week after that day.
    """

    course: Course
    weeks: int
    amount: Callable[[Worked], int]
    past: Mapping[int, int]
    later: Mapping[tuple[int, int], int]

    def start(self) -> Sums:
        """Nothing of the period yet."""
        return (0,)

    def added(self, sums: Sums, amount: int) -> Sums:
        """With an amount on the present day."""
        return (*sums[:-1], sums[-1] + amount)

    def ends(self, day: int) -> bool:
        """Whether a span ends on this day: a Sunday, or the last day there is."""
        return self.course.plan.weekday(day) == SUNDAY or day == self.course.days - 1

    def total(self, sums: Sums, day: int) -> int:
        """What the span that ends in this day's week adds up to."""
        return self.past[self.course.plan.week(day)] + sum(sums)

    def certain(self, week: int) -> int:
        """What past and fixed days alone add up to in the span that ends in a week."""
        days = span_of_weeks(self.course.plan, week, self.weeks)
        return sum(self.amount(shift) for shift in self.course.certain() if shift.day in days)

    def moved_on(self, sums: Sums, day: int, free: Mapping[int, int]) -> Sums:
        """What the next day must know: weeks that still count, and nothing where no span can reach `free[week]` any
        more."""
        if day == self.course.days - 1:
            return (0,)
        if self.harmless(sums, day, free):
            sums = (0,) * len(sums)
        if day < 0 or self.course.plan.weekday(day) != SUNDAY:
            return sums
        week, first = self.course.plan.week(day), self.course.plan.week(0)
        last = self.course.plan.week(self.course.days - 1)
        if last - self.weeks + 1 <= first:
            return sums
        oldest = max(first, week + 2 - self.weeks)
        known = sums[max(0, len(sums) - (week - oldest + 1)) :] if oldest <= week else ()
        return (*known, 0)

    def harmless(self, sums: Sums, day: int, free: Mapping[int, int]) -> bool:
        """Whether no span can go beyond what is free, whatever comes."""
        weeks = range(self.course.plan.week(max(0, day)), self.course.plan.week(self.course.days - 1) + 1)
        return all(self.past[week] + sum(sums) + self.later[day, week] <= free[week] for week in weeks)


def spans(course: Course, weeks: int, amount: Callable[[Worked], int]) -> Spans:
    """The spans of a course, for amounts that are never below zero."""
    plan = course.plan
    ends = last_weeks(plan)
    days = {week: span_of_weeks(plan, week, weeks) for week in ends}
    past = {week: sum(amount(shift) for shift in course.past if shift.day in days[week]) for week in ends}
    most = [max((amount(shift) for shift in course.possible(day)), default=0) for day in range(course.days)]
    later = {
        (day, week): sum(most[after] for after in range(day + 1, course.days) if after in days[week])
        for day in range(-1, course.days)
        for week in ends
    }
    return Spans(course, weeks, amount, past, later)
