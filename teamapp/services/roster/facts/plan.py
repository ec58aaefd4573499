"""From the team's facts to the plan that rules and solver read. Days become numbers, clock times true minutes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from scheduling.roster.fair.wishing import with_wishes_remembered
from scheduling.rules import plan as rules
from scheduling.rules.clock import past_shift, planned_days
from teamapp.domain.entities import Contract, Demand, Nurse, Pairing, ShiftKind, Wish
from teamapp.domain.entities.nurse import WishKind
from teamapp.services.roster.facts.read import RosterFacts
from teamapp.services.roster.facts.settings import rules_in_force
from teamapp.services.roster.facts.times import time_of

FOR_EVER = 10_000
"""The last day of a leave whose end nobody knows."""
WISH_WEIGHT, LATE_WEIGHT = 2, 1
"""A wish that came after the wishes were closed counts half of one in time."""
JOKER_TIMES = 3


def plan_of(facts: RosterFacts) -> rules.Plan:
    """The roster as rules and solver see it; wishes weigh more for whoever had fewest met before."""
    days = facts.days
    plan = rules.Plan(
        days=planned_days(facts.first, len(days), holidays=facts.festive),
        kinds=tuple(_kind(facts, kind) for kind in facts.kinds),
        nurses=tuple(_nurse(facts, nurse) for nurse in facts.nurses),
        demand=tuple(_demand(facts)),
        rows={nurse.id: tuple(_worked(facts, nurse, day) for day in days) for nurse in facts.nurses},
        settings=rules_in_force(
            facts.team, facts.rule_settings, facts.rule_exceptions, first=facts.first, last=facts.last
        ),
        pinned=_pinned(facts),
        history=_history(facts),
        pairings=tuple(_pairing(facts, one) for one in facts.pairings),
    )
    return with_wishes_remembered(plan, facts.unmet)


def demand_on(demand: tuple[Demand, ...], day: date) -> dict[str, Demand]:
    """What each shift kind needs on a day; of several dated demands the one that began last."""
    valid = [
        one
        for one in demand
        if one.weekday == day.weekday()
        and (one.first is None or one.first <= day)
        and (one.last is None or day <= one.last)
    ]
    return {one.shift_kind: one for one in sorted(valid, key=lambda one: one.first or date.min)}


def _kind(facts: RosterFacts, kind: ShiftKind) -> rules.ShiftKind:
    zone = ZoneInfo(facts.team.time_zone)
    times = tuple(time_of(zone, day, kind.start, kind.end) for day in facts.days)
    return rules.ShiftKind(kind.id, times, break_minutes=kind.break_minutes, label=kind.name)


def _nurse(facts: RosterFacts, nurse: Nurse) -> rules.Nurse:
    return rules.Nurse(
        id=nurse.id,
        contracts=tuple(_contract(facts, one) for one in facts.contracts if one.nurse == nurse.id),
        level=int(nurse.level),
        skills=tuple(
            rules.Skill(one.skill, None if one.expires is None else facts.number(one.expires))
            for one in facts.skills
            if one.nurse == nurse.id
        ),
        unavailable=tuple(_unavailable(facts, nurse)),
        leave=tuple(
            rules.Leave(
                facts.number(one.first), FOR_EVER if one.last is None else facts.number(one.last), str(one.kind)
            )
            for one in facts.leave
            if one.nurse == nurse.id
        ),
        wishes=tuple(_wish(facts, one) for one in facts.wishes if one.nurse == nurse.id),
        carried=facts.carried.get(nurse.id, 0),
        nights_free_from=None if nurse.nights_free_from is None else facts.number(nurse.nights_free_from),
        sundays=tuple(facts.number(day) for day in facts.sundays.get(nurse.id, ())),
    )


def _pairing(facts: RosterFacts, pairing: Pairing) -> rules.Pairing:
    last = None if pairing.last is None else facts.number(pairing.last)
    return rules.Pairing(pairing.newcomer, pairing.mentor, facts.number(pairing.first), last)


def _contract(facts: RosterFacts, contract: Contract) -> rules.Contract:
    last = None if contract.last is None else facts.number(contract.last)
    return rules.Contract(contract.week_minutes, facts.number(contract.first), last)


def _unavailable(facts: RosterFacts, nurse: Nurse) -> Iterator[rules.Unavailable]:
    """Days outside her time in the team, days she took off, and weekdays on which she cannot, but for exceptions."""
    special = {one.day: one.available for one in facts.exceptions if one.nurse == nurse.id}
    recurring = [one for one in facts.availability if one.nurse == nurse.id]
    for number, day in enumerate(facts.days):
        here = (nurse.started is None or nurse.started <= day) and (nurse.ended is None or day <= nurse.ended)
        if not here or special.get(day) is False:
            yield rules.Unavailable(number)
        if day in special:
            continue
        for one in recurring:
            since, until = one.first or date.min, one.last or date.max
            if one.weekday == day.weekday() and since <= day <= until:
                yield from (rules.Unavailable(number, kind) for kind in sorted(one.not_kinds) or (rules.FREE,))


def _wish(facts: RosterFacts, wish: Wish) -> rules.Wish:
    kind = rules.FREE if wish.kind is WishKind.DAY_OFF else (wish.shift_kind or rules.FREE)
    wanted = wish.kind is WishKind.SHIFT
    weight = (LATE_WEIGHT if wish.late else WISH_WEIGHT) * (JOKER_TIMES if wish.joker else 1)
    return rules.Wish(facts.number(wish.day), kind, wanted=wanted, weight=weight)


def _demand(facts: RosterFacts) -> Iterator[rules.Demand]:
    living = {kind.id for kind in facts.kinds if kind.ended is None or kind.ended >= facts.first}
    for number, day in enumerate(facts.days):
        for key, one in demand_on(facts.demand, day).items():
            if key not in living or one.nurses <= 0:
                continue
            yield rules.Demand(number, key, one.nurses)
            if one.one_of_level:
                yield rules.Demand(number, key, 1, level=one.one_of_level)


def _worked(facts: RosterFacts, nurse: Nurse, day: date) -> str:
    found = facts.assignments.get((nurse.id, day))
    return found.shift_kind if found is not None else rules.FREE


def _pinned(facts: RosterFacts) -> Mapping[str, tuple[int, ...]]:
    pinned: defaultdict[str, list[int]] = defaultdict(list)
    for (nurse, day), one in sorted(facts.assignments.items(), key=lambda item: item[0][1]):
        if one.pinned:
            pinned[nurse].append(facts.number(day))
    return {nurse: tuple(days) for nurse, days in pinned.items()}


def _history(facts: RosterFacts) -> Mapping[str, tuple[rules.Worked, ...]]:
    """Her shifts of the weeks before, oldest first; one that fell in leave was not worked."""
    zone = ZoneInfo(facts.team.time_zone)
    worked: defaultdict[str, list[rules.Worked]] = defaultdict(list)
    for one in facts.past:
        if facts.leave_on(one.nurse, one.day) is not None:
            continue
        kind = facts.kind(one.shift_kind)
        time = time_of(zone, one.day, kind.start, kind.end)
        worked[one.nurse].append(
            past_shift(facts.first, one.day, kind=kind.id, time=time, break_minutes=kind.break_minutes)
        )
    return {nurse: tuple(shifts) for nurse, shifts in worked.items()}
