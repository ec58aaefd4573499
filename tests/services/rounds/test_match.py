"""Who suits a client, and who could take one visit: everybody is listed, with reasons that are true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from teamapp.domain.entities import Client, Nurse
from teamapp.domain.entities.client import Preference
from teamapp.domain.units import MinuteOfDay
from teamapp.services.clients.circle import prefer
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.day.opened import OpenDay, opened
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.hand.move import move_visit
from teamapp.services.rounds.match.client import match_client
from teamapp.services.rounds.match.who import who_can
from teamapp.words.speak import Language, say
from tests.support.small_team import DAY, NOW, client_id, need_id, nurse_id, small_desk, street_matrix


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    made.clock = lambda: NOW + timedelta(days=1)
    yield made
    made.store.close()


def test_everybody_is_ranked_with_reasons(desk: Desk) -> None:
    """Every nurse for every client; who suits first and each by score; nobody without a word, in both languages."""
    nurses = {nurse.id for nurse in desk.store.all(Nurse)}
    for client in desk.store.all(Client):
        found = match_client(desk, client.id).matches
        assert {one.nurse.id for one in found} == nurses
        assert [one.suits for one in found] == sorted((one.suits for one in found), reverse=True)
        fitting = [one.score for one in found if one.suits]
        assert fitting == sorted(fitting, reverse=True)
        for one in found:
            assert one.reasons or one.against
            assert all(say(said, language) for said in (*one.reasons, *one.against) for language in Language)


def test_who_may_not_is_last_with_the_reason(desk: Desk) -> None:
    """Kok needs insulin, which Aylin alone may give; "not again" never suits and is never proposed as regular."""
    kok = match_client(desk, client_id("Kok")).matches
    assert kok[-1].against[0].code == "match.lacks_skill"
    assert not any(one.suits for one in kok if one.nurse.id != nurse_id("Aylin"))
    bos = match_client(desk, client_id("Bos"))
    bram = next(one for one in bos.matches if one.nurse.id == nurse_id("Bram"))
    assert not bram.suits
    assert bram.against[0].code == "match.not_again"
    assert nurse_id("Bram") not in {one.nurse.id for one in bos.regulars.nurses}


def test_a_word_of_the_client_moves_her_up(desk: Desk) -> None:
    """The same nurse before and after "likes to see"."""
    client = next(one for one in desk.store.all(Client) if one.family_name == "Wit")
    before = [one.nurse.id for one in match_client(desk, client.id).matches]
    prefer(desk, client.id, before[-1], Preference.PREFERS, reason="")
    found = match_client(desk, client.id).matches
    score = {one.nurse.id: one.score for one in found}
    assert max(score, key=lambda nurse: score[nurse]) == before[-1]


def open_day(desk: Desk) -> OpenDay:
    facts = read_day(desk, DAY)
    places = places_of(facts)
    return opened(facts, (street_matrix(len(places.points)),) * len(places.vehicles))


def test_who_can_take_a_visit(desk: Desk) -> None:
    """Her who has it first, then by price; who may not with her reason; an insulin visit has one taker only."""
    for name, start in (("Vos", 620), ("Wit", 700)):
        visit = next(v for v in read_day(desk, DAY).visits if v.need == need_id(name))
        move_visit(desk, visit.id, DAY, nurses=(nurse_id("Noor"),), start=MinuteOfDay(start))
    day = open_day(desk)
    takers = who_can(day, next(v.id for v in day.facts.visits if v.need == need_id("Vos")))
    assert takers[0].has_it
    assert takers[0].nurses == (nurse_id("Noor"),)
    prices = [one.verdict.extra_cost for one in takers if one.verdict is not None]
    assert len(prices) == 2
    assert prices == sorted(prices)
    insulin = who_can(day, next(v.id for v in day.facts.visits if v.need == need_id("Kok")))
    able = [one for one in insulin if one.verdict is not None]
    assert [one.nurses for one in able] == [(nurse_id("Aylin"),)]
    assert all(one.against for one in insulin if one.verdict is None)


def test_a_refused_nurse_cannot_take_a_visit(desk: Desk) -> None:
    """Bos does not want Bram: he is listed, with that reason, and cannot be chosen."""
    day = open_day(desk)
    takers = who_can(day, next(v.id for v in day.facts.visits if v.need == need_id("Bos")))
    bram = next(one for one in takers if one.nurses == (nurse_id("Bram"),))
    assert bram.verdict is None
    assert bram.against[0].code == "visits.refused"


def test_a_visit_by_two_lists_pairs(desk: Desk) -> None:
    """Smit needs two: every pair once, nobody twice in one."""
    day = open_day(desk)
    takers = who_can(day, next(v.id for v in day.facts.visits if v.need == need_id("Smit")))
    pairs = [frozenset(one.nurses) for one in takers if one.verdict is not None]
    assert len(pairs) == len(set(pairs)) == 3
    assert all(len(pair) == 2 for pair in pairs)
