"""Counter-examples: a sentence in each language for what would come of another shift, with its numbers."""

from __future__ import annotations

import pytest

from scheduling.roster.quick import quick_roster
from scheduling.roster.said.explain import judge
from scheduling.roster.why.counter import WITH, WITHOUT, counter_example
from scheduling.rules.plan import FREE
from scheduling.stop import never
from teamapp.words.roster_why import EN, NL
from teamapp.words.speak import Language, say
from tests.support.plans import team
from tests.support.roster.sample_month import sample_month


def test_the_example_of_the_issue_reads_as_people_say_it() -> None:
    """Late on Thursday after a short rest: the early of Friday would leave eight hours."""
    plan = team({"a": "LE.L..."}, need={"E": 1, "L": 1})
    (found,) = [one for one in judge(plan, "a", day=4, kind="E").breaks if one.rule == "daily_rest"]
    assert say(counter_example(plan, found, day=4, kind="E"), Language.ENGLISH) == (
        "With E on Fri 6 Nov the rest between L on Thu 5 Nov and E on Fri 6 Nov would be 8 h: below 11 h for the "
        "second time in seven days."
    )


def test_freeing_somebody_says_what_would_be_short() -> None:
    plan = team({"a": "E......"}, need={"E": 1})
    (found,) = [one for one in judge(plan, "a", day=0, kind=FREE).breaks if one.rule == "coverage"]
    said = say(counter_example(plan, found, day=0, kind=FREE), Language.DUTCH)
    assert said == "Zonder haar zou E op ma 2 nov er 0 van 1 hebben."


def test_each_counter_example_has_words_in_both_languages_and_no_word_is_left_over() -> None:
    """The codes in the source are the codes that are spoken."""
    codes = {f"with.{code}" for code in WITH} | {f"without.{code}" for code in WITHOUT}
    for spoken in (EN, NL):
        assert {code for code in spoken if code.startswith(("with.", "without."))} == codes


@pytest.mark.parametrize("language", list(Language))
def test_whatever_a_cell_breaks_can_be_said_as_a_counter_example(language: Language) -> None:
    """Every shift for every nurse on some days of a month, and being free."""
    plan = quick_roster(sample_month(5, nurses=8, days=14), never)
    said = set()
    for nurse in plan.nurses:
        for day in range(0, 14, 2):
            for kind in ("", "E", "L", "S"):
                for found in judge(plan, nurse.id, day=day, kind=kind).breaks:
                    text = counter_example(plan, found, day=day, kind=kind)
                    said.add(text.code)
                    assert "{" not in say(text, language)
    assert len(said) > 8
