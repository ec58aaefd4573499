"""The rules about rest: exactly enough, a minute less, over midnight, over the change of the clocks, over the border
of the period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduling.rules.check import check_nurse
from scheduling.rules.finding import Finding, Severity
from scheduling.rules.plan import Plan
from scheduling.rules.profiles import eu, uk
from scheduling.rules.setting import Setting, Strength
from tests.support.plans import one_nurse, setting, team

EXACT = {
    "A": (7 * 60, 20 * 60),
    "B": (7 * 60, 15 * 60),
    "C": (6 * 60 + 59, 14 * 60),
    "X": (14 * 60, 23 * 60),
    "Y": (600, 1080),
}
"""A ends at 20:00 and B begins at 07:00, exactly eleven hours later; C begins a minute earlier."""

NEXT_MONDAY = date(2026, 11, 9)


def found(plan: Plan, key: str) -> list[Finding]:
    """What one setting alone finds about Jo."""
    return [finding for finding in check_nurse(plan, "jo") if finding.setting == key]


def one_long_rest() -> Setting:
    """The weekly rest by (a) alone, without the two rests in fourteen days."""
    law = setting("law.weekly_rest")
    return replace(law, figures={**law.figures, "split_days": 0})


def daily(row: str, *, before: str = "", first: date = date(2026, 11, 2), short: bool = False) -> list[Finding]:
    """Daily rest findings; without `short` the shortening once a week is not allowed."""
    strict = replace(
        setting("law.daily_rest"), figures={"rest_minutes": 660, "short_rest_minutes": 0, "short_rest_days": 0}
    )
    rule = setting("law.daily_rest") if short else strict
    return found(one_nurse(row, before=before, first=first, clock=EXACT, settings=[rule]), "law.daily_rest")


@pytest.mark.parametrize(("row", "minutes"), [("AB", None), ("AC", 659), ("XB", 480), ("XY", None), ("A.C", None)])
def test_exactly_eleven_hours_is_enough(row: str, minutes: int | None) -> None:
    """ATW 5:3: a rest of eleven hours over midnight is kept, a minute less is named with its minutes."""
    findings = daily(row)
    assert [finding.text.values["rest_minutes"] for finding in findings] == ([] if minutes is None else [minutes])


def test_the_rest_is_counted_from_the_past_over_the_border_of_the_period() -> None:
    """A late shift on the last day before the period counts against an early one on its first day."""
    (finding,) = daily("B", before="X")
    assert finding.days == (-1, 0)
    assert finding.text.values["from_date"] == "2026-11-01"


def test_what_happened_wholly_in_the_past_is_not_a_finding() -> None:
    """Nobody can repair last month."""
    assert daily("..", before="XB") == []


def test_an_hour_is_missing_in_the_night_that_summer_time_begins() -> None:
    """Saturday until 20:00, Sunday 29 March 2026 from 07:00: ten hours on the watch of the body."""
    (finding,) = daily("AB", first=date(2026, 3, 28))
    assert finding.text.values["rest_minutes"] == 600


def test_an_hour_is_gained_in_the_night_that_winter_time_begins() -> None:
    """In the night of 25 October 2026 a rest from 20:00 to 06:59 lasts eleven hours and 59 minutes."""
    assert daily("AC", first=date(2026, 10, 24)) == []


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("XB", []),
        ("XB.XB", ["daily_rest.short_again"]),
        ("XB.....XB", []),
        ("XB....XB", ["daily_rest.short_again"]),
    ],
)
def test_once_in_seven_days_eight_hours_are_enough(row: str, codes: list[str]) -> None:
    """ATW 5:3: the rest may be shortened to eight hours once in each period of 7 x 24 hours."""
    assert [finding.text.code for finding in daily(row, short=True)] == codes


def test_a_short_rest_in_the_past_uses_up_the_shortening() -> None:
    """Two days before the period the rest was short already."""
    assert [finding.text.code for finding in daily("XB", before="XB.", short=True)] == ["daily_rest.short_again"]


def test_a_finding_of_the_law_must_be_fixed_and_offers_days_off_as_repairs() -> None:
    """The repairs take her off the second or the first day; the past and pinned days are never offered."""
    (finding,) = daily("XB")
    assert finding.strength is Strength.LAW
    assert finding.severity is Severity.MUST_FIX
    assert [[(edit.day, edit.kind) for edit in repair.edits] for repair in finding.repairs] == [[(1, "")], [(0, "")]]
    (past,) = daily("B", before="X")
    assert [repair.edits[0].day for repair in past.repairs] == [0]


def test_a_repair_may_be_a_later_shift_that_is_asked_for() -> None:
    """Late and then early: the late of the next day leaves sixteen hours."""
    plan = team({"jo": "LELE"}, need={"L": 1})
    (finding,) = [finding for finding in check_nurse(plan, "jo") if finding.rule == "daily_rest"]
    assert finding.repairs[0].edits[0].kind == "L"
    assert finding.repairs[0].edits[0].day == 3


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("EEEEE..", 0),
        ("EEEEEEE", 1),
        ("EEEEEE.EEEEEE", 0),
        ("LLLLLL.E", 1),
        ("LLLLLL..E", 0),
        ("EEEEE.LE", 0),
    ],
)
def test_a_week_has_a_rest_of_thirty_six_hours(row: str, count: int) -> None:
    """ATW 5:5 (a): from 15:00 one day free until 07:00 is 40 hours and enough; from 23:00 until 07:00 is 32 and is
    not."""
    plan = one_nurse(row + ".....", settings=[one_long_rest()])
    assert len(found(plan, "law.weekly_rest")) == count


@pytest.mark.parametrize(("end", "count"), [(19 * 60, 0), (19 * 60 + 1, 1)])
def test_exactly_thirty_six_hours_are_enough(end: int, count: int) -> None:
    """ATW 5:5 (a): from 19:00 until 07:00 after a free day is 36 hours; a minute less is not enough."""
    clock = {"P": (11 * 60, end), "E": (7 * 60, 15 * 60)}
    plan = one_nurse("PPPPPP.E", clock=clock, settings=[one_long_rest()])
    assert len(found(plan, "law.weekly_rest")) == count


@pytest.mark.parametrize(("row", "count"), [("LLLLLL.ELLLL.E", 1), ("LLLLLL.ELLL..E", 0), ("LLLLLL.E......", 0)])
def test_two_rests_in_fourteen_days_may_replace_the_long_one(row: str, count: int) -> None:
    """ATW 5:5 (b): 32 and 32 hours are not 72 in fourteen days, 32 and 56 are."""
    findings = found(one_nurse(row, settings=[setting("law.weekly_rest")]), "law.weekly_rest")
    assert len(findings) == count
    assert all(finding.text.values["rest_minutes"] == 32 * 60 for finding in findings)


def test_a_weekly_rest_counts_days_before_the_period() -> None:
    """Five days at the end of last month and two more now are seven without a long rest."""
    plan = one_nurse("EE...", before="EEEEE", settings=[one_long_rest()])
    (finding,) = found(plan, "law.weekly_rest")
    assert finding.days == (-5, -4, -3, -2, -1, 0, 1)


@pytest.mark.parametrize(("row", "rest"), [("N.E", None), ("ND", 2 * 60), ("NL", 8 * 60), ("NN", None)])
def test_after_a_night_fourteen_hours_are_free(row: str, rest: int | None) -> None:
    """ATW 5:8: a night that ends at 07:00 is followed by nothing before 21:00."""
    findings = found(one_nurse(row, settings=[setting("law.night_rest")]), "law.night_rest")
    assert [finding.text.values["rest_minutes"] for finding in findings] == ([] if rest is None else [rest])


@pytest.mark.parametrize(
    ("row", "count"), [("NNN..E", 0), ("NNN.E", 1), ("NNN.L", 1), ("NNNL", 1), ("NNN.N", 1), ("NN.N", 0), ("NNN.", 0)]
)
def test_after_three_nights_forty_six_hours_are_free(row: str, count: int) -> None:
    """ATW 5:8: from 07:00 after the last night the rest lasts until 05:00 two days later."""
    assert len(found(one_nurse(row, settings=[setting("law.night_rest")]), "law.night_rest")) == count


def test_a_series_with_a_night_has_at_most_seven_days() -> None:
    """ATW 5:8: eight days with a night among them are one too many, eight without are another rule's business."""
    rule = [setting("law.night_series")]
    assert found(one_nurse("EEEEEEEN", settings=rule), "law.night_series")[0].amount == 1
    assert found(one_nurse("EEEEEEEE", settings=rule), "law.night_series") == []
    assert found(one_nurse("EEEEEEN.", settings=rule), "law.night_series") == []


