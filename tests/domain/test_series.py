"""Care that returns: on the right days, with exceptions, and refusing what it cannot read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamapp.domain.entities.client import CareNeed
from teamapp.domain.ids import ClientId, Id, NeedId
from teamapp.domain.series import RuleUnreadable, check_rule, days_of, occurrences, week_days
from teamapp.domain.units import MinuteOfDay, Minutes

MONDAY = date(2026, 10, 19)
DAYS = st.dates(MONDAY, MONDAY + timedelta(days=60))


def need(rule: str, *, last: date | None = None, except_days: frozenset[date] = frozenset()) -> CareNeed:
    return CareNeed(
        id=NeedId(Id("1" * 32)),
        client=ClientId(Id("2" * 32)),
        care="insulin",
        rule=rule,
        first=MONDAY,
        minutes=Minutes(20),
        windows=((MinuteOfDay(480), MinuteOfDay(540)),),
        last=last,
        except_days=except_days,
    )


@pytest.mark.parametrize(
    ("rule", "offsets"),
    [
        ("FREQ=DAILY", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]),
        ("RRULE:FREQ=DAILY;INTERVAL=3", [0, 3, 6, 9, 12]),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", [0, 2, 4, 7, 9, 11]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", [6]),
        ("FREQ=DAILY;COUNT=2", [0, 1]),
        ("FREQ=MONTHLY;BYMONTHDAY=25", [6]),
    ],
)
def test_days_of_a_rule(rule: str, offsets: list[int]) -> None:
    """The days are those of the calendar, also in the week in which the clocks change (25 October)."""
    found = days_of(need(rule), MONDAY, MONDAY + timedelta(days=13))
    assert [(day - MONDAY).days for day in found] == offsets


@given(DAYS, DAYS, st.frozensets(DAYS, max_size=5), st.none() | DAYS)
def test_days_stay_inside(first: date, until: date, except_days: frozenset[date], last: date | None) -> None:
    """No day lies before the first, after the last, outside the question, or among the exceptions; none is missing."""
    wanted = need("FREQ=DAILY", last=last, except_days=except_days)
    span = [first + timedelta(days=n) for n in range((until - first).days + 1)]
    expected = [day for day in span if day >= MONDAY and (last is None or day <= last) and day not in except_days]
    assert list(days_of(wanted, first, until)) == expected


def test_a_question_splits_where_one_likes() -> None:
    """Asking week by week gives what asking for the month gives: an interval does not start anew."""
    wanted = need("FREQ=DAILY;INTERVAL=5")
    weeks = [MONDAY + timedelta(days=7 * n) for n in range(4)]
    by_week = [day for monday in weeks for day in days_of(wanted, monday, monday + timedelta(days=6))]
    assert tuple(by_week) == days_of(wanted, MONDAY, MONDAY + timedelta(days=27))


def test_occurrences_are_the_same_everywhere() -> None:
    """Two devices that unfold a series make the same visits."""
    week = (MONDAY, MONDAY + timedelta(days=6))
    assert occurrences(need("FREQ=DAILY"), *week) == occurrences(need("FREQ=DAILY"), *week)
    assert len({visit.id for visit in occurrences(need("FREQ=DAILY"), *week)}) == 7


@pytest.mark.parametrize("rule", ["", "FREQ=HOURLY", "FREQ=DAILY;BYDAY=XX", "every day", "FREQ=DAILY;COUNT=x", "FREQ"])
def test_a_rule_that_cannot_be_read_is_refused(rule: str) -> None:
    """The refusal shows the rule."""
    with pytest.raises(RuleUnreadable) as refused:
        check_rule(rule, MONDAY)
    assert refused.value.rule == rule


@given(st.text(max_size=30) | st.text("FREQ=DAILYWKB;MOU0123456789,-", max_size=30).map("FREQ=DAILY;".__add__))
def test_any_text_is_read_or_refused(rule: str) -> None:
    """Whatever is typed or imported as a rule ends in days or in RuleUnreadable, never in another error."""
    try:
        check_rule(rule, MONDAY)
    except RuleUnreadable:
        return
    days_of(need(rule), MONDAY, MONDAY + timedelta(days=13))


def test_a_week_has_seven_days() -> None:
    """Monday to Sunday."""
    assert [day.weekday() for day in week_days(MONDAY)] == list(range(7))
