"""A month that cannot be filled: three ways out, and why nothing less would do.

`begin_ways_out` asks the planner, `ways_of` makes suggestions of its answer: each way names what is given (wishes
before contract hours, those before the team's agreements, those before the collective agreement; the law never) and
what that mends, and holds the roster that one click shows or takes (`accept_suggestion`). `begin_no_better` and
`no_better_of` answer "why is there no better?" for one open shift or for all of them. `shortfalls` is there at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.roster.problem import CellReason, RosterAnswer
from scheduling.roster.ways.problem import Hold, NoBetterAnswer, NoBetterRequest, Way, WaysAnswer, WaysRequest
from scheduling.rules.finding import Finding
from scheduling.rules.setting import Strength
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, text
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.naming import named
from teamapp.services.roster.planning.suggest import Suggestion, request_of, suggestion_of
from teamapp.services.roster.shown.view import PeriodView

WAYS_TASK = "roster.ways_out"
WHY_TASK = "roster.no_better"
SECONDS = 15.0
"""At most; a month that is short by a few shifts is answered sooner."""

DEADLINE_SECONDS = 30.0
GAPS = frozenset({"coverage", "skill_mix"})
MANY = 4
"""From so many nurses on, the same agreement is said once for all of them."""

ORDER = (Strength.LAW, Strength.COLLECTIVE, Strength.TEAM, Strength.CONTRACT, Strength.WISH)


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way out: how binding the most binding thing is that gives, each thing in words, and the roster with it.

    Without `gives` a better roster was found in which nothing gives at all. `mended` shifts are mended, `left` stay
    open; `price` is what is given in the team's own points, `least` that nothing cheaper of this kind mends as much.
    """

    strength: Strength
    gives: tuple[Text, ...]
    mends: tuple[Text, ...]
    mended: int
    left: int
    price: int
    least: bool
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What is short, the ways out in the order wish < contract < team < collective, and what stays to be said."""

    view: PeriodView
    short: tuple[Finding, ...]
    ways: tuple[WayOut, ...]
    notes: tuple[Text, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class InTheWay:
    """One of the agreements that together stand in the way, and whom or which days it is about."""

    strength: Strength
    nurses: tuple[NurseId, ...]
    days: tuple[date, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class NoBetter:
    """Why nothing better is to be had: a first sentence, then what stands in the way, a smallest set of it."""

    said: Text
    holds: tuple[InTheWay, ...]
    confirmed: bool


def shortfalls(view: PeriodView) -> tuple[Finding, ...]:
    """The shifts that nobody, or nobody who is able, works: by day."""
    return tuple(sorted((one for one in view.live.findings if one.rule in GAPS), key=lambda one: one.days))


def begin_ways_out(
    worker: Worker,
    view: PeriodView,
    *,
    seconds: float = SECONDS,
    seed: int = 0,
    on_done: Callable[[WaysAnswer], None] | None = None,
    on_failed: Callable[[WorkerFailed], None] | None = None,
) -> Job[WaysAnswer]:
    """Ask for ways out of what the roster of this view is short of; stopping keeps the ways found so far."""
    _still_to_come(view)
    problem = request_of(view, seconds=seconds, seed=seed).problem
    return worker.submit(
        WAYS_TASK,
        WaysRequest(problem, seconds=seconds, seed=seed),
        WaysAnswer,
        on_done=on_done,
        on_failed=on_failed,
        deadline_seconds=seconds + DEADLINE_SECONDS,
    )


def ways_of(view: PeriodView, answer: WaysAnswer) -> WaysOut:
    """The ways with people's names and the rosters to try."""
    return WaysOut(
        view=view,
        short=answer.short,
        ways=tuple(_way(view, way) for way in answer.ways),
        notes=tuple(named(view, note) for note in answer.notes),
        seconds=answer.seconds,
    )


def begin_no_better(
    worker: Worker,
    view: PeriodView,
    shortfall: Finding | None = None,
    *,
    seconds: float = SECONDS,
    on_done: Callable[[NoBetterAnswer], None] | None = None,
    on_failed: Callable[[WorkerFailed], None] | None = None,
) -> Job[NoBetterAnswer]:
    """Ask why one open shift cannot be filled, or, without one, why not a single one can."""
    _still_to_come(view)
    day = -1 if shortfall is None else shortfall.days[0]
    return worker.submit(
        WHY_TASK,
        NoBetterRequest(request_of(view, seconds=seconds, seed=0).problem, day, seconds=seconds),
        NoBetterAnswer,
        on_done=on_done,
        on_failed=on_failed,
        deadline_seconds=seconds + DEADLINE_SECONDS,
    )


def no_better_of(view: PeriodView, answer: NoBetterAnswer) -> NoBetter:
    """The answer in words; an unproven claim says that it is one."""
    return NoBetter(_said(answer), tuple(_in_the_way(view, answer.holds)), answer.confirmed)


def _still_to_come(view: PeriodView) -> None:
    if view.last <= view.today:
        raise refuse("roster.period_over")


def _way(view: PeriodView, way: Way) -> WayOut:
    return WayOut(
        strength=way.strength,
        gives=tuple(named(view, one) for one in way.gives),
        mends=tuple(named(view, one) for one in way.mends),
        mended=way.mended,
        left=way.left,
        price=way.price,
        least=way.least,
        suggestion=replace(
            _suggestion(view, way.rows, way.reasons), what=text("roster.way_taken", mended=way.mended), why=_why(way)
        ),
    )


def _why(way: Way) -> Text:
    if not way.gives:
        return text("roster.way_why_nothing")
    return text("roster.way_why", things=len(way.gives), strength=f"strength.{way.strength}")


def _suggestion(view: PeriodView, rows: Mapping[str, tuple[str, ...]], reasons: Iterable[CellReason]) -> Suggestion:
    return suggestion_of(view, RosterAnswer(rows, 0, None, False, (), tuple(reasons), 0.0))


def _in_the_way(view: PeriodView, holds: tuple[Hold, ...]) -> Iterable[InTheWay]:
    """What holds, the least binding first; the same rule of many nurses is said once."""
    by_rule: dict[tuple[Strength, str], list[Hold]] = {}
    for hold in holds:
        by_rule.setdefault((hold.strength, hold.rule), []).append(hold)
    for (strength, rule), own in sorted(by_rule.items(), key=lambda item: -ORDER.index(item[0][0])):
        nurses = tuple(view.nurse(hold.nurse).id for hold in own if hold.nurse)
        days = tuple(view.first + timedelta(days=hold.day) for hold in own if hold.day >= 0)
        if len(nurses) >= MANY:
            yield InTheWay(strength, nurses, days, text("holds.many", nurses=len(nurses), rule=f"rule.{rule}"))
            continue
        for hold in own:
            yield InTheWay(strength, nurses, days, named(view, hold.text))


def _said(answer: NoBetterAnswer) -> Text:
    if answer.possible:
        return text("better.possible", cells=len(answer.moves))
    if answer.by_law:
        return text("better.by_law")
    if not answer.holds:
        return text("better.unknown")
    if not answer.confirmed:
        return text("better.slack")
    return text("better.together" if answer.smallest else "better.among", things=len(answer.holds))
