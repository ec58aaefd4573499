"""Keep people to the times they were promised, as far as that costs nobody anything.

The optimiser begins every visit as early as can be. Where a plan is only to be mended, a visit that could begin earlier
than promised waits for its time instead: during the search by at most some minutes, and in the answer entirely, unless
a later visit would be late for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from scheduling.visits import problem as engine
from scheduling.visits.evaluate import evaluate, timetable
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_as_planned
from teamapp.services.rounds.day.question import Question

EPS = 1e-6
FIRM, FIRMER = 20.0, 5.0
"""How much dearer a change is for those whom the cause does not touch, than where a whole day is planned anew; and how
much dearer again where too many would feel it all the same.

Found by trial: with each nurse of a well planned day in turn away, the first is the least at which nine in ten keep
nurse and time. A day that is late everywhere needs the second.
"""

ROUNDING_MINUTES = 1.0
"""Times are written in whole minutes, so a visit may seem so much later than it is."""

MANY = 0.9
"""Of those whom the cause does not touch so many keep nurse and time."""


def held(question: Question, present: engine.Plan, *, minutes: float) -> Question:
    """Visits whose nurses are still there keep firmly to the promise, and begin at most so many minutes before it."""
    there = {nurse.key for nurse in question.problem.nurses}
    published = tuple(
        replace(row, weight=FIRM * row.weight) if there.issuperset(row.nurses) else row
        for row in question.problem.published
    )
    promised = {row.visit: row.start for row in published if there.issuperset(row.nurses)}
    now = {stay.visit: stay.start for tour in present.rounds for stay in tour.stays}
    visits = tuple(
        _held(visit, promised[visit.key], now.get(visit.key, 0.0), minutes=minutes) if visit.key in promised else visit
        for visit in question.problem.visits
    )
    return replace(question, problem=replace(question.problem, visits=visits, published=published))


def firmer(question: Question) -> Question:
    """The same with changes dearer still."""
    published = tuple(replace(row, weight=FIRMER * row.weight) for row in question.problem.published)
    return replace(question, problem=replace(question.problem, published=published))


def is_gentle(problem: engine.Problem, plan: engine.Plan) -> bool:
    """Whether nearly all whose nurses are still there keep them, and their time within the tolerance."""
    there = {nurse.key for nurse in problem.nurses}
    touched = [row for row in problem.published if there.issuperset(row.nurses)]
    held_by: dict[str, set[str]] = {}
    starts: dict[str, float] = {}
    for tour in plan.rounds:
        for stay in tour.stays:
            if stay.visit is not None:
                held_by.setdefault(stay.visit, set()).add(tour.nurse)
                starts[stay.visit] = min(stay.start, starts.get(stay.visit, stay.start))
    kept = sum(
        held_by.get(row.visit) == set(row.nurses) and abs(starts[row.visit] - row.start) <= problem.time_tolerance + EPS
        for row in touched
    )
    return kept >= MANY * len(touched)


def kept_times(problem: engine.Problem, plan: engine.Plan) -> engine.Plan:
    """The same rounds with every visit at its promised time, or as soon after it as its round allows.

    Round by round: where holding back makes somebody late or a round longer than it may be, the round stays as found.
    """
    promised = {row.visit: row.start for row in problem.published}
    best, holding = plan, set[str]()
    for nurses in [{tour.nurse for tour in plan.rounds}, *({tour.nurse} for tour in plan.rounds)]:
        tried = _held_back(problem, plan, _visits_of(plan, holding | nurses), promised)
        if _strain(problem, tried) <= _strain(problem, plan) + EPS:
            best, holding = tried, holding | nurses
            if len(nurses) == len(plan.rounds):
                break
    return best


def _held(visit: engine.Visit, promised: float, now: float, *, minutes: float) -> engine.Visit:
    """The window in which the promised time lies opens no sooner; lateness still means the same.

    A hard window that the present plan misses, by the seconds of a plan in whole minutes or by ways that take longer
    than was thought, ends when she really comes: whoever is planned is not left out for it.
    """
    if visit.pinned_start is not None:
        return visit
    opened = [window for window in visit.windows if window.start <= promised]
    last = max(opened, key=lambda window: window.start, default=None)
    return replace(
        visit,
        windows=tuple(
            replace(
                window,
                start=max(window.start, min(promised - minutes, window.end)) if window is last else window.start,
                end=max(window.end, now + ROUNDING_MINUTES) if window.hard and window is last else window.end,
            )
            for window in visit.windows
        ),
    )


def _visits_of(plan: engine.Plan, nurses: Iterable[str]) -> set[str]:
    wanted = set(nurses)
    return {stay.visit for tour in plan.rounds if tour.nurse in wanted for stay in tour.stays if stay.visit}


def _held_back(
    problem: engine.Problem, plan: engine.Plan, visits: set[str], promised: Mapping[str, float]
) -> engine.Plan:
    agenda = agenda_as_planned(Day.of(problem), plan)
    turns = tuple(
        replace(turn, not_before=max(turn.not_before or 0.0, promised[turn.visit]))
        if turn.visit in visits and turn.visit in promised
        else turn
        for turn in agenda.turns
    )
    known = {left.visit: left for left in plan.not_planned}
    return timetable(problem, replace(agenda, turns=turns), known)


def _strain(problem: engine.Problem, plan: engine.Plan) -> float:
    """What a plan costs besides standing still, with a thousand minutes for a broken rule."""
    found = evaluate(problem, plan)
    idle = sum(found.cost_of(name) for name in ("waiting", "highest_waiting", "longest_idle"))
    return found.total - idle + 1000.0 * len(found.broken)
