"""Can we take this client? From eight fields to three answers and one change, on the small team with a real planner."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from scheduling.client import Worker
from teamapp.domain.change import Edit
from teamapp.domain.entities import Address, CareNeed, Client, ClientPreference, Visit
from teamapp.domain.ids import ClientId
from teamapp.domain.text import text
from teamapp.domain.units import MicroDegrees, MinuteOfDay, Minutes
from teamapp.services.clients.addresses import AddressDetails
from teamapp.services.clients.needs import CarePlan
from teamapp.services.clients.repeats import EVERY_DAY, Beat, Repeat
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.refused import Refused
from teamapp.services.rounds.ahead.days import read_ahead
from teamapp.services.rounds.ahead.settling import Settled, Settling, Told
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.hand.move import move_visit
from teamapp.services.rounds.intake.accept import WhoSheIs, accept_intake
from teamapp.services.rounds.intake.answer import IntakeAnswer, answer_of
from teamapp.services.rounds.intake.asking import Asking, TakenTold
from teamapp.services.rounds.intake.wish import IntakeWish, asked_sets, check_wish, notes_on, weekday_sets
from teamapp.services.rounds.match.facts import read_match
from teamapp.services.rounds.planning.running import RoundsJob, RoundsWish
from teamapp.words.speak import Language, say
from tests.support.small_team import DAY, client_id, need_id, nurse_id, small_desk

HOME = AddressDetails(street="Nieuwstraat 1", lat=MicroDegrees(60_172_500), lon=MicroDegrees(24_940_000))
CARE = CarePlan(care="wound", minutes=Minutes(30), windows=(), repeat=EVERY_DAY, first=DAY)
WISH = IntakeWish(home=HOME, care=CARE, times=((MinuteOfDay(540), MinuteOfDay(660)),))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    yield made
    made.store.close()


def settle(desk: Desk, worker: Worker) -> Settled:
    ahead = read_ahead(desk, DAY, days=8)
    return heard(lambda done, failed: Settling(worker, desk.travel, ahead, Told(done, failed), seconds=0.0))


def ask(desk: Desk, worker: Worker, wish: IntakeWish) -> IntakeAnswer:
    settled = settle(desk, worker)
    found = heard(
        lambda done, failed: Asking(worker, desk.travel, settled, wish, TakenTold(done, failed), moves=100_000)
    )
    return answer_of(found, read_match(desk))


def heard(start: Callable[[Callable, Callable], object]):
    """Wait for the end of a job that tells it on the worker's thread."""
    end, found = threading.Event(), []

    def told(value: object) -> None:
        found.append(value)
        end.set()

    start(told, told)
    assert end.wait(60)
    if isinstance(found[0], Exception):
        raise found[0]
    return found[0]


def words(answer: IntakeAnswer) -> str:
    said = [*answer.said, *(one for option in answer.options for one in option.breaks)]
    return " ".join(say(one, Language.ENGLISH) for one in said)


def test_days_without_a_roster_are_supposed_or_said(desk: Desk, worker: Worker) -> None:
    """The next week is looked at as this one; a weekday that never had a roster is named, and nobody comes then."""
    answer = ask(desk, worker, WISH)
    first = answer.options[0]
    by_day = {day.day: day for day in first.days}
    assert by_day[DAY].placed
    assert by_day[DAY].like is None
    assert by_day[DAY + timedelta(days=7)].like == DAY
    assert by_day[DAY + timedelta(days=7)].placed
    assert not by_day[DAY + timedelta(days=1)].placed
    assert "1 day has no roster yet (from Thu 19 Nov)" in words(answer)
    assert "Fri 13 Nov: no roster, and no earlier week to go by." in words(answer)
    assert "Fri 13 Nov: nobody works" in words(answer)


def test_accepting_is_one_change_with_one_undo(desk: Desk, worker: Worker) -> None:
    """Client, address, series, what she says and first contact together; planned visits stay; undo takes all away."""
    visit = next(v for v in read_day(desk, DAY).visits if v.need == need_id("Vos"))
    move_visit(desk, visit.id, DAY, nurses=(nurse_id("Noor"),), start=MinuteOfDay(620))
    planned = desk.store.all(Visit)
    wish = replace(WISH, prefers=frozenset({nurse_id("Noor")}), refuses=frozenset({nurse_id("Bram")}))
    option = ask(desk, worker, wish).options[0]
    change = accept_intake(desk, wish, option, WhoSheIs(family_name="de Nieuwe", given_name="Ans"))
    (made,) = [client for client in desk.store.all(Client) if client.family_name == "de Nieuwe"]
    assert made.first_contact == option.first.nurse
    assert made.started == DAY
    (need,) = desk.store.where(CareNeed, client=made.id)
    assert (need.rule, need.windows) == ("FREQ=DAILY", option.times)
    assert desk.store.where(Address, client=made.id)[0].street == "Nieuwstraat 1"
    assert len(desk.store.where(ClientPreference, client=made.id)) == 2
    assert desk.store.all(Visit) == planned
    assert len(change.edits) == 5
    undo(desk)
    assert made.id not in {client.id for client in desk.store.all(Client)}
    assert not desk.store.where(CareNeed, client=made.id)
    assert not desk.store.where(Address, client=made.id)


