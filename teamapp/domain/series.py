"""When care happens: the days of an RFC 5545 rule, in the wall-clock time of the team.

Times of day are minutes of the local day, so a visit at 08:00 stays at 08:00 when the clocks change; only
`units.moment` turns it into an instant.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrule, rruleset, rrulestr

from teamapp.domain.entities.client import CareNeed
from teamapp.domain.entities.visit import Visit, visit_id


class RuleUnreadable(ValueError):
    """A repetition rule that is not RFC 5545, or repeats more finely than by the day."""

    def __init__(self, rule: str, cause: str) -> None:
        super().__init__(f"the repetition {rule!r} cannot be read: {cause}")
        self.rule = rule
        self.cause = cause


_ALWAYS = frozenset({"INTERVAL", "COUNT", "UNTIL", "WKST"})
_PARTS = {
    "DAILY": _ALWAYS,
    "WEEKLY": _ALWAYS | {"BYDAY"},
    "MONTHLY": _ALWAYS | {"BYDAY", "BYMONTHDAY"},
    "YEARLY": _ALWAYS,
}
"""The parts of a rule that each frequency may have."""


def check_rule(rule: str, first: date) -> None:
    """Raise RuleUnreadable unless `rule` can be used for a series from `first` on and ever falls on a day.

    Parts that can contradict each other (31 February, every seventh day if it is a Tuesday) are not taken: looking
    for a day that never comes would take for ever.
    """
    parts = _parts(rule)
    series = _parse(rule, first)
    strange = parts.keys() - {"FREQ"} - _PARTS.get(parts["FREQ"], frozenset())
    if strange:
        raise RuleUnreadable(rule, f"{', '.join(sorted(strange))} is not taken with FREQ={parts['FREQ']}")
    if series.after(_midnight(first), inc=True) is None:
        raise RuleUnreadable(rule, "it never falls on a day")


def days_of(need: CareNeed, first: date, last: date) -> tuple[date, ...]:
    """The days on which the need asks for a visit, both ends included, without its exceptions."""
    start = max(first, need.first)
    end = min(last, need.last) if need.last is not None else last
    if start > end:
        return ()
    found = _parse(need.rule, _near(need, start)).between(_midnight(start), _midnight(end), inc=True)
    return tuple(moment.date() for moment in found if moment.date() not in need.except_days)


def occurrences(need: CareNeed, first: date, last: date) -> tuple[Visit, ...]:
    """The visits that the need asks for in these days, unplanned, with the ids every device gives them."""
    return tuple(
        Visit(id=visit_id(need.id, day), client=need.client, need=need.id, day=day)
        for day in days_of(need, first, last)
    )


def week_days(first_monday: date) -> tuple[date, ...]:
    """Monday to Sunday."""
    return tuple(first_monday + timedelta(days=n) for n in range(7))


def _near(need: CareNeed, start: date) -> date:
    """A day from which the series runs the same from `start` on: years of past days need not be counted again.

    A whole number of intervals after the first day, so that "every second week" keeps its weeks; a rule that counts
    its times, or goes by months, begins where it begins.
    """
    parts = _parts(need.rule)
    days = {"DAILY": 1, "WEEKLY": 7}.get(parts.get("FREQ", ""))
    every = parts.get("INTERVAL", "1")
    if days is None or "COUNT" in parts or not every.isdigit() or int(every) < 1:
        return need.first
    span = days * int(every)
    return need.first + timedelta(days=max(0, (start - need.first).days // span - 1) * span)


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.upper().removeprefix("RRULE:").split(";") if "=" in part)


def _parse(rule: str, first: date) -> rrule | rruleset:
    parts = _parts(rule)
    if parts.get("FREQ") not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise RuleUnreadable(rule, "it must begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")
    try:
        return rrulestr(rule, dtstart=_midnight(first))
    except (ValueError, KeyError, TypeError) as error:
        raise RuleUnreadable(rule, str(error)) from error


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
