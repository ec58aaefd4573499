"""The whole judgement: the law stays on, an edit is judged fast, every code has its words."""

from __future__ import annotations

from dataclasses import replace

from scheduling.rules.catalogue import DAY_RULES, KIND_RULES, NURSE_RULES
from scheduling.rules.check import check_cell, check_day, check_nurse, check_plan, total_cost
from scheduling.rules.profiles import eu, nl, uk, with_law
from scheduling.rules.setting import Strength
from tests.support.counting import calls_of
from tests.support.plans import one_nurse, setting, team


def test_the_law_cannot_be_switched_off() -> None:
    """A setting of the law that says off still counts; one of the team does not."""
    off = [replace(one, on=False) for one in nl()]
    plan = one_nurse("LE", settings=off)
    strict = one_nurse("LELELE.", settings=off)
    assert check_plan(plan) == ()
    assert {finding.strength for finding in check_plan(strict)} == {Strength.LAW}


def test_a_profile_puts_its_law_back_into_changed_settings() -> None:
    """Removed and softened law returns; what the team decided and agreed exceptions stay."""
    softened = replace(
        setting("law.week_60"), figures={"weeks": 1, "minutes_a_week": 9999}, exceptions={"jo": {"weeks": 1}}
    )
    own = (softened, replace(setting("team.days_in_row"), on=False))
    settings = {one.key: one for one in with_law(own, nl())}
    assert settings["law.week_60"].figures["minutes_a_week"] == 3600
    assert settings["law.week_60"].exceptions == {"jo": {"weeks": 1}}
    assert {one.key for one in nl() if one.strength is Strength.LAW} <= settings.keys()
    assert not settings["team.days_in_row"].on
    assert "team.coverage" not in settings


def test_every_setting_of_every_profile_names_a_rule_and_every_binding_one_its_source() -> None:
    """A profile that names an unknown rule would silently check nothing."""
    for profile in (nl(), eu(), uk()):
        assert len({one.key for one in profile}) == len(profile)
        for one in profile:
            assert one.rule in {*NURSE_RULES, *DAY_RULES, *KIND_RULES}
            if one.strength in (Strength.LAW, Strength.COLLECTIVE):
                assert one.source
                assert one.since


def test_the_whole_check_is_the_sum_of_its_parts() -> None:
    """Checking nurses and days apart finds what checking the plan finds."""
    plan = team({"a": "EELLE..", "b": "LE.EEEE"}, need={"E": 2, "L": 1})
    parts = [check_nurse(plan, nurse) for nurse in ("a", "b")] + [check_day(plan, day) for day in range(7)]
    assert check_plan(plan) == tuple(finding for part in parts for finding in part)
    assert total_cost(check_plan(plan)) == sum(finding.amount * finding.price for finding in check_plan(plan))


def test_an_edit_of_a_full_team_with_sixteen_weeks_of_history_is_judged_with_little_work() -> None:
    """12 x 28 and 112 days of history: ten milliseconds are allowed; calls are counted, so that no machine decides."""
    rows = {f"n{index}": "EELL...LLEE..." * 2 for index in range(12)}
    before = dict.fromkeys(rows, "EEELL..LLEE..." * 8)
    plan = team(rows, need={"E": 3, "L": 2, "N": 1}, before=before)
    assert calls_of(lambda: check_cell(plan.with_cell("n3", 4, "L"), "n3", 4)) < 25_000
