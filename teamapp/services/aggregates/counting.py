"""Counts a month of the team: who brings how much to each figure. Nothing of this leaves; the rules come after it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from scheduling.travel.problem import Table
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId, NurseId, ShiftKindId
from teamapp.services.aggregates.facts import MonthFacts
from teamapp.services.aggregates.rules import Parts, Sum
from teamapp.services.clients.faces import FACES_DAYS, faces
from teamapp.services.roster.facts.plan import demand_on

WEEK = 7
HOUR = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """A month, counted: sums by those who make them up, counts, means and what lies above and below the contract."""

    sums: Mapping[str, Sum]
    counts: Mapping[str, int]
    carers: Parts
    overtime: Parts
    free: Parts
    contract: Parts


def count_month(facts: MonthFacts) -> Counted:
    """Everything at once, as it is stored."""
    made = [visit for visit in facts.visits if visit.status is VisitStatus.DONE and not visit.cancelled]
    contract, rostered, wanted = _contract(facts), _rostered(facts), _wanted(facts)
    days = len(facts.days)
    sums = {
        "contract_hours": Sum((contract,), WEEK, HOUR),
        "rostered_hours": Sum((rostered,), days, HOUR),
        "client_hours": Sum(_care(facts, made), days, HOUR),
        "visits": Sum(_visits(made), days),
    }
    travel = _travel(facts, made)
    if travel is not None:
        sums["travel_hours"] = Sum((travel,), days, HOUR)
    counts = {
        "nurses": len(contract),
        "clients": _clients(facts),
        "open_shifts": _open_shifts(facts),
        "uncovered_visits": _uncovered(facts),
    }
    apart = {nurse: rostered.get(nurse, 0) - minutes for nurse, minutes in wanted.items()}
    return Counted(
        sums=sums,
        counts=counts,
        carers=_carers(facts, made),
        overtime={nurse: minutes for nurse, minutes in apart.items() if minutes > 0},
        free={nurse: -minutes for nurse, minutes in apart.items() if minutes < 0},
        contract=wanted,
    )


def _contract(facts: MonthFacts) -> Parts:
    """Minutes of each nurse's week, in the mean of the month's days."""
    days = facts.days
    found = {
        nurse: round(sum(facts.team.contract_minutes(nurse, day) for day in days) / len(days))
        for nurse in facts.team.nurses
    }
    return {nurse: minutes for nurse, minutes in found.items() if minutes}


def _wanted(facts: MonthFacts) -> Parts:
    """Minutes to plan for each nurse: a seventh of her week for each day without leave, as the roster's rule counts."""
    team = facts.team
    found = {
        nurse: sum(team.contract_minutes(nurse, day) for day in facts.days if not team.on_leave(nurse, day)) // WEEK
        for nurse in team.nurses
    }
    return {nurse: minutes for nurse, minutes in found.items() if minutes}


def _rostered(facts: MonthFacts) -> Parts:
    """Minutes of the shifts in the roster as it came to be; one that fell in leave was not worked."""
    worked: Counter[str] = Counter()
    for one in facts.assignments:
        kind = facts.team.kinds.get(one.shift_kind)
        if kind is not None and not facts.team.on_leave(one.nurse, one.day):
            worked[one.nurse] += kind.worked
    return dict(worked)


def _care(facts: MonthFacts, made: list[Visit]) -> tuple[Parts, Parts]:
    """Minutes with clients, by nurse and by client: as planned, with what a nurse wrote as more."""
    needs = {need.id: need for need in facts.team.needs}
    by_nurse: Counter[str] = Counter()
    by_client: Counter[str] = Counter()
    for visit in made:
        need = needs.get(visit.need)
        usual = need.minutes if need is not None else 0
        minutes = (visit.minutes if visit.minutes is not None else usual) + visit.minutes_extra
        for nurse in _nurses(visit):
            by_nurse[nurse] += minutes
            by_client[visit.client] += minutes
    return dict(by_nurse), dict(by_client)


def _visits(made: list[Visit]) -> tuple[Parts, Parts]:
    """Visits that were made, by the nurse who made them (of two the first) and by client."""
    by_nurse = Counter(str(visit.nurse) for visit in made if visit.nurse is not None)
    by_client = Counter(str(visit.client) for visit in made if visit.nurse is not None)
    return dict(by_nurse), dict(by_client)


def _travel(facts: MonthFacts, made: list[Visit]) -> Parts | None:
    """Minutes on the way, from home along the day's visits and back; None where the ways are not known."""
    if facts.team.matrices is None:
        return None
    found: Counter[str] = Counter()
    for (nurse, _day), clients in _rounds(made).items():
        vehicle, home = facts.team.places.vehicle.get(nurse), facts.team.places.home.get(nurse)
        if vehicle is None or home is None:
            continue
        stops = [facts.team.places.client[client] for client in clients if client in facts.team.places.client]
        found[nurse] += _on_the_way(facts.team.matrices[vehicle].seconds, [home, *stops, home])
    return {nurse: round(seconds / 60) for nurse, seconds in found.items()}


def _rounds(made: list[Visit]) -> Mapping[tuple[NurseId, date], list[ClientId]]:
    """Whom each nurse visited on each day, in turn."""
    stops: defaultdict[tuple[NurseId, date], list[tuple[int, ClientId]]] = defaultdict(list)
    for visit in made:
        for nurse, start in ((visit.nurse, visit.start), (visit.second_nurse, visit.second_start or visit.start)):
            if nurse is not None:
                stops[nurse, visit.day].append((start or 0, visit.client))
    return {key: [client for _start, client in sorted(found)] for key, found in stops.items()}


def _on_the_way(seconds: Table, stops: list[int]) -> int:
    return sum(seconds[here][there] or 0 for here, there in pairwise(stops))


def _carers(facts: MonthFacts, made: list[Visit]) -> Parts:
    """How many different nurses each client met in the last two weeks of the month."""
    since = facts.last - timedelta(days=FACES_DAYS - 1)
    met = faces(visit for visit in made if visit.day >= since)
    return {client: len(nurses) for client, nurses in met.items()}


def _clients(facts: MonthFacts) -> int:
    """Those in care on any day of the month."""
    return sum(
        (one.started is None or one.started <= facts.last) and (one.ended is None or one.ended >= facts.first)
        for one in facts.team.clients
    )


def _open_shifts(facts: MonthFacts) -> int:
    """Places that the demand asks for and nobody worked."""
    worked = Counter(
        (one.day, one.shift_kind) for one in facts.assignments if not facts.team.on_leave(one.nurse, one.day)
    )
    return sum(max(0, asked - worked[day, kind]) for day, kind, asked in _asked(facts))


def _asked(facts: MonthFacts) -> Iterator[tuple[date, ShiftKindId, int]]:
    for day in facts.days:
        for one in demand_on(facts.team.demand, day).values():
            kind = facts.team.kinds.get(one.shift_kind)
            if kind is not None and (kind.ended is None or kind.ended >= day):
                yield day, one.shift_kind, one.nurses


def _uncovered(facts: MonthFacts) -> int:
    """Visits of the month that were not cancelled and had nobody, or one nurse where two were needed."""
    asked = {need.id: need.nurses for need in facts.team.needs}
    there = (one for one in facts.visits if not one.cancelled)
    return sum(len(_nurses(visit)) < asked.get(visit.need, 1) for visit in there)


def _nurses(visit: Visit) -> tuple[NurseId, ...]:
    return tuple(nurse for nurse in (visit.nurse, visit.second_nurse) if nurse is not None)
