"""What may call for attention: silenced kind by kind, until tomorrow or for good, and off duty."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from teamapp.domain.entities import Assignment, ShiftKind
from teamapp.services.attention.on_duty import on_duty
from teamapp.services.attention.silence import (
    Kind,
    be_quiet_off_duty,
    calls,
    hear_again,
    silence,
    silence_until_tomorrow,
    silences,
)
from teamapp.services.desk import Desk
from tests.support.new_desk import new_desk
from tests.support.sample_desk import TODAY, sample_desk


def test_a_kind_is_silent_until_the_next_morning():
    """The others still call; at midnight it calls again by itself."""
    with new_desk() as (desk, clock):
        silence_until_tomorrow(desk, Kind.ASK)
        assert [calls(desk, kind) for kind in (Kind.ASK, Kind.CONFLICT)] == [False, True]
        clock.go_on(hours=15)
        assert not calls(desk, Kind.ASK)
        clock.go_on(hours=3)
        assert calls(desk, Kind.ASK)


def test_silent_for_good_until_it_is_wanted_again():
    """Hushing everything until tomorrow does not bring back what was silenced for good."""
    with new_desk() as (desk, clock):
        silence(desk, Kind.UPDATE)
        silence_until_tomorrow(desk)
        assert not any(calls(desk, kind) for kind in Kind)
        clock.go_on(days=1)
        assert [kind for kind in Kind if not calls(desk, kind)] == [Kind.UPDATE]
        hear_again(desk, Kind.UPDATE)
        assert silences(desk) == ()


def test_nothing_of_it_travels():
    """It is a setting of this computer: no change is written, nothing waits to be sent."""
    with sample_desk() as desk:
        before = desk.store.unsent()
        silence(desk, Kind.SYNC)
        be_quiet_off_duty(desk, on=False)
        assert desk.store.unsent() == before


def test_a_damaged_word_is_no_silence():
    """Better to be told once too often."""
    with new_desk() as (desk, _clock):
        desk.store.set_setting("attention.ask", "soon")
        assert calls(desk, Kind.ASK)


def _shift(desk: Desk) -> tuple[ShiftKind, datetime]:
    """Somebody's shift of today and the moment at which that day begins on her wall."""
    kinds = {kind.id: kind for kind in desk.store.all(ShiftKind)}
    cell = next(one for one in desk.store.between(Assignment, "day", TODAY, TODAY) if one.nurse == desk.me)
    midnight = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=desk.zone).astimezone(UTC)
    return kinds[cell.shift_kind], midnight


@pytest.mark.parametrize(
    ("minutes", "of", "works"),
    [(-61, "start", False), (-60, "start", True), (0, "start", True), (0, "end", True), (1, "end", False)],
)
def test_off_duty_is_off_duty(minutes, of, works):
    """From an hour before the shift to its end something may come by itself; else only what waits is counted."""
    with sample_desk() as desk:
        kind, midnight = _shift(desk)
        moment = midnight + timedelta(minutes=getattr(kind, of) + minutes)
        here = Desk(store=desk.store, clock=lambda: moment)
        assert on_duty(here) is works
        assert calls(here, Kind.SYNC) is works
        assert calls(here, Kind.ASK)
        be_quiet_off_duty(here, on=False)
        assert calls(here, Kind.SYNC)


def test_without_a_roster_everybody_works():
    """A team that has not begun to plan misses nothing."""
    with new_desk() as (desk, _clock):
        assert on_duty(desk)
