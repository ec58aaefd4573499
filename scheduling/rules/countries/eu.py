"""European Union: the floor that the directive sets. Where each figure was read: docs/decisions/0012."""

from __future__ import annotations

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

DIRECTIVE = "Directive 2003/88/EC"
SINCE = "2004-08-02"


def eu() -> tuple[Setting, ...]:
    """The directive. Thirteen hours a shift follow from eleven hours of rest in 24."""
    night_average = {"weeks": 16, "many_nights": 16, "minutes_a_day": 480}
    return (
        *qualified_and_present(),
        daily_rest(f"{DIRECTIVE}, art. 3", SINCE),
        breaks(f"{DIRECTIVE}, art. 4", SINCE, from_minutes=360, break_minutes=20),
        weekly_rest(f"{DIRECTIVE}, art. 5", SINCE, rest=2100, split_rest=4200, part=2100),
        law("law.shift_maximum", "shift_maximum", f"{DIRECTIVE}, art. 3", SINCE, shift_minutes=780, night_minutes=780),
        week_hours("law.week_48", f"{DIRECTIVE}, art. 6", SINCE, weeks=16, minutes_a_week=2880),
        law("law.night_average", "night_average", f"{DIRECTIVE}, art. 8", SINCE, **night_average),
        *team_agreements(),
    )
