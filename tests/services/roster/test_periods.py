"""Periods are made, published with eyes open, and taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from teamapp.domain.entities import RosterPeriod
from teamapp.domain.entities.roster import PeriodState
from teamapp.services.history.undo import undoable
from teamapp.services.refused import Refused
from teamapp.services.roster.hand.shifts import give_shift
from teamapp.services.roster.periods import (
    create_period,
    period_id,
    publication,
    publish_roster,
    retract_roster,
    to_fix,
)
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, FIRST, LAST, cell, key, november, roster_desk

NOVEMBER = period_id(FIRST, LAST)


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2026, 12, 27), date(2026, 11, 30), "roster.period_backwards"),
        (date(2026, 11, 30), date(2027, 1, 11), "roster.period_long"),
        (date(2026, 11, 29), date(2026, 12, 20), "roster.period_overlaps"),
        (date(2026, 9, 1), date(2026, 9, 28), "together.period_past"),
    ],
)
def test_impossible_periods_are_refused_in_words(first: date, last: date, code: str) -> None:
    """Backwards, longer than six weeks, over another one, or over already: nothing is written."""
    desk = roster_desk()
    with pytest.raises(Refused) as refused:
        create_period(desk, first, last)
    assert refused.value.text.code == code
    assert all(say(refused.value.text, language) for language in Language)
    assert len(desk.store.all(RosterPeriod)) == 1


def test_publishing_says_who_is_affected_then_is_done_and_taken_back() -> None:
    """First everybody with a shift; after publication only who has changes. It is no undo but a retraction."""
    desk = roster_desk({"Bram": "DD", "Noor": "..E"})
    before = publication(november(desk))
    assert [(one.name, one.shifts, one.changed) for one in before.affected] == [
        ("Bram Test", 2, 2),
        ("Noor Test", 1, 1),
    ]
    assert before.open_shifts == 53
    assert before.late
    publish_roster(desk, NOVEMBER)
    assert undoable(desk) is None
    stored = desk.store.get(RosterPeriod, NOVEMBER)
    assert stored is not None
    assert stored.state is PeriodState.PUBLISHED
    give_shift(desk, [cell("Noor", 0)], EARLY.id)
    assert [one.changed for one in publication(november(desk)).affected] == [0, 1]
    retract_roster(desk, NOVEMBER)
    assert not november(desk).published
    with pytest.raises(Refused):
        retract_roster(desk, NOVEMBER)


def test_a_period_that_is_gone_cannot_be_published() -> None:
    """The refusal says so."""
    with pytest.raises(Refused) as refused:
        publish_roster(roster_desk(), key("period", "?"))
    assert refused.value.text.code == "roster.period_gone"


def test_the_sidebar_counts_what_must_be_fixed_now() -> None:
    """In November every open shift counts; in October, without a period, nothing does."""
    assert to_fix(roster_desk(now=datetime(2026, 11, 3, 9, tzinfo=UTC))) == 56
    assert to_fix(roster_desk()) == 0
