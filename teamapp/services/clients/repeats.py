"""How often care returns, in plain choices, and the RFC 5545 rule that says the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from teamapp.domain.series import RuleUnreadable, check_rule
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.refused import refuse

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MOST_EVERY = 52


class Beat(StrEnum):
    """The unit in which care returns."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Every so many days, weeks (on some weekdays, 0 = Monday) or months (on the day of the first time)."""

    beat: Beat
    every: int = 1
    weekdays: frozenset[int] = frozenset()


EVERY_DAY = Repeat(beat=Beat.DAYS)


def rule_of(repeat: Repeat, first: date) -> str:
    """The rule behind the choices; refused when they make no series."""
    border.between("label.care_need.rule", repeat.every, least=1, most=_MOST_EVERY)
    step = f";INTERVAL={repeat.every}" if repeat.every > 1 else ""
    if repeat.beat is Beat.DAYS:
        return f"FREQ=DAILY{step}"
    if repeat.beat is Beat.MONTHS:
        return f"FREQ=MONTHLY{step};BYMONTHDAY={first.day if first.day <= 28 else -1}"
    if not repeat.weekdays:
        raise refuse("clients.no_weekday")
    for weekday in repeat.weekdays:
        border.between("label.care_need.rule", weekday, least=0, most=6)
    return f"FREQ=WEEKLY{step};BYDAY={','.join(_DAYS[day] for day in sorted(repeat.weekdays))}"


def repeat_of(rule: str) -> Repeat | None:
    """The choices behind a rule, None for a rule that they cannot express (it came from elsewhere)."""
    parts = dict(part.split("=", 1) for part in rule.upper().removeprefix("RRULE:").split(";") if "=" in part)
    every = parts.pop("INTERVAL", "1")
    beat = {"DAILY": Beat.DAYS, "WEEKLY": Beat.WEEKS, "MONTHLY": Beat.MONTHS}.get(parts.pop("FREQ", ""))
    days = parts.pop("BYDAY", "")
    month_day = parts.pop("BYMONTHDAY", "")
    if beat is None or parts or not every.isdigit() or int(every) < 1:
        return None
    if not set(days.split(",")) <= {*_DAYS, ""}:
        return None
    if (beat is Beat.WEEKS) != bool(days) or (month_day and beat is not Beat.MONTHS):
        return None
    weekdays = frozenset(_DAYS.index(day) for day in days.split(",") if day)
    return Repeat(beat=beat, every=int(every), weekdays=weekdays)


def repeat_text(rule: str) -> Text:
    """How often, in words: "every day", "every 2 weeks on Tuesday and Friday"."""
    repeat = repeat_of(rule)
    if repeat is None:
        return text("repeat.own_rule", rule=rule)
    if repeat.beat is not Beat.WEEKS:
        single = {Beat.DAYS: "repeat.every_day", Beat.MONTHS: "repeat.every_month"}
        return text(single[repeat.beat]) if repeat.every == 1 else text(f"repeat.{repeat.beat}", every=repeat.every)
    if repeat.every == 1 and repeat.weekdays == frozenset(range(5)):
        return text("repeat.working_days")
    if repeat.every == 1 and repeat.weekdays == frozenset(range(7)):
        return text("repeat.every_day")
    days = {f"day{place}": f"weekday.{day}" for place, day in enumerate(sorted(repeat.weekdays), 1)}
    if repeat.every == 1:
        return text(f"repeat.weekly_{len(days)}", **days)
    return text(f"repeat.weeks_{len(days)}", every=repeat.every, **days)


def readable(rule: str, first: date) -> str:
    """The rule itself when it can be read; refused with the cause otherwise."""
    try:
        check_rule(rule, first)
    except RuleUnreadable as error:
        raise refuse("clients.rule_unreadable", rule=rule, cause=error.cause) from error
    return rule
