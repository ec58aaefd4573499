"""The frame of every page, and how a figure is written on it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

from sync.protocol.office.release import BANDS, Figure, Form, Kind, Unit
from sync.server.office.page.words import LANGUAGES, WORDS, number

Asked = Mapping[str, str | int]
"""What a link asks for."""


def framed(title: str, main: str, language: str, *, tools: str = "", narrow: bool = False) -> str:
    """A whole page; `main` and `tools` are HTML, `title` is text."""
    words = WORDS[language]
    name = f"{title} · {words['product']}" if title != words["product"] else title
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(name)}</title>'
        '<link rel="stylesheet" href="/office/style.css"><link rel="icon" href="data:,"></head><body>'
        f'<a class="skip" href="#main">{words["skip"]}</a>'
        f'<header><div class="bar"><strong>{words["product"]}</strong>{tools}</div></header>'
        f'<main id="main"{" class=middle" if narrow else ""}>{main}</main></body></html>\n'
    )


def link(words: str, asked: Asked, other: str = "") -> str:
    """A link to the overview; `other` are more attributes."""
    return f'<a href="{address(asked)}"{other}>{words}</a>'


def address(asked: Asked, path: str = "/office/") -> str:
    """Ready to stand in an attribute."""
    query = urlencode({name: value for name, value in asked.items() if value != ""})
    return escape(f"{path}?{query}" if query else path)


def other_language(language: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(language)]


def said(kind: Kind, figure: Figure, language: str) -> str:
    """A team's figure, as short as it can be said: `310`, `150–200`, `<8`, `10+`."""
    value = figure.value
    match figure.form:
        case Form.HELD:
            return f'–<span class="unseen">{WORDS[language]["held"]}</span>'
        case Form.FEW:
            return escape(WORDS[language]["few"])
        case Form.WIDE:
            return f"{number(value, language)}–{number(value + kind.wide, language)}"
        case Form.BAND:
            low, high = BANDS[value]
            return f"{low}–{high}" if value < len(BANDS) - 1 else f"{low}+"
    return amount(kind, value, language)


def amount(kind: Kind, value: float, language: str) -> str:
    """A number of this kind; tenths are carers."""
    return number(value / 10 if kind.unit is Unit.CARERS else value, language)


def span(low: float, high: float | None, language: str) -> str:
    """`below 50`, `50 to 55`, `65 or more`."""
    words = WORDS[language]
    if high is None:
        return words["from"].format(low=number(low, language))
    if not low:
        return words["below"].format(high=number(high, language))
    return words["between"].format(low=number(low, language), high=number(high, language))


def bar(share: float) -> str:
    """A small bar beside a number that says the same: nothing for a reader of the screen."""
    width = round(100 * max(0.0, min(1.0, share)), 1)
    return (
        '<svg aria-hidden="true" focusable="false" viewBox="0 0 100 10" preserveAspectRatio="none">'
        '<rect class="track" width="100" height="10" rx="2"/>'
        f'<rect class="fill" width="{width:g}" height="10" rx="2"/></svg>'
    )
