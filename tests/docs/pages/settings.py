"""docs/settings.md: everything that can be set, read from where it is declared; a setting without a meaning ends it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from sync.server.main import words_understood
from sync.server.settings import Rates, Settings
from teamapp.domain.entities import Demand, ShiftKind, Team
from teamapp.domain.text import text
from teamapp.domain.wire import Entity, fields_of
from teamapp.services.rounds.prices.terms import TERMS
from teamapp.words.speak import Language, say
from tests.docs.pages.commands import options_of
from ui.shell.person import preferences

HEAD = """# Settings

Everything that can be set, read from where it is declared by `python3 dev.py docs`. How a nurse does it:
[the guide](guide/en/settings.md); hers one by one, in both languages: [all settings](guide/en/all-settings.md).
"""
PERSON = """## Of a person, on one computer

*Settings, Look and language*, and `window.ini` in the folder of the team's data. Nothing of it travels.

| setting | choices | is |
|---|---|---|"""
TEAM = """## Of the team

*Settings*; travels to every computer of the team, signed, with who and when. Which [rules](rules.md) there are, with
their figures, has a page of its own."""
SERVER = """## Of a shared backend

Words of `python3 dev.py serve` and `python -m sync.server`. What comes by the environment stands in no list
of processes. More: [running a backend](guide-backend.md), [the office](guide-office.md).

| word | in the environment | without it | is |
|---|---|---|---|"""
FIXED = """### Fixed in the program

Limits that have no word: `sync/server/settings.py` holds them.

| limit | value |
|---|---|"""

MEANINGS = {
    "theme": (preferences.THEMES, "light or dark; as the desktop has it"),
    "contrast": (preferences.CONTRASTS, "stronger edges and letters"),
    "motion": (preferences.MOTIONS, "nothing slides, fades or blinks"),
    "language": (preferences.LANGUAGE_CHOICES, "what the window says; what people typed stays"),
    "text_percent": (tuple(f"{one} %" for one in preferences.TEXT_PERCENTS), "size of all text"),
    "page": ((), "the page that showed last; the app keeps it by itself"),
}
"""Of every field of `Preferences` that a person chooses; the others follow from them."""
FOLLOWS = frozenset({"follows_language"})
NOT_CHOSEN = frozenset({"id", "sample", "order"})


def page() -> str:
    """The whole page."""
    team = "\n\n".join(_entity(kind) for kind in (Team, ShiftKind, Demand))
    person = "\n".join([PERSON, *_of_person()])
    server = "\n".join([SERVER, *_of_server()])
    return "\n\n".join([HEAD.strip(), person, TEAM, team, _prices(), server, "\n".join([FIXED, *_fixed()])]) + "\n"


def _of_person() -> Iterator[str]:
    for field in dataclasses.fields(preferences.Preferences):
        if field.name not in FOLLOWS:
            choices, meaning = MEANINGS[field.name]
            yield f"| `{field.name}` | {', '.join(choices) or '–'} | {meaning} |"


def _entity(kind: type[Entity]) -> str:
    name = kind.entity_name
    head = [f"### {_said(f'label.{name}')}", *_COLUMNS]
    usual = {field.name: field.default for field in dataclasses.fields(kind)}
    rows = [
        f"| `{name}.{spec.name}` | {_said(f'label.{name}.{spec.name}')} | {_begins(usual[spec.name])} |"
        for spec in fields_of(kind)
        if spec.name not in NOT_CHOSEN
    ]
    return "\n".join([*head, *rows])


def _prices() -> str:
    head = ["### What counts in the rounds", "", "*Settings, Rounds*: in minutes of travel.", *_COLUMNS]
    rows = [f"| `{one.key}` | {_said(f'prices.name.{one.key}')} | {one.usual} |" for one in TERMS]
    return "\n".join([*head, *rows])


def _of_server() -> Iterator[str]:
    for one in options_of(words_understood()):
        word = one.option_strings[0]
        place = f"`TEAMAPP_{one.dest.upper()}`" if one.dest in _PLACES or one.dest in _OFFICE else "–"
        meaning = (one.help or "").split(" (")[0]
        yield f"| `{word}` | {place} | {_begins(one.default)} | {meaning} |"


def _fixed() -> Iterable[str]:
    said = {"database", "founding_code", "team_bytes", "proxies", "office", "limits", "rates", "update_notice"}
    for owner in (Settings(), Rates(), Settings().limits):
        for field in dataclasses.fields(owner):
            if field.name not in said:
                value = getattr(owner, field.name)
                shown = f"{value:,}".replace(",", " ") if isinstance(value, int | float) else f"`{value}`"
                yield f"| `{type(owner).__name__}.{field.name}` | {shown} |"


def _begins(value: object) -> str:
    empty = value is dataclasses.MISSING or value is None or value == ""
    return "–" if empty else f"`{value}`"


def _said(code: str) -> str:
    return say(text(code), Language.ENGLISH)


_COLUMNS = ("", "| setting | in the window | begins as |", "|---|---|---|")
_PLACES = frozenset({"database", "founding_code", "update_notice"})
_OFFICE = frozenset({"oidc_issuer", "oidc_client_id", "oidc_secret_file", "oidc_role_claim", "oidc_role", "public_url"})
