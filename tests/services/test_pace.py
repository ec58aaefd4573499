"""A nurse's own speed out of the rides she knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.progress import silent
from scheduling.stop import never
from scheduling.travel import tasks
from scheduling.travel.problem import MatrixRequest
from teamapp.domain.entities.nurse import TravelMode
from teamapp.domain.text import text
from teamapp.services.pace import KnownRide, Pace, PaceJob, check_rides, fit_pace
from teamapp.services.refused import Refused
from tests.services.test_travel import PromptWorker

SPEEDS = (12.0, 24.0)
HERE, THERE, YONDER = (52.0, 4.0), (52.0, 4.1), (52.05, 4.1)


def ride(minutes: int) -> KnownRide:
    return KnownRide(HERE, THERE, minutes)


def taken(still: float, moving: float) -> tuple[list[int], list[int]]:
    """The seconds of one ride at both speeds."""
    return [round(still + moving / SPEEDS[0])], [round(still + moving / SPEEDS[1])]


@given(kmh=st.integers(6, 40), km=st.floats(1.5, 12), still=st.floats(0, 200))
def test_a_ride_gives_back_the_speed_it_was_made_with(kmh: int, km: float, still: float) -> None:
    """Lights and turns stand apart from her legs; only rounding to whole minutes blurs the speed."""
    minutes = (still + km * 3600 / kmh) / 60
    found = fit_pace([ride(max(2, round(minutes)))], taken(still, km * 3600), speeds=SPEEDS)
    low, high = (km * 3600 / max(1, minutes * 60 - still + shift) for shift in (40, -40))
    assert low - 1 <= found.kmh <= max(high, low) + 1


def test_several_rides_even_out_their_rounding() -> None:
    """Three rides at 18 km/h, each rounded to a minute, give 18 and their own minutes back."""
    kms = (1.4, 2.5, 4.0)
    rides = [ride(round(km * 3600 / 18 / 60)) for km in kms]
    seconds = tuple([round(km * 3600 / speed) for km in kms] for speed in SPEEDS)
    assert fit_pace(rides, seconds, speeds=SPEEDS) == Pace(18, tuple(one.minutes for one in rides))


def test_rides_that_contradict_each_other_are_said() -> None:
    """One at 10 and one at 30 km/h: a speed is proposed, with the doubt."""
    seconds = tuple([round(5 * 3600 / speed)] * 2 for speed in SPEEDS)
    found = fit_pace([ride(30), ride(10)], seconds, speeds=SPEEDS)
    assert found.note == text("pace.apart", slowest=10, fastest=30)


@pytest.mark.parametrize(("rides", "code"), [
    ([], "pace.no_ride"), ([ride(1)], "pace.too_short"), ([KnownRide(HERE, HERE, 5)], "pace.same_place"),
])  # fmt: skip
def test_rides_that_say_nothing_are_refused(rides: list[KnownRide], code: str) -> None:
    """None, too short, or nowhere."""
    with pytest.raises(Refused) as refused:
        check_rides(rides)
    assert refused.value.text.code == code


@pytest.mark.parametrize(("seconds", "minutes", "code"), [
    (([None], [None]), 5, "pace.no_way"), (([60], [60]), 5, "pace.same_place"), (([3000], [1500]), 2, "pace.absurd"),
])  # fmt: skip
def test_what_cannot_be_is_refused(seconds: tuple[list[int | None], list[int | None]], minutes: int, code: str) -> None:
    """No way, no distance, or 300 km/h."""
    with pytest.raises(Refused) as refused:
        fit_pace([ride(minutes)], seconds, speeds=SPEEDS)
    assert refused.value.text.code == code


def test_the_rides_are_looked_up_and_forgotten() -> None:
    """Straight lines without a map: 5 km north in 24 minutes; the worker hears of places, nothing is stored."""
    worker, told = PromptWorker(), []
    rides = (KnownRide(THERE, YONDER, 24),)
    PaceJob(worker, None, rides, TravelMode.E_BIKE, on_done=told.append, on_failed=told.append)
    metres = tasks.matrix(MatrixRequest(None, (THERE, YONDER), "bicycle", 17.0), silent, never).metres[0][1]
    assert [found.kmh for found in told] == [round(metres / 1000 / 0.4)]
