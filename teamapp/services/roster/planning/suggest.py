"""Let the planner make a roster: ask it, see what would be different, and take all or a part of it as one change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.progress import Progress
from scheduling.roster.problem import RosterAnswer, RosterProblem, RosterRequest
from scheduling.rules.finding import Edit as CellChange
from scheduling.rules.plan import FREE, Plan
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, RosterPeriod
from teamapp.domain.entities.roster import Phase, assignment_id
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.phases import phase_on
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.naming import named, said_text
from teamapp.services.roster.shown.view import PeriodView, period_view

TASK = "roster.solve"
DEADLINE_SECONDS = 60.0
"""After its own seconds a solve may take so much longer before it is given up."""


@dataclass(frozen=True, slots=True)
class CellDifference:
    """One cell as it is and as it would be, and why; an empty kind is a free day."""

    nurse: NurseId
    day: date
    before: str
    after: str
    reason: Text | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A roster that the planner offers: the present one, its own, and each cell that differs.

    `proof` says among which rosters `bound` and `proven` hold. `what` and `why` name the change when it is taken over,
    where it is more than a better roster. Locked shifts of the `unlocked` may go: a lock does not keep somebody well.
    """

    before: PeriodView
    after: PeriodView
    differences: tuple[CellDifference, ...]
    cost: int
    bound: float | None
    proven: bool
    seconds: float
    notes: tuple[Text, ...] = ()
    what: Text | None = None
    why: Text | None = None
    unlocked: frozenset[NurseId] = frozenset()
    proof: Text | None = None

    @property
    def gap(self) -> float | None:
        """By how much of its cost a better roster could at most be cheaper; None where nothing is proven."""
        if self.bound is None:
            return None
        return 0.0 if self.cost <= 0 else max(0.0, (self.cost - self.bound) / self.cost)


def request_of(view: PeriodView, *, seconds: float, seed: int) -> RosterRequest:
    """The question to the worker: today and the past stay, and so do locked shifts and those nobody asked for.

    Refused while wishes are hidden: the answer would give them away, or do without them.
    """
    if view.period is not None and phase_on(view.period, view.today) is Phase.WISHES:
        until = view.period.wishes_until or view.period.last
        raise refuse("together.suggest_too_early", until=until.isoformat())
    first_day = min(len(view.days), max(0, view.number(view.today) + 1))
    plan = view.live.plan
    return RosterRequest(RosterProblem(_holding(plan), first_day), seconds=seconds, seed=seed)


def start_suggestion(
    worker: Worker,
    view: PeriodView,
    *,
    seconds: float = 30.0,
    seed: int = 0,
    on_progress: Callable[[Progress], None] | None = None,
    on_done: Callable[[RosterAnswer], None] | None = None,
    on_failed: Callable[[WorkerFailed], None] | None = None,
) -> Job[RosterAnswer]:
    """Ask the worker; its words come on its own thread. Make a Suggestion of the answer with `suggestion_of`."""
    if view.last <= view.today:
        raise refuse("roster.period_over")
    return worker.submit(
        TASK,
        request_of(view, seconds=seconds, seed=seed),
        RosterAnswer,
        on_progress=on_progress,
        on_done=on_done,
        on_failed=on_failed,
        deadline_seconds=seconds + DEADLINE_SECONDS,
    )


def suggest_roster(
    desk: Desk,
    period: RosterPeriod,
    *,
    seconds: float = 30.0,
    seed: int = 0,
    on_progress: Callable[[Progress], None] | None = None,
) -> Suggestion:
    """The same for callers who wait, like the command line. Raises WorkerFailed, or Refused without a worker."""
    if desk.worker is None:
        raise refuse("roster.no_planner")
    view = period_view(desk, period.first, period.last)
    job = start_suggestion(desk.worker, view, seconds=seconds, seed=seed, on_progress=on_progress)
    return suggestion_of(view, job.wait())


