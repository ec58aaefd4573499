"""Public holidays come from the team's country and reach the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teamapp.domain.change import Edit
from teamapp.domain.text import text
from teamapp.services.roster.facts.festive import holidays_between
from teamapp.services.roster.shown.view import period_view
from tests.support.roster.roster_team import roster_desk

YEAR = date(2026, 1, 1), date(2026, 12, 31)


def test_holidays_are_named_in_the_country_s_or_another_language() -> None:
    """Dutch by itself, English when asked, the own names where the other language is unknown."""
    assert holidays_between("NL", *YEAR)[date(2026, 4, 27)] == "Koningsdag"
    assert holidays_between("NL", *YEAR, language="en")[date(2026, 4, 27)] == "King's Day"
    assert holidays_between("NL", *YEAR, language="xx")[date(2026, 4, 27)] == "Koningsdag"


def test_a_year_ends_inside_a_period() -> None:
    """Both years are looked at, days outside are not."""
    found = holidays_between("NL", date(2026, 12, 26), date(2027, 1, 1))
    assert list(found) == [date(2026, 12, 26), date(2027, 1, 1)]


def test_a_country_nobody_knows_has_no_holidays() -> None:
    """A wrong code never stops a team."""
    assert holidays_between("??", *YEAR) == {}


def test_rules_see_the_holidays_of_the_team_s_country() -> None:
    """Christmas in the Netherlands; a team in the United Kingdom has another calendar."""
    desk = roster_desk()
    days = date(2026, 12, 24), date(2026, 12, 31)
    plan = period_view(desk, *days).live.plan
    assert [one.date for one in plan.days if one.holiday] == ["2026-12-25", "2026-12-26"]
    team = desk.team
    desk.commit((Edit(team, replace(team, country="GB")),), text("test"))
    plan = period_view(desk, *days).live.plan
    assert [one.date for one in plan.days if one.holiday] == ["2026-12-25", "2026-12-26", "2026-12-28"]
