"""Every code of the visit planner has its sentence in both languages, and the sentence finds its values."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings

from scheduling.core import face
from scheduling.text import Text
from scheduling.visits.evaluate import evaluate, timetable
from scheduling.visits.evaluate.day import Day
from scheduling.visits.problem import Agenda, Problem, Turn
from scheduling.visits.why.reasons import explained
from teamapp.words import visits as words
from teamapp.words.speak import Language, known_codes, say
from tests.support.visits.visit_days import small_days

ROOM = Path(face.__file__).parents[1] / "visits"


def spoken(text: Text) -> None:
    for language in Language:
        assert say(text, language)


def test_both_languages_have_the_same_codes() -> None:
    """No sentence is missing in one of them."""
    assert words.EN.keys() == words.NL.keys()


def test_every_code_in_the_source_has_a_sentence() -> None:
    """Codes written out in the room are all spoken."""
    codes = {
        code
        for file in ROOM.rglob("*.py")
        for code in re.findall(r'Text\("(visits\.[a-z_]+)"', file.read_text("utf-8"))
    }
    assert len(codes) > 20
    assert all(codes <= known_codes(language) for language in Language)


@given(problem=small_days())
@settings(max_examples=50, deadline=None)
def test_whatever_is_broken_can_be_said(problem: Problem) -> None:
    """Broken rules and reasons of days with everything wrong, in words of both languages."""
    keys = [nurse.key for nurse in problem.nurses]
    turns = tuple(Turn(v.key, tuple(keys[: len(v.parts)])) for v in problem.visits if len(v.parts) <= len(keys))
    plan = timetable(problem, Agenda(turns))
    for text in evaluate(problem, plan).broken:
        spoken(text)
    for row in explained(Day.of(problem), timetable(problem, Agenda())).not_planned:
        assert row.reasons
        for text in row.reasons:
            spoken(text)
