"""Every rule there is, by key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scheduling.rules.hours import contract, days_a_week, days_in_row, shift_maximum, week_hours
from scheduling.rules.people import (
    availability,
    coverage,
    leave,
    qualification,
    skill_mix,
    surplus,
    weekends,
    whole_weekends,
    wishes,
)
from scheduling.rules.rest import daily, night, night_count, night_series, weekly
from scheduling.rules.rule import DayRule, NurseRule

NURSE_RULES: Final[Mapping[str, NurseRule]] = MappingProxyType(
    {
        rule.key: rule
        for rule in (
            *(qualification.RULE, leave.RULE, availability.RULE, shift_maximum.RULE),
            *(daily.RULE, night.RULE, weekly.RULE, night_series.RULE, night_count.RULE),
            *(week_hours.RULE, days_a_week.RULE, days_in_row.RULE, weekends.RULE, whole_weekends.RULE),
            *(contract.RULE, wishes.RULE),
        )
    }
)
"""The rules about one nurse."""

DAY_RULES: Final[Mapping[str, DayRule]] = MappingProxyType(
    {rule.key: rule for rule in (coverage.RULE, skill_mix.RULE, surplus.RULE)}
)
"""The rules about one day of the team."""

CELL_RULES: Final = frozenset({"qualification", "leave", "availability", "shift_maximum"})
"""The rules that can be judged from one shift alone."""
