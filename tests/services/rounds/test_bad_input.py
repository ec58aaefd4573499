"""Whatever is wrong with a day, it is named in words of both languages and the rest is still planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from scheduling.core import face
from scheduling.stop import never
from scheduling.travel.problem import MatrixAnswer
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate import evaluate
from scheduling.visits.problem import Plan, Round, Stay
from scheduling.visits.solve import solve
from teamapp.domain.change import Edit
from teamapp.domain.entities import Address, Assignment, CareNeed, ShiftKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import DayFacts, read_day
from teamapp.services.rounds.day.names import in_names
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.day.question import Question, ask
from teamapp.services.rounds.hand.clocks import clocks_in
from teamapp.words.speak import Language, say
from tests.support.small_team import DAY, EARLY, client_id, need_id, nurse_id, small_desk, street_matrix

pytestmark = pytest.mark.skipif(not face.compiled(), reason="build the core: python -m scheduling.core.build")

SUMMER, WINTER = date(2026, 3, 29), date(2026, 10, 25)
SHORT = Effort(first_moves=2000, rounds=2, lanes=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """A day and what came of it."""

    facts: DayFacts
    question: Question
    plan: Plan

    @property
    def made(self) -> set[str]:
        """The family names of clients who are visited."""
        planned = {stay.visit for tour in self.plan.rounds for stay in tour.stays}
        visits = (visit for visit in self.facts.visits if visit.id in planned)
        return {self.facts.clients[visit.client].family_name for visit in visits}

    def said(self, client: str) -> set[str]:
        """The codes of why nobody goes to a client; each can be said in both languages."""
        key = visit_id(need_id(client), self.facts.day)
        rows = [row for row in self.plan.not_planned if row.visit == key]
        reasons = [in_names(said, self.facts) for row in rows for said in row.reasons]
        assert all(say(reason, language) for reason in reasons for language in Language)
        return {reason.code for reason in reasons}


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    yield made
    made.store.close()


def change(desk: Desk, name: str, **fields: object) -> None:
    need = desk.store.get(CareNeed, need_id(name))
    assert need is not None
    desk.commit([Edit(need, replace(need, **fields))], text("clients.changed"))  # type: ignore[arg-type]


def nobody_can(desk: Desk) -> None:
    change(desk, "Vos", skills=frozenset({"catheter"}))


def before_any_shift(desk: Desk) -> None:
    change(desk, "Vos", windows=((MinuteOfDay(300), MinuteOfDay(330)),), hard_windows=True)


def one_nurse(desk: Desk) -> None:
    for name in ("Bram", "Noor"):
        duty = desk.store.get(Assignment, assignment_id(nurse_id(name), DAY))
        desk.commit([Edit(duty, None)], text("clients.changed"))


def no_length(desk: Desk) -> None:
    kind = desk.store.get(ShiftKind, EARLY.id)
    assert kind is not None
    desk.commit([Edit(kind, replace(kind, end=kind.start))], text("clients.changed"))


def off_the_map(desk: Desk) -> None:
    address = desk.store.where(Address, client=client_id("Vos"))[0]
    desk.commit([Edit(address, replace(address, lat=None, lon=None))], text("clients.changed"))


def nothing(_desk: Desk) -> None:
    """The day as it is."""


EVERYBODY = {"Bos", "Kok", "Smit", "Vos", "Wit"}


@pytest.mark.parametrize(
    ("harm", "left", "codes"),
    [
        (nobody_can, {"Vos"}, {"visits.unskilled"}),
        (before_any_shift, {"Vos"}, {"visits.window_outside_shift"}),
        (one_nurse, {"Smit"}, {"visits.needs_two"}),
        (no_length, EVERYBODY, {"visits.nobody_on_duty"}),
        (nothing, set(), set()),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_is_planned(
    desk: Desk, harm: Callable[[Desk], None], left: set[str], codes: set[str]
) -> None:
    """No visit is dropped in silence, and nobody else's is dropped for it."""
    harm(desk)
    planned = plan(desk)
    assert planned.made == EVERYBODY - left
    for client in left:
        assert codes <= planned.said(client)


def test_an_island_is_named_and_the_rest_is_planned(desk: Desk) -> None:
    """There is no way to one client: she is named, nurse by nurse, and nobody is sent there."""
    planned = plan(desk, island="Vos")
    assert planned.made == EVERYBODY - {"Vos"}
    assert planned.said("Vos") == {"visits.no_way"}


def test_an_address_off_the_map_is_named(desk: Desk) -> None:
    """It is no question for the planner; the day says which visit it is."""
    off_the_map(desk)
    planned = plan(desk)
    assert planned.question.off_map == (visit_id(need_id("Vos"), DAY),)
    assert planned.made == EVERYBODY - {"Vos"}


