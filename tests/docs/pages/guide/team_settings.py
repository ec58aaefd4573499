"""docs/guide/<language>/all-settings.md: what a team and each of its people can set, in the window's own words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from teamapp.domain.entities import Demand, ShiftKind, Team
from teamapp.domain.text import text
from teamapp.domain.wire import Entity, fields_of
from teamapp.services.rounds.prices.terms import TERMS
from teamapp.words.speak import Language, say
from tests.pictures.words import texts

HEADS = {
    "en": """# All settings

[Nederlands](../nl/all-settings.md) · [All pages](index.md)

What can be set, one by one. How you go about it: [Settings](settings.md). What your roster is held to has a page of
its own: [All rules](rules.md).""",
    "nl": """# Alle instellingen

[English](../en/all-settings.md) · [Alle pagina's](index.md)

Wat je kunt instellen, één voor één. Hoe je dat doet: [Instellingen](settings.md). Waar je rooster aan gehouden
wordt, heeft een eigen pagina: [Alle regels](rules.md).""",
}
PARTS = {
    "en": (
        "Of you, on this computer",
        "Nothing of it goes to colleagues.",
        "Of the team",
        "For everybody, on every computer of the team, with who and when.",
    ),
    "nl": (
        "Van jou, op deze computer",
        "Hiervan gaat niets naar collega's.",
        "Van het team",
        "Voor iedereen, op elke computer van het team, met wie en wanneer.",
    ),
}
COLUMNS = {
    "en": (
        "| Setting | Choices | It does |",
        "| Setting | Begins as | It does |",
        "| What counts in the rounds | Begins as | It does |",
    ),
    "nl": (
        "| Instelling | Keuzes | Dat doet |",
        "| Instelling | Begint als | Dat doet |",
        "| Wat telt in de rondes | Begint als | Dat doet |",
    ),
}
PERSON = (
    ("Theme", ("As the system", "Light", "Dark"), "light or dark", "licht of donker"),
    ("Contrast", ("As the system", "Usual", "High"), "stronger edges and letters", "sterkere randen en letters"),
    ("Text size", ("100", "110", "125", "150", "175", "200 %"), "everything grows with it", "alles groeit mee"),
    (
        "Motion",
        ("As the system", "Usual", "Reduced"),
        "nothing slides, fades or blinks",
        "er schuift of knippert niets",
    ),
    ("Language", ("As the system", "English", "Nederlands"), "what the window says", "wat het venster zegt"),
)
"""As `ui/settings/look/section.py` has them; a word that the window does not know ends the page."""
DOES: Mapping[str, tuple[str, str]] = {
    "team.name": ("stands at the top left and on paper", "staat linksboven en op papier"),
    "team.time_zone": ("the clock of roster and rounds", "de klok van rooster en rondes"),
    "team.rule_profile": ("whose law the roster is held to", "aan welke wet het rooster gehouden wordt"),
    "team.town": ("where you work", "waar jullie werken"),
    "team.coffee_minutes": ("minutes that no plan may take away", "minuten die geen plan mag afpakken"),
    "team.bicycle_kmh": (
        "for travel times; each of you can have her own",
        "voor reistijden; ieder kan een eigen snelheid hebben",
    ),
    "team.e_bike_kmh": ("the same", "hetzelfde"),
    "team.foot_kmh": ("the same", "hetzelfde"),
    "team.car_kmh": ("the same", "hetzelfde"),
    "team.known_faces_target": (
        "what the number behind a client is held against",
        "waar het getal achter een cliënt naast staat",
    ),
    "team.country": (
        "whose holidays weigh in roster and fairness",
        "van welk land de feestdagen tellen in rooster en balans",
    ),
    "shift_kind.name": ("what you call the shift", "hoe jullie de dienst noemen"),
    "shift_kind.letter": (
        "one or two letters: in the grid, and to type it",
        "één of twee letters: in het rooster, en om te typen",
    ),
    "shift_kind.form": (
        "its colour, and whether it counts as evening or night",
        "de kleur, en of hij als avond of nacht telt",
    ),
    "shift_kind.start": ("when it begins", "wanneer hij begint"),
    "shift_kind.end": (
        "when it ends; before the start is the next morning",
        "wanneer hij eindigt; vóór het begin is de volgende ochtend",
    ),
    "shift_kind.break_minutes": ("does not count as work", "telt niet als werk"),
    "shift_kind.visits": ("whether rounds are planned in it", "of er rondes in gepland worden"),
    "shift_kind.ended": ("not to be given after it", "daarna niet meer te geven"),
    "demand.weekday": ("each weekday has its own", "elke weekdag heeft een eigen getal"),
    "demand.shift_kind": ("and each kind of shift", "en elke dienst ook"),
    "demand.nurses": ("how many of you", "met hoeveel jullie zijn"),
    "demand.one_of_level": ("0 asks nothing", "0 vraagt niets"),
    "demand.first": ("it holds from this day", "het geldt vanaf deze dag"),
    "demand.last": ("and until this one", "en tot en met deze"),
}
NAMES = {"team.name": "Name of the team", "team.town": "Town or neighbourhood", "team.country": "Country"}
"""Where the window says it otherwise than the history does."""
BEGINS = {"True": ("yes", "ja"), "NL": ("Netherlands", "Nederland"), "nl": ("Netherlands", "Nederland")}
NOT_CHOSEN = frozenset({"id", "sample", "order"})


def page(language: str) -> str:
    """The whole page in a language."""
    mine, mine_about, ours, ours_about = PARTS[language]
    team = [_entity(kind, language) for kind in (Team, ShiftKind, Demand)]
    person = "\n".join([f"## {mine}", "", mine_about, "", COLUMNS[language][0], "|---|---|---|", *_person(language)])
    parts = [HEADS[language], person, f"## {ours}\n\n{ours_about}", *team, "\n".join(_rounds(language))]
    return "\n\n".join(parts) + "\n"


def _person(language: str) -> Iterator[str]:
    for name, choices, english, dutch in PERSON:
        told = ", ".join(_window(one, language) for one in choices)
        yield f"| {_window(name, language)} | {told} | {dutch if language == 'nl' else english} |"


def _entity(kind: type[Entity], language: str) -> str:
    name = kind.entity_name
    usual = {field.name: field.default for field in dataclasses.fields(kind)}
    rows = [
        f"| {_named(name, one.name, language)} | {_begins(usual[one.name], language)} "
        f"| {DOES[f'{name}.{one.name}'][language == 'nl']} |"
        for one in fields_of(kind)
        if one.name not in NOT_CHOSEN
    ]
    return "\n".join([f"### {_said(f'label.{name}', language)}", "", COLUMNS[language][1], "|---|---|---|", *rows])


def _named(entity: str, field: str, language: str) -> str:
    window = NAMES.get(f"{entity}.{field}")
    return _window(window, language) if window else _said(f"label.{entity}.{field}", language)


def _rounds(language: str) -> Iterator[str]:
    yield from (f"### {_window('Rounds', language)}", "", COLUMNS[language][2], "|---|---|---|")
    for one in TERMS:
        says = say(text(f"prices.says.{one.key}", minutes=one.usual), _as(language))
        yield f"| {_said(f'prices.name.{one.key}', language)} | {one.usual} | {says} |"


def _begins(value: object, language: str) -> str:
    if value is dataclasses.MISSING or value is None or value == "":
        return "–"
    return BEGINS.get(str(value), (str(value),) * 2)[language == "nl"]


def _window(english: str, language: str) -> str:
    """As the window has it; figures and names of languages are the same in both."""
    fixed = english[0].isdigit() or english in {"English", "Nederlands"}
    return english if fixed else texts(language)[english][0]


def _said(code: str, language: str) -> str:
    return say(text(code), _as(language))


def _as(language: str) -> Language:
    return Language.DUTCH if language == "nl" else Language.ENGLISH
