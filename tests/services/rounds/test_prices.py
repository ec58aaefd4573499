from __future__ import annotations

from collections.abc import Iterator

import pytest

from scheduling.visits.problem import Costs
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.refused import Refused
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.prices.deciding import Price, as_usual, decide_price, price_list
from teamapp.services.rounds.prices.terms import TERMS
from teamapp.services.settings.rules import rule_list
from teamapp.words.speak import Language, say
from tests.support.small_team import DAY, small_desk


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    yield made
    made.store.close()


def test_without_a_word_of_the_team_rounds_cost_what_they_usually_do(desk: Desk) -> None:
    """The figures that are shown as usual are those that the optimiser has."""
    assert read_day(desk, DAY).costs == Costs()
    assert all(
        line.usual and line.price.minutes / line.term.per == getattr(Costs(), line.term.cost)
        for line in price_list(desk)
    )


def test_the_teams_word_reaches_the_optimiser_and_can_be_undone(desk: Desk) -> None:
    """Another price, none, and a hard rule; decisions are signed; undo and setting back bring back the usual."""
    decide_price(desk, "known_face", Price(25))
    decide_price(desk, "waiting", Price(5, on=False))
    decide_price(desk, "overtime", Price(40, strict=True))
    costs = read_day(desk, DAY).costs
    assert (costs.new_face, costs.waiting, costs.overtime) == (25.0, None, "hard")
    decided = price_list(desk)[0].decided
    assert decided is not None
    assert (decided.decided_by, decided.decided) == ("Aylin Test", DAY)
    undo(desk)
    as_usual(desk, "known_face")
    assert read_day(desk, DAY).costs == Costs(waiting=None)


def test_prices_are_no_rules_of_the_roster(desk: Desk) -> None:
    """The list of the roster's rules is the same with and without them."""
    before = rule_list(desk)
    decide_price(desk, "late", Price(99))
    assert rule_list(desk) == before


@pytest.mark.parametrize(
    ("key", "price", "code"),
    [
        ("known_face", Price(10), "border.nothing_changed"),
        ("known_face", Price(10, strict=True), "prices.never_strict"),
        ("known_face", Price(-1), "border.out_of_range"),
        ("coffee", Price(1), "prices.unknown"),
    ],
)
def test_prices_that_mean_nothing_are_refused(desk: Desk, key: str, price: Price, code: str) -> None:
    """Nothing is written, and the refusal says what would be right."""
    with pytest.raises(Refused) as refusal:
        decide_price(desk, key, price)
    assert refusal.value.text.code == code
    assert all(line.decided is None for line in price_list(desk))


@pytest.mark.parametrize("language", Language)
def test_every_price_can_be_said(desk: Desk, language: Language) -> None:
    """On, off and strict, in both languages, with its name."""
    for line in price_list(desk):
        assert say(line.sentence, language)
    for term in TERMS:
        decide_price(desk, term.key, Price(7, on=False))
    said = [say(line.sentence, language) for line in price_list(desk)]
    assert len(set(said)) == len(TERMS)
    for term in TERMS:
        if term.strict:
            decide_price(desk, term.key, Price(7, strict=True))
            assert say(next(one for one in price_list(desk) if one.term == term).sentence, language) not in said
