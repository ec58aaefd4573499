"""A nurse's own speed, worked out on her device from rides that she knows by heart and types in.

Nothing of it is kept but the km/h, and only when she saves it: no ride, no place, no time of day. No visit is clocked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scheduling.client import Worker, WorkerFailed
from scheduling.travel.problem import USUAL_KMH, MatrixAnswer, MatrixRequest, Point
from teamapp.domain.entities.nurse import TravelMode
from teamapp.domain.text import Text, text
from teamapp.services.refused import refuse
from teamapp.services.rounds.day.places import STREET_MODE
from teamapp.services.travel import Measuring, TravelTimes

LEAST_MINUTES = 2
"""A ride of one whole minute says too little: it may be ninety seconds or thirty."""

APART = 1.6
"""Rides that ask for speeds further apart than this factor contradict each other."""

SLOW, FAST = 0.7, 1.4
"""Shares of the usual speed at which the rides are looked up; between them turns and lights keep their seconds."""

SLOWEST_KMH, FASTEST_KMH = 3, 50


@dataclass(frozen=True, slots=True)
class KnownRide:
    """From place to place in so many minutes, as she has it in her legs."""

    start: Point
    end: Point
    minutes: int


@dataclass(frozen=True, slots=True)
class Pace:
    """The speed that fits best, the minutes that it gives for each ride, and what to say about it."""

    kmh: int
    minutes: tuple[int, ...]
    note: Text | None = None


class PaceJob:
    """Rides being looked up on the worker; `on_done` gets a Pace or the reason why there is none (Refused)."""

    def __init__(
        self,
        worker: Worker,
        pack: str | None,
        rides: Sequence[KnownRide],
        mode: TravelMode,
        *,
        on_done: Callable[[Pace | Exception], None],
        on_failed: Callable[[WorkerFailed], None],
    ) -> None:
        check_rides(rides)
        self._rides, self._on_done = tuple(rides), on_done
        usual = USUAL_KMH[STREET_MODE[mode]]
        self._speeds = usual * SLOW, usual * FAST
        points = tuple(dict.fromkeys(point for ride in rides for point in (ride.start, ride.end)))
        self._row = {point: row for row, point in enumerate(points)}
        requests = tuple(MatrixRequest(pack, points, STREET_MODE[mode], kmh) for kmh in self._speeds)
        self._measuring = Measuring(worker, TravelTimes(), requests, on_done=self._fit, on_failed=on_failed)

    @property
    def ended(self) -> bool:
        return self._measuring.ended

    def stop(self) -> None:
        """Nothing to keep: the same as cancel."""
        self.cancel()

    def cancel(self) -> None:
        self._measuring.cancel()

    def _fit(self, answers: tuple[MatrixAnswer, ...]) -> None:
        slow, fast = ([self._seconds(answer, ride) for ride in self._rides] for answer in answers)
        try:
            found = fit_pace(self._rides, (slow, fast), speeds=self._speeds)
        except Exception as error:  # noqa: BLE001  handed on to who asked
            self._on_done(error)
            return
        self._on_done(found)

    def _seconds(self, answer: MatrixAnswer, ride: KnownRide) -> int | None:
        return answer.seconds[self._row[ride.start]][self._row[ride.end]]


def check_rides(rides: Sequence[KnownRide]) -> None:
    """Refuses a ride that says nothing; rides are named by their number, from 1."""
    if not rides:
        raise refuse("pace.no_ride")
    for number, ride in enumerate(rides, 1):
        if ride.minutes < LEAST_MINUTES:
            raise refuse("pace.too_short", number=number, least=LEAST_MINUTES)
        if ride.start == ride.end:
            raise refuse("pace.same_place", number=number)


def fit_pace(
    rides: Sequence[KnownRide],
    seconds: tuple[Sequence[int | None], Sequence[int | None]],
    *,
    speeds: tuple[float, float],
) -> Pace:
    """The speed by least squares, from the seconds of each ride at two speeds.

    A ride takes `still + moving / kmh` seconds: what does not depend on her legs (turns, lights) and what does.
    """
    parts = [_parts(number, pair, speeds) for number, pair in enumerate(zip(*seconds, strict=True), 1)]
    wanted = [max(ride.minutes * 60 - still, 1.0) for ride, (still, _) in zip(rides, parts, strict=True)]
    moving = [part for _, part in parts]
    kmh = sum(part * part for part in moving) / sum(part * want for part, want in zip(moving, wanted, strict=True))
    whole = round(kmh)
    if not SLOWEST_KMH <= whole <= FASTEST_KMH:
        raise refuse("pace.absurd", kmh=whole, least=SLOWEST_KMH, most=FASTEST_KMH)
    own = [part / want for part, want in zip(moving, wanted, strict=True)]
    note = text("pace.apart", slowest=round(min(own)), fastest=round(max(own))) if max(own) > APART * min(own) else None
    return Pace(whole, tuple(round((still + part / whole) / 60) for still, part in parts), note)


def _parts(number: int, pair: tuple[int | None, ...], speeds: tuple[float, float]) -> tuple[float, float]:
    """What of a ride stands still (seconds) and what moves (seconds x km/h)."""
    slow, fast = pair
    if slow is None or fast is None:
        raise refuse("pace.no_way", number=number)
    moving = (slow - fast) / (1 / speeds[0] - 1 / speeds[1])
    if moving <= 0:
        raise refuse("pace.same_place", number=number)
    return max(0.0, slow - moving / speeds[0]), moving
