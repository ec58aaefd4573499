"""Every code of the rules has its sentence in both languages, and the rule finds what it says with numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scheduling.rules import catalogue
from scheduling.rules.check import check_plan
from scheduling.rules.setting import Strength
from teamapp.words.rules import EN, NL
from teamapp.words.speak import Language, say
from tests.support.plans import one_nurse, team

ROOM = Path(catalogue.__file__).parent
RULES = (*catalogue.NURSE_RULES, *catalogue.DAY_RULES, *catalogue.KIND_RULES)
KEYS = "|".join([*RULES, "repair"])
CODE = re.compile(rf'"((?:{KEYS})\.[a-z_]+)"')


def test_every_code_that_a_rule_uses_has_words_in_both_languages() -> None:
    """The codes are read from the rules' own source."""
    used = {code for file in ROOM.rglob("*.py") for code in CODE.findall(file.read_text(encoding="utf-8"))}
    assert len(used) > 25
    names = {f"rule.{key}" for key in RULES}
    strengths = {f"strength.{strength.value}" for strength in Strength}
    assert EN.keys() == NL.keys() == used | names | strengths


@pytest.mark.parametrize("language", list(Language))
def test_findings_and_repairs_can_be_spoken(language: Language) -> None:
    """A crowded roster: each finding fills its sentence."""
    plan = team({"a": "NNNLEEEEEEEEEE", "b": "LELE....ELLLL."}, need={"E": 2, "L": 0}, before={"a": "EEEEEEE"})
    findings = check_plan(plan)
    assert len({finding.text.code for finding in findings}) > 6
    for finding in findings:
        assert "{" not in say(finding.text, language)
        assert all("{" not in say(repair.text, language) for repair in finding.repairs)


def test_a_finding_reads_as_a_sentence_with_its_numbers() -> None:
    """The sentence that a nurse sees on the card."""
    finding = next(finding for finding in check_plan(one_nurse("LELE")) if finding.rule == "daily_rest")
    assert say(finding.text, Language.ENGLISH) == (
        "8 h of rest between L on Wed 4 Nov and E on Thu 5 Nov; "
        "less than 11 h is allowed once in seven days, and it was short in these days already."
    )
