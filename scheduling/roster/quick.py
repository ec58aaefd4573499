"""A first roster within a blink: shift by shift to the nurse for whom the rules' own checks find it cheapest."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.roster.stated.stating import allowed_alone
from scheduling.rules.check import check_day, check_nurse, total_cost
from scheduling.rules.finding import Finding
from scheduling.rules.hours.contract import contract_minutes, planned_minutes
from scheduling.rules.line import line_of
from scheduling.rules.plan import FREE, Demand, Nurse, Plan
from scheduling.rules.setting import Strength
from scheduling.stop import Stop

SATURDAY = 5


def quick_roster(plan: Plan, stop: Stop, *, first_day: int = 0) -> Plan:
    """Fill the demand greedily, weekends and asked skills first; nobody gets a shift that the law forbids, or one that
    costs her more than its gap costs the team."""
    costs = {nurse.id: _price(check_nurse(plan, nurse.id)) for nurse in plan.nurses}
    for demand in _in_order(plan, first_day):
        while not stop() and _missing(plan, demand) > 0:
            best = _cheapest(plan, demand, costs)
            if best is None:
                break
            nurse_id, price = best
            changed = plan.with_cell(nurse_id, demand.day, demand.kind)
            if price[1] - costs[nurse_id][1] > _day_price(plan, demand.day) - _day_price(changed, demand.day):
                break
            plan = changed
            costs[nurse_id] = price
    return plan


def _in_order(plan: Plan, first_day: int) -> Iterator[Demand]:
    """Asked skills before plain numbers, weekends before weekdays, then day by day."""
    open_demand = (demand for demand in plan.demand if demand.day >= first_day)
    return iter(
        sorted(
            open_demand,
            key=lambda demand: (plan.weekday(demand.day) < SATURDAY, demand.day, not demand.qualified, demand.kind),
        )
    )


def _missing(plan: Plan, demand: Demand) -> int:
    have = sum(plan.row(nurse.id)[demand.day] == demand.kind and nurse.meets(demand) for nurse in plan.nurses)
    return demand.needed - have


def _cheapest(plan: Plan, demand: Demand, costs: dict[str, tuple[int, int]]) -> tuple[str, tuple[int, int]] | None:
    """The nurse for whom the shift costs least, and what her findings then cost; None if nobody may work it."""
    offers = []
    for nurse in plan.nurses:
        if not _may_be_asked(plan, nurse, demand):
            continue
        law, cost = _price(check_nurse(plan.with_cell(nurse.id, demand.day, demand.kind), nurse.id))
        if law <= costs[nurse.id][0]:
            offers.append((cost - costs[nurse.id][1], -_hours_left(plan, nurse), nurse.id, (law, cost)))
    if not offers:
        return None
    *_, nurse_id, price = min(offers)
    return nurse_id, price


def _may_be_asked(plan: Plan, nurse: Nurse, demand: Demand) -> bool:
    free = plan.row(nurse.id)[demand.day] == FREE and not plan.is_pinned(nurse.id, demand.day)
    return free and nurse.meets(demand) and allowed_alone(plan, nurse, demand.day, demand.kind)


def _hours_left(plan: Plan, nurse: Nurse) -> float:
    """The part of the contract that is still to plan."""
    target = contract_minutes(plan, nurse)
    return 1.0 - planned_minutes(line_of(plan, nurse)) / target if target else 0.0


def _day_price(plan: Plan, day: int) -> int:
    return total_cost(check_day(plan, day))


def _price(findings: tuple[Finding, ...]) -> tuple[int, int]:
    """What the law counts, and what everything costs."""
    law = sum(found.amount for found in findings if found.strength is Strength.LAW)
    return law, sum(found.cost for found in findings)
