from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Address, Leave, Visit
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.entities.visit import VisitStatus, round_of, visit_id
from teamapp.domain.ids import VisitId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day
from teamapp.services.refused import Refused
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.day.figures import figures_of
from teamapp.services.rounds.day.opened import OpenDay, opened
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.day.question import Question, ask
from teamapp.services.rounds.hand.move import lock_round, move_visit, pin_visit, unplan_visit
from teamapp.services.rounds.hand.verdict import next_best, verdict_of_move
from tests.support.small_team import DAY, WALK, client_id, key, need_id, nurse_id, small_desk, street_matrix


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    yield made
    made.store.close()


def visit_of(name: str, day: date = DAY) -> VisitId:
    return visit_id(need_id(name), day)


def give(desk: Desk, name: str, *nurses: str, start: int) -> None:
    chosen = tuple(nurse_id(nurse) for nurse in nurses)
    move_visit(desk, visit_of(name), DAY, nurses=chosen, start=MinuteOfDay(start))


def question_of(desk: Desk) -> Question:
    facts = read_day(desk, DAY)
    places = places_of(facts)
    matrices = tuple(street_matrix(len(places.points)) for _ in places.vehicles)
    return ask(facts, places, matrices, keep_plan=True)


def open_day(desk: Desk) -> OpenDay:
    facts = read_day(desk, DAY)
    places = places_of(facts)
    return opened(facts, tuple(street_matrix(len(places.points)) for _ in places.vehicles))


def stored(desk: Desk, name: str) -> Visit:
    found = desk.store.get(Visit, visit_of(name))
    assert found is not None
    return found


def test_the_question_says_what_the_day_says(desk: Desk) -> None:
    """Skills, levels, refusals, pairs, windows and breaks reach the optimiser."""
    problem = question_of(desk).problem
    visits = {visit.key: visit for visit in problem.visits}
    assert len(problem.nurses) == 3
    assert visits[visit_of("Bos")].refused == (nurse_id("Bram"),)
    assert visits[visit_of("Kok")].parts[0].skills == ("insulin",)
    assert len(visits[visit_of("Smit")].parts) == 2
    assert visits[visit_of("Vos")].windows[0].start == 600
    assert {nurse.key: "insulin" in nurse.skills for nurse in problem.nurses}[nurse_id("Aylin")]
    assert all("level:4" in nurse.skills and "level:5" not in nurse.skills for nurse in problem.nurses)
    assert all(nurse.pause is not None and nurse.pause.minutes == 30 for nurse in problem.nurses)


def test_a_nurse_on_leave_has_no_round(desk: Desk) -> None:
    """Leave wins over the roster until somebody has cleared the cell."""
    leave = Leave(id=key("leave", "noor"), nurse=nurse_id("Noor"), kind=LeaveKind.SICK, first=DAY)
    desk.commit([Edit(None, leave)], text("people.sick"))
    assert {duty.nurse.id for duty in read_day(desk, DAY).on_duty} == {nurse_id("Aylin"), nurse_id("Bram")}


def test_a_client_without_a_place_is_named_and_the_rest_is_planned(desk: Desk) -> None:
    """An address that is not on the map keeps its visit out of the question, and says so."""
    address = desk.store.where(Address, client=client_id("Wit"))[0]
    desk.commit([Edit(address, replace(address, lat=None, lon=None))], text("clients.changed"))
    question = question_of(desk)
    assert question.off_map == (visit_of("Wit"),)
    assert len(question.problem.visits) == 4


def test_a_moved_visit_is_stored_with_its_reason_and_in_order(desk: Desk) -> None:
    """Moving by hand makes the nurse's round, ordered by start, without touching the series."""
    give(desk, "Vos", "Bram", start=620)
    give(desk, "Wit", "Bram", start=600)
    visits = visits_of_day(desk, DAY)
    assert [visit.id for visit in round_of(nurse_id("Bram"), visits)] == [visit_of("Wit"), visit_of("Vos")]
    assert stored(desk, "Vos").reason == text("rounds.reason_by_hand", nurse="Aylin")
    assert len(visits_of_day(desk, DAY + timedelta(days=1))) == 5


@pytest.mark.parametrize(
    ("name", "nurses", "code"),
    [
        ("Smit", ("Bram",), "rounds.nurses_needed"),
        ("Smit", ("Bram", "Bram"), "rounds.twice_the_same"),
        ("Bos", ("Nobody",), "rounds.not_on_duty"),
    ],
)
def test_impossible_moves_are_refused(desk: Desk, name: str, nurses: tuple[str, ...], code: str) -> None:
    """What cannot be stored is refused by name, and nothing is written."""
    with pytest.raises(Refused) as refusal:
        give(desk, name, *nurses, start=600)
    assert refusal.value.text.code == code
    assert desk.store.get(Visit, visit_of(name)) is None


