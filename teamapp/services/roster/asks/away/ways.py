"""Ways to go on while somebody is away: the planner's, and which colleagues each of them asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.roster.repair.problem import RepairAnswer
from scheduling.rules.finding import Edit as CellChange
from teamapp.domain.entities.asking import Move
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, TextValue, text
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.away.reading import Away
from teamapp.services.roster.asks.judging import Judged, judge
from teamapp.services.roster.asks.moves import cell_changes, filled, taking
from teamapp.services.roster.asks.proposal import Proposal, agreed_moves
from teamapp.services.roster.asks.ranking import Fit, who_could
from teamapp.services.roster.asks.standing import missing, view_around
from teamapp.services.roster.planning.repairing import Absent, begin_options, options_of, stood_in
from teamapp.services.roster.shown.view import PeriodView

SECONDS = 2.0
MOST_WAYS = 3


@dataclass(frozen=True, slots=True)
class Gap:
    """The roster with her shifts still in it, as the planner wants it, and as it is stored; `lost` are open shifts."""

    absent: Absent
    stored: PeriodView
    lost: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to go on: the days of colleagues that change, who must agree, and what the rules say of it.

    `left_open` counts those of her shifts that it leaves without anybody.
    """

    summary: Text
    moves: tuple[Move, ...]
    asked: tuple[NurseId, ...]
    left_open: int
    judged: Judged


def gap_of(desk: Desk, away: Away) -> Gap | None:
    """What the planner must know; None when none of her shifts is open."""
    days = [shift.day for shift in away.open_shifts]
    if not days:
        return None
    stored = view_around(desk, days)
    lost = tuple((shift.day, shift.kind.id) for shift in away.open_shifts)
    view = stored.edited(CellChange(away.nurse.id, stored.number(day), kind) for day, kind in lost)
    absent = Absent(view, away.nurse.id, min(days), max(days), (), stood_in(desk, desk.today))
    return Gap(absent, stored, lost)


def begin_ways(
    worker: Worker,
    gap: Gap,
    *,
    on_done: Callable[[RepairAnswer], None],
    on_failed: Callable[[WorkerFailed], None],
) -> Job[RepairAnswer]:
    """Ask the planner; it answers on its own thread within two seconds. Make ways of the answer with `ways_of`."""
    return begin_options(worker, gap.absent, seconds=SECONDS, on_done=on_done, on_failed=on_failed)


def ways_of(gap: Gap, answer: RepairAnswer | None) -> tuple[Way, ...]:
    """The simplest way and the planner's, fewest changes for others first; without an answer the simplest alone."""
    found = {way.moves: way for way in (simplest_way(gap),) if way is not None}
    for option in options_of(gap.absent, answer).options if answer is not None else ():
        moves = tuple(
            (one.nurse, one.day, one.before, one.after)
            for one in option.suggestion.differences
            if one.nurse != gap.absent.nurse
        )
        if moves:
            found.setdefault(moves, _way(gap, moves, option.summary))
    ranked = sorted(found.values(), key=lambda way: (way.left_open, len(way.moves), way.judged.price))
    return tuple(ranked[:MOST_WAYS])


def simplest_way(gap: Gap) -> Way | None:
    """The best colleague for each of her shifts, one after the other, and nothing else changes; None without one."""
    view = gap.stored
    moves: list[Move] = []
    for day, kind in gap.lost:
        wanted = taking([(day, kind)])
        found = who_could(view, wanted, but=(gap.absent.nurse,), covered=gap.absent.covered)
        best = next((one for one in found if one.fit is not Fit.CANNOT), None)
        if best is None:
            return None
        named = filled(wanted, best.nurse)
        moves += named
        view = view.edited(cell_changes(view, named))
    names = list(dict.fromkeys(view.nurse(nurse).given_name for nurse, _day, _before, _after in moves))
    values: dict[str, TextValue] = {"first": names[0], "others": len(names) - 1}
    if len(names) == 2:
        return _way(gap, tuple(moves), text("asks.way_two", second=names[1], **values))
    return _way(gap, tuple(moves), text("asks.way_one" if len(names) == 1 else "asks.way_many", **values))


def _way(gap: Gap, moves: tuple[Move, ...], summary: Text) -> Way:
    after = gap.stored.edited(cell_changes(gap.stored, moves))
    left = sum(1 for day, kind in dict.fromkeys(gap.lost) if missing(after, day, kind))
    concerned = tuple(dict.fromkeys(nurse for nurse, _day, _before, _after in moves))
    return Way(summary, moves, concerned, left, judge(gap.stored, moves))


def proposal_of(way: Way, asker: NurseId, *, points: int = 0) -> Proposal:
    """A way as one ask: it happens when everybody concerned has agreed."""
    return agreed_moves(asker, way.moves, points=points)
