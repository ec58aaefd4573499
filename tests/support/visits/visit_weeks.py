"""Weeks of visits made up for tests: the same clients every day, other nurses on duty each day."""

from __future__ import annotations

from dataclasses import replace

from scheduling.visits.problem import Plan, Problem, Round, Stay
from scheduling.visits.week.problem import Continuity, Meeting, WeekDay, WeekProblem
from tests.support.visits.visit_days import team_day

FIRST = 1000
"""The number of the first day."""


def team_week(*, days: int = 4, visits: int = 16, nurses: int = 6, seed: int = 1) -> WeekProblem:
    """On each day two of the nurses are off; the history knows some faces, half of them from long ago."""
    whole = team_day(visits=visits, nurses=nurses, seed=seed)
    rows = tuple(WeekDay(FIRST + n, _day(whole, n)) for n in range(days))
    known = enumerate(whole.faces)
    meetings = tuple(Meeting(face.client, face.nurse, FIRST - 1 - 2 * (n % 8)) for n, face in known)
    return WeekProblem(rows, meetings, Continuity(aim=2))


def _day(whole: Problem, number: int) -> Problem:
    off = {number % len(whole.nurses), (number + 3) % len(whole.nurses)}
    nurses = tuple(nurse for row, nurse in enumerate(whole.nurses) if row not in off)
    return replace(whole, nurses=nurses, faces=())


def visited(problem: Problem, **nurse_of: str) -> Plan:
    """A plan in which each named visit is made by a nurse, all at once: only who comes matters."""
    rounds: dict[str, list[Stay]] = {}
    for key, nurse in nurse_of.items():
        place = next(visit.place for visit in problem.visits if visit.key == key)
        rounds.setdefault(nurse, []).append(Stay(key, 0, place, 500.0, 500.0, 520.0, 0.0, 0.0))
    return Plan(tuple(Round(nurse, 480.0, tuple(stays), 540.0, 0.0) for nurse, stays in rounds.items()))
