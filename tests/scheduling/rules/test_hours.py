"""The rules about hours and days: exactly the maximum, one more, and the weeks before the period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduling.rules.check import check_nurse
from scheduling.rules.finding import Finding, Severity
from scheduling.rules.plan import Contract, Leave, Nurse
from scheduling.rules.setting import Setting
from tests.support.plans import one_nurse, setting


def found(row: str, rule: Setting, **options: object) -> list[Finding]:
    """What one setting alone finds about Jo."""
    plan = one_nurse(row, settings=[rule], **options)  # type: ignore[arg-type]
    return list(check_nurse(plan, "jo"))


def jo(hours: int, *, leave: tuple[Leave, ...] = ()) -> Nurse:
    return Nurse("jo", (Contract(hours * 60),), leave=leave)


@pytest.mark.parametrize(("key", "end", "count"), [
    ("law.shift_maximum", 20 * 60, 0),
    ("law.shift_maximum", 20 * 60 + 1, 1),
    ("collective.shift_maximum", 18 * 60, 0),
    ("collective.shift_maximum", 18 * 60 + 1, 1),
])  # fmt: skip
def test_a_shift_has_a_longest_length(key: str, end: int, count: int) -> None:
    """ATW 5:7: twelve hours; CAO VVT: ten; a minute more is a finding."""
    assert len(found("P", setting(key), clock={"P": (8 * 60, end)})) == count


def test_a_break_is_not_work() -> None:
    """Ten and a half hours with a break of half an hour are ten."""
    plan = one_nurse("P", clock={"P": (8 * 60, 18 * 60 + 30)}, settings=[setting("collective.shift_maximum")])
    rested = replace(plan, kinds=(replace(plan.kinds[0], break_minutes=30),))
    assert len(check_nurse(plan, "jo")) == 1
    assert check_nurse(rested, "jo") == ()


def test_a_night_of_ten_hours_is_eleven_when_winter_time_begins() -> None:
    """ATW 5:8: ten hours in a night shift; on 24 October 2026 the night from 21:00 to 07:00 lasts eleven."""
    night = {"N": (21 * 60, 7 * 60)}
    assert found("N", setting("law.shift_maximum"), clock=night, first=date(2026, 10, 17)) == []
    (finding,) = found("N", setting("law.shift_maximum"), clock=night, first=date(2026, 10, 24))
    assert finding.text.code == "shift_maximum.night"
    assert finding.text.values["work_minutes"] == 660


@pytest.mark.parametrize(("end", "count"), [(18 * 60, 0), (18 * 60 + 1, 1)])
def test_a_week_has_sixty_hours_at_most(end: int, count: int) -> None:
    """ATW 5:7: six days of ten hours are sixty; a minute a day more is too much."""
    assert len(found("PPPPPP.", setting("law.week_60"), clock={"P": (8 * 60, end)})) == count


def test_the_week_goes_over_the_border_of_the_period() -> None:
    """A period that begins on Thursday: the days since Monday count."""
    long = {"P": (8 * 60, 19 * 60)}
    findings = found("PPP", setting("law.week_60"), clock=long, first=date(2026, 11, 5), before="PPP")
    assert [finding.text.values["average_minutes"] for finding in findings] == [66 * 60]
    assert findings[0].amount == 6


@pytest.mark.parametrize(("row", "count"), [("PPPPP..", 0), ("PPPPPP.", 1)])
def test_sixteen_weeks_average_forty_eight_hours(row: str, count: int) -> None:
    """ATW 5:7: fifteen weeks of 48 hours and one of 40 fit, one of 48 and a bit does not."""
    clock = {"P": (8 * 60, 16 * 60), "Q": (8 * 60, 16 * 60 + 8)}
    before = "QPPPPP." * 15
    assert len(found(row, setting("law.week_48"), clock=clock, before=before)) == count


@pytest.mark.parametrize(("hours", "row", "count"), [
    (15, "E.E.E..", 0), (15, "E.E.EE.", 1), (16, "E.E.EE.", 0),
    (24, "EEEE...", 0), (24, "EEEEE..", 1), (25, "EEEEE..", 0),
    (36, "EEEEEE.", 1),
])  # fmt: skip
def test_the_contract_sets_the_days_a_week(hours: int, row: str, count: int) -> None:
    """CAO VVT 2026: up to 15 hours three days, up to 24 four, above that five."""
    assert len(found(row, setting("collective.days_a_week"), nurse=jo(hours))) == count


def test_an_agreed_exception_moves_the_figure_for_one_nurse() -> None:
    """Jo has agreed to four days with a small contract."""
    rule = replace(setting("collective.days_a_week"), exceptions={"jo": {"small_days": 4}})
    assert found("E.E.EE.", rule, nurse=jo(15)) == []


@pytest.mark.parametrize(("before", "row", "amount"), [
    ("", "EEEEE.", 0), ("", "EEEEEE", 1), ("", "EEEEEEE", 2),
    ("EEEE", "EE.", 1), ("EEEEEEE", "E..", 1), ("EEEEEE", ".E.", 0),
])  # fmt: skip
def test_five_days_in_a_row_are_the_most(before: str, row: str, amount: int) -> None:
    """The days before the period count, but only days of the period are held against it."""
    findings = found(row, setting("team.days_in_row"), before=before)
    assert sum(finding.amount for finding in findings) == amount
    assert all(finding.severity is Severity.CONSIDER for finding in findings)


@pytest.mark.parametrize(("row", "code", "amount"), [
    ("EEE....", None, 0),
    ("E......", "contract_hours.under", 12),
    ("EEEEE..", "contract_hours.over", 12),
])  # fmt: skip
def test_contract_hours_are_kept_within_four_hours(row: str, code: str | None, amount: int) -> None:
    """24 hours a week: 16 hours away is 12 beyond the tolerance of four."""
    findings = found(row, setting("contract.hours"))
    assert [finding.text.code for finding in findings] == ([] if code is None else [code])
    assert sum(finding.amount for finding in findings) == amount


def test_leave_lowers_the_hours_to_plan() -> None:
    """With the whole week on leave nothing is missing."""
    assert found(".......", setting("contract.hours"), nurse=jo(24, leave=(Leave(0, 6, "holiday"),))) == []
    assert len(found(".......", setting("contract.hours"), nurse=jo(24))) == 1


def test_a_contract_that_changes_counts_by_the_day() -> None:
    """Half a period of 16 hours and half of 32 hours are 48 hours in two weeks."""
    nurse = Nurse("jo", (Contract(16 * 60, None, 6), Contract(32 * 60, 7, None)))
    assert found("EE.....EEEE...", setting("contract.hours"), nurse=nurse) == []
