"""Ill this morning: whom to ask at once, three ways from the planner, and one of them written with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from scheduling.client import Worker
from scheduling.roster.repair.solve import repair
from scheduling.rules.plan import FREE
from scheduling.stop import never
from teamapp.domain.entities import Ask, Assignment, Wish
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.roster.planning.repairing import (
    AbsenceOptions,
    absence_of,
    options_for_absence,
    options_of,
    request_of,
    take_option,
)
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, EVENING, assignment, cell, day, key, nurse_id, roster_desk

MORNING = datetime(2026, 11, 5, 5, 30, tzinfo=UTC)
"""Thursday, day 3 of the period."""
AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))
ROWS = {"Aylin": "D.ED.", "Bram": "ED..E", "Noor": ".ED..", "Sanne": "...E."}


def ill(desk: Desk) -> AbsenceOptions:
    """Aylin is ill on Thursday and Friday: she had the early shift of Thursday."""
    absent = absence_of(desk, AYLIN, day(3), day(4))
    return options_of(absent, repair(request_of(absent, seconds=5), never))


def test_whom_to_ask_is_known_without_the_planner() -> None:
    """The lost shift, and colleagues: allowed and free first, whoever asked for the day off after the others."""
    wish = Wish(id=key("w", "1"), nurse=NOOR, day=day(3), kind=WishKind.DAY_OFF)
    absent = absence_of(roster_desk(ROWS, wish, now=MORNING), AYLIN, day(3), day(4))
    (lost,) = absent.lost
    assert (lost.day, lost.kind, lost.needed) == (day(3), EARLY.id, True)
    names = [one.name.split()[0] for one in lost.colleagues]
    assert names == ["Bram", "Noor", "Sanne"]
    assert lost.colleagues[1].wished_off
    assert lost.colleagues[2].works == EVENING.id
    assert all(say(reason, language) for one in lost.colleagues for reason in one.reasons for language in Language)


def test_whoever_stood_in_lately_is_asked_later() -> None:
    """Two colleagues alike; Bram has covered once in these weeks."""
    ask = Ask(
        id=key("ask", "1"),
        kind=AskKind.COVER,
        asker=AYLIN,
        moves=((BRAM, day(-3), "", EARLY.id),),
        created=MORNING - timedelta(days=6),
        expires=MORNING,
        state=AskState.DONE,
        taken_by=BRAM,
    )
    rows = {**ROWS, "Bram": "", "Noor": ""}
    (lost,) = absence_of(roster_desk(rows, ask, now=MORNING), AYLIN, day(3), day(3)).lost
    assert [one.name.split()[0] for one in lost.colleagues[:2]] == ["Noor", "Bram"]
    assert lost.colleagues[1].covered == 1


def test_three_ways_ask_different_people_and_never_the_one_who_is_ill() -> None:
    """Each is legal, covers what it can, and touches no day before today."""
    made = ill(roster_desk(ROWS, now=MORNING))
    assert 2 <= len(made.options) <= 3
    assert len({one.asked for one in made.options}) == len(made.options)
    for one in made.options:
        assert AYLIN not in one.asked
        assert all(cell.day >= day(3) for cell in one.suggestion.differences)
        assert not [found for found in one.brings if found.strength == "law" and found.rule != "publication"]
        assert say(one.summary, Language.ENGLISH)
        assert say(one.summary, Language.DUTCH)
    assert [one.open_shifts for one in made.options] == sorted(one.open_shifts for one in made.options)


def test_the_first_way_changes_fewest_days_of_others() -> None:
    """One shift is lost; one colleague takes it and nothing else moves."""
    first = ill(roster_desk(ROWS, now=MORNING)).options[0]
    assert (first.open_shifts, first.changed) == (0, 1)
    (one,) = [one for one in first.suggestion.differences if one.nurse != AYLIN]
    assert (one.day, one.before, one.after) == (day(3), FREE, EARLY.id)


def test_taking_a_way_writes_one_change_with_a_reason_in_each_cell() -> None:
    """Her cell tells who has the shift now; the colleague's cell why she works."""
    desk = roster_desk(ROWS, now=MORNING)
    option = ill(desk).options[0]
    take_option(desk, option)
    assert desk.store.get(Assignment, assignment_id(AYLIN, day(3))) is None
    for one in option.suggestion.differences:
        event = history_of_cell(desk, one.nurse, one.day)[0]
        assert event.why is not None
        assert say(event.what, Language.ENGLISH).startswith("Take over the shifts of Aylin")
        assert say(event.why, Language.DUTCH)


def test_a_locked_shift_of_hers_is_given_away_too() -> None:
    """A lock keeps a plan from being moved about; it does not keep somebody well."""
    desk = roster_desk({**ROWS, "Aylin": "D.E."}, assignment("Aylin", 3, "D", pinned=True), now=MORNING)
    option = ill(desk).options[0]
    take_option(desk, option)
    assert desk.store.get(Assignment, assignment_id(AYLIN, day(3))) is None


@pytest.mark.parametrize(("first", "last", "code"), [(5, 4, "roster.period_backwards"), (0, 1, "roster.period_over")])
def test_an_absence_that_makes_no_sense_is_refused_in_words(first: int, last: int, code: str) -> None:
    """The end before the beginning; wholly in the past."""
    with pytest.raises(Refused) as refused:
        absence_of(roster_desk(ROWS, now=MORNING), AYLIN, day(first), day(last))
    assert refused.value.text.code == code


def test_without_a_planner_it_says_so() -> None:
    with pytest.raises(Refused) as refused:
        options_for_absence(roster_desk(ROWS, now=MORNING), AYLIN, day(3), day(3))
    assert refused.value.text.code == "roster.no_planner"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


def test_the_planner_answers_through_the_worker(worker: Worker) -> None:
    """The whole way, as plain data."""
    desk = replace(roster_desk(ROWS, now=MORNING), worker=worker)
    made = options_for_absence(desk, AYLIN, day(3), day(4))
    assert made.options
    assert made.seconds < 5
    assert all(one.after == FREE or one.reason is not None for one in made.options[0].suggestion.differences)
    assert cell("Aylin", 3)[0] == AYLIN
