"""Three rosters to choose from, side by side: most wishes, most even, fewest changes.

`begin_alternatives` asks the planner for all three, one after the other within `seconds` together; stopping the job
keeps what was found. `alternatives_of` makes of its answer what stands side by side: figures, and the cells in which
the rosters differ. Each holds a Suggestion for `accept_suggestion`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.roster.alternatives.problem import (
    AlternativesAnswer,
    AlternativesProgress,
    AlternativesRequest,
    Style,
    Styled,
)
from scheduling.roster.fair.burden import evenness
from teamapp.domain.ids import NurseId
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.suggest import Suggestion, request_of, suggestion_of
from teamapp.services.roster.shown.measure import Figures, figures_of
from teamapp.services.roster.shown.view import PeriodView

__all__ = ["AlternativesAnswer", "AlternativesProgress", "Style"]

TASK = "roster.alternatives"
SECONDS = 39.0
DEADLINE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Sides:
    """The figures of one roster, to stand beside those of the others.

    `lowest` and `highest` are the balances of burden at its end, with what each has carried before, in points above
    one's fair share; `apart` is how far they are from it on average. `to_fix` counts findings that must be repaired.
    """

    figures: Figures
    lowest: float
    highest: float
    apart: float
    changed: int
    to_fix: int
    cost: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """A roster of one style; `gap` is how far it may be from the best of its style, None where nothing is proven."""

    style: Style
    suggestion: Suggestion
    sides: Sides
    gap: float | None


@dataclass(frozen=True, slots=True)
class DifferentCell:
    """A cell in which the rosters differ: the shift kind now, and in each alternative in order."""

    nurse: NurseId
    day: date
    now: str
    each: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The present roster and the ones to choose from."""

    view: PeriodView
    now: Sides
    each: tuple[Alternative, ...]
    differing: tuple[DifferentCell, ...]
    seconds: float


def begin_alternatives(
    worker: Worker,
    view: PeriodView,
    *,
    seconds: float = SECONDS,
    seed: int = 0,
    on_progress: Callable[[AlternativesProgress], None] | None = None,
    on_done: Callable[[AlternativesAnswer], None] | None = None,
    on_failed: Callable[[WorkerFailed], None] | None = None,
) -> Job[AlternativesAnswer]:
    """Ask the planner for the three; its words come on its own thread."""
    if view.last <= view.today:
        raise refuse("roster.period_over")
    problem = request_of(view, seconds=seconds, seed=seed).problem
    return worker.submit(
        TASK,
        AlternativesRequest(problem, seconds=seconds, seed=seed),
        AlternativesAnswer,
        on_progress=on_progress,
        progress_type=AlternativesProgress,
        on_done=on_done,
        on_failed=on_failed,
        deadline_seconds=seconds + DEADLINE_SECONDS,
    )


def alternatives_of(view: PeriodView, answer: AlternativesAnswer) -> Alternatives:
    """What stands side by side, judged by the rules as they are."""
    each = tuple(_alternative(view, one) for one in answer.styled)
    return Alternatives(view, sides_of(view, changed=0), each, _differing(view, each), answer.seconds)


def sides_of(view: PeriodView, *, changed: int) -> Sides:
    """The figures of a roster."""
    plan = view.live.plan
    even = evenness(plan)
    must = sum(found.severity.value == "must_fix" for found in view.live.findings)
    return Sides(figures_of(plan), even.lowest, even.highest, even.apart, changed, must, view.live.cost)


def _alternative(view: PeriodView, one: Styled) -> Alternative:
    suggestion = suggestion_of(view, one.answer)
    return Alternative(
        style=one.style,
        suggestion=suggestion,
        sides=sides_of(suggestion.after, changed=len(suggestion.differences)),
        gap=one.gap,
    )


def _differing(view: PeriodView, each: tuple[Alternative, ...]) -> tuple[DifferentCell, ...]:
    """Cells in which the alternatives are not all alike."""
    plans = [one.suggestion.after.live.plan for one in each]
    found = []
    for nurse in view.nurses:
        rows = [plan.row(nurse.id) for plan in plans]
        for number, kinds in enumerate(zip(*rows, strict=True)):
            if len(set(kinds)) > 1:
                day = view.first + timedelta(days=number)
                found.append(DifferentCell(nurse.id, day, view.live.plan.row(nurse.id)[number], kinds))
    return tuple(found)
