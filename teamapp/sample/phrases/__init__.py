"""What people of the sample team have written down, in the language of whoever makes it.

These are things people typed, so they are stored as text; everything the app says itself is a code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "nl"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """One language's phrases; the keys are the same in each."""

    team: str
    shifts: Mapping[str, str]
    letters: Mapping[str, str]
    fixed_day_off: str
    evening_at_home: str
    can_after_all: str
    school_day: str
    about: Mapping[str, tuple[str, ...]]
    access: tuple[str, ...]
    notes: Mapping[str, tuple[str, ...]]
    helpers: tuple[tuple[str, str], ...]
    prefers: tuple[str, ...]
    not_again: tuple[str, ...]
    extra: tuple[str, ...]
    tasks: tuple[str, ...]
    client_tasks: tuple[str, ...]
    holiday_cancel: str
    in_hospital: str
    night_note: str
    invented_street: str
    decided_by: str
    weekend_exception: str


def phrases_in(language: Language) -> Phrases:
    """The phrases of a language."""
    if language == "nl":
        from teamapp.sample.phrases.dutch import DUTCH

        return DUTCH
    from teamapp.sample.phrases.english import ENGLISH

    return ENGLISH
