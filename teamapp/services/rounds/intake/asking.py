"""The question on its way: travel times to the new address first, then three ways to take her, on the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import Point
from scheduling.visits import problem as engine
from scheduling.visits.insert.problem import Newcomer, Taken, TakeNewcomer
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.series import days_of
from teamapp.domain.units import degrees
from teamapp.services.refused import refuse
from teamapp.services.rounds.ahead.days import DayAhead
from teamapp.services.rounds.ahead.rows import NEWCOMER, travel_of, with_newcomer
from teamapp.services.rounds.ahead.settling import Settled
from teamapp.services.rounds.day.places import Places
from teamapp.services.rounds.day.question import ask
from teamapp.services.rounds.intake.wish import IntakeWish, asked_sets, needs_of, says_of, series_of, weekday_sets
from teamapp.services.rounds.planning.running import matrix_requests
from teamapp.services.rounds.planning.ways_first import Matrices, WaysFirst
from teamapp.services.travel import TravelTimes

MOVES = 3_000_000
"""Of the engine: what two processors do in the two seconds that a caller waits gladly."""

MOST_SECONDS = 120.0
"""After which a machine that is busy with other things is given up."""

EARLIEST, LATEST = 7 * 60, 22 * 60 + 30
SHIFTS = (-60, 60, -120, 120, -180, 180, 240)
CLOCK_SHIFTS = (-30, 30, -60, 60)
"""Minutes by which her times could lie otherwise; less where the care is tied to the clock."""


@dataclass(frozen=True, slots=True)
class TakenAnswer:
    """The planner's answer with what it was asked; `sets` are the weekdays behind its patterns."""

    wish: IntakeWish
    settled: Settled
    sets: tuple[frozenset[int], ...]
    taken: Taken


@dataclass(frozen=True, slots=True)
class TakenTold:
    """Who hears of the end; called on the worker's thread."""

    on_done: Callable[[TakenAnswer], None]
    on_failed: Callable[[WorkerFailed], None]


class Asking(WaysFirst[TakenAnswer]):
    """Can we take her? Refused when none of her days is among those that are looked at."""

    def __init__(
        self,
        worker: Worker,
        times: TravelTimes,
        settled: Settled,
        wish: IntakeWish,
        told: TakenTold,
        *,
        moves: int = MOVES,
    ) -> None:
        self._settled, self._wish, self._moves = settled, wish, moves
        self._places = with_newcomer(settled.places, place_of(wish))
        self._sets = _sets_with_days(settled, wish)
        self._newcomer = newcomer_of(settled, wish, self._places, self._sets)
        requests = matrix_requests(self._places, settled.ahead.pack)
        super().__init__(worker, times, requests, on_done=told.on_done, on_failed=told.on_failed)

    def begin(self, matrices: Matrices) -> Job[Taken]:
        return self.worker.submit(
            "visits.take",
            TakeNewcomer(travel_of(matrices), self._settled.engine_days(), self._newcomer, self._moves),
            Taken,
            on_done=lambda taken: self.end(TakenAnswer(self._wish, self._settled, self._sets, taken)),
            on_failed=self.failed,
            deadline_seconds=MOST_SECONDS,
        )


def place_of(wish: IntakeWish) -> Point:
    """Where she lives; checked before."""
    if wish.home.lat is None or wish.home.lon is None:
        raise refuse("intake.off_map", field="label.address.street", street=wish.home.street)
    return degrees(wish.home.lat), degrees(wish.home.lon)


def newcomer_of(settled: Settled, wish: IntakeWish, places: Places, sets: tuple[frozenset[int], ...]) -> Newcomer:
    """Her visits as the planner sees them, on every set of days and at every time that would do."""
    patterns = tuple(_pattern(settled, wish, weekdays) for weekdays in sets)
    asked = sum(weekdays in sets for weekdays in weekday_sets(wish)[: asked_sets(wish)])
    shifts = CLOCK_SHIFTS if wish.care.hard_windows else SHIFTS
    possible = [shift for shift in shifts if _in_the_day(wish, shift)]
    visits = _visits(settled.ahead.days[0], wish, places, sets[0])
    return Newcomer(visits, patterns, max(1, asked), (0.0, *(float(shift) for shift in possible)))


def _visits(day: DayAhead, wish: IntakeWish, places: Places, weekdays: frozenset[int]) -> tuple[engine.Visit, ...]:
    """One for each time of the day, made like those of everybody else."""
    needs = needs_of(series_of(wish, weekdays), NEWCOMER)
    visits = tuple(Visit(id=visit_id(need.id, day.day), client=NEWCOMER, need=need.id, day=day.day) for need in needs)
    facts = replace(
        day.facts, visits=visits, needs={need.id: need for need in needs}, preferences=says_of(wish, NEWCOMER)
    )
    return ask(facts, places, (), keep_plan=False).problem.visits


def _in_the_day(wish: IntakeWish, shift: int) -> bool:
    return all(first + shift >= EARLIEST and last + shift <= LATEST for first, last in wish.times)


def _sets_with_days(settled: Settled, wish: IntakeWish) -> tuple[frozenset[int], ...]:
    """The sets of weekdays that fall on a day that is looked at; those asked for first."""
    sets = weekday_sets(wish)
    asked = [one for one in sets[: asked_sets(wish)] if _pattern(settled, wish, one)]
    if not asked:
        last = settled.ahead.days[-1].day
        raise refuse("intake.no_day_ahead", first=settled.ahead.first.isoformat(), last=last.isoformat())
    return (*asked, *(one for one in sets[asked_sets(wish) :] if _pattern(settled, wish, one)))


def _pattern(settled: Settled, wish: IntakeWish, weekdays: frozenset[int]) -> tuple[int, ...]:
    """The numbers of the days on which she would come."""
    need = needs_of(series_of(wish, weekdays), NEWCOMER)[0]
    days = settled.ahead.days
    coming = set(days_of(need, days[0].day, days[0].day + timedelta(days=len(days) - 1)))
    return tuple(number for number, day in enumerate(days) if day.day in coming)