def suggestion_of(view: PeriodView, answer: RosterAnswer) -> Suggestion:
    """What an answer would change, judged again by the rules themselves."""
    reasons = {(one.nurse, one.day): said_text(one.text) for one in answer.reasons}
    found = tuple(_differences(view, answer.rows, reasons))
    after = view.edited(CellChange(one.nurse, view.number(one.day), one.after) for one in found)
    proposed = {(one.nurse, one.day): _proposed(one) for one in found if one.after != FREE}
    return Suggestion(
        before=view,
        after=replace(after, assignments={**view.assignments, **proposed}),
        differences=found,
        cost=after.live.cost,
        bound=answer.bound,
        proven=answer.proven,
        seconds=answer.seconds,
        notes=tuple(named(view, note) for note in answer.notes),
        proof=said_text(answer.proof) if answer.proof is not None else None,
    )


def accept_suggestion(desk: Desk, suggestion: Suggestion, chosen: Iterable[CellDifference] | None = None) -> Change:
    """Write a suggestion, or the chosen part of it, as one change with a reason in each cell.

    Refuses when somebody has changed one of its cells since: it would be written over unseen.
    """
    wanted = suggestion.differences if chosen is None else tuple(chosen)
    if not wanted:
        raise refuse("roster.nothing_changes")
    edits = tuple(_accepted(desk, one, unlocked=one.nurse in suggestion.unlocked) for one in wanted)
    return desk.commit(edits, suggestion.what or _what(suggestion, len(edits)), why=suggestion.why or _why(suggestion))


def _what(suggestion: Suggestion, cells: int) -> Text:
    first, last = suggestion.before.first.isoformat(), suggestion.before.last.isoformat()
    return text("roster.suggested", first=first, last=last, cells=cells)


def _why(suggestion: Suggestion) -> Text:
    before, after = suggestion.before.live.cost, suggestion.cost
    return text("roster.suggested_why", before=before, after=after, seconds=round(suggestion.seconds))


def _holding(plan: Plan) -> Plan:
    """Shifts that the team does not ask for (office, training) were agreed on: they are kept like locked ones."""
    asked = {(one.day, one.kind) for one in plan.demand if one.needed > 0}
    held: defaultdict[str, set[int]] = defaultdict(set)
    for nurse in plan.nurses:
        held[nurse.id].update(plan.pinned.get(nurse.id, ()))
        row = plan.row(nurse.id)
        held[nurse.id].update(day for day, kind in enumerate(row) if kind != FREE and (day, kind) not in asked)
    return replace(plan, pinned={nurse: tuple(sorted(days)) for nurse, days in held.items() if days})


def _differences(
    view: PeriodView, rows: Mapping[str, tuple[str, ...]], reasons: Mapping[tuple[str, int], Text]
) -> Iterable[CellDifference]:
    for nurse in view.nurses:
        present, offered = view.live.plan.row(nurse.id), rows.get(nurse.id, ())
        for number, (before, after) in enumerate(zip(present, offered, strict=False)):
            if before != after:
                day = view.first + timedelta(days=number)
                yield CellDifference(nurse.id, day, before, after, reasons.get((nurse.id, number)))


def _accepted(desk: Desk, one: CellDifference, *, unlocked: bool) -> Edit:
    key = assignment_id(one.nurse, one.day)
    stored = desk.store.get(Assignment, key)
    locked = stored is not None and stored.pinned and not unlocked
    if (stored.shift_kind if stored is not None else FREE) != one.before or locked:
        raise refuse("roster.suggestion_stale", day=one.day.isoformat())
    return Edit(stored, _proposed(one) if one.after != FREE else None)


def _proposed(one: CellDifference) -> Assignment:
    """The shift that a suggestion puts into a cell, with its reason."""
    return Assignment(
        id=assignment_id(one.nurse, one.day),
        nurse=one.nurse,
        day=one.day,
        shift_kind=ShiftKindId(Id(one.after)),
        by_solver=True,
        reason=one.reason,
    )