def test_thirty_six_nights_in_sixteen_weeks_are_the_most() -> None:
    """ATW 5:8: the nights of the past count; the thirty-seventh is named."""
    rule = [setting("law.night_count")]
    before = ".N.N.N." * 12
    assert found(one_nurse("." * 7, before=before, settings=rule), "law.night_count") == []
    (finding,) = found(one_nurse("N......", before=before, settings=rule), "law.night_count")
    assert finding.text.code == "night_count.too_many"
    assert finding.text.values["nights"] == 37


def test_many_nights_leave_forty_hours_a_week() -> None:
    """ATW 5:8: with sixteen nights in sixteen weeks the average may not pass forty hours."""
    rule = [setting("law.night_count")]
    before = "NEEEE.." + "NEEEE.." * 14
    fits = one_nurse("NEEEE..", before=before, settings=rule)
    beyond = one_nurse("NEEEEE.", before=before, settings=rule)
    assert found(fits, "law.night_count") == []
    assert [finding.text.code for finding in found(beyond, "law.night_count")] == ["night_count.too_long"]


def test_the_profiles_of_other_countries_have_their_own_weekly_rest() -> None:
    """One rest of 64 hours in fourteen days is enough in the United Kingdom (48 and the daily 11), not under the
    European directive (twice 24 and 11)."""
    british = one_nurse("LLLLLLLL..LLLL", settings=[setting("law.weekly_rest", uk())])
    european = one_nurse("LLLLLLLL..LLLL", settings=[setting("law.weekly_rest", eu())])
    assert found(british, "law.weekly_rest") == []
    assert len(found(european, "law.weekly_rest")) == 1


def test_weekly_rest_in_the_united_kingdom_is_not_shared_with_the_daily_rest() -> None:
    """Regulation 11 paragraph 7: with 32 hours in each week the 24 hours would take from the eleven; 40 are enough."""
    shared = one_nurse("LLLLLL.ELLLL.E", settings=[setting("law.weekly_rest", uk())])
    whole = one_nurse("LLLLLL.LLLLLL.L", settings=[setting("law.weekly_rest", uk())])
    assert len(found(shared, "law.weekly_rest")) >= 1
    assert found(whole, "law.weekly_rest") == []