def test_a_refused_nurse_is_never_planned(desk: Desk, worker: Worker) -> None:
    """Neither in the answer nor, once she is in care, in the rounds of any day, though only one other is left."""
    wish = replace(WISH, refuses=frozenset({nurse_id("Bram"), nurse_id("Noor")}))
    answer = ask(desk, worker, wish)
    assert all({nurse for nurse, _ in option.faces} <= {nurse_id("Aylin")} for option in answer.options)
    assert answer.options[0].first.nurse == nurse_id("Aylin")
    accept_intake(desk, wish, answer.options[0], WhoSheIs(family_name="de Nieuwe"))
    (made,) = [client for client in desk.store.all(Client) if client.family_name == "de Nieuwe"]
    planned = RoundsJob(worker, desk.travel, RoundsWish(read_day(desk, DAY), None, seconds=0.3)).wait(60)
    visits = {visit.id: visit.client for visit in planned.wish.facts.visits}
    makers = {
        (visits[stay.visit], tour.nurse) for tour in planned.solved.plan.rounds for stay in tour.stays if stay.visit
    }
    assert {nurse for client, nurse in makers if client == made.id} == {nurse_id("Aylin")}
    assert (client_id("Bos"), nurse_id("Bram")) not in makers


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"skills": frozenset({"catheter"})}, "nobody with catheter on duty"),
        ({"level": 5}, "nobody of the level District nurse on duty"),
    ],
)
def test_what_breaks_is_named_by_day(desk: Desk, worker: Worker, change: dict[str, object], said: str) -> None:
    """Each day says in words what nobody on duty has."""
    answer = ask(desk, worker, replace(WISH, care=replace(CARE, **change)))
    assert f"Thu 12 Nov: {said}" in words(answer)
    assert not any(day.placed for option in answer.options for day in option.days)
    assert all(option.first is None for option in answer.options)


WEEKLY = Repeat(beat=Beat.WEEKS, weekdays=frozenset({0, 3}))
NIGHT = ((MinuteOfDay(1380), MinuteOfDay(1400)),)


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (replace(WISH, home=AddressDetails(street=" ")), "intake.no_address"),
        (replace(WISH, home=AddressDetails(street="Verweg 9")), "intake.off_map"),
        (replace(WISH, times=()), "border.out_of_range"),
        (replace(WISH, times=((MinuteOfDay(600), MinuteOfDay(540)),)), "clients.window_upside_down"),
        (replace(WISH, care=replace(CARE, minutes=Minutes(0))), "border.out_of_range"),
        (replace(WISH, care=replace(CARE, nurses=3)), "border.out_of_range"),
        (replace(WISH, times_a_week=8), "border.out_of_range"),
        (replace(WISH, care=replace(CARE, last=DAY - timedelta(days=1))), "border.ends_before_it_begins"),
        (replace(WISH, prefers=frozenset({nurse_id("Noor")}), refuses=frozenset({nurse_id("Noor")})),
         "intake.likes_and_refuses"),
    ],
)  # fmt: skip
def test_bad_fields_are_refused_in_words(wish: IntakeWish, code: str) -> None:
    """Each names what is wrong before anything is computed."""
    with pytest.raises(Refused) as refused:
        check_wish(wish)
    assert refused.value.text.code == code
    assert all(say(refused.value.text, language) for language in Language)


def test_what_is_allowed_but_should_be_known_is_said(desk: Desk) -> None:
    """A window shorter than the visit, a series without end, a caseload that is full."""
    short = replace(WISH, times=((MinuteOfDay(540), MinuteOfDay(550)),))
    assert [note.code for note in notes_on(desk, short)] == ["intake.short_window", "intake.no_end"]
    once = replace(WISH, care=replace(CARE, last=DAY))
    assert notes_on(desk, once) == ()
    more = (Client(id=ClientId(desk.fresh_id()), given_name="", family_name=f"Nr {n}") for n in range(56))
    desk.commit((Edit(None, one) for one in more), text("sample.caseload_made", day=DAY.isoformat()))
    (note,) = notes_on(desk, once)
    assert "client 62; a team of this size has 60 at most" in say(note, Language.ENGLISH)


@pytest.mark.parametrize("times", range(1, 8))
def test_free_days_lie_apart(times: int) -> None:
    """So often a week, on days as far apart as a week allows, and all of those sets are as asked."""
    wish = replace(WISH, times_a_week=times)
    sets = weekday_sets(wish)
    assert sets
    assert all(len(days) == times for days in sets)
    assert asked_sets(wish) == len(sets)
    check_wish(wish)


def test_fixed_days_are_asked_first_and_others_offered() -> None:
    """Monday and Thursday first, then other days as far apart."""
    first, *others = weekday_sets(replace(WISH, care=replace(CARE, repeat=WEEKLY)))
    assert first == {0, 3}
    assert {1, 4} in others
