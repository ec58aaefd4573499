"""A newcomer put into the rounds: every option legal, honest about its price, and by nobody she refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduling.progress import silent
from scheduling.stop import never
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on, timetable_on
from scheduling.visits.evaluate.whole import evaluate
from scheduling.visits.insert import settle, take
from scheduling.visits.insert.choose import choices
from scheduling.visits.insert.price import Place, cheapest_places, with_turns
from scheduling.visits.insert.problem import DayAhead, Newcomer, SettleDays, Taken, TakeNewcomer
from scheduling.visits.problem import Pair, Part, Problem, Visit, Window
from tests.support.visits.visit_days import team_day

HER = Visit("her", "newcomer", 4, (Part(30.0, ("care",)),), (Window(480.0, 600.0),))


@pytest.fixture(scope="module")
def days() -> tuple[DayAhead, ...]:
    """Four days of one small team, with rounds for each."""
    problem = team_day(visits=14, nurses=4, seed=3)
    bare = tuple(DayAhead(str(number), replace(problem, travel=()), promised=0.0) for number in range(4))
    settled = settle.run(SettleDays(problem.travel, bare, seconds=0.0), silent, never)
    return tuple(replace(day, plan=plan) for day, plan in zip(bare, settled.plans, strict=True))


@pytest.fixture(scope="module")
def team() -> Problem:
    return team_day(visits=14, nurses=4, seed=3)


def ask(team: Problem, days: tuple[DayAhead, ...], newcomer: Newcomer) -> Taken:
    request = TakeNewcomer(team.travel, days, newcomer, moves=60_000, seconds=60.0)
    return take.run(request, silent, never)


def test_settled_days_are_legal_and_complete(team: Problem, days: tuple[DayAhead, ...]) -> None:
    """Rounds for days that nobody planned break no hard rule and leave out nobody who can be visited."""
    for day in days:
        assert day.plan is not None
        found = evaluate(team, day.plan)
        assert found.legal
        assert not found.missing


def test_every_option_can_be_lived_by(team: Problem, days: tuple[DayAhead, ...]) -> None:
    """The reference evaluator accepts each day; she is visited in her window by the group; the group says who comes."""
    newcomer = Newcomer((HER,), ((0, 2), (1, 3)), 1, (0.0, -60.0, 240.0), ())
    for option in ask(team, days, newcomer).options:
        window = Window(480.0 + option.shift, 600.0 + option.shift)
        assert [day.key for day in option.days] == [str(number) for number in newcomer.patterns[option.pattern]]
        for day in option.days:
            (placed,) = day.placed
            assert placed.start is not None
            assert placed.start >= window.start
            assert set(placed.nurses) <= set(option.group)
            whole = replace(team, visits=(*team.visits, replace(HER, windows=(window,))))
            found = evaluate(whole, day.plan)
            assert found.legal
            assert not found.missing
            assert found.total == pytest.approx(day.cost)


def test_options_differ_and_the_first_is_as_asked(team: Problem, days: tuple[DayAhead, ...]) -> None:
    """As asked with few faces first; what is not as asked has other days or another time."""
    first, *others = ask(team, days, Newcomer((HER,), ((0, 2), (1, 3)), 1, (0.0, 120.0))).options
    assert (first.way, first.pattern, first.shift) == ("known", 0, 0.0)
    assert others
    assert all((other.pattern, other.shift) != (0, 0.0) or other.way in ("near", "spare") for other in others)


def test_a_refused_nurse_never_comes(team: Problem, days: tuple[DayAhead, ...]) -> None:
    """Whatever it costs; and with everybody refused nobody comes, with the reason."""
    free = ask(team, days, Newcomer((HER,), ((0, 1, 2, 3),)))
    unwanted = {nurse for option in free.options for nurse in option.group}
    keys = {nurse.key for nurse in team.nurses}
    some = replace(HER, refused=(min(unwanted),))
    for option in ask(team, days, Newcomer((some,), ((0, 1, 2, 3),))).options:
        assert min(unwanted) not in option.group
    nobody = replace(HER, refused=tuple(keys))
    for option in ask(team, days, Newcomer((nobody,), ((0, 1),))).options:
        assert all(not placed.nurses and placed.reasons for day in option.days for placed in day.placed)
        assert all(evaluate(team, day.plan).legal for day in option.days)


def test_a_place_costs_what_the_evaluator_says(team: Problem, days: tuple[DayAhead, ...]) -> None:
    """The engine's price of a place is the reference evaluator's difference, wherever no hard rule breaks."""
    plan = days[0].plan
    assert plan is not None
    (places,) = cheapest_places(team, plan, [HER])
    assert places
    whole = replace(team, visits=(*team.visits, HER))
    day, before = Day.of(whole), evaluate(team, plan).total
    for place in places:
        after = evaluate(whole, timetable_on(day, with_turns(agenda_on(day, plan), [("her", place)])))
        if after.legal:
            assert after.total - before == pytest.approx(place.cost, abs=0.01)


def test_two_nurses_come_together(team: Problem, days: tuple[DayAhead, ...]) -> None:
    """A visit by two gets two different nurses at once, and the pair is tried once each way round it matters."""
    both = replace(HER, parts=(Part(30.0, ("care",)), Part(30.0)), pair=Pair("simultaneous"))
    for option in ask(team, days, Newcomer((both,), ((1, 2),))).options:
        for day in option.days:
            (placed,) = day.placed
            assert len(set(placed.nurses)) == 2


def test_known_rounds_are_hardly_moved(team: Problem, days: tuple[DayAhead, ...]) -> None:
    """Where people know the plan, others keep their nurse; the same question has the same answer."""
    known = tuple(replace(day, promised=1.0) for day in days)
    newcomer = Newcomer((HER,), ((0, 1, 2, 3),))
    first, again = ask(team, known, newcomer), ask(team, known, newcomer)
    assert replace(first, seconds=0.0) == replace(again, seconds=0.0)
    near = min(first.options, key=lambda option: option.cost)
    changed = sum(move.nurse_changed for day in near.days for move in day.moved)
    assert changed <= len(near.days)


def test_an_island_is_named(team: Problem, days: tuple[DayAhead, ...]) -> None:
    """An address that no way leads to: nobody comes, the reason says so, the rounds of the others stay legal."""
    (matrix,) = team.travel
    island = (*((*row, None) for row in matrix), (*(None for _ in matrix), 0.0))
    far = replace(HER, place=len(matrix))
    request = TakeNewcomer((island,), days, Newcomer((far,), ((0, 1),)), moves=1, seconds=60.0)
    for option in take.run(request, silent, never).options:
        for day in option.days:
            assert not day.placed[0].nurses
            assert "visits.no_way" in {reason.code for reason in day.placed[0].reasons}
            assert evaluate(team, day.plan).legal


def test_groups_are_weighed_exactly() -> None:
    """One nurse who is a little dearer each day beats two who are cheapest, unless faces hardly count."""
    prices = {
        (day, 0, 0): (Place(("a",), 10.0 if day else 15.0, None), Place(("b",), 15.0 if day else 10.0, None))
        for day in range(2)
    }
    known, *rest = choices(Newcomer((HER,), ((0, 1),)), prices)
    assert (known.way, len(known.group), known.price) == ("known", 1, 60.0 + 25.0)
    (near,) = rest
    assert (near.way, len(near.group)) == ("near", 2)
