"""The planner's roster: what it is asked, what it may not touch, and how its answer is taken over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from scheduling.client import Worker
from scheduling.progress import Progress
from scheduling.roster.problem import RosterAnswer, RosterProblem
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import FREE
from teamapp.domain.entities import Assignment, RosterPeriod
from teamapp.domain.ids import Id
from teamapp.services.history.undo import undo
from teamapp.services.refused import Refused
from teamapp.services.roster.hand.shifts import give_shift
from teamapp.services.roster.periods import period_id
from teamapp.services.roster.planning.suggest import accept_suggestion, request_of, suggest_roster, suggestion_of
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import (
    EARLY,
    EVENING,
    FIRST,
    LAST,
    assignment,
    cell,
    day,
    november,
    nurse_id,
    roster_desk,
    row_of,
)

PERIOD = RosterPeriod(id=period_id(FIRST, LAST), first=FIRST, last=LAST)
BRAM = nurse_id("Bram")


def answer(rows: dict[str, tuple[str, ...]]) -> RosterAnswer:
    return RosterAnswer(rows=rows, cost=0, bound=None, proven=False, findings=(), reasons=(), seconds=1.0)


def planned(letters: str) -> tuple[str, ...]:
    kinds = {"D": EARLY.id, "E": EVENING.id, ".": FREE}
    return tuple(kinds[letter] for letter in letters.ljust(28, "."))


def test_the_past_today_locks_and_agreed_work_are_not_for_the_planner() -> None:
    """On 5 November planning begins on the 6th; a locked shift and an office day stay where they are."""
    desk = roster_desk(
        {"Bram": "D...."},
        assignment("Bram", 20, "O"),
        assignment("Noor", 21, "D", pinned=True),
        now=datetime(2026, 11, 5, 9, 0, tzinfo=UTC),
    )
    problem: RosterProblem = request_of(november(desk), seconds=5, seed=1).problem
    assert problem.first_day == 4
    assert problem.plan.pinned == {BRAM: (20,), nurse_id("Noor"): (21,)}


def test_differences_are_exactly_the_cells_that_differ() -> None:
    """One gone, one other, one new; the cost after is that of the rules' own check."""
    view = november(roster_desk({"Bram": "DD."}))
    made = suggestion_of(view, answer({BRAM: planned(".ED")}))
    assert [(d.day, d.before, d.after) for d in made.differences] == [
        (day(0), EARLY.id, FREE),
        (day(1), EARLY.id, EVENING.id),
        (day(2), FREE, EARLY.id),
    ]
    assert made.cost == total_cost(check_plan(made.after.live.plan))


def test_all_or_a_part_is_one_change_and_one_undo() -> None:
    """Two of three differences are taken over; undo brings both back."""
    desk = roster_desk({"Bram": "DD."})
    made = suggestion_of(november(desk), answer({BRAM: planned(".ED")}))
    change = accept_suggestion(desk, made, made.differences[1:])
    assert (row_of(desk, "Bram", 3), len(change.edits)) == ("DED", 2)
    assert all(
        edit.after.by_solver for edit in change.edits if isinstance(edit.after, Assignment) and edit.after is not None
    )
    undo(desk)
    assert row_of(desk, "Bram", 3) == "DD."


def test_a_stale_suggestion_is_refused_whole() -> None:
    """Somebody changed one of its cells: nothing of it is written, the day is named."""
    desk = roster_desk({"Bram": "DD."})
    made = suggestion_of(november(desk), answer({BRAM: planned(".ED")}))
    give_shift(desk, [cell("Bram", 2)], EVENING.id)
    with pytest.raises(Refused) as refused:
        accept_suggestion(desk, made)
    assert "Wed 4 Nov" in say(refused.value.text, Language.ENGLISH)
    assert row_of(desk, "Bram", 3) == "DDE"


def test_weeks_that_are_over_are_not_planned() -> None:
    """There is nothing left to plan in December."""
    desk = roster_desk(now=datetime(2026, 12, 5, 9, 0, tzinfo=UTC))
    desk.worker = Worker()
    with pytest.raises(Refused) as refused:
        suggest_roster(desk, PERIOD)
    assert refused.value.text.code == "roster.period_over"


def test_without_a_planner_it_says_so() -> None:
    """No worker, no traceback."""
    with pytest.raises(Refused) as refused:
        suggest_roster(roster_desk(), PERIOD)
    assert refused.value.text.code == "roster.no_planner"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


def test_the_real_planner_fills_the_month_within_the_law(worker: Worker) -> None:
    """Four nurses of 24 h for 56 shifts: every law is kept, what they can cover is covered, each cell has its reason in
    words, the locked one stays, and history tells why."""
    desk = roster_desk({}, assignment("Noor", 3, "D", pinned=True))
    desk.worker = worker
    heard: list[Progress] = []
    made = suggest_roster(desk, PERIOD, seconds=4, seed=1, on_progress=heard.append)
    findings = made.after.live.findings
    assert not [found for found in findings if found.strength == "law" and found.rule != "publication"]
    assert sum(found.amount for found in findings if found.rule == "coverage") <= 4
    assert made.cost < made.before.live.cost
    assert heard
    assert made.after.worked(nurse_id("Noor"), day(3)) == EARLY.id
    change = accept_suggestion(desk, made)
    reasons = [edit.after.reason for edit in change.edits if isinstance(edit.after, Assignment)]
    assert all(reason is not None and say(reason, Language.DUTCH) for reason in reasons)
    one = made.differences[0]
    (event,) = history_of_cell(desk, one.nurse, one.day)
    assert (event.who, event.before, event.why) == ("Aylin", "", one.reason)
    assert Id(one.after) in {EARLY.id, EVENING.id}
