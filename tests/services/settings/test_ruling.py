"""What a team can say about its rules: more than the law, how much they matter, what they would do to the roster."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from scheduling.roster.said.notes import notes_on
from scheduling.rules.check import check_plan
from scheduling.rules.setting import Setting, Strength
from teamapp.domain.entities import Pairing, RuleException, RuleSetting
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.roster.facts.plan import plan_of
from teamapp.services.roster.facts.read import read_facts
from teamapp.services.settings.rules import RuleLine, agree_with_nurse, back_to_profile, decide_rule, rule_list
from teamapp.services.settings.ruling.effect import RuleChange, clashes_now, effect_of_rule
from teamapp.services.settings.ruling.people import (
    end_pairing,
    free_from_nights,
    freed_from_nights,
    pair,
    pairings,
)
from teamapp.services.settings.ruling.weight import Weight
from teamapp.services.settings.ruling.word import AgreedFigures, RuleWord
from teamapp.services.settings.team import edit_team, team_details
from teamapp.words.speak import Language, say
from tests.support.counting import calls_of
from tests.support.new_desk import in_words, spoken
from tests.support.roster.roster_team import FIRST, LAST, day, key, nurse_id, roster_desk
from tests.support.sample_desk import sample_desk

MEETING = "team meeting"


def line_of(desk: Desk, rule: str) -> RuleLine:
    return next(line for line in rule_list(desk) if line.setting.key == rule)


def settings_of(desk: Desk) -> dict[str, Setting]:
    return {one.key: one for one in plan_of(read_facts(desk, FIRST, LAST)).settings}


def test_a_team_may_ask_for_more_than_the_law_but_not_for_less() -> None:
    """Twelve hours of rest stand beside the eleven of the law; ten are refused with the source."""
    desk = roster_desk({"Noor": "ED", "Sanne": ".E.D"})
    with pytest.raises(Refused) as refusal:
        decide_rule(desk, "law.daily_rest", RuleWord(figures={"rest_minutes": 600}, decided_by=MEETING))
    assert "at least 11 h by law (Arbeidstijdenwet 5:3)" in in_words(refusal.value)
    spoken(decide_rule(desk, "law.daily_rest", RuleWord(figures={"rest_minutes": 12 * 60}, decided_by=MEETING)))
    settings = settings_of(desk)
    assert settings["law.daily_rest"].figures["rest_minutes"] == 660
    assert settings["law.daily_rest"].strength is Strength.LAW
    assert settings["team.more.daily_rest"].figures["rest_minutes"] == 720
    assert settings["team.more.daily_rest"].strength is Strength.TEAM
    assert settings["team.more.daily_rest"].source == MEETING
    line = line_of(desk, "law.daily_rest")
    assert line.changed
    assert say(line.sentence, Language.ENGLISH).startswith("At least 12 h between two shifts")


def test_what_the_law_lets_nobody_agree_to_is_refused_for_one_nurse_too() -> None:
    """No opt-out from the weekly hours in the Netherlands; there is one in the United Kingdom, and Sundays have one."""
    desk = roster_desk()
    less = AgreedFigures(nurse_id("Noor"), {"minutes_a_week": 52 * 60}, FIRST, reason="in writing")
    with pytest.raises(Refused) as refusal:
        agree_with_nurse(desk, "law.week_48", less)
    assert "does not let one nurse agree to less" in in_words(refusal.value)
    more = replace(less, figures={"minutes_a_week": 40 * 60})
    spoken(agree_with_nurse(desk, "law.week_48", more))
    spoken(agree_with_nurse(desk, "law.free_sundays", replace(less, figures={"free": 10})))
    edit_team(desk, replace(team_details(desk), rule_profile="uk"))
    spoken(agree_with_nurse(desk, "law.week_48", less))
    assert len(desk.store.all(RuleException)) == 3


def test_a_forged_agreement_below_the_law_does_not_count() -> None:
    """Data from a damaged file or another device cannot loosen the law."""
    forged = RuleException(
        id=key("forged", "1"), rule="law.daily_rest", nurse=nurse_id("Noor"), figures=(("rest_minutes", 60),)
    )
    loose = RuleSetting(id=key("forged", "2"), rule="law.week_60", on=False, figures=(("minutes_a_week", 9000),))
    settings = settings_of(roster_desk(None, forged, loose))
    assert settings["law.daily_rest"].exceptions == {}
    assert settings["law.week_60"].figures["minutes_a_week"] == 3600
    assert settings["law.week_60"].active
    assert "team.more.week_60" not in settings


@pytest.mark.parametrize(
    ("weight", "strict", "price"),
    [
        (Weight.MUST, True, 150),
        (Weight.STRONGLY, False, 600),
        (Weight.NORMALLY, False, 150),
        (Weight.A_LITTLE, False, 37),
    ],
)
def test_a_weight_is_a_word_and_becomes_the_price_of_a_unit(weight: Weight, strict: bool, price: int) -> None:
    """A must is kept strictly; the others are four times, once and a quarter of what the app begins with."""
    desk = roster_desk()
    decide_rule(desk, "team.days_in_row", RuleWord(figures={"days": 4}, weight=weight, why="rest", decided_by=MEETING))
    setting = settings_of(desk)["team.days_in_row"]
    assert (setting.kept, setting.price) == (strict, price)
    line = line_of(desk, "team.days_in_row")
    assert line.weight is weight
    assert line.decided is not None
    assert line.decided.why == "rest"
    back_to_profile(desk, "team.days_in_row")
    assert line_of(desk, "team.days_in_row").weight is Weight.NORMALLY


def test_what_has_to_give_way_cannot_be_a_must() -> None:
    """Coverage is never strict, breaks are no matter of weight; leave may be weighed down again."""
    desk = roster_desk()
    for rule, weight, says in (
        ("team.coverage", Weight.MUST, "cannot be a must"),
        ("law.breaks", Weight.A_LITTLE, "no roster mends it"),
        ("law.daily_rest", Weight.STRONGLY, "it is a must"),
    ):
        with pytest.raises(Refused) as refusal:
            decide_rule(desk, rule, RuleWord(weight=weight, decided_by=MEETING))
        assert says in in_words(refusal.value)
    assert line_of(desk, "team.leave").weight is Weight.MUST
    decide_rule(desk, "team.leave", RuleWord(weight=Weight.NORMALLY, decided_by=MEETING))
    assert not settings_of(desk)["team.leave"].hard


@pytest.mark.parametrize(
    ("rule", "figures", "says"),
    [
        ("team.days_in_row", {"days": 0}, "lies between 1 and 14"),
        ("team.weekends", {"most_weekends": 3, "of_weekends": 2}, "3 of 2 weekends"),
        ("collective.days_a_week", {"small_minutes": 1500}, "small contract goes up to 25 h"),
        ("collective.days_a_week", {"days": 2}, "may not get fewer days"),
        ("law.daily_rest", {"short_rest_minutes": 700}, "longer than the usual one"),
        ("law.weekly_rest", {"rest_minutes": 9000}, "lies between"),
        ("law.night_rest", {"rest_minutes": 3000}, "less than after one night"),
        ("law.breaks", {"break_minutes": 60}, "longer break"),
        ("law.free_sundays", {"free": 53}, "lies between 0 and 52"),
        ("contract.hours", {"tolerance_minutes": -1}, "lies between"),
    ],
)
def test_figures_that_cannot_be_meant_are_refused_in_words(rule: str, figures: dict[str, int], says: str) -> None:
    """In both languages, before anything is written, and in the preview as well."""
    desk = roster_desk()
    word = RuleWord(figures=figures, decided_by=MEETING)
    with pytest.raises(Refused) as refusal:
        decide_rule(desk, rule, word)
    assert says in in_words(refusal.value)
    with pytest.raises(Refused):
        effect_of_rule(desk, RuleChange(rule, word))
    assert desk.store.all(RuleSetting) == ()


def test_the_effect_names_what_appears_and_what_vanishes_without_writing_anything() -> None:
    """Five days in a row become too many by one; the agreement of two weekends of two frees what was found."""
    desk = roster_desk({"Noor": "DDDDD........DD.....DD", "Sanne": "E"})
    four = effect_of_rule(desk, RuleChange("team.days_in_row", RuleWord(figures={"days": 4}, decided_by=MEETING)))
    (place,) = four.appear
    assert (place.nurse, place.first, place.last) == ("Noor Test", day(0), day(4))
    assert four.minutes == 5 * 450
    assert four.cost == 150
    assert four.nurses == ("Noor Test",)
    assert not four.vanish
    off = effect_of_rule(desk, RuleChange("team.weekends", RuleWord(on=False, decided_by=MEETING)))
    assert not off.appear
    assert [one.finding.rule for one in off.vanish] == ["weekends"]
    assert off.cost < 0
    assert desk.store.all(RuleSetting) == ()


def test_an_agreement_and_its_end_have_an_effect_of_their_own() -> None:
    """Noor may work five days in a row, the others four; when that ends she is found again."""
    desk = roster_desk({"Noor": "DDDDD", "Sanne": "EEEEE"})
    decide_rule(desk, "team.days_in_row", RuleWord(figures={"days": 4}, decided_by=MEETING))
    agreed = AgreedFigures(nurse_id("Noor"), {"days": 5}, FIRST, LAST, "her wish")
    effect = effect_of_rule(desk, RuleChange("team.days_in_row", agreed=agreed))
    assert [one.nurse for one in effect.vanish] == ["Noor Test"]
    assert not effect.appear
    agree_with_nurse(desk, "team.days_in_row", agreed)
    (made,) = desk.store.all(RuleException)
    ended = effect_of_rule(desk, RuleChange("team.days_in_row", ended=made.id))
    assert [one.nurse for one in ended.appear] == ["Noor Test"]


def test_without_a_roster_there_is_nothing_to_show() -> None:
    """A roster that is over does not count."""
    desk = roster_desk({"Noor": "DDDDD"}, now=roster_desk().clock() + timedelta(days=90))
    effect = effect_of_rule(desk, RuleChange("team.days_in_row", RuleWord(figures={"days": 2}, decided_by=MEETING)))
    assert effect.first is None
    assert effect.nothing


@pytest.mark.parametrize(
    ("rule", "figures", "code"),
    [
        ("team.days_in_row", {"days": 1}, None),
        ("law.daily_rest", {"rest_minutes": 47 * 60}, "clash.no_two_days"),
        ("law.shift_maximum", {"shift_minutes": 400}, "clash.shift_too_long"),
        ("law.week_60", {"minutes_a_week": 20 * 60}, "clash.contract_above_hours"),
        ("collective.days_a_week", {"small_days": 1, "middle_days": 2, "days": 2}, "clash.contract_above_days"),
        ("team.weekends", {"most_weekends": 1, "of_weekends": 4}, "clash.weekends_uncovered"),
        ("law.free_sundays", {"free": 40}, "clash.sundays_uncovered"),
    ],
)
def test_what_no_roster_of_this_team_could_keep_is_said_before_it_is_decided(
    rule: str, figures: dict[str, int], code: str | None
) -> None:
    """Four nurses on 24 hours, an early and an evening of seven and a half hours needed every day."""
    desk = roster_desk()
    word = RuleWord(figures=figures, decided_by=MEETING)
    effect = effect_of_rule(desk, RuleChange(rule, word))
    codes = {said.code for said, _who in effect.clashes}
    assert codes == (set() if code is None else {code})
    for said, _who in effect.clashes:
        assert all(say(said, language).endswith(".") for language in Language)
    decide_rule(desk, rule, word)
    assert {said.code for said, _rules, _who in clashes_now(desk)} == codes


def test_a_strict_pairing_with_a_mentor_who_is_not_there_is_said() -> None:
    """Nobody of that name is in the roster."""
    lone = Pairing(id=key("pair", "1"), newcomer=nurse_id("Noor"), mentor=nurse_id("Nobody"), first=date(2026, 11, 2))
    desk = roster_desk(None, lone)
    ((said, _rules, who),) = clashes_now(desk)
    assert said.code == "clash.mentor_away"
    assert who == ("Noor Test",)


def test_the_effect_on_the_sample_team_is_little_work() -> None:
    """Three tenths of a second are allowed, with reading the store; calls are counted, so that no machine decides."""
    with sample_desk() as desk:
        change = RuleChange("team.days_in_row", RuleWord(figures={"days": 3}, decided_by=MEETING))
        assert effect_of_rule(desk, change).appear
        assert calls_of(lambda: effect_of_rule(desk, change)) < 900_000


def test_a_pair_is_checked_and_reaches_the_rules() -> None:
    """Days in order, not with herself, not twice at once; the roster then finds her alone."""
    desk = roster_desk({"Noor": "D", "Sanne": ".E"})
    noor, sanne, bram = nurse_id("Noor"), nurse_id("Sanne"), nurse_id("Bram")
    spoken(pair(desk, noor, sanne, first=FIRST, last=LAST))
    for wrong, says in (
        ((noor, noor, FIRST, None), "her own mentor"),
        ((noor, bram, LAST, None), "paired with Sanne Test"),
        ((bram, noor, LAST, FIRST), "before"),
    ):
        with pytest.raises(Refused) as refusal:
            pair(desk, wrong[0], wrong[1], first=wrong[2], last=wrong[3])
        assert says in in_words(refusal.value)
    found = [one for one in check_plan(plan_of(read_facts(desk, FIRST, LAST))) if one.rule == "pairing"]
    assert [(one.nurse, one.days) for one in found] == [(noor, (0,))]
    (made,) = pairings(desk)
    spoken(end_pairing(desk, made.id))
    assert pairings(desk) == ()


def test_the_day_of_an_age_reaches_the_rules() -> None:
    """Nights from that day on are found; the same day again is nothing new."""
    desk = roster_desk({"Noor": "N..N"})
    spoken(free_from_nights(desk, nurse_id("Noor"), day(2)))
    found = [one for one in check_plan(plan_of(read_facts(desk, FIRST, LAST))) if one.rule == "older_nights"]
    assert [one.days for one in found] == [(3,)]
    with pytest.raises(Refused):
        free_from_nights(desk, nurse_id("Noor"), day(2))
    spoken(free_from_nights(desk, nurse_id("Noor"), None))
    assert freed_from_nights(desk) == ()


@pytest.mark.parametrize(("last", "free"), [(None, 12), (LAST, 12), (LAST - timedelta(days=1), 13)])
def test_what_the_law_lets_her_agree_to_counts_for_a_roster_only_if_it_lasts_that_long(
    last: date | None, free: int
) -> None:
    """Twelve free Sundays until a day: one day short of the roster's end the law's thirteen hold."""
    desk = roster_desk()
    agree_with_nurse(desk, "law.free_sundays", AgreedFigures(nurse_id("Noor"), {"free": 12}, FIRST, last, "her wish"))
    assert settings_of(desk)["law.free_sundays"].figure("free", nurse_id("Noor")) == free


def test_what_no_roster_can_keep_is_among_the_notes_on_a_roster() -> None:
    """The planner says it too, once, and plans all the same."""
    desk = roster_desk()
    decide_rule(desk, "law.daily_rest", RuleWord(figures={"rest_minutes": 47 * 60}, decided_by=MEETING))
    codes = [note.code for note in notes_on(plan_of(read_facts(desk, FIRST, LAST)))]
    assert codes.count("clash.no_two_days") == 1


def test_the_effect_of_notice_looks_at_what_was_published() -> None:
    """Five weeks ahead a draft is in time by the law, and late by six weeks of the team's own; two weeks ahead it is
    late already, which is nothing new."""
    desk = roster_desk({"Noor": "D"}, now=datetime(2026, 9, 28, 8, 0, tzinfo=UTC))
    effect = effect_of_rule(desk, RuleChange("law.publication", RuleWord(figures={"days": 42}, decided_by=MEETING)))
    (place,) = effect.appear
    assert place.finding.setting == "team.more.publication"
    assert effect.cost == 0
    late = roster_desk({"Noor": "D"})
    effect = effect_of_rule(late, RuleChange("law.publication", RuleWord(figures={"days": 42}, decided_by=MEETING)))
    assert not effect.appear


def test_an_agreement_that_is_over_is_listed_no_more() -> None:
    """It ended yesterday; history keeps it."""
    desk = roster_desk()
    past = desk.today - timedelta(days=1)
    agree_with_nurse(desk, "team.days_in_row", AgreedFigures(nurse_id("Noor"), {"days": 6}, past, past, "her wish"))
    assert line_of(desk, "team.days_in_row").agreed == ()
