"""Counter-examples: what a rule would say if the cell were otherwise ("with Friday late the rest would be 9 h 30")."""

from __future__ import annotations

from scheduling.rules.finding import Finding
from scheduling.rules.line import date_of, shift_name
from scheduling.rules.plan import FREE, Plan
from scheduling.text import Text

WITH = frozenset(
    {
        *("daily_rest.too_short", "daily_rest.short_again", "night_rest.too_short", "series_rest.too_short"),
        *("weekly_rest.too_short", "week_hours.too_much", "week_hours.average"),
        *("night_series.too_long", "night_count.too_many", "night_count.too_long", "night_average.too_long"),
        *("days_a_week.too_many", "days_in_row.too_many", "contract_hours.over", "surplus.over"),
        *("weekends.too_many", "whole_weekends.split", "free_sundays.too_few", "fair_share.over"),
        *("wishes.free", "wishes.not_shift", "wishes.shift"),
    }
)
"""Findings with a sentence for "if she worked this"."""

WITHOUT = frozenset(
    {
        *("coverage.short", "skill_mix.level_short", "skill_mix.skill_short", "contract_hours.under"),
        *("whole_weekends.split", "wishes.shift", "wishes.work"),
    }
)
"""Findings with a sentence for "if she were free"."""


def counter_example(plan: Plan, found: Finding, *, day: int, kind: str) -> Text:
    """What a finding says as an "if"; a finding without such a sentence speaks for itself."""
    code, values = found.text.code, {**found.text.values, "on_date": date_of(plan, day)}
    if kind == FREE:
        return Text(f"without.{code}", values) if code in WITHOUT else found.text
    return Text(f"with.{code}", {**values, "with_shift": shift_name(plan, kind)}) if code in WITH else found.text
