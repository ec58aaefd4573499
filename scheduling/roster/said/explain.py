"""Why a nurse is here, why she is not there, and who could: by trying the cell and asking the rules' own checks.

Nothing is solved: a counter-example ("with that late the rest would be 9 h 30") is one check of one changed cell,
fast enough to run while somebody drags.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from scheduling.roster.said.reasons import reason_of
from scheduling.rules.check import check_day, check_nurse
from scheduling.rules.finding import Finding, Severity
from scheduling.rules.hours.contract import contract_minutes, planned_minutes
from scheduling.rules.line import date_of, line_of, shift_name
from scheduling.rules.people.wishes import met
from scheduling.rules.plan import FREE, Nurse, Plan
from scheduling.rules.setting import Strength
from scheduling.text import Text, TextValue

ORDER = (Strength.LAW, Strength.COLLECTIVE, Strength.TEAM, Strength.CONTRACT, Strength.WISH)
"""From the most binding to the least."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a change of one cell would do.

    `allowed` is false if it brings a finding that must be fixed; `price` is how much dearer (or, below zero, cheaper)
    the roster becomes. `breaks` and `mends` are the findings that come and go, the most binding first; `reasons` says
    it in words, most important first.
    """

    nurse: str
    day: int
    kind: str
    allowed: bool
    price: int
    breaks: tuple[Finding, ...]
    mends: tuple[Finding, ...]
    reasons: tuple[Text, ...]


def judge(plan: Plan, nurse_id: str, *, day: int, kind: str) -> Verdict:
    """What would happen if a nurse worked a shift kind (or, with an empty kind, were free) on a day."""
    changed = plan.with_cell(nurse_id, day, kind)
    before = (*check_nurse(plan, nurse_id), *check_day(plan, day))
    after = (*check_nurse(changed, nurse_id), *check_day(changed, day))
    breaks, mends = beyond(after, before), beyond(before, after)
    return Verdict(
        nurse=nurse_id,
        day=day,
        kind=kind,
        allowed=not any(one.severity is Severity.MUST_FIX for one in breaks),
        price=sum(one.cost for one in after) - sum(one.cost for one in before),
        breaks=breaks,
        mends=mends,
        reasons=_reasons(changed, nurse_id, day=day, breaks=breaks, mends=mends),
    )


def why_here(plan: Plan, nurse_id: str, day: int) -> tuple[Text, ...]:
    """Why a nurse works what she works on a day: the cause, her hours, and who would be next and at what price."""
    kind = plan.row(nurse_id)[day]
    if kind == FREE:
        return why_free(plan, nurse_id, day)
    line = line_of(plan, plan.nurse(nurse_id))
    reasons = [reason_of(line, day), _hours(plan, line.nurse)]
    without = plan.with_cell(nurse_id, day, FREE)
    relief = judge(plan, nurse_id, day=day, kind=FREE)
    others = [one for one in who_can(without, day, kind) if one.nurse != nurse_id]
    if others and others[0].allowed:
        extra = others[0].price + relief.price
        values: dict[str, TextValue] = {
            "nurse": others[0].nurse,
            "price": extra,
            "shift": shift_name(plan, kind),
            "date": date_of(plan, day),
        }
        reasons.append(Text("explain.next_best" if extra > 0 else "explain.as_good", values))
    else:
        reasons.append(Text("explain.nobody_else", {"shift": shift_name(plan, kind), "date": date_of(plan, day)}))
    return tuple(reasons)


def why_free(plan: Plan, nurse_id: str, day: int) -> tuple[Text, ...]:
    """Why a nurse is free on a day: leave, availability, a wish, or what each shift of the day would break."""
    nurse = plan.nurse(nurse_id)
    if nurse.leave_on(day) is not None:
        return (Text("explain.leave", {"date": date_of(plan, day)}),)
    wished = any(wish.day == day and not wish.wanted and not wish.kind and met(wish, FREE) for wish in nurse.wishes)
    reasons = [Text("explain.wished_free", {"date": date_of(plan, day)})] if wished else []
    verdicts = [judge(plan, nurse_id, day=day, kind=kind) for kind in _asked(plan, day)]
    return (*reasons, *(verdict.reasons[0] for verdict in verdicts))


def why_not(plan: Plan, nurse_id: str, *, day: int, kind: str) -> Verdict:
    """Why a nurse does not work a shift kind on a day: what it would break, and what it would cost."""
    return judge(plan, nurse_id, day=day, kind=kind)


def who_can(plan: Plan, day: int, kind: str) -> tuple[Verdict, ...]:
    """Everybody who is not on that shift already, best first: allowed before not, cheaper before dearer, with
    reasons."""
    verdicts = [judge(plan, nurse.id, day=day, kind=kind) for nurse in plan.nurses if plan.row(nurse.id)[day] != kind]
    return tuple(sorted(verdicts, key=lambda one: (not one.allowed, one.price, one.nurse)))


def _asked(plan: Plan, day: int) -> list[str]:
    """The shift kinds that the team asks for on a day."""
    asked = {demand.kind for demand in plan.demand if demand.day == day and demand.needed > 0}
    return [kind.key for kind in plan.kinds if kind.key in asked]


def beyond(findings: Iterable[Finding], known: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings that are new, or about more than before; the most binding first."""
    amounts: Counter[tuple[str, str, str, tuple[int, ...], str]] = Counter()
    for one in known:
        amounts[_about(one)] += one.amount
    fresh = [one for one in findings if one.amount > amounts[_about(one)]]
    return tuple(sorted(fresh, key=lambda one: (ORDER.index(one.strength), -one.cost)))


def _about(finding: Finding) -> tuple[str, str, str, tuple[int, ...], str]:
    """What makes two findings the same one: hours and weeks count as one thing however many days they touch."""
    days = finding.days if finding.rule not in ("week_hours", "contract_hours") else ()
    return finding.setting, finding.nurse, finding.text.code, days, finding.kind


def _reasons(
    plan: Plan, nurse_id: str, *, day: int, breaks: tuple[Finding, ...], mends: tuple[Finding, ...]
) -> tuple[Text, ...]:
    """What speaks against it, then what for it; if nothing does, that it fits; and her hours with it."""
    against = [one.text for one in breaks]
    good = [Text("explain.mends_cover", dict(one.text.values)) for one in mends if one.rule == "coverage"]
    kind = plan.row(nurse_id)[day]
    nurse = plan.nurse(nurse_id)
    wished = any(wish.day == day and wish.wanted and met(wish, kind) for wish in nurse.wishes)
    if wished:
        good.append(Text("explain.wished", {"date": date_of(plan, day), "shift": shift_name(plan, kind)}))
    fits = [] if against else [Text("explain.fits", {"date": date_of(plan, day), "shift": shift_name(plan, kind)})]
    return (*against, *fits, *good, _hours(plan, nurse))


def _hours(plan: Plan, nurse: Nurse) -> Text:
    values = {
        "planned_minutes": planned_minutes(line_of(plan, nurse)),
        "contract_minutes": contract_minutes(plan, nurse),
    }
    return Text("explain.hours", values)
