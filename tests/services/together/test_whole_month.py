"""A roster made together from the first wish to publishing, with a nurse who is late and one who gives way."""

from __future__ import annotations

from teamapp.domain.entities import Answer, Ask, Assignment, Points
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.services.roster.asks.answering import claim_shift, say_yes
from teamapp.services.roster.periods import publication, publish_roster
from teamapp.services.roster.planning.suggest import request_of
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.services.roster.together.giving.closing import proposals
from teamapp.services.roster.together.giving.gaps import gap_map
from teamapp.services.roster.together.giving.offering import offer
from teamapp.services.roster.together.ledger import fairness
from teamapp.services.roster.together.phases import close_phase, making, say_ready
from teamapp.services.roster.together.wishes import Wished, my_wishes, set_wishes
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, november, nurse_id
from tests.support.roster.together_team import NOVEMBER, november_of, sits, together_desk

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))
OFF = Wished(WishKind.DAY_OFF)


def test_from_the_first_wish_to_publishing() -> None:
    """Blind wishes, a gap, a colleague who gives way for points, a claim, the planner's question, publishing."""
    desk = together_desk()
    set_wishes(desk, AYLIN, {day(5): Wished(WishKind.DAY_OFF, joker=True), day(1): OFF})
    set_wishes(sits(desk, "Bram"), BRAM, {day(5): OFF})
    say_ready(desk, BRAM, NOVEMBER)
    set_wishes(sits(desk, "Noor"), NOOR, {day(5): OFF})
    assert november(sits(desk, "Aylin")).wishes.keys() == {(AYLIN, day(1)), (AYLIN, day(5))}
    close_phase(desk, NOVEMBER)

    set_wishes(sits(desk, "Sanne"), SANNE, {day(9): OFF})  # she had said nothing, and comes late
    assert my_wishes(desk, NOVEMBER).wishes[0].late
    assert len(november(sits(desk, "Aylin")).wishes) == 5

    found = gap_map(desk, NOVEMBER)
    (way,) = proposals(found, fairness(desk, found.view.first))
    assert way.nurse in (BRAM, NOOR)
    offer(desk, way)
    (ask,) = desk.store.all(Ask)
    say_yes(desk, ask.id, way.nurse, note="by phone")
    assert [(one.nurse, one.recorded_by) for one in desk.store.all(Answer)] == [(way.nurse, AYLIN)]
    done = desk.store.get(Ask, ask.id)
    assert done is not None
    assert (done.kind, done.state) == (AskKind.GAP, AskState.DONE)
    assert [(one.nurse, one.points) for one in desk.store.all(Points)] == [(way.nurse, way.points)]
    assert gap_map(desk, NOVEMBER).missing == 0
    assert history_of_cell(desk, way.nurse, day(5))[0].why is not None

    other = EVENING if way.kind == EARLY.id else EARLY
    claim_shift(sits(desk, "Sanne"), SANNE, day(5), other.id)
    assert desk.store.get(Assignment, assignment_id(*cell("Sanne", 5))) is not None
    assert gap_map(desk, NOVEMBER).cells[day(5), other.id].open == 0

    close_phase(desk, NOVEMBER)
    view = november(desk)
    problem = request_of(view, seconds=1, seed=0).problem
    assert sum(wish.weight for nurse in problem.plan.nurses for wish in nurse.wishes) == 6 + 2 + 2 + 2 + 1
    assert {one.name.split()[0] for one in publication(view).affected} == {"Sanne", way.reason.filled["nurse"]}
    publish_roster(desk, NOVEMBER)
    assert making(desk, NOVEMBER).phase is None
    assert november_of(desk).published_by == SANNE
