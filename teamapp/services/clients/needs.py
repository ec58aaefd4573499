"""The care a client needs: series that begin, change and end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from teamapp.domain.care import SKILLS, care_kind
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import CareNeed
from teamapp.domain.entities.client import Pair
from teamapp.domain.ids import ClientId, NeedId
from teamapp.domain.series import days_of, occurrences
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services import border
from teamapp.services.clients.planned import no_longer_asked, planned_after
from teamapp.services.clients.repeats import Repeat, readable, rule_of
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

SHORTEST_MINUTES, LONGEST_MINUTES = 5, 480
MOST_TIMES_A_DAY = 8
MOST_WINDOWS = 2
LEVELS = (0, 2, 3, 4, 5)

_NO_GAP = Minutes(0)

Window = tuple[MinuteOfDay, MinuteOfDay]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlan:
    """What the form of a need holds. `windows` are the one or two spans in which a visit may begin."""

    care: str
    minutes: Minutes
    windows: tuple[Window, ...]
    repeat: Repeat | str
    first: date
    last: date | None = None
    hard_windows: bool = False
    skills: frozenset[str] = frozenset()
    level: int = 0
    nurses: int = 1
    pair: Pair = Pair.SIMULTANEOUS
    second_skills: frozenset[str] = frozenset()
    pair_gap: tuple[Minutes, Minutes] | None = None
    priority: int = 1
    minimum_gap: Minutes = _NO_GAP
    optional: bool = False


def add_need(desk: Desk, client: ClientId, plan: CarePlan, *, times: tuple[Window, ...] = ()) -> Change:
    """Care from a day on. With `times`, the same care several times a day, once in each of these windows."""
    person = border.client_of(desk, client)
    border.between("label.care_need.windows", len(times), least=0, most=MOST_TIMES_A_DAY)
    edits = [Edit(None, new_need(NeedId(desk.fresh_id()), client, one)) for one in plans_of(plan, times)]
    return desk.commit(edits, said("clients.need_added", person.name, plan.care))


def edit_need(desk: Desk, need: NeedId, plan: CarePlan, *, since: date) -> Change:
    """Other care from a day on: the series so far ends the day before, a new one begins, the past stays."""
    before = border.existing(desk, CareNeed, need)
    person = border.client_of(desk, before.client)
    edits = need_changed(desk, before, plan, since=since)
    if not edits:
        raise refuse("border.nothing_changed")
    return desk.commit(edits, said("clients.need_changed", person.name, plan.care))


def end_need(desk: Desk, need: NeedId, *, last: date) -> Change:
    """The last day of this care; visits planned after it fall out."""
    before = border.existing(desk, CareNeed, need)
    border.span_of_days("label.care_need.last", before.first, last)
    person = border.client_of(desk, before.client)
    return desk.commit(need_ended(desk, before, last), said("clients.need_ended", person.name, before.care))


def plans_of(plan: CarePlan, times: tuple[Window, ...]) -> list[CarePlan]:
    """One plan for each time of the day; the plan itself when it says its windows."""
    return [replace(plan, windows=(window,)) for window in times] or [plan]


def new_need(id: NeedId, client: ClientId, plan: CarePlan) -> CareNeed:  # noqa: A002  as the entities call it
    """The need that a form asks for, checked; nothing is written."""
    blank = CareNeed(id=id, client=client, care="", rule="", first=plan.first, minutes=plan.minutes, windows=())
    return _filled(blank, _checked(plan))


def need_changed(desk: Desk, before: CareNeed, plan: CarePlan, *, since: date) -> tuple[Edit, ...]:
    """The edits of `edit_need`; none when nothing is different."""
    checked = _checked(plan)
    if since <= before.first:
        after = _filled(before, checked)
        return (Edit(before, after), *no_longer_asked(desk, after)) if after != before else ()
    if _filled(before, replace(checked, first=before.first)) == before:
        return ()
    first = _next_day(before, since) if checked.repeat == before.rule else since
    blank = replace(before, id=NeedId(desk.fresh_id()), first=first)
    after = _filled(blank, replace(checked, first=first))
    ended = need_ended(desk, before, since - timedelta(days=1))
    return (ended[0], Edit(None, after), *ended[1:])


def need_ended(desk: Desk, need: CareNeed, last: date) -> tuple[Edit, ...]:
    """The need with its last day, then the visits that fall out."""
    return Edit(need, replace(need, last=last)), *planned_after(desk, last + timedelta(days=1), (need,))


def plan_of(need: CareNeed) -> CarePlan:
    """The form as it would be opened for this need."""
    return CarePlan(
        care=need.care,
        minutes=need.minutes,
        windows=need.windows,
        repeat=need.rule,
        first=need.first,
        last=need.last,
        hard_windows=need.hard_windows,
        skills=need.skills,
        level=need.level,
        nurses=need.nurses,
        pair=need.pair,
        second_skills=need.second_skills,
        pair_gap=need.pair_gap,
        priority=need.priority,
        minimum_gap=need.minimum_gap,
        optional=need.optional,
    )


def coming_days(need: CareNeed, first: date, *, count: int = 5) -> tuple[date, ...]:
    """The next days of this care, to show beside the form."""
    found = occurrences(need, first, first + timedelta(days=400))
    return tuple(visit.day for visit in found[:count])


def _next_day(need: CareNeed, since: date) -> date:
    """The first day of the series from `since` on, so that "every two weeks" keeps its weeks when care changes."""
    return next(iter(days_of(need, since, since + timedelta(days=400))), since)


def said(code: str, client: str, care: str) -> Text:
    """What was done; care in the team's own words has a sentence of its own."""
    if care_kind(care) is None:
        return text(f"{code}_own", client=client, care=care)
    return text(code, client=client, care=f"care.{care}")


