"""What would come of an ask is said at once: law, skill, cover, agreements, and who could take a shift."""

from __future__ import annotations

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Leave, Wish
from teamapp.domain.entities.nurse import LeaveKind, WishKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.text import text
from teamapp.services.roster.asks.judging import Weight, judge
from teamapp.services.roster.asks.moves import WHOEVER, exchange, filled, handing_over, needs_taker, open_cells, taking
from teamapp.services.roster.asks.ranking import Fit, best_to_ask, who_could
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, key, november, nurse_id, roster_desk

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))


def test_two_nurses_change_places_on_days_where_they_differ() -> None:
    """Both free, or both on the same shift: there is nothing to swap on that day."""
    view = november(roster_desk({"Bram": "D.DE", "Noor": "D.ED"}))
    moves = exchange(view, BRAM, NOOR, [day(0), day(1), day(2)])
    assert moves == ((BRAM, day(2), EARLY.id, EVENING.id), (NOOR, day(2), EVENING.id, EARLY.id))
    assert not needs_taker(moves)


def test_whoever_accepts_is_filled_in() -> None:
    """A give has one open end; an open shift is one that nobody hands over."""
    view = november(roster_desk({"Bram": "D.."}))
    moves = handing_over(view, BRAM, [day(0), day(1)])
    assert moves == ((BRAM, day(0), EARLY.id, ""), (WHOEVER, day(0), "", EARLY.id))
    assert needs_taker(moves)
    assert open_cells(moves) == ()
    assert filled(moves, NOOR)[1] == (NOOR, day(0), "", EARLY.id)
    assert len(filled(moves, None)) == 1
    claimed = taking([(day(3), EVENING.id)])
    assert open_cells(claimed) == ((day(3), EVENING.id),)


def test_the_law_forbids_and_the_sentence_has_its_numbers() -> None:
    """An early shift after an evening twice in a week leaves 8 h 30 of rest where 11 are needed."""
    view = november(roster_desk({"Bram": "ED.E.", "Noor": "....D"}))
    judged = judge(view, handing_over(view, NOOR, [day(4)]), BRAM)
    assert judged.forbidden
    worst = judged.points[0]
    assert (worst.weight, worst.who, worst.rule) == (Weight.FORBIDS, "Bram", "daily_rest")
    assert "8 h 30" in say(worst.text, Language.ENGLISH)
    assert say(worst.text, Language.DUTCH)


def test_an_agreement_can_be_put_aside_the_law_cannot() -> None:
    """Five days of a 24-hour contract break the collective agreement, which is no law."""
    view = november(roster_desk({"Bram": "DDDD", "Noor": "....D"}))
    judged = judge(view, handing_over(view, NOOR, [day(4)]), BRAM)
    assert not judged.allowed
    assert not judged.forbidden
    assert judged.points[0].rule == "days_a_week"


def test_what_mends_the_roster_is_said_too() -> None:
    """Taking an open shift removes the gap in the coverage."""
    view = november(roster_desk())
    judged = judge(view, taking([(day(0), EARLY.id)]), BRAM)
    assert judged.allowed
    assert judged.mends[0].rule == "coverage"


def test_a_locked_cell_and_a_second_shift_stand_in_the_way() -> None:
    """No rule speaks of them, yet nothing can be done: locked is locked, and nobody works two shifts."""
    desk = roster_desk({"Bram": "D", "Noor": "E"})
    stored = desk.store.get(Assignment, assignment_id(*cell("Bram", 0)))
    assert stored is not None
    from dataclasses import replace

    desk.commit([Edit(stored, replace(stored, pinned=True))], text("test"))
    view = november(desk)
    judged = judge(view, handing_over(view, BRAM, [day(0)]), NOOR)
    codes = [point.text.code for point in judged.points if point.weight is Weight.FORBIDS]
    assert codes == ["roster.cell_pinned", "asks.works_already"]


def test_the_ranking_respects_leave_wishes_and_other_shifts() -> None:
    """First who is free and near her hours, then who asked to be free, last who cannot: each with her reason."""
    ill = Leave(id=key("leave", "n"), nurse=NOOR, kind=LeaveKind.SICK, first=day(0), last=day(3))
    wish = Wish(id=key("wish", "b"), nurse=BRAM, day=day(2), kind=WishKind.DAY_OFF)
    view = november(roster_desk({"Aylin": "..E"}, ill, wish))
    found = who_could(view, taking([(day(2), EARLY.id)]))
    assert [(one.name.split()[0], one.fit) for one in found] == [
        ("Sanne", Fit.WELL),
        ("Bram", Fit.RATHER_NOT),
        ("Noor", Fit.CANNOT),
        ("Aylin", Fit.CANNOT),
    ] or [one.fit for one in found] == [Fit.WELL, Fit.RATHER_NOT, Fit.CANNOT, Fit.CANNOT]
    assert [one.nurse for one in best_to_ask(found)] == [SANNE]
    assert all(say(reason, language) for one in found for reason in one.reasons for language in Language)


@pytest.mark.parametrize("turns", [0, 9])
def test_who_stood_in_lately_comes_later(turns: int) -> None:
    """Of two equal colleagues the one who has not covered lately is asked first."""
    view = november(roster_desk())
    found = who_could(view, taking([(day(2), EARLY.id)]), but=(AYLIN, SANNE), covered={BRAM: turns})
    assert [one.nurse for one in found] == ([NOOR, BRAM] if turns else [BRAM, NOOR])


def test_nobody_is_asked_who_gives_it_away() -> None:
    """The giver herself, and who is left out, do not stand in the list."""
    view = november(roster_desk({"Bram": "D"}))
    found = who_could(view, handing_over(view, BRAM, [day(0)]), but=(AYLIN,))
    assert {one.nurse for one in found} == {NOOR, SANNE}
