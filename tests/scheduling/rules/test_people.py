"""The rules about who works when: cover, qualification, leave, availability, wishes and weekends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduling.rules.check import check_day, check_nurse
from scheduling.rules.finding import Finding, Severity
from scheduling.rules.plan import Contract, Demand, Leave, Nurse, Plan, Skill, Unavailable, Wish
from scheduling.rules.setting import Setting
from tests.support.plans import one_nurse, setting, team


def found(row: str, rule: Setting, nurse: Nurse | None = None, before: str = "") -> list[Finding]:
    return list(check_nurse(one_nurse(row, settings=[rule], nurse=nurse, before=before), "jo"))


def asking(plan: Plan, *, level: int = 0, skills: tuple[str, ...] = ()) -> Plan:
    """The plan whose first shift kind asks for a level and skills."""
    return replace(plan, kinds=(replace(plan.kinds[0], level=level, skills=skills), *plan.kinds[1:]))


@pytest.mark.parametrize(
    ("need", "codes"), [(2, []), (3, ["coverage.short"]), (1, ["surplus.over"]), (0, ["surplus.over"])]
)
def test_cover_names_what_is_missing_and_what_is_too_much(need: int, codes: list[str]) -> None:
    """Two work: needed two, three, one or none."""
    plan = team({"a": "E", "b": "E", "c": "."}, need={"E": need})
    findings = check_day(plan, 0)
    assert [finding.text.code for finding in findings] == codes
    assert all(finding.amount == abs(need - 2) for finding in findings)


def test_a_gap_in_the_cover_must_be_fixed_and_a_surplus_may_stay() -> None:
    """Holes are never just a remark."""
    assert check_day(team({"a": "."}, need={"E": 1}), 0)[0].severity is Severity.MUST_FIX
    assert check_day(team({"a": "E"}, need={"E": 0}), 0)[0].severity is Severity.CONSIDER


def test_the_skill_mix_counts_only_those_who_have_the_level_or_skill() -> None:
    """Of two on early one has level 4; the skill of the other has expired the day before."""
    plan = team({"a": "EE", "b": "EE"}, need={})
    nurses = (replace(plan.nurses[0], level=4), replace(plan.nurses[1], level=2, skills=(Skill("iv", 0),)))
    demand = (
        Demand(1, "E", 1, level=4),
        Demand(1, "E", 2, level=4),
        Demand(0, "E", 1, skill="iv"),
        Demand(1, "E", 1, skill="iv"),
    )
    plan = replace(plan, nurses=nurses, demand=demand)
    assert check_day(plan, 0) == ()
    assert [finding.text.code for finding in check_day(plan, 1)] == ["skill_mix.level_short", "skill_mix.skill_short"]


def test_a_shift_kind_may_ask_for_a_level() -> None:
    """Level 2 on a shift that asks for 3."""
    plan = asking(one_nurse("E", settings=[setting("team.qualification")], nurse=Nurse("jo", (), level=2)), level=3)
    assert [finding.text.code for finding in check_nurse(plan, "jo")] == ["qualification.level"]


@pytest.mark.parametrize(("skills", "codes"), [
    ((), ["qualification.skill", "qualification.skill"]),
    ((Skill("iv", 0),), ["qualification.expired"]),
    ((Skill("iv", 1),), []),
    ((Skill("iv"),), []),
])  # fmt: skip
def test_a_skill_counts_until_its_last_day(skills: tuple[Skill, ...], codes: list[str]) -> None:
    """On its last day a skill is still valid, on the next it has expired."""
    nurse = Nurse("jo", (Contract(1440),), skills=skills)
    plan = asking(one_nurse("EE", settings=[setting("team.qualification")], nurse=nurse), skills=("iv",))
    assert [finding.text.code for finding in check_nurse(plan, "jo")] == codes


def test_leave_and_sickness_forbid_a_shift_on_both_end_days() -> None:
    """Leave from Tuesday to Wednesday."""
    nurse = Nurse("jo", (), leave=(Leave(1, 2, "holiday"),))
    assert [finding.days for finding in found("EEEE", setting("team.leave"), nurse)] == [(1,), (2,)]


def test_availability_may_be_about_a_day_or_one_shift_kind() -> None:
    """No late on Monday, nothing on Tuesday."""
    nurse = Nurse("jo", (), unavailable=(Unavailable(0, "L"), Unavailable(1)))
    assert [finding.days for finding in found("EE", setting("team.availability"), nurse)] == [(1,)]
    assert [finding.days for finding in found("L.", setting("team.availability"), nurse)] == [(0,)]


@pytest.mark.parametrize(("wish", "row", "code"), [
    (Wish(0), "E", "wishes.free"),
    (Wish(0), ".", None),
    (Wish(0, "L"), "L", "wishes.not_shift"),
    (Wish(0, "L"), "E", None),
    (Wish(0, "E", wanted=True), "L", "wishes.shift"),
    (Wish(0, "E", wanted=True), "E", None),
    (Wish(0, wanted=True), ".", "wishes.work"),
    (Wish(9), "E", None),
])  # fmt: skip
def test_a_wish_is_met_or_costs_its_weight(wish: Wish, row: str, code: str | None) -> None:
    """Days and shifts, wanted and unwanted; a wish beyond the period is nobody's concern."""
    findings = found(row, setting("wish.wishes"), Nurse("jo", (), wishes=(replace(wish, weight=3),)))
    assert [finding.text.code for finding in findings] == ([] if code is None else [code])
    assert all(finding.amount == 3 for finding in findings)


@pytest.mark.parametrize(("before", "row", "count"), [
    ("", ".....EE", 0),
    ("", ".....EE.......", 0),
    ("", ".....EE.....E.", 1),
    ("......E", ".....E.", 1),
    ("EE.......", "............E.", 0),
])  # fmt: skip
def test_every_other_weekend_is_free(before: str, row: str, count: int) -> None:
    """One of each two weekends at most, the last one before the period included."""
    assert len(found(row, setting("team.weekends"), before=before)) == count


@pytest.mark.parametrize(
    ("row", "count"), [(".....EE", 0), (".....E.", 1), ("......E", 1), (".....E", 0), (".......", 0)]
)
def test_a_weekend_is_worked_whole_or_not_at_all(row: str, count: int) -> None:
    """A period that ends on Saturday does not know the Sunday yet."""
    assert len(found(row, setting("team.whole_weekends"))) == count
