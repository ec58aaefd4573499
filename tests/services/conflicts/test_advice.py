"""A clash of visits offers whom the page of the rounds would advise: one tap, undone like any other."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from teamapp.domain.entities import Assignment, Visit
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.conflicts import open_conflicts
from teamapp.services.conflicts.advice import advised, advised_shifts, give_advised
from teamapp.services.history.undo import undo
from teamapp.services.roster.hand.shifts import give_shift
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.day.opened import opened
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.hand.move import move_visit
from tests.support.backend.apart import apart, meet
from tests.support.small_team import DAY, EARLY, entities, key, need_id, nurse_id, street_matrix

A, B = nurse_id("Aylin"), nurse_id("Bram")
VISITS = [visit_id(need_id(name), DAY) for name in ("Vos", "Bos")]


def test_another_nurse_settles_two_visits_at_once() -> None:
    """Only who keeps every rule, for each of the two; taken on one computer it is settled on both, undone it asks."""
    with apart(A, B, entities=entities()) as (one, other):
        for device, visit in zip((one, other), VISITS, strict=True):
            move_visit(device.desk, visit, DAY, nurses=(A,), start=MinuteOfDay(600))
        meet(one, other)
        (conflict,) = [found for found in open_conflicts(one.desk) if found.code == "double"]
        facts = read_day(one.desk, DAY)
        places = places_of(facts)
        day = opened(facts, (street_matrix(len(places.points)),) * len(places.vehicles))
        found = advised(day, conflict)
        assert {choice.visit for choice in found} == set(VISITS)
        best = next(choice for choice in found if choice.visit == VISITS[0])
        assert best.nurses == (B,)
        give_advised(one.desk, conflict.id, best)
        meet(one, other)
        for device in (one, other):
            visit = device.store.get(Visit, best.visit)
            assert visit is not None
            assert (visit.nurse, visit.start) == (B, best.start)
            assert not [found for found in open_conflicts(device.desk) if found.code == "double"]
        undo(one.desk)
        assert [found.code for found in open_conflicts(one.desk)] == ["double"]


LATE = replace(
    EARLY, id=ShiftKindId(key("kind", "late")), name="Late", letter="L", form=ShiftForm.LATE,
    start=MinuteOfDay(840), end=MinuteOfDay(1410),
)  # fmt: skip


def test_another_nurse_takes_the_shift_that_breaks_a_rule() -> None:
    """A late shift and an early one after it, given apart: the roster's advice for each, one tap; undo asks again."""
    first, second = DAY + timedelta(days=5), DAY + timedelta(days=6)
    with apart(A, B, entities=(*entities(), LATE)) as (one, other):
        give_shift(one.desk, [(A, first)], LATE.id)
        give_shift(other.desk, [(A, second)], EARLY.id)
        meet(one, other)
        (conflict,) = [found for found in open_conflicts(one.desk) if found.code == "rule"]
        found = advised_shifts(one.desk, conflict)
        assert {choice.day for choice in found} == {first, second}
        best = next(choice for choice in found if choice.day == second)
        assert (best.nurse, best.kind) == (A, EARLY.id)
        give_advised(one.desk, conflict.id, best)
        meet(one, other)
        for device in (one, other):
            assert device.store.get(Assignment, assignment_id(A, second)) is None
            hers = device.store.get(Assignment, assignment_id(best.to, second))
            assert hers is not None
            assert hers.shift_kind == EARLY.id
            assert not [found for found in open_conflicts(device.desk) if found.code == "rule"]
        undo(one.desk)
        assert [found.code for found in open_conflicts(one.desk)] == ["rule"]
