"""Days as people write them are understood in both languages, and nothing else is taken for a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamapp.services.find.dates import find_dates

TODAY = date(2026, 11, 19)
"""A Thursday."""


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("12 nov", "11-12"),
        ("nov 12", "11-12"),
        ("12 november 2025", "2025-11-12"),
        ("do 12 nov", "11-12"),
        ("12-11", "11-12"),
        ("12/11/25", "2025-11-12"),
        ("2026-11-12", "11-12"),
        ("1 jan", "2027-01-01"),
        ("15 mei", "2027-05-15"),
        ("vandaag", "11-19"),
        ("tomorrow", "11-20"),
        ("overmorgen", "11-21"),
        ("gisteren", "11-18"),
        ("dinsdag", "11-24"),
        ("tuesday", "11-24"),
        ("thursday", "11-19"),
        ("volgende week dinsdag", "11-24"),
        ("dinsdag volgende week", "11-24"),
        ("vorige week vrijdag", "11-13"),
        ("next friday", "11-20 11-27"),
        ("komende vrijdag", "11-20"),
        ("last friday", "11-13"),
        ("afgelopen donderdag", "11-12"),
        ("week 47", "11-16"),
        ("wk 48", "11-23"),
        ("next week", "11-23"),
        ("vorige week", "11-09"),
        ("in 3 weeks", "12-10"),
        ("over 10 dagen", "11-29"),
        ("2 weken geleden", "11-05"),
        ("bos 12 nov", "11-12"),
    ],
)
def test_a_day_is_read(words: str, days: str) -> None:
    """The likeliest first."""
    wanted = [date.fromisoformat(one if len(one) > 5 else f"2026-{one}") for one in days.split()]
    assert [one.day for one in find_dates(words, TODAY)] == wanted


@pytest.mark.parametrize("words", ["", "12", "31 feb", "week 60", "bos", "d", "in 3 hours", "99-99", "2026-13-01"])
def test_what_is_no_day_is_none(words: str) -> None:
    """Also days that no calendar has."""
    assert find_dates(words, TODAY) == ()


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_every_day_is_found_by_its_date(day: date, today: date) -> None:
    """Written whole it is that day; its week's number finds its Monday or the same week of a year that lies nearer."""
    assert [one.day for one in find_dates(f"{day.day}-{day.month}-{day.year}", today)] == [day]
    (week,) = find_dates(f"week {day.isocalendar().week}", today)
    assert week.week
    assert week.day.weekday() == 0
    assert week.day.isocalendar().week == day.isocalendar().week
    assert abs(week.day - today) < timedelta(days=366 * 5 if day.isocalendar().week == 53 else 200)


def test_the_rest_of_the_words_is_kept() -> None:
    """So that `bos 12 nov` can be her visits of that day."""
    (found,) = find_dates("de Vries volgende week dinsdag", TODAY)
    assert found.rest == ("de", "Vries")
