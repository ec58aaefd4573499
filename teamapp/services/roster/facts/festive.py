"""Public holidays of the team's country.

`holidays_between("NL", first, last)` names them in the country's own language, with `language="en"` in another one
where that is known; `known_countries()` are those of which anything is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache


def holidays_between(country: str, first: date, last: date, *, language: str = "") -> Mapping[date, str]:
    """Each public holiday of these days with its name; none where nobody knows the country."""
    years = range(first.year, last.year + 1)
    return {day: name for year in years for day, name in _of_year(country, year, language) if first <= day <= last}


def known_countries() -> tuple[str, ...]:
    """The two letters of every country whose holidays are known."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


@lru_cache(maxsize=64)
def _of_year(country: str, year: int, language: str) -> tuple[tuple[date, str], ...]:
    """Imported when first asked: it reads the calendars of the whole world."""
    import holidays

    try:
        own = holidays.country_holidays(country, years=year)
        known = [one for one in own.supported_languages if language and one.startswith(language)]
        tongue = known[0] if known else own.default_language
        found = holidays.country_holidays(country, years=year, language=tongue)
    except NotImplementedError:
        return ()
    return tuple(sorted((day, str(name)) for day, name in found.items()))