def test_a_window_shorter_than_the_visit_is_kept(desk: Desk) -> None:
    """Agreed is when a visit begins: five minutes are enough for a visit of half an hour."""
    change(desk, "Vos", windows=((MinuteOfDay(600), MinuteOfDay(605)),), hard_windows=True)
    planned = plan(desk)
    assert 600 <= start_of(planned, "Vos") <= 605


def test_a_shift_over_midnight_reaches_into_the_next_morning(desk: Desk) -> None:
    """Minutes above 1440 are the night that belongs to the evening before; the clock starts again in words."""
    night = replace(EARLY, start=MinuteOfDay(1320), end=MinuteOfDay(1860))
    desk.commit([Edit(EARLY, night)], text("clients.changed"))
    for name, begin in (("Bos", 1410), ("Kok", 1420), ("Smit", 1470), ("Vos", 1500), ("Wit", 1830)):
        change(desk, name, windows=((MinuteOfDay(begin), MinuteOfDay(begin + 60)),))
    planned = plan(desk)
    assert planned.made == EVERYBODY
    assert start_of(planned, "Vos") >= 1500
    assert "01:05" in say(text("rounds.then_pinned", client="Vos", at=1505), Language.ENGLISH)


@pytest.mark.parametrize("day", [SUMMER, WINTER])
def test_rounds_keep_to_the_clock_on_the_wall_when_clocks_change(desk: Desk, day: date) -> None:
    """On the two odd Sundays of the year visits begin when the client's clock says so, as on the day before."""
    asked = []
    for one in (day - timedelta(days=1), day):
        for name in ("Aylin", "Bram", "Noor"):
            duty = assignment_id(nurse_id(name), one)
            made = Assignment(id=duty, nurse=nurse_id(name), day=one, shift_kind=EARLY.id)
            desk.commit([Edit(desk.store.get(Assignment, duty), made)], text("clients.changed"))
        for name in EVERYBODY:
            change(desk, name, first=date(2026, 1, 1))
        planned = plan(desk, day=one)
        assert planned.made == EVERYBODY
        for visit in planned.question.problem.visits:
            starts = [s.start for tour in planned.plan.rounds for s in tour.stays if s.visit == visit.key]
            assert all(visit.windows[0].start <= start <= visit.windows[0].end for start in starts)
        asked.append({visit.client: visit.windows for visit in planned.question.problem.visits})
    assert asked[0] == asked[1]


@pytest.mark.parametrize(
    ("day", "code"), [(SUMMER, "rounds.clock_forward"), (WINTER, "rounds.clock_back"), (DAY, None)]
)
def test_a_night_round_across_the_change_of_the_clock_says_so(desk: Desk, day: date, code: str | None) -> None:
    """From the evening before into the morning: an hour less in spring, one more in autumn, in words; else nothing."""
    evening = day - timedelta(days=1)
    facts = replace(read_day(desk, evening), team=replace(desk.team, time_zone="Europe/Helsinki"))
    nurse = nurse_id("Aylin")
    stay = Stay("any", 0, 0, 1400.0, 1400.0, 1420.0, 10.0, 0.0)
    said = dict(clocks_in(facts, (Round(nurse, 1390.0, (stay,), 1800.0, 10.0),)))
    assert [one.code for one in said.values()] == ([code] if code is not None else [])
    if code is not None:
        assert "04:00" in say(said[nurse], Language.ENGLISH)
        assert say(said[nurse], Language.DUTCH)


def plan(desk: Desk, *, day: date = DAY, island: str = "") -> Planned:
    """Plan the day as it is stored, on a straight street; there is no way to the `island`."""
    facts = read_day(desk, day)
    places = places_of(facts)
    matrix = street_matrix(len(places.points))
    cut = places.client[client_id(island)] if island else -1
    seconds = tuple(
        tuple(None if a != b and cut in (a, b) else value for b, value in enumerate(row))
        for a, row in enumerate(matrix.seconds)
    )
    ways = MatrixAnswer(seconds, matrix.metres, estimated=False, off_street_metres=matrix.off_street_metres)
    question = ask(facts, places, (ways,) * len(places.vehicles), keep_plan=False)
    found = solve(question.problem, never, effort=SHORT).plan
    assert evaluate(question.problem, found).legal
    return Planned(facts, question, found)


def start_of(planned: Planned, client: str) -> float:
    """When the visit to a client begins."""
    key = visit_id(need_id(client), planned.facts.day)
    return min(stay.start for tour in planned.plan.rounds for stay in tour.stays if stay.visit == key)
