"""Public holidays of the team's country.

`holidays_between("NL", first, last)` names them in the country's own language, with `language="en"` in another one
where that is known; `known_countries()` are those of which anything is known.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType


def holidays_between(country: str, first: date, last: date, *, language: str = "") -> Mapping[date, str]:
    """Each public holiday of these days with its name; none where nobody knows the country."""
    years = range(first.year, last.year + 1)
    return {day: name for year in years for day, name in _of_year(country, year, language) if first <= day <= last}


def known_countries() -> tuple[str, ...]:
    """The two letters of every country whose holidays are known."""
    return tuple(sorted(_library().list_supported_countries(include_aliases=False)))


def _library() -> ModuleType:
    """The package `holidays`, of which only the countries that are asked for are read.

    Left to itself it reads all 250 when the first is asked for, by the first lines of `holidays.countries`: a tenth of
    a second and 7 MiB at every start. Its own loader needs that folder only as the place where a country's module is.
    """
    name = "holidays.countries"
    if name not in sys.modules:
        whole = find_spec("holidays")
        if whole is not None and whole.submodule_search_locations:
            folder = ModuleType(name)
            folder.__path__ = [str(Path(place) / "countries") for place in whole.submodule_search_locations]
            sys.modules[name] = folder
    import holidays

    return holidays


@lru_cache(maxsize=64)
def _of_year(country: str, year: int, language: str) -> tuple[tuple[date, str], ...]:
    """Imported when first asked."""
    holidays = _library()
    try:
        own = holidays.country_holidays(country, years=year)
        known = [one for one in own.supported_languages if language and one.startswith(language)]
        tongue = known[0] if known else own.default_language
        found = holidays.country_holidays(country, years=year, language=tongue)
    except NotImplementedError:
        return ()
    return tuple(sorted((day, str(name)) for day, name in found.items()))
