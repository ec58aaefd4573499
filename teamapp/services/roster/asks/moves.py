"""What an ask would move: cells that change hands, made from the roster as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from scheduling.rules.finding import Edit as CellChange
from scheduling.rules.plan import FREE
from teamapp.domain.entities.asking import Move
from teamapp.domain.ids import Id, NurseId
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView

WHOEVER = NurseId(Id(""))
"""Stands in a move for the colleague who accepts."""


def exchange(view: PeriodView, one: NurseId, other: NurseId, days: Iterable[date]) -> tuple[Move, ...]:
    """On each of these days the two nurses change places; days on which they do the same are left out."""
    made: list[Move] = []
    for day in sorted(set(days)):
        first, second = view.worked(one, day), view.worked(other, day)
        if first != second:
            made += [(one, day, first, second), (other, day, second, first)]
    return tuple(made)


def handing_over(view: PeriodView, giver: NurseId, days: Iterable[date]) -> tuple[Move, ...]:
    """Whoever accepts works the giver's shifts of these days; days on which she is free are left out."""
    made: list[Move] = []
    for day in sorted(set(days)):
        kind = view.worked(giver, day)
        if kind != FREE:
            made += [(giver, day, kind, FREE), (WHOEVER, day, FREE, kind)]
    return tuple(made)


def taking(cells: Iterable[tuple[date, str]]) -> tuple[Move, ...]:
    """Whoever accepts works these open shifts."""
    return tuple((WHOEVER, day, FREE, kind) for day, kind in sorted(cells))


def needs_taker(moves: Iterable[Move]) -> bool:
    """Whether one colleague is looked for; else everybody concerned is named and must agree."""
    return any(nurse == WHOEVER for nurse, _day, _before, _after in moves)


def open_cells(moves: Iterable[Move]) -> tuple[tuple[date, str], ...]:
    """The open shifts among what somebody gets: those that nobody hands over, each as often as it is needed."""
    moves = tuple(moves)
    got = Counter((day, after) for _nurse, day, _before, after in moves if after != FREE)
    given = Counter((day, before) for _nurse, day, before, _after in moves if before != FREE)
    return tuple(sorted((got - given).elements()))


def filled(moves: Iterable[Move], taker: NurseId | None) -> tuple[Move, ...]:
    """The moves with the taker's name in place of whoever; without one only what is certain already."""
    named = ((taker if nurse == WHOEVER else nurse, day, before, after) for nurse, day, before, after in moves)
    return tuple((nurse, day, before, after) for nurse, day, before, after in named if nurse is not None)


def cell_changes(view: PeriodView, moves: Iterable[Move]) -> tuple[CellChange, ...]:
    """Named moves as the rules read them."""
    return tuple(CellChange(nurse, view.number(day), after) for nurse, day, _before, after in moves)


def cells_of(moves: Iterable[Move]) -> tuple[CellKey, ...]:
    """The cells of named nurses that would change."""
    return tuple((nurse, day) for nurse, day, _before, _after in moves if nurse != WHOEVER)


def days_of(moves: Iterable[Move]) -> tuple[date, ...]:
    """Every day concerned, in order."""
    return tuple(sorted({day for _nurse, day, _before, _after in moves}))