def _checked(plan: CarePlan) -> CarePlan:
    border.span_of_days("label.care_need.last", plan.first, plan.last)
    border.between("label.care_need.minutes", plan.minutes, least=SHORTEST_MINUTES, most=LONGEST_MINUTES)
    border.between("label.care_need.nurses", plan.nurses, least=1, most=2)
    border.between("label.care_need.priority", plan.priority, least=1, most=5)
    border.between("label.care_need.minimum_gap", plan.minimum_gap, least=0, most=24 * 60)
    border.between("label.care_need.windows", len(plan.windows), least=1, most=MOST_WINDOWS)
    for window in plan.windows:
        check_window(window)
    for skill in sorted(plan.skills | plan.second_skills):
        if skill not in SKILLS:
            raise refuse("people.unknown_skill", skill=skill)
    if plan.level not in LEVELS:
        raise refuse("clients.no_such_level", level=plan.level)
    if plan.pair_gap is not None and not 0 <= plan.pair_gap[0] <= plan.pair_gap[1]:
        raise refuse("clients.gap_upside_down")
    return replace(plan, care=border.line("label.care_need.care", plan.care, required=True))


def check_window(window: Window) -> None:
    """A window may reach past midnight but not end before it begins."""
    first, last = window
    border.clock("label.care_need.windows", first)
    border.clock("label.care_need.windows", last, most=2 * 24 * 60)
    if last < first:
        raise refuse("clients.window_upside_down", first=first, last=last)


def _filled(need: CareNeed, plan: CarePlan) -> CareNeed:
    rule = readable(plan.repeat, plan.first) if isinstance(plan.repeat, str) else rule_of(plan.repeat, plan.first)
    two = plan.nurses == 2
    return replace(
        need,
        care=plan.care,
        rule=rule,
        first=plan.first,
        last=plan.last,
        minutes=plan.minutes,
        windows=plan.windows,
        hard_windows=plan.hard_windows,
        skills=plan.skills,
        level=plan.level,
        nurses=plan.nurses,
        pair=plan.pair,
        second_skills=plan.second_skills if two else frozenset(),
        pair_gap=plan.pair_gap if two else None,
        priority=plan.priority,
        minimum_gap=plan.minimum_gap,
        optional=plan.optional,
    )
