"""How many nights, and how many hours with many nights, in a span of weeks.

Arbeidstijdenwet (NL) article 5:8 paragraphs 1 and 4, paraphrased: an employee works night shifts that end after 02:00
at most 36 times in each period of 16 weeks; who works 16 or more night shifts in 16 weeks works at most 40 hours a week
on average in that period.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.hours.weeks import last_weeks, span_of_weeks
from scheduling.rules.line import Line, date_of, finding, is_night
from scheduling.rules.plan import Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
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
            _limit_hours(sheet, days, many=many, minutes=_most_minutes(setting, sheet.nurse.id))


def _limit_hours(sheet: Sheet, days: range, *, many: int, minutes: int) -> None:
    """With `many` nights or more in these days, at most `minutes` of work; what the past has broken already stays."""
    nights, worked, one = sheet.nights(days), sheet.minutes(days), sheet.model.one
    beyond = sum(factor for factor, _ in worked) - minutes
    broken = sum(n for n, var in nights if var == one) >= many and sum(m for m, var in worked if var == one) > minutes
    if beyond <= 0 or broken:
        return
    has_many = sheet.model.bool()
    sheet.model.linear([*nights, (many - 1 - len(nights), has_many)], None, many - 1)
    sheet.model.linear([*worked, (beyond, has_many)], None, minutes + beyond)


RULE = NurseRule("night_count", check, state)
