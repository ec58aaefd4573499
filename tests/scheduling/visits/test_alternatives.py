from __future__ import annotations

from dataclasses import replace

import pytest

from scheduling.visits.alternatives.problem import AlternativesOfDay, AlternativesTold, Style
from scheduling.visits.alternatives.solve import alternatives, in_style
from scheduling.visits.alternatives.styles import turned
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate import evaluate
from scheduling.visits.problem import Costs
from tests.support.visits.visit_days import team_day

EFFORT = Effort(first_moves=8000, rounds=3, lanes=1)


def test_each_plan_is_the_best_of_all_at_what_it_is_about() -> None:
    """Every plan is legal and whole; none of the others beats it in its own prices; each style told how far it was."""
    problem = team_day(visits=24, nurses=4)
    heard: list[AlternativesTold] = []
    found = alternatives(AlternativesOfDay(problem), lambda: False, tell=heard.append, effort=EFFORT)
    assert [one.style for one in found.styled] == list(Style)
    assert {one.style for one in heard} == set(Style)
    for own in found.styled:
        priced = evaluate(problem, own.solved.plan)
        assert priced.legal
        assert not priced.missing
        assert priced.total == pytest.approx(own.cost)
        mine = in_style(problem, own.style)
        costs = [evaluate(mine, one.solved.plan).total for one in found.styled]
        assert evaluate(mine, own.solved.plan).total <= min(costs) + 1e-6


def test_stopping_keeps_what_was_found() -> None:
    """Stopped at once there is one plan, and it is legal."""
    problem = team_day(visits=24, nurses=4)
    found = alternatives(AlternativesOfDay(problem), lambda: True, tell=lambda _told: None, effort=EFFORT)
    assert len(found.styled) == 1
    assert evaluate(problem, found.styled[0].solved.plan).legal


def test_a_style_has_a_price_for_what_it_is_about() -> None:
    """Even where the team gives none; what the team made hard stays hard, and nothing else is touched."""
    costs = replace(Costs(), new_face=None, overtime="hard")
    assert turned(costs, Style.FACES).new_face == 60.0
    assert turned(costs, Style.TRAVEL).new_face is None
    for style in Style:
        assert turned(costs, style).overtime == "hard"
        assert turned(costs, style).lateness == costs.lateness
