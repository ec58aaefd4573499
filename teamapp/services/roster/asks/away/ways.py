"""Ways to go on while somebody is away: the planner's, and which colleagues each of them asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.roster.repair.problem import RepairAnswer
from scheduling.rules.finding import Edit as CellChange
from teamapp.domain.entities.asking import Move
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.away.reading import Away
from teamapp.services.roster.asks.judging import Judged, judge
from teamapp.services.roster.asks.proposal import Proposal, agreed_moves
from teamapp.services.roster.asks.standing import view_around
from teamapp.services.roster.repairing import Absent, begin_options, options_of, stood_in
from teamapp.services.roster.view import PeriodView

SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Gap:
    """The roster with her shifts still in it, as the planner wants it, and as it is stored."""

    absent: Absent
    stored: PeriodView


@dataclass(frozen=True, slots=True)
class Way:
    """One way to go on: the days of colleagues that change, who must agree, and what the rules say of it."""

    summary: Text
    moves: tuple[Move, ...]
    asked: tuple[NurseId, ...]
    open_shifts: int
    judged: Judged


def gap_of(desk: Desk, away: Away) -> Gap | None:
    """What the planner must know; None when none of her shifts is open."""
    days = [shift.day for shift in away.open_shifts]
    if not days:
        return None
    stored = view_around(desk, days)
    back = [CellChange(away.nurse.id, stored.number(shift.day), shift.kind.id) for shift in away.open_shifts]
    view = stored.edited(back)
    return Gap(Absent(view, away.nurse.id, days[0], max(days), (), stood_in(desk, desk.today)), stored)


def begin_ways(
    worker: Worker,
    gap: Gap,
    *,
    on_done: Callable[[RepairAnswer], None],
    on_failed: Callable[[WorkerFailed], None],
) -> Job[RepairAnswer]:
    """Ask the planner; it answers on its own thread within two seconds. Make ways of the answer with `ways_of`."""
    return begin_options(worker, gap.absent, seconds=SECONDS, on_done=on_done, on_failed=on_failed)


def ways_of(gap: Gap, answer: RepairAnswer) -> tuple[Way, ...]:
    """The planner's ways as moves of the stored roster, fewest changes for others first; none that changes nothing."""
    found = []
    for option in options_of(gap.absent, answer).options:
        moves = tuple(
            (one.nurse, one.day, one.before, one.after)
            for one in option.suggestion.differences
            if one.nurse != gap.absent.nurse
        )
        if moves:
            concerned = tuple(dict.fromkeys(nurse for nurse, _day, _before, _after in moves))
            judged = judge(gap.stored, moves)
            found.append(Way(option.summary, moves, concerned, option.open_shifts, judged))
    return tuple(sorted(found, key=lambda way: (way.open_shifts, len(way.moves))))


def proposal_of(way: Way, asker: NurseId, *, points: int = 0) -> Proposal:
    """A way as one ask: it happens when everybody concerned has agreed."""
    return agreed_moves(asker, way.moves, points=points)