def test_what_is_done_stays(desk: Desk) -> None:
    """A visit under way or done cannot be moved, and pins its nurse and time for the optimiser."""
    give(desk, "Vos", "Bram", start=620)
    visit = stored(desk, "Vos")
    desk.commit([Edit(visit, replace(visit, status=VisitStatus.DONE))], text("day.done"))
    with pytest.raises(Refused) as refusal:
        give(desk, "Vos", "Noor", start=630)
    assert refusal.value.text.code == "rounds.begun"
    asked = next(v for v in question_of(desk).problem.visits if v.key == visit.id)
    assert (asked.pinned_nurses, asked.pinned_start) == ((nurse_id("Bram"),), 620.0)


def test_a_locked_round_keeps_its_visits(desk: Desk) -> None:
    """Locking a round pins the nurse of every visit on it, and unlocking frees them."""
    give(desk, "Vos", "Bram", start=620)
    lock_round(desk, nurse_id("Bram"), DAY, locked=True)
    asked = {v.key: v.pinned_nurses for v in question_of(desk).problem.visits}
    assert asked[visit_of("Vos")] == (nurse_id("Bram"),)
    lock_round(desk, nurse_id("Bram"), DAY, locked=False)
    assert not any(v.pinned_nurses for v in question_of(desk).problem.visits)


def test_a_pin_needs_a_planned_visit(desk: Desk) -> None:
    """Fixing what nobody has is refused; fixing the time of a planned visit reaches the optimiser."""
    with pytest.raises(Refused, match=r"rounds\.pin_unplanned"):
        pin_visit(desk, visit_of("Vos"), DAY, nurse=True, time=True)
    give(desk, "Vos", "Bram", start=620)
    pin_visit(desk, visit_of("Vos"), DAY, nurse=False, time=True)
    asked = next(v for v in question_of(desk).problem.visits if v.key == visit_of("Vos"))
    assert (asked.pinned_nurses, asked.pinned_start) == ((), 620.0)


def test_taking_a_visit_off_leaves_it_unplanned(desk: Desk) -> None:
    """It goes back to "not planned" and counts as such."""
    give(desk, "Vos", "Bram", start=620)
    day = open_day(desk)
    assert figures_of(day.question.problem, day.plan).planned == 1
    unplan_visit(desk, visit_of("Vos"), DAY)
    day = open_day(desk)
    assert figures_of(day.question.problem, day.plan).not_planned == 5


def test_the_verdict_names_the_rule_that_breaks(desk: Desk) -> None:
    """Giving the client a nurse she refused is not allowed, and the reason has the nurse's name."""
    verdict = verdict_of_move(open_day(desk), visit_of("Bos"), (nurse_id("Bram"),), MinuteOfDay(500))
    assert not verdict.allowed
    assert ("visits.refused", "Bram") in {(said.code, said.filled.get("nurse")) for said in verdict.texts}


def test_the_verdict_gives_the_price_of_a_good_move(desk: Desk) -> None:
    """Travel to the client and back is what a visit on an empty round costs."""
    day = open_day(desk)
    places = places_of(day.facts)
    away = abs(places.home[nurse_id("Noor")] - places.client[client_id("Vos")])
    verdict = verdict_of_move(day, visit_of("Vos"), (nurse_id("Noor"),), MinuteOfDay(620))
    assert verdict.allowed
    assert verdict.start == 620
    assert verdict.texts[0] == text("rounds.verdict_travel", minutes=2 * away * WALK)


def test_next_best_offers_other_nurses_who_may(desk: Desk) -> None:
    """Only nurses with the skill are offered, never the present one."""
    give(desk, "Vos", "Bram", start=620)
    day = open_day(desk)
    assert {a.nurses[0] for a in next_best(day, visit_of("Vos"))} == {nurse_id("Aylin"), nurse_id("Noor")}
    assert {a.nurses[0] for a in next_best(day, visit_of("Kok"))} == {nurse_id("Aylin")}


def test_overtime_is_among_the_figures(desk: Desk) -> None:
    """A visit that ends after the shift shows as the minutes by which its nurse comes home too late."""
    give(desk, "Vos", "Bram", start=890)
    day = open_day(desk)
    (round_,) = day.plan.rounds
    assert figures_of(day.question.problem, day.plan).overtime_minutes == round(round_.back - 900) > 0
