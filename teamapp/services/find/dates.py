"""Days as people write them, in Dutch and English: `12 nov`, `volgende week dinsdag`, `next tuesday`, `week 47`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.services.find.near import plain

_MONTHS = (
    ("jan", "january", "januari"), ("feb", "february", "februari"), ("mar", "march", "mrt", "maart"),
    ("apr", "april"), ("may", "mei"), ("jun", "june", "juni"), ("jul", "july", "juli"), ("aug", "august", "augustus"),
    ("sep", "sept", "september"), ("oct", "october", "okt", "oktober"), ("nov", "november"), ("dec", "december"),
)  # fmt: skip
_WEEKDAYS = (
    ("monday", "mon", "maandag", "ma"), ("tuesday", "tue", "tues", "dinsdag", "di"),
    ("wednesday", "wed", "woensdag", "wo"), ("thursday", "thu", "thur", "thurs", "donderdag", "do"),
    ("friday", "fri", "vrijdag", "vr"), ("saturday", "sat", "zaterdag", "za"), ("sunday", "sun", "zondag", "zo"),
)  # fmt: skip
_NEXT = ("next", "volgende", "volgend")
_COMING = ("coming", "komende", "aanstaande", "this", "deze", "on", "op")
_LAST = ("last", "vorige", "afgelopen", "vorig")
_NEAR = {
    "today": 0, "vandaag": 0, "tomorrow": 1, "morgen": 1, "overmorgen": 2, "yesterday": -1, "gisteren": -1,
    "eergisteren": -2,
}  # fmt: skip
_UNITS = {
    "day": 1, "days": 1, "dag": 1, "dagen": 1, "week": 7, "weeks": 7, "weken": 7,
}  # fmt: skip
_LONGEST, _YEARS = 4, 6
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, or the Monday of a `week`; `rest` are the words that were not about it."""

    day: date
    week: bool = False
    rest: tuple[str, ...] = ()


def find_dates(words: str, today: date) -> tuple[Dated, ...]:
    """What day is meant, the likeliest first; `next tuesday` may be two. Nothing where no day is named."""
    tokens = [plain(word).strip(",.") for word in words.split()]
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            found = tuple(dict.fromkeys(_read(tokens[start : start + length], today)))
            if found:
                rest = (*words.split()[:start], *words.split()[start + length :])
                return tuple(Dated(day, week, tuple(rest)) for day, week in found)
    return ()


Reading = Iterator[tuple[date, bool]]


def _read(tokens: Sequence[str], today: date) -> Reading:
    for reader in _READERS:
        yield from reader(tokens, today)


def _near(tokens: Sequence[str], today: date) -> Reading:
    if len(tokens) == 1 and tokens[0] in _NEAR:
        yield today + timedelta(days=_NEAR[tokens[0]]), False


def _calendar(tokens: Sequence[str], today: date) -> Reading:
    """`12 nov`, `nov 12 2025`, `thu 12 november`."""
    rest = list(tokens)
    if len(rest) > 2 and _place(_WEEKDAYS, rest[0]) >= 0:
        rest = rest[1:]
    year = int(rest.pop()) if len(rest) == 3 and re.fullmatch(r"\d{4}", rest[-1]) else None
    if len(rest) != 2:
        return
    for number, name in (rest, reversed(rest)):
        day = re.fullmatch(r"(\d{1,2})(?:e|st|nd|rd|th)?", number)
        month = _place(_MONTHS, name) + 1
        if day and month:
            yield from _day(year, month, int(day[1]), today)


def _figures(tokens: Sequence[str], today: date) -> Reading:
    """`12-11`, `12/11/2025`, `2025-11-12`: the day comes first, as the team writes it."""
    if len(tokens) != 1:
        return
    if iso := _ISO.fullmatch(tokens[0]):
        yield from _day(int(iso[1]), int(iso[2]), int(iso[3]), today)
    elif figures := _NUMBERS.fullmatch(tokens[0]):
        year = int(figures[3]) % 2000 + 2000 if figures[3] else None
        yield from _day(year, int(figures[2]), int(figures[1]), today)


def _weekday(tokens: Sequence[str], today: date) -> Reading:
    """`tuesday`, `next tuesday`, `volgende week dinsdag`, `dinsdag volgende week`, `afgelopen vrijdag`."""
    places = [_place(_WEEKDAYS, token) for token in tokens]
    named = [place for place in places if place >= 0]
    others = [token for token, place in zip(tokens, places, strict=True) if place < 0]
    if len(named) != 1 or (len(tokens) == 1 and len(tokens[0]) == 1):
        return
    monday = today - timedelta(days=today.weekday())
    coming = today + timedelta(days=(named[0] - today.weekday() - 1) % 7 + 1)
    match others:
        case []:
            yield coming if coming - today < timedelta(days=7) else today, False
        case [word] if word in _COMING:
            yield coming, False
        case [word] if word in _NEXT:
            yield coming, False
            yield monday + timedelta(days=7 + named[0]), False
        case [word] if word in _LAST:
            yield coming - timedelta(days=7 if coming - timedelta(days=7) < today else 14), False
        case [word, "week"] if (weeks := _weeks(word)) is not None:
            yield monday + timedelta(days=7 * weeks + named[0]), False


def _week(tokens: Sequence[str], today: date) -> Reading:
    """`week 47`, `wk 47`, `next week`, `vorige week`."""
    monday = today - timedelta(days=today.weekday())
    match list(tokens):
        case ["week" | "wk", number] if number.isdigit():
            found = [_monday(today.year + step, int(number)) for step in range(-_YEARS, _YEARS + 1)]
            near = [one for one in found if one is not None]
            if near:
                yield min(near, key=lambda one: abs(one - today)), True
        case [word, "week"] if (weeks := _weeks(word)) is not None:
            yield monday + timedelta(days=7 * weeks), True


def _ahead(tokens: Sequence[str], today: date) -> Reading:
    """`in 3 weeks`, `over 10 dagen`, `2 weken geleden`, `3 days ago`."""
    match list(tokens):
        case ["in" | "over", number, unit] if number.isdigit() and unit in _UNITS:
            yield from _moved(today, int(number) * _UNITS[unit])
        case [number, unit, "ago" | "geleden"] if number.isdigit() and unit in _UNITS:
            yield from _moved(today, -int(number) * _UNITS[unit])


_READERS: tuple[Callable[[Sequence[str], date], Reading], ...] = (_near, _figures, _week, _weekday, _ahead, _calendar)


def _weeks(word: str) -> int | None:
    return 1 if word in _NEXT else 0 if word in ("this", "deze") else -1 if word in _LAST else None


def _place(names: tuple[tuple[str, ...], ...], word: str) -> int:
    return next((place for place, forms in enumerate(names) if word in forms), -1)


def _moved(today: date, days: int) -> Reading:
    if abs(days) < 4000:
        yield today + timedelta(days=days), False


def _day(year: int | None, month: int, day: int, today: date) -> Reading:
    """Without a year the one that lies nearest to today."""
    years = (year,) if year is not None else (today.year, today.year + 1, today.year - 1)
    found = [made for one in years if (made := _made(one, month, day)) is not None]
    if found:
        yield min(found, key=lambda one: abs(one - today)), False


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
