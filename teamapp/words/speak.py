"""Turn a code with values into a sentence.

A topic module of this package holds two dicts, `EN` and `NL`, with the same codes. In a sentence stand

    {name}                    the value as it is (a number with its digits)
    {name:day}                an ISO date as "Thu 12 Nov" / "do 12 nov"
    {name:date}               an ISO date as "12 November 2026"
    {name:clock}              minutes of the day as "07:30"
    {name:span}               minutes as "9 h 30" / "9 u 30"
    {name:hours}              minutes as a span with its sign: "+8 h", "-1 h 30", "0 min"
    {name:signed}             a number with its sign: "+4", "-3", "0"
    {name:plural|one|many}    "one" when the number is 1, else "many"
    {name:word}               the value is itself a code: its sentence
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from typing import Protocol

from teamapp import words

Value = str | int | float | bool


class Language(StrEnum):
    ENGLISH = "en"
    DUTCH = "nl"


class Coded(Protocol):
    """Either room's Text: a code, and values as pairs or a mapping."""

    @property
    def code(self) -> str: ...
    @property
    def values(self) -> Mapping[str, Value] | tuple[tuple[str, Value], ...]: ...


class Unspoken(KeyError):
    """A code that has no sentence, or a sentence that asks for a value that is not there."""


_DAYS = {
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    Language.DUTCH: ("ma", "di", "wo", "do", "vr", "za", "zo"),
}
_MONTHS = {
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    Language.DUTCH: (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
}
_SHORT_MONTHS = {
    Language.ENGLISH: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    Language.DUTCH: ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
}
_HOUR = {Language.ENGLISH: "h", Language.DUTCH: "u"}


def say(text: Coded, language: Language) -> str:
    """The sentence of a Text in a language."""
    return _fill(text.code, dict(text.values), language)


def known_codes(language: Language) -> frozenset[str]:
    """Every code that has a sentence; for the test that nothing is unspoken."""
    return frozenset(_sentences(language))


def template(code: str, language: Language) -> str:
    """The words of a code's sentence without what is filled in: to look for them."""
    return " ".join(literal for literal, *_ in Formatter().parse(_sentences(language).get(code, "")))


def short_day(day: date, language: Language) -> str:
    """`Thu 12 Nov`, `do 12 nov`."""
    return f"{_DAYS[language][day.weekday()]} {day.day} {_SHORT_MONTHS[language][day.month - 1]}"


def long_date(day: date, language: Language) -> str:
    """`12 November 2026`, `12 november 2026`."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def span(minutes: int, language: Language) -> str:
    """`9 h 30`, `45 min`, `11 h`."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else ""
    if not hours:
        return f"{sign}{rest} min"
    return f"{sign}{hours} {_HOUR[language]}" + (f" {rest:02d}" if rest else "")


@cache
def _sentences(language: Language) -> Mapping[str, str]:
    """All topics merged; a code may be spoken in one topic only."""
    merged: dict[str, str] = {}
    for module in iter_modules(words.__path__):
        topic = import_module(f"{words.__name__}.{module.name}")
        spoken: Mapping[str, str] = getattr(topic, "NL" if language is Language.DUTCH else "EN", {})
        twice = merged.keys() & spoken.keys()
        if twice:
            raise Unspoken(f"codes with two sentences: {sorted(twice)}")
        merged.update(spoken)
    return merged


def _fill(code: str, values: Mapping[str, Value], language: Language) -> str:
    try:
        sentence = _sentences(language)[code]
    except KeyError as error:
        raise Unspoken(f"no sentence for {code!r} in {language.value}") from error
    parts = []
    for literal, name, form, _conversion in Formatter().parse(sentence):
        parts.append(literal)
        if name is None:
            continue
        if name not in values:
            raise Unspoken(f"the sentence of {code!r} asks for {name!r}, which is not among {sorted(values)}")
        parts.append(_form(values[name], form or "", language))
    return "".join(parts)


def _form(value: Value, form: str, language: Language) -> str:
    kind, _, rest = form.partition("|")
    match kind:
        case "":
            return str(value)
        case "day":
            return short_day(date.fromisoformat(str(value)), language)
        case "date":
            return long_date(date.fromisoformat(str(value)), language)
        case "clock":
            return f"{int(value) // 60 % 24:02d}:{int(value) % 60:02d}"
        case "span":
            return span(int(value), language)
        case "hours":
            return ("+" if int(value) > 0 else "") + span(int(value), language)
        case "signed":
            return f"{int(value):+d}" if int(value) else "0"
        case "plural":
            one, _, many = rest.partition("|")
            return one if int(value) == 1 else many
        case "word":
            return _fill(str(value), {}, language)
    raise Unspoken(f"no form {form!r}")
