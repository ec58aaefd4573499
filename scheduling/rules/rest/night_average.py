"""How long night workers work on average: a limit that nobody can opt out of.

Directive 2003/88/EC article 8 (EU): "normal hours of work for night workers do not exceed an average of eight hours in
any 24-hour period"; the span of weeks is left to the countries (article 16), 16 are used. Working Time Regulations
1998, regulation 6 (UK): a night worker's normal hours in any reference period "shall not exceed an average of eight
hours for each 24 hours"; the reference period is 17 weeks.

The average is taken over the days without the weekly day of rest, as the formula of regulation 6 paragraph 5 does: six
times eight hours a week. A night worker works at least three hours of her daily time at night "as a normal course":
here whoever has about one night shift a week in the span. A night shift is one of the Arbeidstijdenwet (more than one
hour between 00:00 and 06:00), which is stricter than both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from scheduling.rules.course import Course
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding, is_night
from scheduling.rules.plan import Worked
from scheduling.rules.rest import night_count
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Walk
from scheduling.rules.weeks import last_weeks, span_of_weeks
from scheduling.text import Text, TextValue

DAYS_A_WEEK = 6
"""Days that count in a week: all but the day of rest."""
ANY_NUMBER = 1_000
"""Nights that nobody works in so many weeks."""


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for the first span of weeks in which she works many nights and too many hours."""
    weeks, many = setting.figure("weeks", line.nurse.id), setting.figure("many_nights", line.nurse.id)
    for week in last_weeks(line.plan):
        days = span_of_weeks(line.plan, week, weeks)
        inside = [shift for shift in line.worked if shift.day in days]
        nights = sum(is_night(shift) for shift in inside)
        if nights >= many and sum(shift.work for shift in inside) > most_minutes(setting, line.nurse.id):
            yield _too_long(line, setting, inside=inside, nights=nights)
            return


def most_minutes(setting: Setting, nurse_id: str) -> int:
    """Minutes of work in the whole span."""
    return setting.figure("minutes_a_day", nurse_id) * DAYS_A_WEEK * setting.figure("weeks", nurse_id)


def _too_long(line: Line, setting: Setting, *, inside: list[Worked], nights: int) -> Finding:
    weeks = setting.figure("weeks", line.nurse.id)
    total = sum(shift.work for shift in inside)
    values: dict[str, TextValue] = {
        "nights": nights,
        "weeks": weeks,
        "average_minutes": total // (weeks * DAYS_A_WEEK),
        "most_minutes": setting.figure("minutes_a_day", line.nurse.id),
        "to_date": date_of(line.plan, inside[-1].day),
    }
    days = tuple(shift.day for shift in inside if shift.day >= 0)
    text, repairs = Text("night_average.too_long", values), line.free(inside[-1].day)
    return finding(line, setting, days=days, text=text, repairs=repairs)


def state(sheet: Sheet, setting: Setting) -> None:
    """With many nights in a span of weeks its hours are limited."""
    night_count.state(sheet, as_count(setting))


def walk(course: Course, setting: Setting) -> Walk | None:
    """The same memory as for the counts of nights."""
    return night_count.walk(course, as_count(setting))


def as_count(setting: Setting) -> Setting:
    """The same limit in the words of the rule that counts nights, which has a limit of hours too."""
    exceptions = {nurse: _as_count({**setting.figures, **figures}) for nurse, figures in setting.exceptions.items()}
    return replace(setting, figures=_as_count(setting.figures), exceptions=exceptions)


def _as_count(figures: Mapping[str, int]) -> dict[str, int]:
    return {
        "nights": ANY_NUMBER,
        "weeks": figures["weeks"],
        "many_nights": figures["many_nights"],
        "many_minutes_a_week": figures["minutes_a_day"] * DAYS_A_WEEK,
    }


RULE = NurseRule("night_average", check, state, walk)
