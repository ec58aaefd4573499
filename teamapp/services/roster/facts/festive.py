"""Public holidays of the team's country."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache


def holidays_between(country: str, first: date, last: date) -> Mapping[date, str]:
    """Each public holiday of these days with its name in the country's own language; none where nobody knows it."""
    years = range(first.year, last.year + 1)
    return {day: name for year in years for day, name in _of_year(country, year) if first <= day <= last}


@lru_cache(maxsize=64)
def _of_year(country: str, year: int) -> tuple[tuple[date, str], ...]:
    """Imported when first asked: it reads the calendars of the whole world."""
    import holidays

    try:
        found = holidays.country_holidays(country, years=year)
    except NotImplementedError:
        return ()
    return tuple(sorted(found.items()))
