"""docs/messages.md: every sentence that the app can say, by its code, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from teamapp import words

HEAD = """# Messages

Every sentence that the app can say, by topic: its code, English and Dutch. What stands in braces is filled in (a name,
a day, a number). History, wire and logs hold codes and values only, so a code is what to look for and to ask about.
Names of fields and kinds are left out. Made by `python3 dev.py docs` from `teamapp/words`.
"""
_ENDS = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Topic:
    """A module of words: what it is about, and its sentences by code."""

    name: str
    about: str
    english: Mapping[str, str]
    dutch: Mapping[str, str]


def topics() -> Iterator[Topic]:
    """In the order of their names; modules without words are passed over."""
    for one in iter_modules(words.__path__):
        module = import_module(f"{words.__name__}.{one.name}")
        english: Mapping[str, str] = getattr(module, "EN", {})
        if english:
            yield Topic(one.name, (module.__doc__ or "").splitlines()[0], english, module.NL)


def is_sentence(text: str) -> bool:
    """Names and units stand for themselves and need no line."""
    return text.endswith(_ENDS) and " " in text


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for topic in topics():
        rows = [
            f"| `{code}` | {_cell(said)} | {_cell(topic.dutch[code])} |"
            for code, said in sorted(topic.english.items())
            if is_sentence(said)
        ]
        if rows:
            head = f"## {topic.name.replace('_', ' ').capitalize()}"
            table = ["| code | English | Dutch |", "|---|---|---|", *rows]
            parts.append("\n".join([head, "", topic.about, "", *table, ""]))
    return "\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")
