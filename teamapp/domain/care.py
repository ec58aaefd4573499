"""The kinds of care a team knows by name, and the skills that some of them ask for.

A need whose `care` is none of these slugs is care in the team's own words. Slugs are keys for ever; their names
stand in `teamapp.words`.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.text import Text, text
from teamapp.domain.units import Minutes

SKILLS = (
    "insulin",
    "injection",
    "wound_care",
    "catheter",
    "stoma",
    "medication",
    "stockings",
    "palliative",
    "tube_feeding",
    "hoist",
)
"""What a nurse may only do after training; anything else everybody may do."""


@dataclass(frozen=True, slots=True)
class CareKind:
    """A usual kind of care: how long it mostly takes, what it asks of the nurse."""

    slug: str
    minutes: Minutes
    skills: frozenset[str] = frozenset()
    level: int = 0
    on_the_clock: bool = False


def _kind(slug: str, minutes: int, *skills: str, level: int = 0, on_the_clock: bool = False) -> CareKind:
    return CareKind(slug, Minutes(minutes), frozenset(skills), level, on_the_clock)


CARE_KINDS: tuple[CareKind, ...] = (
    _kind("insulin", 15, "insulin", on_the_clock=True),
    _kind("washing", 45),
    _kind("shower", 50),
    _kind("to_bed", 25),
    _kind("transfer", 45, "hoist"),
    _kind("stockings_on", 15, "stockings"),
    _kind("stockings_off", 10, "stockings"),
    _kind("wound", 35, "wound_care"),
    _kind("medication", 15, "medication"),
    _kind("medication_box", 40, "medication"),
    _kind("eye_drops", 10, "medication"),
    _kind("catheter", 30, "catheter", level=4),
    _kind("stoma", 40, "stoma"),
    _kind("injection", 15, "injection"),
    _kind("palliative", 60, "palliative", level=4),
    _kind("dementia", 45),
    _kind("meal", 25),
    _kind("guidance", 30),
    _kind("intake", 60, level=4),
    _kind("check_up", 20),
)

_BY_SLUG = {kind.slug: kind for kind in CARE_KINDS}


def care_kind(care: str) -> CareKind | None:
    """The known kind behind a need's `care`, None for care in the team's own words."""
    return _BY_SLUG.get(care)


def care_name(care: str) -> Text:
    """What a need's care is called: the known kind's name, or the team's own words."""
    return text(f"care.{care}") if care in _BY_SLUG else text("care.own_words", care=care)
