"""Why here, why not there, who could: the counter-examples come from the rules, with numbers."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from scheduling import roster
from scheduling.roster.quick import quick_roster
from scheduling.roster.said.explain import judge, who_can, why_free, why_here, why_not
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import Leave, Wish
from scheduling.stop import never
from teamapp.words.roster_solver import EN, NL
from teamapp.words.speak import Language, say
from tests.support.counting import calls_of
from tests.support.plans import team
from tests.support.roster.sample_month import sample_month


def test_why_not_names_the_rest_that_would_be_left() -> None:
    """Late on Thursday after short rests: with the early on Friday the rest would be eight hours, once too often."""
    plan = team({"a": "LE.L..."}, need={"E": 1, "L": 1})
    verdict = why_not(plan, "a", day=4, kind="E")
    assert not verdict.allowed
    assert verdict.breaks[0].text.code == "daily_rest.short_again"
    assert verdict.reasons[0].values["rest_minutes"] == 480


def test_an_empty_slot_that_fits_is_allowed_and_says_what_it_mends() -> None:
    """A free day, hours left, one missing on late."""
    plan = team({"a": ".......", "b": "EEEE..."}, need={"L": 1})
    verdict = judge(plan, "a", day=0, kind="L")
    assert verdict.allowed
    assert verdict.price < 0
    assert [text.code for text in verdict.reasons] == ["explain.fits", "explain.mends_cover", "explain.hours"]


def test_the_price_of_a_verdict_is_the_difference_of_the_whole_checks() -> None:
    """Checking one nurse and one day tells exactly what checking everything would."""
    plan = quick_roster(sample_month(4, nurses=6, days=14), never)
    for nurse in ("n00", "n03", "n05"):
        for day in (0, 5, 13):
            for kind in ("", "E", "L"):
                changed = plan.with_cell(nurse, day, kind)
                difference = total_cost(check_plan(changed)) - total_cost(check_plan(plan))
                assert judge(plan, nurse, day=day, kind=kind).price == difference


def test_who_can_ranks_everybody_and_gives_each_a_reason() -> None:
    """Free and short of hours first; on leave last, still in the list."""
    plan = team({"a": "EEEEE", "b": ".....", "c": "....."}, need={"L": 1})
    plan = replace(plan, nurses=(*plan.nurses[:2], replace(plan.nurses[2], leave=(Leave(2, 2, "sick"),))))
    ranked = who_can(plan, 2, "L")
    assert ranked[0].nurse == "b"
    assert {verdict.nurse for verdict in ranked} == {"a", "b", "c"}
    assert not next(verdict for verdict in ranked if verdict.nurse == "c").allowed
    assert all(verdict.reasons for verdict in ranked)


def test_why_here_gives_three_reasons_and_the_next_best() -> None:
    """Her reason, her hours, and who would be next at what price."""
    plan = team({"a": "EEE....", "b": "......."}, need={"E": 1})
    plan = replace(plan, nurses=(plan.nurses[0], replace(plan.nurses[1], wishes=(Wish(0, weight=3),))))
    codes = [text.code for text in why_here(plan, "a", 0)]
    assert codes[:2] == ["reason.needed", "explain.hours"]
    assert codes[2] in ("explain.next_best", "explain.as_good")
    alone = replace(plan, nurses=plan.nurses[:1])
    assert why_here(alone, "a", 0)[2].code == "explain.nobody_else"


def test_why_free_tells_leave_or_what_each_shift_would_break() -> None:
    """On leave that is all; else one reason for each shift kind in demand, a wish first."""
    plan = team({"a": ".......", "b": "EEEEEEE"}, need={"E": 1, "L": 1})
    nurse = replace(plan.nurses[0], leave=(Leave(0, 0, "holiday"),), wishes=(Wish(1),))
    plan = replace(plan, nurses=(nurse, plan.nurses[1]))
    assert [text.code for text in why_free(plan, "a", 0)] == ["explain.leave"]
    assert why_free(plan, "a", 1)[0].code == "explain.wished_free"
    assert len(why_free(plan, "a", 1)) == 3


def test_every_code_has_words() -> None:
    """Codes of reasons, phases and explanations, read from the source, in both languages."""
    room = Path(roster.__file__).parent
    pattern = re.compile(r'"((?:reason|explain|roster\.(?:phase|proof|refused|note))\.[a-z_]+)"')
    used = {code for file in room.rglob("*.py") for code in pattern.findall(file.read_text(encoding="utf-8"))}
    assert used == EN.keys() == NL.keys()


@pytest.mark.parametrize("language", list(Language))
def test_explanations_can_be_spoken(language: Language) -> None:
    """Every sentence finds its values."""
    plan = quick_roster(sample_month(5, nurses=6, days=14), never)
    for day in range(14):
        texts = [text for nurse in ("n00", "n02") for text in why_here(plan, nurse, day)]
        texts += [text for verdict in who_can(plan, day, "L") for text in verdict.reasons]
        assert all("{" not in say(text, language) for text in texts)


def test_who_can_answers_a_full_team_at_once() -> None:
    """Twelve nurses and sixteen weeks of history: well below the two seconds an explanation may take."""
    plan = quick_roster(sample_month(1), never)
    assert calls_of(lambda: (who_can(plan, 10, "L"), why_here(plan, "n00", 10))) < 300_000
