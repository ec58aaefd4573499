"""The window's words by their English: what a person who reads another language looks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from xml.etree import ElementTree

import ui
from teamapp import words

FOLDER = Path(ui.__file__).parent / "i18n"
_HOLE = re.compile(r"\{[^}]*\}")


@cache
def texts(language: str) -> Mapping[str, tuple[str, ...]]:
    """The sentences of a language under their English: several where the same English has several."""
    found: dict[str, tuple[str, ...]] = {}
    for english, dutch in _pairs():
        found[english] = (*found.get(english, ()), dutch if language == "nl" else english)
    return found


def as_pattern(sentence: str) -> re.Pattern[str]:
    """`{n} days` finds "3 days"."""
    return re.compile(".+".join(re.escape(part) for part in _HOLE.split(sentence)))


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return (*_of_window(), *of_sentences())


def _of_window() -> Iterator[tuple[str, str]]:
    for file in sorted(FOLDER.glob("*_nl.ts")):
        for message in ElementTree.parse(file).iter("message"):
            yield message.findtext("source", ""), message.findtext("translation", "")


def of_sentences() -> Iterator[tuple[str, str]]:
    """What rooms without pixels say, in English and Dutch."""
    for module in iter_modules(words.__path__):
        topic = import_module(f"{words.__name__}.{module.name}")
        english: Mapping[str, str] = getattr(topic, "EN", {})
        for code, sentence in english.items():
            yield sentence, topic.NL[code]
