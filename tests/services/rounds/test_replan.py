from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Leave, Nurse, Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import NurseId, VisitId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.occurrences import visits_of_day
from teamapp.services.refused import Refused
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.planning.accept import accept_rounds
from teamapp.services.rounds.planning.running import RoundsWish
from teamapp.services.rounds.replan.causes import Cancelled, Cause, NewVisit, NotHome, NurseAway, TakesLonger
from teamapp.services.rounds.replan.happened import happened
from teamapp.services.rounds.replan.keeping import keep_replan
from teamapp.services.rounds.replan.outcome import Replanned, replan_wish, replanned
from teamapp.words.speak import Language, say
from tests.support.sample_desk import TODAY, sample_desk
from tests.support.visits.solved_day import rounds_of

EARLY = datetime(2026, 11, 19, 5, 30, tzinfo=UTC)
"""06:30 on the team's wall."""


@pytest.fixture(scope="module")
def planned_desk() -> Iterator[Desk]:
    """The sample team with rounds for today that the planner made and the team knows."""
    with sample_desk(now=EARLY) as desk:
        accept_rounds(desk, rounds_of(RoundsWish(read_day(desk, TODAY), None), rounds=3, moves=40_000))
        yield desk


@pytest.fixture(scope="module")
def covered(planned_desk: Desk) -> Replanned:
    """The nurse with the second lane is away; nothing of it is written."""
    return mended(planned_desk, NurseAway(on_duty(planned_desk)[1].id), rounds=3)


@pytest.fixture
def desk(planned_desk: Desk) -> Iterator[Desk]:
    """The same for each test: what it changes is taken back."""
    before = {visit.id: visit for visit in visits_of_day(planned_desk, TODAY)}
    kept = (*planned_desk.store.all(Leave), *planned_desk.store.between(Assignment, "day", TODAY, TODAY))
    yield planned_desk
    edits = [
        Edit(planned_desk.store.get(Visit, visit.id), before.get(visit.id))
        for visit in visits_of_day(planned_desk, TODAY)
        if visit != before.get(visit.id)
    ]
    now = (*planned_desk.store.all(Leave), *planned_desk.store.between(Assignment, "day", TODAY, TODAY))
    edits += [Edit(one, None) for one in now if one not in kept]
    edits += [Edit(None, one) for one in kept if one not in now]
    if edits:
        planned_desk.commit(edits, text("sample.team_made", day=TODAY.isoformat()))


def mended(desk: Desk, cause: Cause, *, rounds: int = 2) -> Replanned:
    one = happened(desk, TODAY, cause)
    return replanned(one, rounds_of(replan_wish(one, None), rounds=rounds))


def on_duty(desk: Desk) -> tuple[Nurse, ...]:
    return tuple(duty.nurse for duty in read_day(desk, TODAY).on_duty)


def first_visit(desk: Desk) -> Visit:
    """A morning visit by one nurse that is not tied to the clock or to the client's other visits."""
    facts = read_day(desk, TODAY)
    free = {
        key for key, need in facts.needs.items() if need.nurses == 1 and not (need.hard_windows or need.minimum_gap)
    }
    return next(v for v in facts.visits if v.planned and v.need in free and 480 <= (v.start or 0) < 600)


def share_kept(found: Replanned, touched: set[VisitId]) -> tuple[int, int]:
    """How many of the visits that the cause does not touch keep nurse and a quarter of an hour, of how many."""
    after = {visit.id: visit for visit in found.day.facts.visits}
    others = [visit for visit in found.happened.before.visits if visit.planned and visit.id not in touched]
    kept = [
        visit
        for visit in others
        for then in (after[visit.id],)
        if (visit.nurse, visit.second_nurse) == (then.nurse, then.second_nurse)
        and abs((visit.start or 0) - (then.start or 0)) <= 15
    ]
    return len(kept), len(others)


def test_nine_in_ten_keep_nurse_and_quarter_whoever_is_away(desk: Desk, covered: Replanned) -> None:
    """A full day and an evening: all her visits are covered, and of all the others at least 90 % stay."""
    for found in (covered, mended(desk, NurseAway(on_duty(desk)[-1].id), rounds=3)):
        assert isinstance(found.happened.cause, NurseAway)
        nurse = found.happened.cause.nurse
        hers = {v.id for v in found.happened.before.visits if v.planned and nurse in (v.nurse, v.second_nurse)}
        assert len(hers) > 5
        assert found.open == ()
        after = {visit.id: visit for visit in found.day.facts.visits}
        assert all(nurse not in (after[visit].nurse, after[visit].second_nurse) for visit in hers)
        kept, others = share_kept(found, hers)
        assert kept / others >= 0.9


def test_an_absence_is_one_change_with_its_reason_and_one_undo(desk: Desk, covered: Replanned) -> None:
    """The absence, the open shift and every visit are written together; each visit says why; undo takes all back."""
    nurse = on_duty(desk)[1]
    before = visits_of_day(desk, TODAY)
    change = keep_replan(desk, covered)
    assert {edit.kind for edit in change.edits} == {Leave, Assignment, Visit}
    assert nurse.id not in {one.id for one in on_duty(desk)}
    changed = [visit for visit in visits_of_day(desk, TODAY) if visit not in before]
    assert len(changed) == len(covered.changes)
    assert {visit.reason for visit in changed} == {text("replan.away", nurse=nurse.given_name)}
    undo(desk)
    assert visits_of_day(desk, TODAY) == before
    assert nurse.id in {one.id for one in on_duty(desk)}


