"""Moves tried out before they are written: the verdict shows exactly the rounds that will be there afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import NurseId, VisitId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.day.opened import OpenDay, opened
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.hand.findings import RoundFinding, findings_of
from teamapp.services.rounds.hand.leg import leg_of
from teamapp.services.rounds.hand.move import move_visit, pin_visit, pin_visits, unplan_visit, unplan_visits
from teamapp.services.rounds.hand.trying import Trying
from teamapp.services.rounds.hand.verdict import try_move, try_removal
from teamapp.services.rounds.why.past import history_of_visit
from tests.support.small_team import DAY, need_id, nurse_id, small_desk, street_matrix

BOS, KOK, SMIT, VOS, WIT = (visit_id(need_id(name), DAY) for name in ("Bos", "Kok", "Smit", "Vos", "Wit"))
AYLIN, BRAM, NOOR = nurse_id("Aylin"), nurse_id("Bram"), nurse_id("Noor")


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    yield made
    made.store.close()


def day_of(desk: Desk) -> OpenDay:
    facts = read_day(desk, DAY)
    places = places_of(facts)
    return opened(facts, (street_matrix(len(places.points)),) * len(places.vehicles))


def plan(desk: Desk, *moves: tuple[VisitId, str, int]) -> OpenDay:
    """Give each visit to a nurse at a minute of the day."""
    for visit, nurse, start in moves:
        move_visit(desk, visit, DAY, nurses=(nurse_id(nurse),), start=MinuteOfDay(start))
    return day_of(desk)


def codes(found: tuple[RoundFinding, ...]) -> list[tuple[bool, str]]:
    return [(one.must, one.said.code) for one in found]


@pytest.mark.parametrize(("nurse", "start"), list(product((AYLIN, NOOR), (480, 605, 640, 700))))
def test_what_is_shown_under_the_hand_is_what_is_there_after_the_drop(desk: Desk, nurse: NurseId, start: int) -> None:
    """Vos among others, dropped anywhere: the tried plan is the plan that the written day opens with."""
    day = plan(desk, (BOS, "Noor", 485), (VOS, "Noor", 610), (WIT, "Noor", 662), (KOK, "Aylin", 500))
    verdict = try_move(Trying(day), VOS, (nurse,), MinuteOfDay(start))
    move_visit(desk, VOS, DAY, nurses=(nurse,), start=MinuteOfDay(start))
    assert verdict.plan == day_of(desk).plan


def test_taking_off_shows_the_rounds_without_it(desk: Desk) -> None:
    """The others keep the times that people know."""
    day = plan(desk, (VOS, "Noor", 610), (WIT, "Noor", 662))
    verdict = try_removal(Trying(day), VOS)
    unplan_visit(desk, VOS, DAY)
    assert verdict.allowed
    assert verdict.plan == day_of(desk).plan


def test_a_pinned_visit_is_tried_where_it_is_put(desk: Desk) -> None:
    """What is fixed can be carried by hand: it is then fixed at its new place."""
    plan(desk, (VOS, "Noor", 610))
    pin_visit(desk, VOS, DAY, nurse=True, time=True)
    verdict = try_move(Trying(day_of(desk)), VOS, (AYLIN,), MinuteOfDay(640))
    assert verdict.allowed
    assert verdict.start == 640
    move_visit(desk, VOS, DAY, nurses=(AYLIN,), start=MinuteOfDay(640))
    assert verdict.plan == day_of(desk).plan


def test_a_refused_nurse_is_a_broken_rule_of_that_visit(desk: Desk) -> None:
    """The verdict says no, and the finding names the visit, so that its block wears the circle."""
    verdict = try_move(Trying(day_of(desk)), BOS, (BRAM,), MinuteOfDay(485))
    assert not verdict.allowed
    assert [(one.must, one.visit) for one in verdict.broken] == [(True, BOS)]


def test_findings_name_late_visits_and_long_waits_and_leave_what_is_over(desk: Desk) -> None:
    """A soft window missed and half an hour of waiting are to be considered, until the visit is done."""
    day = plan(desk, (BOS, "Noor", 485), (VOS, "Noor", 730))
    assert codes(findings_of(day)) == [(False, "rounds.begins_late"), (False, "rounds.waits")]
    assert {one.visit for one in findings_of(day)} == {VOS}
    done = tuple(replace(v, status=VisitStatus.DONE) if v.id == VOS else v for v in day.facts.visits)
    assert findings_of(replace(day, facts=replace(day.facts, visits=done))) == ()


def test_a_round_that_ends_late_is_about_the_nurse(desk: Desk) -> None:
    """Overtime belongs to the lane, not to the visit that happens to be last."""
    found = findings_of(plan(desk, (WIT, "Noor", 890)))
    assert [(one.nurse, one.visit) for one in found if one.said.code == "visits.overtime"] == [(NOOR, None)]


def test_a_rule_that_is_broken_hides_what_is_merely_to_be_considered(desk: Desk) -> None:
    """A visit that a refused nurse makes too late wears one circle."""
    found = [one for one in findings_of(plan(desk, (BOS, "Bram", 600))) if one.visit == BOS]
    assert [one.must for one in found] == [True]


def test_the_ghost_goes_from_the_stop_before_to_the_stop_after(desk: Desk) -> None:
    """Past the carried visit; a visit that nobody makes has no way."""
    day = plan(desk, (BOS, "Noor", 485), (WIT, "Noor", 662))
    verdict = try_move(Trying(day), VOS, (NOOR,), MinuteOfDay(605))
    leg = leg_of(day.facts, verdict.plan, VOS)
    assert leg is not None
    points, rows = places_of(day.facts).points, places_of(day.facts).client
    clients = {visit.id: visit.client for visit in day.facts.visits}
    assert leg.points == tuple(points[rows[clients[one]]] for one in (BOS, VOS, WIT))
    assert leg.request.legs == ((0, 1), (1, 2))
    assert leg_of(day.facts, day.plan, VOS) is None


def test_several_visits_are_one_change(desk: Desk) -> None:
    """Fixed, let go and taken off together; what is not planned is passed over, nothing to do is refused."""
    plan(desk, (BOS, "Noor", 485), (VOS, "Noor", 610))
    pinned = pin_visits(desk, (BOS, VOS, WIT), DAY, on=True)
    assert {edit.id for edit in pinned.edits} == {BOS, VOS}
    with pytest.raises(Refused, match="nothing_changes"):
        pin_visits(desk, (BOS, VOS), DAY, on=True)
    off = unplan_visits(desk, (BOS, VOS, WIT), DAY)
    assert len(off.edits) == 2
    assert all(one.nurse is None for one in desk.store.all(Visit))


def test_what_happened_to_a_visit_is_told_newest_first(desk: Desk) -> None:
    """Who, from where to where, and why."""
    plan(desk, (VOS, "Noor", 610), (VOS, "Aylin", 640))
    newest, oldest = history_of_visit(desk, VOS)
    assert (newest.before, newest.after, newest.who) == ("10:10 Noor", "10:40 Aylin", "Aylin")
    assert (oldest.before, oldest.after) == ("", "10:10 Noor")
    assert newest.why is not None
    assert newest.why.code == "rounds.reason_by_hand"
    assert history_of_visit(desk, WIT) == ()


def test_a_visit_without_a_way_is_named_and_the_rest_of_the_round_goes_on(desk: Desk) -> None:
    """An island without a bridge: the visit is not planned, with a circle; the others keep their times."""
    before = plan(desk, (BOS, "Noor", 485), (VOS, "Noor", 610), (WIT, "Noor", 662))
    facts, places = before.facts, places_of(before.facts)
    island = next(row for client, row in places.client.items() if facts.clients[client].family_name == "Vos")
    matrix = street_matrix(len(places.points))
    seconds = tuple(
        tuple(None if island in (a, b) and a != b else way for b, way in enumerate(row))
        for a, row in enumerate(matrix.seconds)
    )
    day = opened(facts, (replace(matrix, seconds=seconds),) * len(places.vehicles))
    starts = {stay.visit: round(stay.start) for round_ in day.plan.rounds for stay in round_.stays}
    assert starts == {BOS: 485, WIT: 662} | {key: at for key, at in starts.items() if key is None}
    assert [(one.must, one.said.code) for one in findings_of(day) if one.visit == VOS] == [(True, "visits.no_way")]
