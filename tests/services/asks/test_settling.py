"""Two devices that accept the same ask before they meet: seen as data, settled the same way by everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Answer, Ask, Assignment, Points
from teamapp.domain.entities.asking import AskState, answer_id
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.roster.asks.answering import points_id, say_yes
from teamapp.services.roster.asks.proposal import give, swap
from teamapp.services.roster.asks.sending import send_ask
from teamapp.services.roster.asks.settling import clashes, settle_clash
from teamapp.services.roster.asks.shown.cards import Standing, open_asks
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, key, november, nurse_id, roster_desk, row_of

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))


def accepted_here(desk: Desk) -> Id:
    """Noor takes Aylin's early shift with a point, on this device."""
    proposal = give(november(desk), AYLIN, days=[day(0)], points=1)
    ask = send_ask(desk, proposal).edits[0].id
    say_yes(desk, ask, NOOR)
    return ask


def arrives(desk: Desk, ask: Id, nurse: NurseId, *, earlier: bool) -> None:
    """What another device wrote before it met this one: its answer, its cell, its points."""
    mine = desk.store.get(Answer, answer_id(ask, NOOR))
    assert mine is not None
    at = mine.at + timedelta(minutes=-5 if earlier else 5)
    word = Answer(id=answer_id(ask, nurse), ask=ask, nurse=nurse, yes=True, at=at)
    when = cell("Sanne", 0)[1]
    shift = Assignment(id=assignment_id(nurse, when), nurse=nurse, day=when, shift_kind=EARLY.id)
    points = Points(id=points_id(ask, nurse), nurse=nurse, day=when, points=1, why=text("test"), ask=ask)
    desk.commit((Edit(None, one) for one in (word, shift, points)), text("test"))


@pytest.mark.parametrize("earlier", [True, False])
def test_the_earlier_acceptance_stands_and_the_other_day_goes_back(earlier: bool) -> None:
    """Whichever device settles it: the first keeps day and points, the other is free again, and it is over."""
    desk = roster_desk({"Aylin": "D"})
    ask = accepted_here(desk)
    assert not clashes(desk)
    arrives(desk, ask, SANNE, earlier=earlier)
    (clash,) = clashes(desk)
    winner, loser = (SANNE, NOOR) if earlier else (NOOR, SANNE)
    assert (clash.winner, clash.others) == (winner, (loser,))
    assert [card.standing for card in open_asks(desk)] == [Standing.CLASH]
    settle_clash(desk, ask)
    rows = {SANNE: row_of(desk, "Sanne", 1), NOOR: row_of(desk, "Noor", 1)}
    assert (rows[winner], rows[loser]) == ("D", ".")
    assert {one.nurse for one in desk.store.all(Points) if one.points > 0} == {winner}
    assert not clashes(desk)
    with pytest.raises(Refused):
        settle_clash(desk, ask)


def test_both_devices_make_the_same_of_it() -> None:
    """Settled on two copies of the same data the ask comes out the same to the second: nothing is left to merge."""
    ends = []
    for _device in range(2):
        desk = roster_desk({"Aylin": "D"})
        ask = accepted_here(desk)
        arrives(desk, ask, SANNE, earlier=True)
        settle_clash(desk, ask)
        found = desk.store.get(Ask, ask)
        assert found is not None
        ends.append((found.state, found.taken_by, found.settled))
    assert ends[0] == ends[1]


def test_a_day_that_was_changed_since_is_left_alone() -> None:
    """The one who accepted in vain has another shift there by now: it stays."""
    desk = roster_desk({"Aylin": "D"})
    ask = accepted_here(desk)
    arrives(desk, ask, SANNE, earlier=True)
    stored = desk.store.get(Assignment, assignment_id(*cell("Noor", 0)))
    assert stored is not None
    desk.commit([Edit(stored, replace(stored, shift_kind=EVENING.id))], text("test"))
    settle_clash(desk, ask)
    assert row_of(desk, "Noor", 1) == "E"


def test_an_acceptance_outlives_a_withdrawal_elsewhere() -> None:
    """Bram had agreed on his device when Aylin took it back on hers: the roster has changed, so the swap stands."""
    desk = roster_desk({"Aylin": "D", "Bram": "E"})
    ask = send_ask(desk, swap(november(desk), AYLIN, other=BRAM, days=[day(0)])).edits[0].id
    say_yes(desk, ask, BRAM)
    done = desk.store.get(Ask, ask)
    assert done is not None
    desk.commit([Edit(done, replace(done, state=AskState.WITHDRAWN))], text("test"))
    (clash,) = clashes(desk)
    assert clash.winner == BRAM
    settle_clash(desk, ask)
    settled = desk.store.get(Ask, ask)
    assert settled is not None
    assert settled.state is AskState.DONE
    assert (row_of(desk, "Aylin", 1), row_of(desk, "Bram", 1)) == ("E", "D")


def test_an_open_shift_taken_on_two_devices_is_seen_and_the_earlier_keeps_it() -> None:
    """Noor and Sanne each claimed it before they met: two have what one is needed for; the later is free again."""
    from teamapp.services.roster.asks.answering import claim_shift
    from tests.support.roster.roster_team import assignment

    desk = roster_desk()
    claim_shift(desk, NOOR, day(0), EARLY.id)
    (first,) = desk.store.all(Ask)
    assert first.settled is not None
    later = replace(
        first, id=key("ask", "other"), asker=SANNE, taken_by=SANNE, settled=first.settled + timedelta(minutes=2)
    )
    desk.commit([Edit(None, later), Edit(None, assignment("Sanne", 0, EARLY.letter))], text("test"))
    (clash,) = clashes(desk)
    assert (clash.ask.id, clash.winner, clash.others) == (later.id, NOOR, (SANNE,))
    assert [card.standing for card in open_asks(desk)] == [Standing.CLASH]
    settle_clash(desk, later.id)
    assert (row_of(desk, "Noor", 1), row_of(desk, "Sanne", 1)) == ("D", ".")
    assert not clashes(desk)


def test_two_open_shifts_of_a_day_are_no_clash() -> None:
    """Where two are needed, two may have it."""
    from teamapp.domain.entities import Demand
    from teamapp.services.roster.asks.answering import claim_shift

    desk = roster_desk()
    need = next(one for one in desk.store.all(Demand) if one.weekday == 0 and one.shift_kind == EARLY.id)
    desk.commit([Edit(need, replace(need, nurses=2))], text("test"))
    claim_shift(desk, NOOR, day(0), EARLY.id)
    claim_shift(desk, SANNE, day(0), EARLY.id)
    assert not clashes(desk)
