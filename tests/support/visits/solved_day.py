"""Rounds asked and answered in this process: the worker's questions, with an effort counted in rounds."""

from __future__ import annotations

from scheduling.travel.problem import MatrixAnswer, MatrixRequest
from scheduling.travel.straight import straight_journeys
from scheduling.visits.anneal.search import Effort
from scheduling.visits.solve import solve
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.planning.running import (
    Asked,
    PlannedRounds,
    RoundsWish,
    answered,
    asked,
    asked_again,
    matrix_requests,
)


def straight_matrix(request: MatrixRequest) -> MatrixAnswer:
    """Travel along straight lines, as a team without a street map has it."""
    ways = straight_journeys(request.points, request.mode, kmh=request.kmh)
    rows = tuple(range(len(request.points)))
    legs = ways.table(rows, rows)
    return MatrixAnswer(legs.seconds, legs.metres, True, ways.off_street_metres)


def question_of(wish: RoundsWish) -> Asked:
    """What the optimiser is asked for a wish."""
    places = places_of(wish.facts)
    return asked(wish, places, tuple(straight_matrix(one) for one in matrix_requests(places, None)))


def rounds_of(wish: RoundsWish, *, rounds: int = 3, moves: int = 20_000) -> PlannedRounds:
    """The answer after so many rounds of one lane: the same on every machine."""
    one = question_of(wish)
    found = _answer(one, rounds, moves)
    again = asked_again(one, found)
    return found if again is None else _answer(again, rounds, moves)


def _answer(one: Asked, rounds: int, moves: int) -> PlannedRounds:
    effort = Effort(first_moves=moves, rounds=rounds, lanes=1, gentle=one.wish.gentle)
    solved = solve(one.question.problem, lambda: False, seed=one.wish.seed, start=one.start, effort=effort)
    return answered(one, solved)
