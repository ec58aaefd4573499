"""What the team should know whatever the roster: input that contradicts itself, each with a way out in its sentence.

A note never keeps anybody from planning: a roster always exists, and its findings name what is short.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.roster.stated.stating import allowed_alone
from scheduling.rules.clash import clashes
from scheduling.rules.hours.contract import contract_minutes
from scheduling.rules.hours.days_a_week import contract_and_days
from scheduling.rules.line import date_of, shift_name
from scheduling.rules.plan import Demand, Nurse, Plan
from scheduling.rules.weeks import last_weeks, span_of_weeks
from scheduling.text import Text, TextValue

MOST = 12
"""So many notes at most; the first ones are about everybody."""


def notes_on(plan: Plan) -> tuple[Text, ...]:
    """The notes on a plan that can be solved, those about the whole team first."""
    found = (
        *_hours(plan),
        *_everybody_away(plan),
        *_nobody_may(plan),
        *_more_able(plan),
        *_alike(plan),
        *_people(plan),
        *_rules_apart(plan),
    )
    return found[:MOST]


def _hours(plan: Plan) -> Iterator[Text]:
    """More is asked for than all contracts have."""
    hours = sum(max(0, contract_minutes(plan, nurse)) for nurse in plan.nurses)
    asked = sum(
        max(0, demand.needed) * plan.kind(demand.kind).work_minutes(demand.day)
        for demand in plan.demand
        if not demand.qualified
    )
    if asked > hours:
        yield Text("roster.note.beyond_hours", {"asked_minutes": asked, "contract_minutes": hours})


def _everybody_away(plan: Plan) -> Iterator[Text]:
    """Days on which all have leave and somebody is asked for."""
    needed: dict[int, int] = {}
    for demand in plan.demand:
        if not demand.qualified and demand.needed > 0:
            needed[demand.day] = needed.get(demand.day, 0) + demand.needed
    days = [day for day in sorted(needed) if all(nurse.leave_on(day) is not None for nurse in plan.nurses)]
    if len(days) == 1:
        yield Text("roster.note.all_away", {"date": date_of(plan, days[0]), "needed": needed[days[0]]})
    elif days:
        first, last = date_of(plan, days[0]), date_of(plan, days[-1])
        yield Text("roster.note.all_away_days", {"days": len(days), "from_date": first, "to_date": last})


def _nobody_may(plan: Plan) -> Iterator[Text]:
    """Kinds of shift that nobody may work on any day on which they are asked for, though somebody is there."""
    by_kind: dict[str, list[int]] = {}
    for demand in plan.demand:
        if demand.needed > 0 and any(nurse.leave_on(demand.day) is None for nurse in plan.nurses):
            by_kind.setdefault(demand.kind, []).append(demand.day)
    for kind, days in by_kind.items():
        if not any(allowed_alone(plan, nurse, day, kind) for day in days for nurse in plan.nurses):
            yield Text("roster.note.nobody_may", {"shift": shift_name(plan, kind), "date": date_of(plan, min(days))})


def _more_able(plan: Plan) -> Iterator[Text]:
    """More nurses of a level or skill are asked for than nurses at all, or than there are in the team."""
    plain = {(one.day, one.kind): one.needed for one in plan.demand if not one.qualified}
    said: set[tuple[str, int, str]] = set()
    for demand in plan.demand:
        key = (demand.kind, demand.level, demand.skill)
        if not demand.qualified or demand.needed <= 0 or key in said:
            continue
        code = _contradiction(plan, demand, plain.get((demand.day, demand.kind), 0))
        if code:
            said.add(key)
            values = {"shift": shift_name(plan, demand.kind), "date": date_of(plan, demand.day)}
            yield Text(code, {**values, "needed": demand.needed, "level": demand.level, "skill": demand.skill})


def _contradiction(plan: Plan, demand: Demand, plain: int) -> str:
    able = sum(nurse.meets(demand) for nurse in plan.nurses)
    if able < demand.needed:
        return "roster.note.too_few_skilled" if demand.skill else "roster.note.too_few_of_level"
    return "roster.note.more_able_than_asked" if demand.needed > plain else ""


def _alike(plan: Plan) -> Iterator[Text]:
    """Two kinds that are asked for on the same day at the very same times: they are counted apart."""
    said: set[frozenset[str]] = set()
    for day in range(len(plan.days)):
        asked = [one for one in plan.demand if one.day == day and not one.qualified and one.needed > 0]
        for number, one in enumerate(asked):
            for other in asked[number + 1 :]:
                same = plan.kind(one.kind).times[day] == plan.kind(other.kind).times[day]
                if same and one.kind != other.kind and (pair := frozenset({one.kind, other.kind})) not in said:
                    said.add(pair)
                    values = {"shift": shift_name(plan, one.kind), "other_shift": shift_name(plan, other.kind)}
                    yield Text("roster.note.same_times", {**values, "needed": one.needed + other.needed})


def _rules_apart(plan: Plan) -> Iterator[Text]:
    """Rules that no roster of this team can keep, each said once; contracts beyond their days are named above."""
    said: set[tuple[str, tuple[tuple[str, TextValue], ...]]] = set()
    short = any(True for _ in _hours(plan))
    for clash in clashes(plan):
        key = (clash.text.code, tuple(clash.text.values.items()))
        told = clash.text.code == "clash.contract_above_days" or (short and clash.text.code.endswith("_uncovered"))
        if not told and key not in said:
            said.add(key)
            yield clash.text


def _people(plan: Plan) -> Iterator[Text]:
    """Who has no contract, and whose contract does not fit into the days that her agreement allows."""
    longest = max((plan.kind(one.kind).work_minutes(one.day) for one in plan.demand if one.needed > 0), default=0)
    for nurse in plan.nurses:
        if not any(nurse.contract_minutes(day) for day in range(len(plan.days))):
            yield Text("roster.note.no_contract", {"nurse": nurse.id})
        elif longest and (days := _most_days(plan, nurse)) is not None and days * longest < _target(plan, nurse):
            values = {"days": days, "shift_minutes": longest, "contract_minutes": contract_minutes(plan, nurse)}
            yield Text("roster.note.contract_beyond_days", {"nurse": nurse.id, **values})


def _most_days(plan: Plan, nurse: Nurse) -> int | None:
    """How many days she may work in the period by the agreement on days a week; None without one."""
    setting = next((one for one in plan.active() if one.rule == "days_a_week"), None)
    if setting is None:
        return None
    spans = (span_of_weeks(plan, week, 1) for week in last_weeks(plan))
    inside = ((span, sum(0 <= day < len(plan.days) and nurse.leave_on(day) is None for day in span)) for span in spans)
    return sum(min(there, contract_and_days(plan, nurse, setting, span=span)[1]) for span, there in inside)


def _target(plan: Plan, nurse: Nurse) -> int:
    """The fewest minutes that her contract takes as enough."""
    own = (one for one in plan.active() if one.rule == "contract_hours")
    return contract_minutes(plan, nurse) - next((one.figure("tolerance_minutes", nurse.id) for one in own), 0)
