"""Every rule there is, by key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scheduling.rules.hours import contract, days_a_week, days_in_row, shift_maximum, week_hours
from scheduling.rules.people import (
    availability,
    coverage,
    fair_share,
    leave,
    qualification,
    skill_mix,
    surplus,
    weekends,
    whole_weekends,
    wishes,
)
from scheduling.rules.rest import daily, night, night_average, night_count, night_series, older_nights, series, weekly
from scheduling.rules.rule import DayRule, KindRule, NurseRule
from scheduling.rules.team import breaks, free_sundays, notice, pairing, publication

NURSE_RULES: Final[Mapping[str, NurseRule]] = MappingProxyType(
    {
        rule.key: rule
        for rule in (
            *(qualification.RULE, leave.RULE, availability.RULE, shift_maximum.RULE),
            *(daily.RULE, night.RULE, weekly.RULE, night_series.RULE, night_count.RULE),
            *(night_average.RULE, older_nights.RULE, series.RULE, free_sundays.RULE, notice.RULE),
            *(week_hours.RULE, days_a_week.RULE, days_in_row.RULE, weekends.RULE, whole_weekends.RULE),
            *(contract.RULE, wishes.RULE, fair_share.RULE),
        )
    }
)
"""The rules about one nurse."""

DAY_RULES: Final[Mapping[str, DayRule]] = MappingProxyType(
    {rule.key: rule for rule in (coverage.RULE, skill_mix.RULE, surplus.RULE, pairing.RULE, publication.RULE)}
)
"""The rules about one day of the team."""

KIND_RULES: Final[Mapping[str, KindRule]] = MappingProxyType({rule.key: rule for rule in (breaks.RULE,)})
"""The rules about a kind of shift."""

NEVER_STRICT: Final = frozenset({"coverage", "skill_mix", "contract_hours", "whole_weekends", "wishes", "fair_share"})
"""Rules that cannot be kept strictly, because a roster must always exist: their statements are paid for, never hard."""

ONLY_STRICT: Final = frozenset({"daily_rest", "weekly_rest", "night_series", "night_count", "night_average"})
"""Rules that state themselves to a solver more strongly than they find: kept strictly, never at a price, so that what a
solver pays is what the findings cost."""

CELL_RULES: Final = frozenset({"qualification", "leave", "availability", "shift_maximum"})
"""The rules that can be judged from one shift alone."""
