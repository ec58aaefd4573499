"""Reads times and dates as people type them; pure, so that it can be tested by itself."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar mrt maa", "apr", "may mei", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec"), start=1
    )
    for name in names.split()
}
_TODAY, _TOMORROW, _YESTERDAY = {"today", "vandaag"}, {"tomorrow", "morgen"}, {"yesterday", "gisteren"}
_NEAR_PAST = timedelta(days=183)


def read_minutes(text: str) -> int | None:
    """`7:30`, `7.30`, `0730`, `730`, `7`, `7h30`: minutes of the day; `24:00` is the end of it."""
    found = re.fullmatch(r"(\d{1,2})(?:\s*[:.hu]\s*(\d{2})?)?|(\d{1,2})(\d{2})", text.strip().casefold())
    if found is None:
        return None
    hours = int(found[1] or found[3])
    minutes = int(found[2] or found[4] or 0)
    total = hours * 60 + minutes
    return total if minutes < 60 and total <= 24 * 60 else None


def clock(minutes: int) -> str:
    """`07:30`."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def read_date(text: str, today: date) -> date | None:
    """`2026-11-12`, `12-11-2026`, `12/11`, `12 nov`, `today`, `morgen`, `+14`: near `today` if no year is said."""
    words = text.strip().casefold()
    for names, days in ((_TODAY, 0), (_TOMORROW, 1), (_YESTERDAY, -1)):
        if words in names:
            return today + timedelta(days=days)
    if step := re.fullmatch(r"([+-]\d{1,3})", words):
        return today + timedelta(days=int(step[1]))
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", words):
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    return _read_day_first(words, today)


def _read_day_first(words: str, today: date) -> date | None:
    found = re.fullmatch(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?(?:[-/. ]+(\d{4}|\d{2}))?", words)
    if found is None:
        return None
    month = int(found[2]) if found[2].isdigit() else _MONTHS.get(found[2][:3], 0)
    if found[3]:
        year = int(found[3])
        return _date(year if year > 99 else 2000 + year, month, int(found[1]))
    this_year = _date(today.year, month, int(found[1]))
    if this_year is not None and this_year < today - _NEAR_PAST:
        return _date(today.year + 1, month, int(found[1]))
    return this_year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
