from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from scheduling.visits.alternatives.problem import AlternativesOfDay
from scheduling.visits.alternatives.solve import alternatives
from scheduling.visits.anneal.search import Effort
from teamapp.domain.entities.visit import round_of
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day
from teamapp.services.refused import Refused
from teamapp.services.rounds.alternatives.compare import Alternatives, Style, alternatives_of
from teamapp.services.rounds.alternatives.mixing import mix_wish, mixed
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.planning.accept import accept_rounds
from teamapp.services.rounds.planning.running import RoundsWish
from tests.support.small_team import CLIENTS, DAY, client_id, nurse_id, small_desk
from tests.support.visits.solved_day import question_of, rounds_of


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    yield made
    made.store.close()


def three_of(desk: Desk) -> Alternatives:
    """Of a day on which everybody knows Aylin best."""
    known = {(client_id(wants.name), nurse_id("Aylin")): 9 for wants in CLIENTS}
    asked = question_of(RoundsWish(replace(read_day(desk, DAY), faces=known), None))
    request = AlternativesOfDay(asked.question.problem, seed=1)
    effort = Effort(first_moves=2000, rounds=2, lanes=1)
    return alternatives_of(asked, alternatives(request, lambda: False, tell=lambda _told: None, effort=effort))


def test_three_plans_stand_side_by_side_and_one_is_written(desk: Desk) -> None:
    """Each has its figures and its rounds; the one with least travel travels least; accepting writes just that one."""
    found = three_of(desk)
    assert [one.style for one in found.each] == list(Style)
    assert all(one.sides.figures.planned == 5 for one in found.each)
    travel = {one.style: one.sides.figures.travel_minutes for one in found.each}
    assert travel[Style.TRAVEL] == min(travel.values())
    apart = {one.style: one.sides.apart_minutes for one in found.each}
    assert apart[Style.EVEN] == min(apart.values())
    known = {one.style: one.sides.figures.known for one in found.each}
    assert known[Style.FACES] == max(known.values()) > known[Style.EVEN]
    assert found.differing
    even = found.of_style(Style.EVEN)
    accept_rounds(desk, even.planned)
    visits = visits_of_day(desk, DAY)
    for nurse, summary in even.sides.rounds.items():
        assert len(round_of(nurse, visits)) == summary.visits


def test_a_mix_keeps_the_rounds_that_were_taken(desk: Desk) -> None:
    """One nurse's round of one plan stays hers to the visit, the rest is planned around it, and no pin is left."""
    found = three_of(desk)
    nurse = nurse_id("Noor")
    wanted = {one.after.id for one in found.of_style(Style.EVEN).changes if one.after.nurse == nurse}
    planned = rounds_of(mix_wish(found, {nurse: Style.EVEN}, pack=None), rounds=2, moves=2000)
    changes = mixed(found, planned)
    assert wanted <= {one.after.id for one in changes if one.after.nurse == nurse}
    assert not any(one.after.nurse_pinned for one in changes)
    accept_rounds(desk, planned, changes)
    assert all(visit.planned and not visit.nurse_pinned for visit in visits_of_day(desk, DAY))


def test_a_visit_cannot_be_taken_twice(desk: Desk) -> None:
    """Two rounds of different plans that share a visit are refused by the client's name."""
    found = three_of(desk)
    owners = {}
    for one in found.each:
        for change in one.changes:
            owners.setdefault(change.after.id, {})[change.after.nurse] = one.style
    shared = next(held for held in owners.values() if len(held) > 1)
    with pytest.raises(Refused, match=r"alternatives\.both_want"):
        mix_wish(found, shared, pack=None)
