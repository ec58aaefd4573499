"""Good rounds for days that nobody has planned yet: all days in turn, ever longer anneals, until told to stop."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from scheduling.progress import Progress, Report
from scheduling.stop import After, AnyOf, Stop
from scheduling.text import Text
from scheduling.visits.anneal.legal import Candidate
from scheduling.visits.anneal.search import Effort, Search
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on
from scheduling.visits.insert.problem import DayAhead, SettleDays, SettledDays
from scheduling.visits.insert.side_by_side import side_by_side
from scheduling.visits.problem import Agenda, Matrix, Problem

FIRST_MOVES, MOST_MOVES = 40_000, 800_000
KNOWN_MOVES = 8_000
"""A plan that people know is only looked through for what costs nobody anything."""


@dataclass(frozen=True, slots=True)
class _Day:
    """A day being settled, with its best plan so far."""

    problem: Problem
    known: bool
    agenda: Agenda | None
    best: Candidate | None = None


def run(request: SettleDays, report: Report, stop: Stop) -> SettledDays:
    """The worker task "visits.settle"."""
    slow = request.slow or os.environ.get("TEAMAPP_SLOW") == "1"
    criteria = AnyOf((stop, After.seconds_from_now(request.seconds)))
    days = [_begin(request.travel, ahead) for ahead in request.days]
    moves, number = FIRST_MOVES, 0
    while number == 0 or not criteria():
        days = _pass(days, _Turn(moves, request.seed + number, slow), criteria)
        number, moves = number + 1, min(2 * moves, MOST_MOVES)
        cost = sum(day.best.cost for day in days if day.best is not None)
        report(Progress(0.0, cost, phase=Text("visits.settling", {"days": len(days)})))
        if all(day.known for day in days):
            break
    found = [day.best for day in days if day.best is not None]
    return SettledDays(tuple(one.plan for one in found), tuple(one.cost for one in found))


@dataclass(frozen=True, slots=True)
class _Turn:
    """How long and with which luck every day is worked on in this pass."""

    moves: int
    seed: int
    slow: bool


def _begin(travel: tuple[Matrix, ...], ahead: DayAhead) -> _Day:
    problem = replace(ahead.problem, travel=travel)
    agenda = agenda_on(Day.of(problem), ahead.plan) if ahead.plan is not None else None
    return _Day(problem, ahead.plan is not None and ahead.promised >= 1.0, agenda)


def _pass(days: list[_Day], turn: _Turn, stop: Stop) -> list[_Day]:
    """Each day once; what people know is kept as it is."""

    def work(day: _Day) -> _Day:
        if day.best is not None and (day.known or stop()):
            return day
        effort = Effort(first_moves=turn.moves, rounds=0 if day.known else 1, lanes=1, gentle=day.known, warm=1.0)
        begun = day.best.agenda if day.best is not None else day.agenda
        never_at_first = stop if day.best is not None else _never
        search = Search(day.problem, never_at_first, effort, turn.seed, turn.slow, lambda _found: None)
        search.begin(begun)
        search.improve()
        return replace(day, best=search.best)

    return side_by_side(work, days)


def _never() -> bool:
    return False
