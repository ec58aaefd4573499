"""What grows too large on the way costs the proof, never the roster; and no thread keeps an error to itself."""

from __future__ import annotations

import pytest

from scheduling.roster.aside import Aside
from scheduling.roster.columns.diagram import DiagramTooLarge
from scheduling.roster.month import task
from scheduling.roster.problem import RosterProblem
from scheduling.roster.solve import solve
from scheduling.rules.plan import FREE
from scheduling.stop import After, never
from tests.support.plans import team


def too_large(*_: object) -> None:
    raise DiagramTooLarge


def test_rows_too_large_with_every_rule_leave_the_roster(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long month whose rules about the whole period fit in no rows is made all the same, with an honest bound."""
    monkeypatch.setattr(task, "with_totals", too_large)
    plan = team({"a": "." * 14, "b": "." * 14, "c": "." * 14}, need={"E": 1, "L": 1})
    answer = solve(RosterProblem(plan), After.seconds_from_now(3), seconds=3)
    assert any(kind != FREE for row in answer.rows.values() for kind in row)
    assert answer.bound is not None
    assert answer.bound <= answer.cost


def test_what_a_thread_raises_is_raised_where_it_is_waited_for() -> None:
    """A failure aside is a failure, not a work without result."""
    work = Aside(too_large)
    with pytest.raises(DiagramTooLarge):
        work.wait(never)
    with pytest.raises(DiagramTooLarge):
        _ = work.result
