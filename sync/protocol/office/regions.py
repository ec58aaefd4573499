"""The regions that a team may name to the office: a list, so that no text can travel in their place.

Keys are those of ISO 3166-2; names are as the regions call themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

REGIONS: Mapping[str, str] = MappingProxyType(
    {
        "NL-DR": "Drenthe",
        "NL-FL": "Flevoland",
        "NL-FR": "Fryslân",
        "NL-GE": "Gelderland",
        "NL-GR": "Groningen",
        "NL-LI": "Limburg",
        "NL-NB": "Noord-Brabant",
        "NL-NH": "Noord-Holland",
        "NL-OV": "Overijssel",
        "NL-UT": "Utrecht",
        "NL-ZE": "Zeeland",
        "NL-ZH": "Zuid-Holland",
        "BE-BRU": "Brussel / Bruxelles",
        "BE-VLG": "Vlaanderen",
        "BE-WAL": "Wallonie",
        "GB-ENG": "England",
        "GB-NIR": "Northern Ireland",
        "GB-SCT": "Scotland",
        "GB-WLS": "Cymru / Wales",
    }
)


def regions_of(country: str) -> tuple[str, ...]:
    """The regions of a country by its two letters; none where this list has none."""
    return tuple(code for code in REGIONS if code.startswith(f"{country}-"))
