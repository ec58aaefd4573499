"""What the planner is asked about short months, other answers and alternatives, through the worker and in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scheduling.client import Worker
from scheduling.roster.alternatives.problem import Style
from scheduling.rules.plan import FREE
from scheduling.rules.setting import Strength
from teamapp.domain.entities import Assignment, AvailabilityException, Leave, Wish
from teamapp.domain.entities.nurse import LeaveKind, WishKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.roster.planning.alternatives import alternatives_of, begin_alternatives
from teamapp.services.roster.planning.next_best import Otherwise, begin_next_best, next_best_of
from teamapp.services.roster.planning.suggest import accept_suggestion
from teamapp.services.roster.planning.ways_out import begin_no_better, begin_ways_out, no_better_of, shortfalls, ways_of
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.services.roster.shown.view import period_view
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, FIRST, cell, day, key, november, nurse_id, roster_desk

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))
LATER = day(60)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


def away(name: str) -> Leave:
    return Leave(id=key("leave", name), nurse=nurse_id(name), kind=LeaveKind.HOLIDAY, first=FIRST, last=LATER)


def short_desk() -> Desk:
    """Four days; the early of the first has nobody: Bram asked to be free, Noor works late, the others cannot."""
    wish = Wish(id=key("w", "1"), nurse=BRAM, day=day(0), kind=WishKind.DAY_OFF)
    cannot = [
        AvailabilityException(id=key("not", str(nurse)), nurse=nurse, day=day(0), available=False)
        for nurse in (AYLIN, SANNE)
    ]
    return roster_desk({"Aylin": "..DD", "Bram": ".D..", "Noor": "EE..", "Sanne": "..EE"}, wish, *cannot)


def test_ways_out_name_people_and_one_of_them_can_be_taken(worker: Worker) -> None:
    """The way that gives a wish says whose; taken over, its roster is written with a reason in each cell."""
    desk = short_desk()
    view = period_view(desk, FIRST, day(3))
    assert [found.days for found in shortfalls(view)] == [(0,)]
    found = ways_of(view, begin_ways_out(worker, view, seconds=8).wait())
    first = found.ways[0]
    assert (first.strength, first.mended, first.left) == (Strength.WISH, 1, 0)
    assert [say(one, Language.ENGLISH) for one in first.gives] == ["Bram works on Mon 2 Nov, which she wished free."]
    assert say(first.mends[0], Language.ENGLISH) == "Early on Mon 2 Nov: 1 more; 0 still missing."
    change = accept_suggestion(desk, first.suggestion)
    assert say(change.what, Language.ENGLISH) == "Take a way out: 1 shift filled"
    assert change.why is not None
    assert say(change.why, Language.DUTCH) == "1 afspraak wijkt, wens."
    assert desk.store.get(Assignment, assignment_id(BRAM, day(0))) is not None
    assert history_of_cell(desk, BRAM, day(0))[0].why is not None


def test_why_there_is_no_better_names_what_stands_in_the_way(worker: Worker) -> None:
    """Bram's wish is among it; it is confirmed, and said in both languages."""
    view = period_view(short_desk(), FIRST, day(3))
    answer = no_better_of(view, begin_no_better(worker, view, shortfalls(view)[0]).wait())
    assert answer.confirmed
    assert (Strength.WISH, (BRAM,)) in [(one.strength, one.nurses) for one in answer.holds]
    assert answer.holds[0].strength is Strength.WISH
    for language in Language:
        assert all("{" not in say(text, language) for text in (answer.said, *(one.text for one in answer.holds)))


def test_a_month_that_is_over_is_refused_before_the_planner_is_asked(worker: Worker) -> None:
    desk = roster_desk()
    view = period_view(desk, day(-60), day(-33))
    for begin in (begin_ways_out, begin_no_better, begin_alternatives):
        with pytest.raises(Refused) as refused:
            begin(worker, view)
        assert refused.value.text.code == "roster.period_over"


def test_the_next_best_has_a_price_a_sentence_and_a_roster(worker: Worker) -> None:
    """Sanne is on leave: there is no roster with her; Bram's early could as well be Noor's."""
    desk = roster_desk({"Bram": "D"}, away("Sanne"))
    view = period_view(desk, FIRST, day(6))
    none = next_best_of(view, begin_next_best(worker, view, Otherwise(SANNE, day(0), EARLY.id)).wait())
    assert none.suggestion is None
    assert [one.code for one in none.said] == ["next.impossible"]
    other = next_best_of(view, begin_next_best(worker, view, Otherwise(BRAM, day(0), EARLY.id)).wait())
    assert other.suggestion is not None
    assert other.suggestion.after.worked(BRAM, day(0)) != EARLY.id
    assert all("{" not in say(one, language) for one in other.said for language in Language)


def test_three_alternatives_stand_side_by_side(worker: Worker) -> None:
    """Their figures, the cells in which they differ, and a suggestion each that can be accepted."""
    desk = roster_desk({"Bram": "D.E", "Noor": ".D."})
    view = november(desk)
    heard: list[str] = []
    job = begin_alternatives(worker, view, seconds=6, on_progress=lambda told: heard.append(told.style))
    found = alternatives_of(view, job.wait())
    assert [one.style for one in found.each] == list(Style)
    assert set(heard) == set(Style)
    for one in found.each:
        assert one.sides.changed == len(one.suggestion.differences)
        assert one.sides.lowest <= one.sides.highest
        assert 0 <= one.sides.apart <= max(-one.sides.lowest, one.sides.highest)
        assert one.sides.cost == one.suggestion.after.live.cost
    for cell_ in found.differing:
        assert len(set(cell_.each)) > 1
        assert cell_.now == view.worked(cell_.nurse, cell_.day)
    accept_suggestion(desk, found.each[0].suggestion)
    assert any(one.after != FREE for one in found.each[0].suggestion.differences)
    assert cell("Bram", 0)[0] == BRAM
