"""How a street name is written, made alike: no accents, no capitals, titles in full. Dutch, Finnish and their
neighbours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

IN_FULL: Mapping[str, str] = MappingProxyType(
    {
        "prof": "professor", "dr": "doctor", "drs": "doctorandus", "ir": "ingenieur", "mr": "meester", "ds": "dominee",
        "st": "sint", "burg": "burgemeester", "bgm": "burgemeester", "burgem": "burgemeester", "pres": "president",
        "past": "pastoor", "mgr": "monseigneur", "jhr": "jonkheer", "gen": "generaal", "adm": "admiraal",
        "kol": "kolonel", "kon": "koningin", "pr": "prins", "prs": "prinses", "weth": "wethouder", "sr": "senior",
        "jr": "junior", "v": "van", "vd": "van", "d": "de", "str": "straat", "pl": "plein", "pln": "plein",
        "ln": "laan", "wg": "weg", "pk": "puistokatu", "k": "katu", "t": "tie", "pyh": "pyha",
    }
)  # fmt: skip
"""Abbreviations that stand as a word of their own."""

ENDINGS: Mapping[str, str] = MappingProxyType(
    {"str": "straat", "ln": "laan", "pln": "plein", "wg": "weg", "kd": "kade"}
)
"""Abbreviations at the end of a longer word: Evertsln = Evertslaan."""

_WORD = re.compile(r"[^\W_]+")
_STROKES = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


def folded(text: str) -> str:
    """Small letters without accents: "Töölönkatu" -> "toolonkatu", "Straße" -> "strasse", "Ĳlaan" -> "ijlaan"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_STROKES)


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(folded(text))


def in_full(word: str) -> str:
    """A folded word with its abbreviation written out, or the word itself."""
    if word in IN_FULL:
        return IN_FULL[word]
    for short, whole in ENDINGS.items():
        if word.endswith(short) and len(word) > len(short) + 2:
            return word.removesuffix(short) + whole
    return word


def index_words(name: str) -> str:
    """What the index holds for a street name."""
    return " ".join(in_full(word) for word in words(name))
