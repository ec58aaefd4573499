"""Reasons in words: why a visit begins when it does, what would have to give for one that is left, how it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from scheduling.stop import never
from scheduling.visits.evaluate import evaluate
from scheduling.visits.why.problem import RelaxRequest
from scheduling.visits.why.relax import relax
from teamapp.domain.change import Edit
from teamapp.domain.entities import CareNeed, Round, Visit
from teamapp.domain.entities.client import Pair
from teamapp.domain.entities.visit import round_id, visit_id
from teamapp.domain.ids import VisitId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.day.opened import OpenDay, opened
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.hand.move import lock_round, move_visit
from teamapp.services.rounds.why.giving import (
    GivingQuestion,
    WaysOut,
    can_ask,
    day_after_way,
    giving_question,
    take_way,
    ways_out,
)
from teamapp.services.rounds.why.proof import proof_of
from teamapp.services.rounds.why.then import why_then
from teamapp.words.speak import Language, say
from tests.support.small_team import DAY, need_id, nurse_id, small_desk, street_matrix


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    yield made
    made.store.close()


def visit_of(name: str) -> VisitId:
    return visit_id(need_id(name), DAY)


def give(desk: Desk, name: str, *nurses: str, start: int) -> None:
    move_visit(desk, visit_of(name), DAY, nurses=tuple(map(nurse_id, nurses)), start=MinuteOfDay(start))


def change(desk: Desk, name: str, **fields: object) -> None:
    need = desk.store.get(CareNeed, need_id(name))
    assert need is not None
    desk.commit([Edit(need, replace(need, **fields))], text("clients.changed"))  # type: ignore[arg-type]


def open_day(desk: Desk) -> OpenDay:
    facts = read_day(desk, DAY)
    places = places_of(facts)
    return opened(facts, tuple(street_matrix(len(places.points)) for _ in places.vehicles))


def asked_about(desk: Desk, name: str, now: int | None = None) -> tuple[GivingQuestion, WaysOut]:
    asked = giving_question(open_day(desk), visit_of(name), None if now is None else MinuteOfDay(now))
    settled = tuple(v.key for v in asked.question.problem.visits if v.key not in asked.question.decides)
    request = RelaxRequest(asked.question.problem, asked.plan, asked.visit, settled, seconds=100.0)
    return asked, ways_out(asked, relax(request, never))


def codes(out: WaysOut) -> list[list[str]]:
    """What each way asks, in codes; all of it can be said."""
    for way in out.ways:
        assert all(say(said, language) for said in (way.goes, *way.gives, *way.price) for language in Language)
    assert all(say(said, language) for said in (out.surety, *out.reasons) for language in Language)
    return [[said.code for said in way.gives] for way in out.ways]


def test_why_a_visit_begins_when_it_does(desk: Desk) -> None:
    """The window it waits for, the visit she comes from with what is to spare, the colleague who comes later."""
    give(desk, "Bos", "Aylin", start=480)
    give(desk, "Kok", "Aylin", start=505)
    give(desk, "Vos", "Bram", start=600)
    give(desk, "Smit", "Aylin", "Bram", start=640)
    day = open_day(desk)
    held = {name: why_then(day, visit_of(name)) for name in ("Bos", "Kok", "Vos", "Smit", "Wit")}
    assert held["Wit"] is None
    found = {name: [said.code for said in why.holds] for name, why in held.items() if why is not None}
    assert found == {
        "Bos": ["rounds.then_window"],
        "Kok": ["rounds.then_comes_from"],
        "Vos": ["rounds.then_window"],
        "Smit": ["rounds.then_colleague"],
    }
    second = why_then(day, visit_of("Smit"), 1)
    assert second is not None
    assert [said.code for said in second.holds] == ["rounds.then_comes_from"]
    assert held["Kok"] is not None
    assert held["Kok"].later_minutes == 25  # its window closes at 09:00
    assert say(held["Kok"].could_be_later, Language.ENGLISH).startswith("It could begin 25 min later, until 09:00")


def test_a_time_before_the_shift_is_named_and_can_be_taken(desk: Desk) -> None:
    """Either the client agrees to another time or a nurse begins earlier; taken, it is one change with its reason."""
    change(desk, "Vos", windows=((MinuteOfDay(380), MinuteOfDay(400)),), hard_windows=True)
    give(desk, "Bos", "Aylin", start=480)
    asked, out = asked_about(desk, "Vos")
    assert can_ask(asked.day, next(v for v in asked.day.facts.visits if v.id == visit_of("Vos")))
    assert codes(out)[0] == ["rounds.give_window_later"]
    assert {found[0] for found in codes(out)[1:]} == {"rounds.give_shift_start"}
    assert out.surety.code == "rounds.surety_anyhow"
    way = out.ways[0]
    after = day_after_way(asked, way)
    assert evaluate(after.question.problem, after.plan).legal
    made = take_way(desk, asked, way)
    assert made.why == way.gives[0]
    stored = desk.store.get(Visit, visit_of("Vos"))
    assert stored is not None
    assert stored.moved_windows is not None
    assert stored.reason == text("rounds.reason_gave", client="Vos")
    assert stored.moved_windows[0][0] == 380
    assert stored.moved_windows[0][1] == stored.start
    day = open_day(desk)
    assert evaluate(day.question.problem, day.plan).legal


def test_today_nothing_is_planned_before_now(desk: Desk) -> None:
    """What could have been at eight is offered from noon on, once it is noon."""
    _asked, out = asked_about(desk, "Bos", now=720)
    assert all((way.differences[0].after.start or 0) >= 720 for way in out.ways)
    assert codes(out)[0] == ["rounds.give_lateness"]


def test_a_locked_round_is_a_thing_that_gives(desk: Desk) -> None:
    """Only Aylin may inject and her round is locked: it opens, or the skill is done without; taking it unlocks."""
    give(desk, "Bos", "Aylin", start=480)
    lock_round(desk, nurse_id("Aylin"), DAY, locked=True)
    asked, out = asked_about(desk, "Kok")
    assert codes(out) == [["rounds.give_locked"], ["rounds.give_skill"]]
    take_way(desk, asked, out.ways[0])
    round_ = desk.store.get(Round, round_id(nurse_id("Aylin"), DAY))
    assert round_ is not None
    assert not round_.locked


def test_two_nurses_where_one_works_is_for_the_care_plan(desk: Desk) -> None:
    """The app does not quietly send one nurse where the care plan says two."""
    day = open_day(desk)
    alone = replace(day.facts, on_duty=day.facts.on_duty[:1])
    places = places_of(alone)
    one = opened(alone, tuple(street_matrix(len(places.points)) for _ in places.vehicles))
    asked = giving_question(one, visit_of("Smit"), None)
    out = ways_out(asked, relax(RelaxRequest(asked.question.problem, asked.plan, asked.visit, seconds=100.0), never))
    assert codes(out) == [["rounds.give_alone"]]
    assert not out.ways[0].can_be_taken


def test_the_second_nurse_of_a_pair_begins_when_it_is_written(desk: Desk) -> None:
    """A plan that lets her come later, so that she does not wait before her next visit, is shown so."""
    change(desk, "Smit", pair=Pair.SEQUENTIAL, pair_gap=(Minutes(10), Minutes(60)))
    give(desk, "Smit", "Aylin", "Bram", start=560)
    stored = desk.store.get(Visit, visit_of("Smit"))
    assert stored is not None
    desk.commit([Edit(stored, replace(stored, second_start=MinuteOfDay(600)))], text("clients.changed"))
    stays = [(s.part, s.start) for tour in open_day(desk).plan.rounds for s in tour.stays if s.visit is not None]
    assert sorted(stays) == [(0, 560), (1, 600)]


@pytest.mark.parametrize(
    ("bound", "code"),
    [(None, None), (100.0, "rounds.proven_best"), (90.0, "rounds.proven_within"), (40.0, None)],
)
def test_a_proof_is_told_where_it_says_something(bound: float | None, code: str | None) -> None:
    """The best, near the best, or nothing."""
    proof = proof_of(100.0, bound)
    assert (proof.code if proof is not None else None) == code
