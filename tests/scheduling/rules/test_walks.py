"""A rule's walk says the same as its check: what a search for whole rows pays is what the findings cost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from scheduling.rules.setting import Setting
from tests.support.plans import setting
from tests.support.window.walking import Case, cases, checked, named, soft, strict, walked

PRICED = {
    "team.days_in_row": {"days": 3},
    "team.weekends": {"of_weekends": 3, "most_weekends": 1},
    "team.whole_weekends": {},
    "team.fair_share": {"tolerance_points": 0},
    "contract.hours": {"tolerance_minutes": 90},
    "wish.wishes": {},
    "team.leave": {},
    "team.availability": {},
    "team.qualification": {},
    "law.shift_maximum": {"shift_minutes": 480, "night_minutes": 400},
    "law.daily_rest": {"short_rest_days": 4},
    "law.night_rest": {"series_nights": 2},
    "law.night_series": {"days": 2},
    "law.night_count": {"nights": 4, "weeks": 2, "many_nights": 2, "many_minutes_a_week": 1200},
    "law.week_60": {"minutes_a_week": 1200},
    "law.week_55": {"minutes_a_week": 1200, "weeks": 2},
    "law.week_48": {"minutes_a_week": 1200, "weeks": 16},
    "collective.days_a_week": {"small_days": 1, "middle_days": 2, "days": 3},
}
"""Settings whose walk adds up to their findings, with figures that bite within a few days."""

ONE_LONG = {"rest_minutes": 1800, "days": 4, "split_days": 0}
IN_PARTS = {"rest_minutes": 1800, "days": 4, "split_rest_minutes": 3600, "split_days": 8, "part_minutes": 1440}

NEVER_STRICT = ("team.whole_weekends", "team.fair_share", "contract.hours", "wish.wishes")
STRICT = {key: PRICED[key] for key in PRICED if key not in NEVER_STRICT}
STRICT["law.weekly_rest"] = ONE_LONG
"""Settings whose walk, kept strictly, goes exactly where the check finds nothing new."""

PAIRS = ("law.daily_rest", "law.night_rest")
"""Rules whose findings are about two shifts: each is a break of its own, whatever they cost together."""

ONCE = ("law.weekly_rest", "law.night_count")

HEALTH = [HealthCheck.too_slow, HealthCheck.data_too_large]


def bitten(key: str, figures: dict[str, int]) -> Setting:
    """The profile's setting with sharper figures."""
    return replace(setting(key), figures={**setting(key).figures, **figures})


@pytest.mark.parametrize("key", PRICED)
@settings(max_examples=25, deadline=None, suppress_health_check=HEALTH)
@given(case=cases())
def test_the_costs_of_a_walk_add_up_to_the_costs_of_the_findings(key: str, case: Case) -> None:
    """For any row, history and fixed days: not one coin more or less than `check` finds."""
    priced = soft(bitten(key, PRICED[key]))
    assert walked(case.course, priced, case.row) == checked(case.plan, priced)


@pytest.mark.parametrize("key", STRICT)
@settings(max_examples=25, deadline=None, suppress_health_check=HEALTH)
@given(case=cases())
def test_a_strict_walk_ends_exactly_where_the_check_finds_something_new(key: str, case: Case) -> None:
    """What past and fixed days break already is let pass; anything beyond it has no step.

    The checks on weekly rest and on nights name only the first of breaks that overlap, so where past and fixed days
    break them already the walk may see more.
    """
    kept = strict(bitten(key, STRICT[key]))
    assume(key not in ONCE or not checked(case.fixed, kept))
    new: object = checked(case.plan, kept) > checked(case.fixed, kept)
    if key in PAIRS:
        new = named(case.plan, kept) - named(case.fixed, kept)
    assert walked(case.course, kept, case.row) == (None if new else 0)


@settings(max_examples=10, deadline=None, suppress_health_check=HEALTH)
@given(case=cases(), price=st.integers(1, 50))
def test_a_walk_pays_in_its_own_price(case: Case, price: int) -> None:
    """Twice the price, twice the cost."""
    once, twice = soft(setting("contract.hours"), price), soft(setting("contract.hours"), 2 * price)
    cost = walked(case.course, once, case.row)
    assert cost is not None
    assert walked(case.course, twice, case.row) == 2 * cost


@settings(max_examples=80, deadline=None, suppress_health_check=HEALTH)
@given(case=cases(most_days=16))
def test_weekly_rest_in_parts_is_walked_as_far_as_two_parts_go(case: Case) -> None:
    """Whatever the walk lets pass the check finds nothing new in; and it lets pass whatever has its long rests."""
    parts, long = (strict(bitten("law.weekly_rest", figures)) for figures in (IN_PARTS, ONE_LONG))
    case = case.without_past()
    assume(not checked(case.fixed, long))
    if walked(case.course, parts, case.row) is not None:
        assert not checked(case.plan, parts)
    if not checked(case.plan, long):
        assert walked(case.course, parts, case.row) == 0
