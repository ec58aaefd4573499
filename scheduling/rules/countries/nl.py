"""Netherlands: Arbeidstijdenwet and CAO VVT 2026. Where each figure was read: docs/decisions/0012."""

from __future__ import annotations

from dataclasses import replace

from scheduling.rules.making import (
    UNPRICED,
    breaks,
    collective,
    daily_rest,
    law,
    qualified_and_present,
    team_agreements,
    week_hours,
    weekly_rest,
)
from scheduling.rules.setting import Setting

ATW = "Arbeidstijdenwet"
CAO = "CAO VVT 2026"
LAW_SINCE = "2007-04-01"
CAO_SINCE = "2026-01-01"


def nl() -> tuple[Setting, ...]:
    """The law, the agreement of the trade, and what a team begins with."""
    return (*qualified_and_present(), *_hours(), *_rest(), *_nights(), *_telling(), *_collective(), *team_agreements())


def _hours() -> tuple[Setting, ...]:
    return (
        law("law.shift_maximum", "shift_maximum", f"{ATW} 5:7, 5:8", LAW_SINCE, shift_minutes=720, night_minutes=600),
        breaks(
            f"{ATW} 5:4",
            LAW_SINCE,
            from_minutes=330,
            break_minutes=30,
            long_minutes=600,
            long_break_minutes=45,
        ),
        week_hours("law.week_60", f"{ATW} 5:7", LAW_SINCE, weeks=1, minutes_a_week=3600),
        week_hours("law.week_55", f"{ATW} 5:7", LAW_SINCE, weeks=4, minutes_a_week=3300),
        week_hours("law.week_48", f"{ATW} 5:7", LAW_SINCE, weeks=16, minutes_a_week=2880),
    )


def _rest() -> tuple[Setting, ...]:
    sundays = law("law.free_sundays", "free_sundays", f"{ATW} 5:6", LAW_SINCE, free=13, weeks=52)
    return (
        daily_rest(f"{ATW} 5:3", LAW_SINCE, short_rest_minutes=480, short_rest_days=7),
        weekly_rest(f"{ATW} 5:5", LAW_SINCE, rest=2160, split_rest=4320, part=1920),
        replace(sundays, consent=True),
    )


def _nights() -> tuple[Setting, ...]:
    rest = {"rest_minutes": 840, "series_nights": 3, "series_rest_minutes": 2760}
    count = {"nights": 36, "weeks": 16, "many_nights": 16, "many_minutes_a_week": 2400}
    return (
        law("law.night_rest", "night_rest", f"{ATW} 5:8", LAW_SINCE, **rest),
        law("law.night_series", "night_series", f"{ATW} 5:8", LAW_SINCE, days=7),
        law("law.night_count", "night_count", f"{ATW} 5:8", LAW_SINCE, **count),
    )


def _telling() -> tuple[Setting, ...]:
    """What has no price: time breaks it, not the roster; a nurse may consent to less."""
    notice = law("law.notice", "notice", f"{ATW} 4:2", LAW_SINCE, days=28)
    publication = law("law.publication", "publication", f"{ATW} 4:2", LAW_SINCE, days=28)
    return replace(notice, price=UNPRICED, consent=True), replace(publication, price=UNPRICED)


def _collective() -> tuple[Setting, ...]:
    by_contract = {"small_minutes": 900, "small_days": 3, "middle_minutes": 1440, "middle_days": 4, "days": 5}
    return (
        collective("collective.shift_maximum", "shift_maximum", CAO, CAO_SINCE, shift_minutes=600, night_minutes=600),
        collective("collective.days_a_week", "days_a_week", CAO, CAO_SINCE, **by_contract),
        collective("collective.older_nights", "older_nights", CAO, CAO_SINCE, nights_a_week=0),
    )
