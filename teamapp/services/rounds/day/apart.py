"""Visits whose place cannot be reached from the others: an island without a bridge, or nowhere near a street."""

from __future__ import annotations

from scheduling.visits.problem import Matrix
from teamapp.domain.ids import Id, VisitId
from teamapp.services.rounds.day.question import Question


def cut_off(question: Question) -> tuple[VisitId, ...]:
    """The visits to which no way leads and from which none leads back, however one travels; in the order of the day."""
    reached = [_main_part(matrix) for matrix in question.problem.travel]
    return tuple(
        VisitId(Id(visit.key))
        for visit in question.problem.visits
        if reached and all(visit.place not in part for part in reached)
    )


def _main_part(matrix: Matrix) -> frozenset[int]:
    """The places that reach each other, around the one that reaches most."""
    rows = range(len(matrix))
    joined = [frozenset(b for b in rows if matrix[a][b] is not None and matrix[b][a] is not None) for a in rows]
    return max(joined, key=len, default=frozenset())