def test_whom_to_phone_and_what_to_say(covered: Replanned) -> None:
    """Whoever gets another nurse or a time over a quarter of an hour off is phoned, with both; nobody else is."""
    found = covered
    calls = {call.visit: call for call in found.calls}
    for change in found.changes:
        moved = abs((change.after.start or 0) - (change.before.start or 0)) > 15
        assert (change.after.id in calls) == (change.nurse_changes or moved)
    assert not {change.after.id for change in found.quiet} & calls.keys()
    for call in calls.values():
        assert call.phone
        assert call.client in {client.name for client in found.happened.after.clients.values()}
        for language in Language:
            assert say(call.said, language)
    assert {nurse for change in found.changes for nurse in (change.after.nurse,) if nurse} <= set(found.rounds)


def test_a_longer_visit_shifts_only_what_must(desk: Desk) -> None:
    """Twenty minutes more: the visit itself stays, at least nine in ten stay, and whoever moves hears why."""
    visit = first_visit(desk)
    found = mended(desk, TakesLonger(visit.id, Minutes(20)))
    kept, others = share_kept(found, {visit.id})
    assert kept / others >= 0.9
    change = keep_replan(desk, found)
    stored = desk.store.get(Visit, visit.id)
    assert stored is not None
    assert stored.minutes == found.happened.before.minutes(visit) + 20
    moved = [e.after for e in change.edits if isinstance(e.after, Visit) and e.id != visit.id]
    client = found.happened.before.clients[visit.client].family_name
    assert {v.reason for v in moved} <= {text("replan.longer", client=client, minutes=20)}


def test_a_cancelled_visit_bothers_nobody(desk: Desk) -> None:
    """Nobody has to be phoned for it: promised times are kept although there would be room."""
    visit = first_visit(desk)
    found = mended(desk, Cancelled(visit.id, "in hospital"))
    assert found.calls == ()
    keep_replan(desk, found)
    stored = desk.store.get(Visit, visit.id)
    assert stored is not None
    assert (stored.cancelled, stored.cancel_reason) == (True, "in hospital")


def test_who_was_not_home_gets_another_go(desk: Desk) -> None:
    """Not before the minute that was said, with the reason; left for today it is a tick, and ticks carry no time."""
    visit = first_visit(desk)
    found = mended(desk, NotHome(visit.id, MinuteOfDay(780)))
    after = next(v for v in found.day.facts.visits if v.id == visit.id)
    assert after.planned
    assert (after.start or 0) >= 780
    assert [call.visit for call in found.calls].count(visit.id) == 1
    keep_replan(desk, mended(desk, NotHome(visit.id)))
    ticked = next(c for c in desk.store.history_of(visit.id) if any(e.changed == ("status",) for e in c.edits))
    assert ticked.at.astimezone(desk.zone).time() == time()
    stored = desk.store.get(Visit, visit.id)
    assert stored is not None
    assert stored.status is VisitStatus.NOT_HOME


def test_one_more_visit_finds_its_place(desk: Desk) -> None:
    """It is planned inside its window and the client is phoned with nurse and time."""
    need = first_visit(desk).need
    found = mended(desk, NewVisit(need, (MinuteOfDay(840), MinuteOfDay(960)), Minutes(15)))
    (fresh,) = [change for change in found.changes if change.before.nurse is None]
    assert 840 <= (fresh.after.start or 0) <= 960
    assert {call.said.code for call in found.calls if call.visit == fresh.after.id} == {"replan.call_new"}
    keep_replan(desk, found)
    assert fresh.after in visits_of_day(desk, TODAY)


def test_what_is_done_and_what_counts_as_made_stays(desk: Desk) -> None:
    """At ten past ten nothing is planned before now; done visits and, if so said, unticked ones stay as they are."""
    facts = read_day(desk, TODAY)
    done = next(v for v in facts.visits if v.planned and v.nurse == facts.on_duty[1].nurse.id)
    desk.commit([Edit(done, replace(done, status=VisitStatus.DONE))], text("day.done", client="x"))
    later = replace_clock(desk, datetime(2026, 11, 19, 9, 10, tzinfo=UTC))
    one = happened(later, TODAY, NurseAway(facts.on_duty[1].nurse.id))
    assert done.id not in {v.id for v in (*one.earlier, *one.earlier_of_hers)}
    found = replanned(one, rounds_of(replan_wish(one, None)))
    counted = {visit.id for visit in one.earlier}
    changed = {change.after.id: change for change in found.changes}
    assert counted
    assert not changed.keys() & (counted | {done.id})
    assert all((change.after.start or 610) >= 610 for change in changed.values())


def replace_clock(desk: Desk, now: datetime) -> Desk:
    return replace(desk, clock=lambda: now)


def test_a_day_that_changed_meanwhile_is_not_written_over(desk: Desk, covered: Replanned) -> None:
    """Another hand on one of the visits: the answer is refused by name, and nothing is written."""
    first = covered.changes[0].before
    desk.commit([Edit(first, replace(first, start=MinuteOfDay((first.start or 0) + 1)))], text("day.done", client="x"))
    with pytest.raises(Refused, match=r"replan\.changed_meanwhile"):
        keep_replan(desk, covered)
    assert NurseAway(on_duty(desk)[1].id) == covered.happened.cause


@pytest.mark.parametrize(
    ("cause", "code"),
    [
        (NurseAway(NurseId("nobody")), "border."),  # type: ignore[arg-type]
        (None, "rounds.cancelled"),
    ],
)
def test_what_cannot_have_happened_is_refused(desk: Desk, cause: Cause | None, code: str) -> None:
    """Somebody unknown, or a visit that was cancelled before."""
    if cause is None:
        visit = first_visit(desk)
        desk.commit([Edit(visit, replace(visit, cancelled=True))], text("day.done", client="x"))
        cause = TakesLonger(visit.id, Minutes(10))
    with pytest.raises(Refused) as refusal:
        happened(desk, TODAY, cause)
    assert refusal.value.text.code.startswith(code)
