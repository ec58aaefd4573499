"""docs/guide/<language>/rules.md: what a roster is held to, in the window's own sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from scheduling.rules.profiles import eu, nl, uk
from scheduling.rules.setting import Setting, Strength
from teamapp.domain.text import text
from teamapp.services.settings.rules import RuleLine
from teamapp.words.speak import Language, long_date, say

BINDING = (Strength.LAW, Strength.COLLECTIVE)


@dataclass(frozen=True, slots=True)
class Words:
    """What the page says in one language around what the program says."""

    head: str
    rule: str
    says: str
    source: str
    matters: str
    since: str
    consent: str
    off: str
    begins: str
    begins_about: str
    foot: str
    countries: Mapping[str, Callable[[], list[Setting]]]


ENGLISH = Words(
    head="""# All rules

[Nederlands](../nl/rules.md) · [All pages](index.md)

What a roster is held to, in the sentences of **Settings**, **Rules**, with the figures that a team begins with. How
you decide on one: [What we agree as a team](agreements.md). Which country counts is chosen at the top of **Rules**.

Nobody can switch the law off; you can ask for more. A collective agreement can be changed where it allows that,
with who decided and why. The rest is yours.""",
    rule="Rule",
    says="It says",
    source="From",
    matters="Matters",
    since="since {day}",
    consent="less is possible with one nurse who agrees",
    off="off at first",
    begins="What every team begins with",
    begins_about="""How much a rule matters is said in words. *Must* is never broken by the planner; *strongly* weighs
four times, *a little* a quarter of *normally*.""",
    foot="""## How it is counted

A shift belongs to the day on which it begins, and a week runs from Monday to Sunday. A night in which the clocks
change has its true length. Averages and rests look back over sixteen weeks, Sundays over a year. Days of leave and
illness are left out of averages, so these may come out somewhat too low.

## What the app does not watch

- Being on call: there is no such shift. Who has it keeps to that law herself.
- Exceptions that the law allows in need, such as a few longer nights: a roster is held to the plain rule.
- Pregnancy and young mothers, and employees under eighteen: agree on that with her, and write it down as an
  agreement with one nurse.""",
    countries={"Netherlands": nl, "European Union": eu, "United Kingdom": uk},
)
DUTCH = Words(
    head="""# Alle regels

[English](../en/rules.md) · [Alle pagina's](index.md)

Waar een rooster aan gehouden wordt, in de zinnen van **Instellingen**, **Regels**, met de getallen waarmee een team
begint. Hoe je erover besluit: [Wat we als team afspreken](agreements.md). Welk land telt, kies je bovenaan bij
**Regels**.

De wet kan niemand uitzetten; meer vragen mag. Een cao is aan te passen waar die dat toelaat, met wie het besloot en
waarom. De rest is van jullie.""",
    rule="Regel",
    says="Die zegt",
    source="Uit",
    matters="Weegt",
    since="sinds {day}",
    consent="minder kan met één collega die instemt",
    off="eerst uit",
    begins="Waar elk team mee begint",
    begins_about="""Hoe zwaar een regel weegt, staat er in woorden. *Moet* breekt de planner nooit; *sterk* weegt vier
keer zo zwaar als *gewoon*, *een beetje* een kwart.""",
    foot="""## Hoe het geteld wordt

Een dienst hoort bij de dag waarop hij begint, en een week loopt van maandag tot en met zondag. Een nacht waarin de
klok verzet wordt, heeft zijn echte lengte. Gemiddelden en rust kijken zestien weken terug, zondagen een jaar. Dagen
met verlof of ziekte tellen niet mee in gemiddelden; die kunnen dus wat te laag uitvallen.

## Waar de app niet op let

- Bereikbaarheid: zo'n dienst is er niet. Wie die heeft, let zelf op de wet.
- Uitzonderingen die de wet in nood toestaat, zoals een paar langere nachten: een rooster houdt zich aan de gewone
  regel.
- Zwangerschap en jonge moeders, en wie nog geen achttien is: spreek het met haar af, en leg het vast als afspraak
  met één collega.""",
    countries={"Nederland": nl, "Europese Unie": eu, "Verenigd Koninkrijk": uk},
)


def page(language: Language) -> str:
    """The whole page in a language."""
    words = DUTCH if language is Language.DUTCH else ENGLISH
    return "\n\n".join([words.head, *_countries(words, language), _begins(words, language), words.foot]) + "\n"


def _countries(words: Words, language: Language) -> Iterator[str]:
    for name, profile in words.countries.items():
        rows = [
            f"| {_named(one, language)} | {_said(one, language)} | {_from(one, words, language)} |"
            for one in profile()
            if one.strength in BINDING
        ]
        yield "\n".join([f"## {name}", "", f"| {words.rule} | {words.says} | {words.source} |", "|---|---|---|", *rows])


def _begins(words: Words, language: Language) -> str:
    own = {one.key: one for one in nl() if one.strength not in BINDING}
    rows = [
        f"| {_named(one, language)} | {_said(one, language)} | {_matters(one, words, language)} |"
        for one in own.values()
    ]
    table = [f"| {words.rule} | {words.says} | {words.matters} |", "|---|---|---|", *rows]
    return "\n".join([f"## {words.begins}", "", words.begins_about, "", *table])


def _named(one: Setting, language: Language) -> str:
    return say(text(f"rule.{one.rule}"), language)


def _said(one: Setting, language: Language) -> str:
    return say(_line(one).sentence, language)


def _matters(one: Setting, words: Words, language: Language) -> str:
    weight = say(text(f"weight.{_line(one).weight.value}"), language)
    return weight if one.on else f"{weight}, {words.off}"


def _from(one: Setting, words: Words, language: Language) -> str:
    day = long_date(date.fromisoformat(one.since), language)
    return "; ".join(
        [f"{one.source}, {words.since.format(day=day)}", *([words.consent] if one.consent else [])],
    )


def _line(one: Setting) -> RuleLine:
    return RuleLine(setting=one, profile=one, decided=None, agreed=())
