"""What stands in one cell, as people type it in either language. Each reader refuses in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import Enum
from typing import TypeVar

from teamapp.domain.entities import Nurse, ShiftKind
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.text import text
from teamapp.services.refused import refuse
from teamapp.words.speak import Language, say

Member = TypeVar("Member", bound=Enum)

_MOMENT = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})[-/. ](\d{{1,2}})[-/. ](\d{{4}}){_MOMENT}")
_NAMED = re.compile(rf"(?:[^\W\d]+\.? )?(\d{{1,2}})\.?[- ]([^\W\d]+)\.?[- ](\d{{4}}){_MOMENT}")
_COUNTED = re.compile(r"[1-7]\d{4}")
_COUNTED_FROM = date(1899, 12, 30)
"""Spreadsheets count days from here; the number is what is left where a column of days lost its form."""

_MONTHS = ("jan", "feb", "mar maa mrt", "apr", "may mei", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})([ T].*)?")
_HOURS = re.compile(r"(\d{1,3})(?:[:.,u h]+(\d{1,2}))?(?::00)?")
_UNIT = re.compile(r"\s*(uren|uur|u|hours?|hrs?|h)\.?$", re.IGNORECASE)
_NINE = re.compile(r"[1-9]\d{8}")
_SPLIT = re.compile(r"[,;/]| en | and ")


def day(cell: str) -> date:
    """`2026-11-12`, `12-11-2026`, `12/11/2026`, `12.11.2026`, `do 12 nov 2026`: the day stands before the month.

    A time behind it is left out; `46338` is the same day as a spreadsheet counts.
    """
    if _COUNTED.fullmatch(cell):
        return _COUNTED_FROM + timedelta(days=int(cell))
    iso, ours, named = _ISO.fullmatch(cell), _DAY_FIRST.fullmatch(cell), _NAMED.fullmatch(cell)
    numbers = iso.groups()[:3] if iso else ours.groups()[::-1] if ours else None
    if named is not None:
        numbers = (named[3], _month(named[2]), named[1])
    try:
        return date(*map(int, numbers)) if numbers else _no_day(cell)
    except ValueError:
        return _no_day(cell)


def _month(word: str) -> str:
    """The number of a month by its first three letters, in either language; 0 for none."""
    begin = word.casefold()[:3]
    return str(next((number for number, known in enumerate(_MONTHS, 1) if begin in known.split()), 0))


def hours(cell: str) -> int:
    """`24`, `24:30`, `24,5`, `24 uur`: hours a week in minutes."""
    found = _HOURS.fullmatch(_UNIT.sub("", cell))
    if found is None:
        raise refuse("importing.no_hours", cell=cell)
    whole, part = int(found[1]), found[2] or ""
    if not part:
        return whole * 60
    return whole * 60 + (int(part) if ":" in cell or "u" in cell or "h" in cell else round(float(f"0.{part}") * 60))


def member(kind: type[Member], codes: str) -> Callable[[str], Member]:
    """A reader for an enumeration: its value, or its word in either language."""

    def read(cell: str) -> Member:
        for one in kind:
            words = {say(text(f"{codes}.{one.value}"), language).casefold() for language in Language}
            if cell.casefold() in words | {str(one.value).casefold()}:
                return one
        known = ", ".join(say(text(f"{codes}.{one.value}"), Language.ENGLISH) for one in kind)
        raise refuse("importing.no_such_word", cell=cell, known=known)

    return read


def weekday(cell: str) -> int:
    """Monday is 0: by its name or its first letters, in either language."""
    for number in range(7):
        names = (say(text(f"weekday.{number}"), language).casefold() for language in Language)
        if len(cell) >= 2 and any(name.startswith(cell.casefold().rstrip(".")) for name in names):
            return number
    raise refuse("importing.no_weekday", cell=cell)


def languages(cell: str) -> frozenset[str]:
    """`nl, en`, with whatever stands between."""
    return frozenset(one for one in re.split(r"[,;/\s]+", cell.lower()) if one)


def nurse(cell: str, nurses: Iterable[Nurse]) -> Nurse:
    """A colleague by her whole name, also with the family name first, or by a part of it that only she has."""
    wanted = " ".join(cell.casefold().replace(",", " ").split())
    people = list(nurses)
    exact = [one for one in people if one.name.casefold() == wanted]
    parts = [one for one in people if wanted and (set(wanted.split()) <= set(one.name.casefold().split()))]
    found = exact or parts
    if len(found) != 1:
        raise refuse("importing.two_nurses" if found else "importing.no_nurse", cell=cell)
    return found[0]


def phone(cell: str, country: str) -> str:
    """As it stands; a spreadsheet that took it for a number has lost the nought before the nine others."""
    return f"0{cell}" if country == "NL" and _NINE.fullmatch(cell) else cell


def shift_kinds(cell: str, kinds: Iterable[ShiftKind]) -> frozenset[ShiftKindId]:
    """Shifts by name or letter; an empty cell names none."""
    known = {word.casefold(): one.id for one in kinds for word in (one.name, one.letter)}
    wanted = [one.strip() for one in _SPLIT.split(cell) if one.strip()]
    for one in wanted:
        if one.casefold() not in known:
            raise refuse("importing.no_shift", cell=one)
    return frozenset(known[one.casefold()] for one in wanted)


def _no_day(cell: str) -> date:
    raise refuse("importing.no_day", cell=cell)
