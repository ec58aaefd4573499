"""Somebody is away, this morning or for days: whom to ask first, and three ways to go on. Nobody asks what is wrong.

Whom to ask is there at once, from the rules alone (`absence_of`); the three ways come from the planner, usually within
a second (`begin_options` and `options_of`, or `options_for_absence` for callers who wait). Asking and answering is not
done here: an option is plain data, `take_option` writes it once the colleagues have said yes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.roster.problem import RosterAnswer, RosterProblem
from scheduling.roster.repair.absent import lost_shifts, without
from scheduling.roster.repair.problem import Absence, RepairAnswer, RepairOption, RepairRequest
from scheduling.roster.repair.ranking import Colleague as Ranked
from scheduling.roster.repair.ranking import colleagues_for
from scheduling.rules.finding import Finding
from teamapp.domain.change import Change
from teamapp.domain.entities import Ask
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.naming import said_text
from teamapp.services.roster.planning.suggest import Suggestion, accept_suggestion, suggestion_of
from teamapp.services.roster.shown.view import PeriodView, period_view, span_of

TASK = "roster.repair"
SECONDS = 4.0
DEADLINE_SECONDS = 30.0
LATELY_DAYS = 16 * 7
"""Standing in counts against asking again for so long, as long as the averages of the law look back."""

LONGEST_DAYS = 42


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who could be asked for a shift: whether the rules allow it, at what price, and what speaks for and
    against.

    `works` is the shift that she has that day already, `wished_off` that she asked for the day off, `covered` how often
    she has stood in during the last weeks.
    """

    nurse: NurseId
    name: str
    allowed: bool
    price: int
    works: str
    wished_off: bool
    covered: int
    against: tuple[Finding, ...]
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class LostShift:
    """A shift that she cannot work, and whom to ask, best first."""

    day: date
    kind: str
    needed: bool
    colleagues: tuple[Colleague, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """Who is away when, in the roster of which days, and what that leaves open."""

    view: PeriodView
    nurse: NurseId
    first: date
    last: date
    lost: tuple[LostShift, ...]
    covered: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Option:
    """One way to go on: who is asked, what changes for whom, what stays open, and the roster that results.

    `summary` says it in one sentence. `changed` counts the days of colleagues that change; `price` is what the rules
    say of it beside gaps; `proven` that there is nothing better of its kind.
    """

    suggestion: Suggestion
    asked: tuple[NurseId, ...]
    changed: int
    open_shifts: int
    brings: tuple[Finding, ...]
    price: int
    proven: bool
    summary: Text


@dataclass(frozen=True, slots=True)
class AbsenceOptions:
    """Up to three ways, the fewest open shifts and the fewest changes for others first."""

    absent: Absent
    options: tuple[Option, ...]
    seconds: float


def absence_of(desk: Desk, nurse: NurseId, first: date, last: date) -> Absent:
    """What her absence leaves open and whom to ask, at once. Days before today are left out."""
    if last < first:
        raise refuse("roster.period_backwards", first=first.isoformat(), last=last.isoformat())
    if last < desk.today:
        raise refuse("roster.period_over")
    first = max(first, desk.today)
    begins, ends = span_of(desk, first)
    view = period_view(desk, begins, min(max(ends, last), begins + timedelta(days=LONGEST_DAYS - 1)))
    if all(one.id != nurse for one in view.nurses):
        raise refuse("roster.nurse_gone")
    last = min(last, view.last)
    covered = stood_in(desk, view.today)
    plan, absence = view.live.plan, Absence(nurse, view.number(first), view.number(last))
    away = without(plan, absence)
    lost = tuple(
        LostShift(
            day=view.first + timedelta(days=one.day),
            kind=one.kind,
            needed=one.needed,
            colleagues=tuple(
                _colleague(view, ranked) for ranked in colleagues_for(away, one.day, one.kind, covered=covered)
            ),
        )
        for one in lost_shifts(plan, absence)
    )
    return Absent(view, nurse, first, last, lost, covered)


def begin_options(
    worker: Worker,
    absent: Absent,
    *,
    seconds: float = SECONDS,
    on_done: Callable[[RepairAnswer], None] | None = None,
    on_failed: Callable[[WorkerFailed], None] | None = None,
) -> Job[RepairAnswer]:
    """Ask the planner; its words come on its own thread. Make options of the answer with `options_of`."""
    return worker.submit(
        TASK,
        request_of(absent, seconds=seconds),
        RepairAnswer,
        on_done=on_done,
        on_failed=on_failed,
        deadline_seconds=seconds + DEADLINE_SECONDS,
    )


def options_for_absence(
    desk: Desk, nurse: NurseId, first: date, last: date, *, seconds: float = SECONDS
) -> AbsenceOptions:
    """The same for callers who wait. Raises WorkerFailed, or Refused without a worker."""
    if desk.worker is None:
        raise refuse("roster.no_planner")
    absent = absence_of(desk, nurse, first, last)
    return options_of(absent, begin_options(desk.worker, absent, seconds=seconds).wait())


def request_of(absent: Absent, *, seconds: float) -> RepairRequest:
    """The question to the planner: yesterday and everybody's locked shifts stay."""
    view = absent.view
    first = view.number(absent.first)
    return RepairRequest(
        problem=RosterProblem(view.live.plan, first),
        absence=Absence(absent.nurse, first, view.number(absent.last)),
        covered=dict(absent.covered),
        seconds=seconds,
    )


def options_of(absent: Absent, answer: RepairAnswer) -> AbsenceOptions:
    """What the planner found, judged again by the rules themselves."""
    return AbsenceOptions(absent, tuple(_option(absent, one) for one in answer.options), answer.seconds)


def take_option(desk: Desk, option: Option) -> Change:
    """Write an option as one change, each changed cell with its reason."""
    return accept_suggestion(desk, option.suggestion)


def stood_in(desk: Desk, today: date) -> Mapping[str, int]:
    """How often each nurse has taken a shift of somebody who was away, in the last weeks."""
    since = today - timedelta(days=LATELY_DAYS)
    taken = (
        ask.taken_by
        for ask in desk.store.all(Ask)
        if ask.kind is AskKind.COVER and ask.state is AskState.DONE and ask.created.date() >= since
    )
    return Counter(str(nurse) for nurse in taken if nurse is not None)


def _colleague(view: PeriodView, ranked: Ranked) -> Colleague:
    nurse = view.nurse(ranked.nurse)
    reasons = [said_text(one) for one in ranked.verdict.reasons]
    if ranked.wished_off:
        reasons.insert(0, text("cover.wished_off"))
    if ranked.covered:
        reasons.append(text("cover.stood_in", times=ranked.covered))
    return Colleague(
        nurse=nurse.id,
        name=nurse.name,
        allowed=ranked.allowed,
        price=ranked.verdict.price,
        works=ranked.works,
        wished_off=ranked.wished_off,
        covered=ranked.covered,
        against=ranked.verdict.breaks,
        reasons=tuple(reasons),
    )


def _option(absent: Absent, one: RepairOption) -> Option:
    view = absent.view
    answer = RosterAnswer(one.rows, 0, None, one.proven, (), one.reasons, 0.0)
    unlocked = frozenset({absent.nurse})
    suggestion = replace(suggestion_of(view, answer), what=_what(absent), why=_why(absent), unlocked=unlocked)
    asked = tuple(view.nurse(nurse).id for nurse in one.asked)
    return Option(
        suggestion=suggestion,
        asked=asked,
        changed=len(one.moves),
        open_shifts=one.open_shifts,
        brings=one.brings,
        price=one.price,
        proven=one.proven,
        summary=_summary(absent, one),
    )


def _summary(absent: Absent, one: RepairOption) -> Text:
    """Who is asked, in one sentence, and what stays open."""
    names = [absent.view.nurse(nurse).given_name for nurse in one.asked]
    days, still = len(one.moves), one.open_shifts
    if not names:
        return text("cover.nobody_asked", open=still)
    if len(names) == 1:
        return text("cover.one_asked", first=names[0], days=days, open=still)
    if len(names) == 2:
        return text("cover.two_asked", first=names[0], second=names[1], days=days, open=still)
    return text("cover.several_asked", first=names[0], others=len(names) - 1, days=days, open=still)


def _what(absent: Absent) -> Text:
    name, first, last = absent.view.nurse(absent.nurse).given_name, absent.first, absent.last
    if first == last:
        return text("roster.covered_one", nurse=name, first=first.isoformat())
    return text("roster.covered", nurse=name, first=first.isoformat(), last=last.isoformat())


def _why(absent: Absent) -> Text:
    return text("roster.covered_why", nurse=absent.view.nurse(absent.nurse).given_name)
