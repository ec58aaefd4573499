from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from scheduling.visits import problem as engine
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate import evaluate
from scheduling.visits.solve import solve
from teamapp.domain.change import Edit
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import NurseId, VisitId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import DayFacts, read_day
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.day.question import Question, ask
from teamapp.services.rounds.hand.move import lock_round, move_visit
from teamapp.services.rounds.part.scope import Scope
from teamapp.services.rounds.part.within import within
from teamapp.services.rounds.planning.outcome import visits_after
from tests.support.small_team import DAY, EARLY, client_id, need_id, nurse_id, small_desk, street_matrix

PLAN = {
    "Bos": (("Noor",), 480),
    "Kok": (("Aylin",), 490),
    "Smit": (("Bram", "Noor"), 560),
    "Vos": (("Bram",), 640),
    "Wit": (("Noor",), 700),
}


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    for name, (nurses, start) in PLAN.items():
        chosen = tuple(nurse_id(nurse) for nurse in nurses)
        move_visit(made, visit_of(name), DAY, nurses=chosen, start=MinuteOfDay(start))
    yield made
    made.store.close()


def visit_of(name: str) -> VisitId:
    return visit_id(need_id(name), DAY)


def become(desk: Desk, name: str, status: VisitStatus) -> None:
    visit = desk.store.get(Visit, visit_of(name))
    assert visit is not None
    desk.commit([Edit(visit, replace(visit, status=status))], text("day.done"))


def asked(facts: DayFacts, scope: Scope) -> Question:
    places = places_of(facts)
    matrices = tuple(street_matrix(len(places.points)) for _ in places.vehicles)
    return within(facts, ask(facts, places, matrices, keep_plan=False), scope)


def planned(facts: DayFacts, scope: Scope) -> dict[str, Visit]:
    """The visits by their client's name after a short solve in the scope."""
    question = asked(facts, scope)
    solved = solve(
        question.problem,
        lambda: False,
        start=present_plan(facts, question),
        effort=Effort(first_moves=3000, rounds=2, lanes=1),
    )
    assert evaluate(question.problem, solved.plan).legal
    after = visits_after(facts, question, solved.plan)
    return {facts.clients[visit.client].family_name: visit for visit in after}


def stays(before: DayFacts, after: dict[str, Visit], *names: str) -> bool:
    stored = {before.clients[visit.client].family_name: visit for visit in before.visits}
    return all(after[name] == stored[name] for name in names)


SCOPES = {
    "one nurse": (Scope(nurses=frozenset({nurse_id("Aylin")})), {"Kok"}),
    "two nurses": (Scope(nurses=frozenset({nurse_id("Bram"), nurse_id("Noor")})), {"Bos", "Smit", "Vos", "Wit"}),
    "a pair is held by one outside": (Scope(nurses=frozenset({nurse_id("Bram")})), {"Vos"}),
    "a client": (Scope(clients=frozenset({client_id("Vos")})), {"Vos"}),
    "another shift": (Scope(kinds=frozenset()), set()),
    "this shift": (Scope(kinds=frozenset({EARLY.id})), set(PLAN)),
    "from ten o'clock": (Scope(now=MinuteOfDay(600), made=frozenset({visit_of("Bos"), visit_of("Kok")})), None),
}


@pytest.mark.parametrize("name", SCOPES)
def test_only_what_lies_in_the_scope_is_decided(desk: Desk, name: str) -> None:
    """Everything outside keeps nurse, time and reason exactly; what is inside is planned, by nurses inside."""
    scope, decided = SCOPES[name]
    facts = read_day(desk, DAY)
    question = asked(facts, scope)
    inside = {"Smit", "Vos", "Wit"} if decided is None else decided
    assert question.decides == {visit_of(one) for one in inside}
    after = planned(facts, scope)
    assert stays(facts, after, *(set(PLAN) - inside))
    assert all(after[one].planned for one in inside)
    for one in inside:
        assert scope.nurses is None or {after[one].nurse, after[one].second_nurse} - {None} <= scope.nurses


def test_nothing_is_planned_before_now_and_what_has_begun_stays(desk: Desk) -> None:
    """From ten o'clock the overdue visit comes first, late from its own window; begun ones are where nurses start."""
    for name, status in (("Bos", VisitStatus.DONE), ("Smit", VisitStatus.UNDER_WAY)):
        become(desk, name, status)
    facts = read_day(desk, DAY)
    scope = Scope(now=MinuteOfDay(600))
    question = asked(facts, scope)
    nurses = {nurse.key: nurse for nurse in question.problem.nurses}
    smit = places_of(facts).client[client_id("Smit")]
    assert {nurses[nurse_id(name)].start_place for name in ("Bram", "Noor")} == {smit}
    assert nurses[nurse_id("Aylin")].shift == engine.Shift(600, 900)
    assert next(v for v in question.problem.visits if v.key == visit_of("Kok")).windows[0].end == 540
    after = planned(facts, scope)
    assert stays(facts, after, "Bos", "Smit")
    assert min(after[name].start or 0 for name in ("Kok", "Vos", "Wit")) >= 600


def test_shifts_that_are_over_are_not_used(desk: Desk) -> None:
    """After the last shift nobody is left: nothing is decided, and every visit stays as it is."""
    facts, scope = read_day(desk, DAY), Scope(now=MinuteOfDay(900))
    assert asked(facts, scope).problem.nurses == ()
    assert stays(facts, planned(facts, scope), *PLAN)


def test_a_locked_round_stays_exactly(desk: Desk) -> None:
    """Neither its times nor its nurses change, and it takes nothing new."""
    lock_round(desk, NurseId(nurse_id("Noor")), DAY, locked=True)
    facts = read_day(desk, DAY)
    after = planned(facts, Scope())
    assert stays(facts, after, "Bos", "Smit", "Wit")
    assert {after[name].nurse for name in ("Kok", "Vos")} <= {nurse_id("Aylin"), nurse_id("Bram")}


def test_a_plan_in_whole_minutes_never_counts_as_broken(desk: Desk) -> None:
    """A fixed visit that its nurse reaches a moment late is fixed at that moment, and keeps its written time."""
    move_visit(desk, visit_of("Wit"), DAY, nurses=(nurse_id("Bram"),), start=MinuteOfDay(674))
    facts = read_day(desk, DAY)
    scope = Scope(clients=frozenset({client_id("Kok")}))
    wit = next(v for v in asked(facts, scope).problem.visits if v.key == visit_of("Wit"))
    assert wit.pinned_start == 675  # 30 minutes at Vos from 640 and 5 on the way
    assert stays(facts, planned(facts, scope), "Bos", "Smit", "Vos", "Wit")


def test_a_hard_window_that_is_over_is_late_and_not_impossible(desk: Desk) -> None:
    """Somebody must still go: the visit is planned as soon as can be, and its lateness counts from its own window."""
    facts = read_day(desk, DAY)
    hard = {key: replace(need, hard_windows=True) for key, need in facts.needs.items()}
    facts = replace(facts, needs=hard)
    after = planned(facts, Scope(now=MinuteOfDay(600)))
    assert after["Kok"].planned
    assert 600 < (after["Kok"].start or 0) <= 640
