"""An option in the few words that a card has room for."""

from __future__ import annotations

from collections.abc import Mapping

from teamapp.domain.entities import Nurse
from teamapp.domain.ids import NurseId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.intake.answer import IntakeOption
from teamapp.services.rounds.intake.hours import BAND
from ui.parts.clock import clock_text
from ui.shell.declared.commands import translate

Names = Mapping[NurseId, Nurse]


def times_words(option: IntakeOption) -> str:
    """`09:00–11:00 · 19:30–20:30`."""
    return " · ".join(_span(window) for window in option.times)


def travel_words(option: IntakeOption) -> str:
    """`+5 min of travel a week`."""
    sign = "+" if option.travel_week > 0 else "\N{MINUS SIGN}" if option.travel_week < 0 else ""
    return translate("visits", "{n} min of travel a week").format(n=f"{sign}{abs(option.travel_week)}")


def faces_words(option: IntakeOption) -> str:
    """`3 faces in two weeks`."""
    faces = len(option.faces)
    one, many = translate("visits", "1 face in two weeks"), translate("visits", "{n} faces in two weeks")
    return one if faces == 1 else many.format(n=faces)


def who_words(option: IntakeOption, names: Names) -> str:
    """`Fatima 4, Bram 2`."""
    return ", ".join(f"{names[nurse].given_name} {visits}" for nurse, visits in option.faces)


def hours_words(option: IntakeOption) -> str:
    """`57 → 58 % of contract hours with clients`."""
    team = option.hours.team
    words = translate("visits", "{before} → {after} % of contract hours with clients")
    return words.format(before=team.before, after=team.after)


def band_words(option: IntakeOption, names: Names) -> str:
    """`Below the 60–65 % the team aims for. Fatima 50 → 55, Bram 60 → 61`."""
    place = {
        -1: translate("visits", "Below the {least}–{most} % aimed for."),
        0: translate("visits", "Within the {least}–{most} % aimed for."),
        1: translate("visits", "Above the {least}–{most} % aimed for."),
    }[option.hours.place]
    own = ", ".join(
        f"{names[nurse].given_name} {share.before} → {share.after}" for nurse, share in option.hours.nurses[:4]
    )
    return f"{place.format(least=BAND[0], most=BAND[1])} {own}".strip()


def moved_words(option: IntakeOption) -> str:
    """What she asks of others."""
    if not any(day.planned for day in option.days):
        return translate("visits", "No rounds are planned yet, so nobody moves")
    if not option.moved:
        return translate("visits", "Nobody else moves")
    words = translate("visits", "{n} visits to others move, {minutes} min in all")
    return words.format(n=option.moved, minutes=option.moved_minutes)


def _span(window: tuple[MinuteOfDay, MinuteOfDay]) -> str:
    first, last = window
    return clock_text(first) if first == last else f"{clock_text(first)}–{clock_text(last)}"
