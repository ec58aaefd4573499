"""What a replanned day looks like beside the day as it was: what changes, on which rounds, whom to phone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.part.scope import nurses_of
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.planning.outcome import day_after, visits_after
from teamapp.services.rounds.planning.running import PlannedRounds, RoundsWish
from teamapp.services.rounds.replan.calls import Call, call_about
from teamapp.services.rounds.replan.causes import NurseAway
from teamapp.services.rounds.replan.happened import Happened

SECONDS = 0.3
"""How long the planner mends a day, twice at most: people wait on the phone."""


ROUNDING_MINUTES = 1
"""Times are written in whole minutes: so much is no other time."""


@dataclass(frozen=True, slots=True)
class Replanned:
    """A day after something happened: the whole of it, and what is different, in the order of time.

    `calls` are for clients who get another nurse, nobody, or another time; `quiet` are visits that move a little, about
    which nobody needs to be phoned; `rounds` are the nurses whose round is another one; nobody has the `open` ones.
    """

    happened: Happened
    day: OpenDay
    changes: tuple[Difference, ...]
    calls: tuple[Call, ...]
    quiet: tuple[Difference, ...]
    rounds: tuple[NurseId, ...]
    open: tuple[VisitId, ...]
    seconds: float


def replan_wish(asked: Happened, pack: str | None, *, made: bool = True, hers_made: bool = False) -> RoundsWish:
    """What the planner is asked: from the present plan, gently; what is pinned or begun stays as it is."""
    scope = asked.scope(made=made, hers_made=hers_made)
    return RoundsWish(asked.after, pack, seconds=SECONDS, keep_plan=True, scope=scope, gentle=True)


def replanned(asked: Happened, planned: PlannedRounds) -> Replanned:
    """The answer beside the day as it was; every visit that changes has the cause as its reason."""
    plan, question = planned.solved.plan, planned.question
    settled = zip(asked.after.visits, visits_after(asked.after, question, plan), strict=True)
    scope = planned.wish.scope
    final = tuple(visit if scope.begun(visit) else _final(visit, found, asked) for visit, found in settled)
    day = day_after(asked.after, planned.whole, question, plan)
    was = {visit.id: visit for visit in asked.before.visits}
    changes = [Difference(was.get(visit.id, _nobody(visit)), visit) for visit in final if was.get(visit.id) != visit]
    changes.sort(key=lambda one: (one.after.start or one.before.start or 0, one.after.id))
    calls = {call.visit: call for one in changes if (call := call_about(one, asked)) is not None}
    return Replanned(
        happened=asked,
        day=OpenDay(replace(asked.after, visits=final), day.question, day.plan),
        changes=tuple(changes),
        calls=tuple(calls.values()),
        quiet=tuple(one for one in changes if one.after.id not in calls and _moves(one)),
        rounds=_rounds(changes, asked),
        open=tuple(one.after.id for one in changes if not one.after.planned and not one.after.cancelled),
        seconds=planned.solved.seconds,
    )


def _final(asked: Visit, found: Visit, happened: Happened) -> Visit:
    """The visit as it will be written: untouched where it keeps nurse and time, else with the cause as its reason."""
    if found is asked and _deserted(asked, happened):
        found = _nobody(asked)
    if _alike(found, asked) and not _sent_again(asked, happened):
        return asked
    return replace(found, reason=happened.reason)


def _alike(one: Visit, other: Visit) -> bool:
    """The same nurses at the same times, but for what rounding to whole minutes makes of them."""
    if (one.nurse, one.second_nurse) != (other.nurse, other.second_nurse):
        return False
    seconds = (one.second_start or one.start, other.second_start or other.start)
    pairs = ((one.start, other.start), seconds)
    return all(a == b if a is None or b is None else abs(a - b) <= ROUNDING_MINUTES for a, b in pairs)


def _deserted(visit: Visit, happened: Happened) -> bool:
    """Planned and not begun, with the nurse who is away: also where the planner was not asked about it."""
    cause = happened.cause
    if not isinstance(cause, NurseAway) or visit.status is not VisitStatus.PLANNED:
        return False
    return visit.planned and cause.nurse in nurses_of(visit)


def _sent_again(visit: Visit, happened: Happened) -> bool:
    """Planned where the cause itself put it, to be given again."""
    was = next((before for before in happened.before.visits if before.id == visit.id), None)
    return was is not None and was.start != visit.start


def _nobody(visit: Visit) -> Visit:
    return replace(visit, nurse=None, second_nurse=None, start=None, second_start=None, reason=None)


def _moves(change: Difference) -> bool:
    before, after = change.before, change.after
    return not after.cancelled and (change.nurse_changes or before.start != after.start)


def _rounds(changes: list[Difference], happened: Happened) -> tuple[NurseId, ...]:
    """Nurses on duty who gain, lose or move a visit, in the order of the lanes."""
    touched = {
        nurse
        for change in changes
        if _moves(change) or change.after.cancelled
        for side in (change.before, change.after)
        for nurse in (side.nurse, side.second_nurse)
    }
    return tuple(duty.nurse.id for duty in happened.after.on_duty if duty.nurse.id in touched)
