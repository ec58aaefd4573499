"""United Kingdom: the Working Time Regulations. Where each figure was read: docs/decisions/0012."""

from __future__ import annotations

from dataclasses import replace

from scheduling.rules.making import (
    breaks,
    daily_rest,
    law,
    qualified_and_present,
    team_agreements,
    week_hours,
    weekly_rest,
)
from scheduling.rules.setting import Setting

REGULATIONS = "Working Time Regulations 1998"
SINCE = "1998-10-01"


def uk() -> tuple[Setting, ...]:
    """The regulations; an opt-out from 48 hours (regulation 5) is an exception agreed with one nurse."""
    night_average = {"weeks": 17, "many_nights": 17, "minutes_a_day": 480}
    week_48 = week_hours("law.week_48", f"{REGULATIONS}, reg. 4", SINCE, weeks=17, minutes_a_week=2880)
    return (
        *qualified_and_present(),
        daily_rest(f"{REGULATIONS}, reg. 10", SINCE),
        breaks(f"{REGULATIONS}, reg. 12", SINCE, from_minutes=360, break_minutes=20),
        weekly_rest(f"{REGULATIONS}, reg. 11", SINCE, rest=2100, split_rest=3540, part=2100),
        law(
            "law.shift_maximum", "shift_maximum", f"{REGULATIONS}, reg. 10", SINCE, shift_minutes=780, night_minutes=780
        ),
        replace(week_48, consent=True),
        law("law.night_average", "night_average", f"{REGULATIONS}, reg. 6", SINCE, **night_average),
        *team_agreements(),
    )
