"""What would it cost if she worked there, or did not? The exact answer: the best roster of that kind.

`why_not` and `who_can` of `advice` judge one changed cell at once. Here the planner looks at the whole month:
`begin_next_best` asks for the best roster in which a nurse works a shift on a day (or, where she works it now or the
shift is empty, in which she does not), `next_best_of` says what it costs more, how much of that is proven, and holds
the roster for `accept_suggestion`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.roster.problem import RosterAnswer
from scheduling.roster.why.problem import NextBestAnswer, NextBestRequest
from scheduling.rules.finding import Finding
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, text
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.suggest import Suggestion, request_of, suggestion_of
from teamapp.services.roster.shown.view import PeriodView

TASK = "roster.next_best"
SECONDS = 2.0
DEADLINE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A nurse works a shift kind on a day; where she works it now, or without a kind, she does not."""

    nurse: NurseId
    day: date
    kind: str


@dataclass(frozen=True, slots=True)
class NextBest:
    """The best other roster: what it costs more (below zero: less), in words and as a suggestion.

    `least` is proven: no roster of that kind costs less than so much more. Without a `suggestion` there is none at all.
    """

    extra: int
    least: int | None
    proven: bool
    said: tuple[Text, ...]
    brings: tuple[Finding, ...]
    mends: tuple[Finding, ...]
    suggestion: Suggestion | None
    seconds: float


def begin_next_best(
    worker: Worker,
    view: PeriodView,
    otherwise: Otherwise,
    *,
    seconds: float = SECONDS,
    on_done: Callable[[NextBestAnswer], None] | None = None,
    on_failed: Callable[[WorkerFailed], None] | None = None,
) -> Job[NextBestAnswer]:
    """Ask the planner; its words come on its own thread. Refuses for a day that is gone."""
    if otherwise.day <= view.today:
        raise refuse("roster.period_over")
    problem = request_of(view, seconds=seconds, seed=0).problem
    return worker.submit(
        TASK,
        NextBestRequest(problem, otherwise.nurse, view.number(otherwise.day), otherwise.kind, seconds=seconds),
        NextBestAnswer,
        on_done=on_done,
        on_failed=on_failed,
        deadline_seconds=seconds + DEADLINE_SECONDS,
    )


def next_best_of(view: PeriodView, answer: NextBestAnswer) -> NextBest:
    """The answer with its sentences and its roster."""
    suggestion = None
    if answer.possible:
        roster = RosterAnswer(answer.rows, 0, None, False, (), answer.reasons, answer.seconds)
        suggestion = suggestion_of(view, roster)
    return NextBest(
        extra=answer.extra,
        least=answer.least_extra,
        proven=answer.proven,
        said=tuple(_said(answer)),
        brings=answer.brings,
        mends=answer.mends,
        suggestion=suggestion,
        seconds=answer.seconds,
    )


def _said(answer: NextBestAnswer) -> Iterable[Text]:
    if not answer.possible:
        yield text("next.impossible")
        return
    code = "next.dearer" if answer.extra > 0 else "next.cheaper" if answer.extra < 0 else "next.same"
    yield text(code, price=abs(answer.extra), cells=len(answer.moves))
    if not answer.proven and answer.least_extra is not None and answer.least_extra > 0:
        yield text("next.at_least", price=answer.least_extra)
