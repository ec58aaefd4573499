"""What a filter keeps, without a window."""

from __future__ import annotations

import pytest

from ui.parts.filters.narrow import EVERYTHING, Narrow, Traits

LOTTE = Traits(
    frozenset({("nurse", "lotte"), ("care", "insulin"), ("only", "findings")}), "Margaretha van den Berg Hoogstraat 8"
)


@pytest.mark.parametrize(
    ("ticks", "words", "stays"),
    [
        ((), "", True),
        ((("nurse", "lotte"),), "", True),
        ((("nurse", "lotte"), ("nurse", "bram")), "", True),
        ((("nurse", "bram"),), "", False),
        ((("nurse", "lotte"), ("care", "washing")), "", False),
        ((("nurse", "lotte"), ("care", "washing"), ("care", "insulin")), "", True),
        ((("only", "findings"),), "", True),
        ((("only", "findings"), ("only", "fixed")), "", False),
        ((), "marg", True),
        ((), "hoog 8", True),
        ((), "BERG marg", True),
        ((), "straat", False),
        ((("nurse", "bram"),), "marg", False),
    ],
)
def test_one_of_a_group_is_enough_every_condition_must_hold_and_words_begin_parts(ticks, words, stays):
    """Ticks of a group widen, groups and conditions narrow, each word typed begins some part of the words."""
    assert Narrow(words, frozenset(ticks)).keeps(LOTTE) is stays


def test_a_tick_taken_twice_is_no_tick():
    """Toggled and toggled back, nothing is in force."""
    once = EVERYTHING.toggled(("nurse", "lotte"))
    assert once.active
    assert once.toggled(("nurse", "lotte")) == EVERYTHING == once.seeking("x").toggled(("nurse", "lotte")).seeking(" ")
