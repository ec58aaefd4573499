"""Quiet remarks on a nurse's own wishes: what the rules forbid anyway, and days on which hardly anybody else could be.

Nobody else's wishes are looked at: only leave, weekdays on which somebody never works, contracts and levels, which
everybody sees.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from scheduling.rules.plan import FREE, Demand, Plan
from teamapp.domain.entities import Wish
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.text import Text, text
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.together.giving.able import allowed, broken_by
from teamapp.services.roster.together.wishes import MyWishes


def wish_hints(view: PeriodView, mine: MyWishes) -> Mapping[date, Text]:
    """At most one remark a day; none where a wish is unremarkable. No wish is refused for it."""
    found = {}
    for wish in mine.wishes:
        if view.first <= wish.day <= view.last and (hint := _hint(view, wish)) is not None:
            found[wish.day] = hint
    return found


def _hint(view: PeriodView, wish: Wish) -> Text | None:
    plan, day = view.live.plan, view.number(wish.day)
    if wish.kind is WishKind.SHIFT and wish.shift_kind is not None:
        if allowed(plan, wish.nurse, day, kind=wish.shift_kind, before=broken_by(plan, wish.nurse)):
            return None
        return text("together.hint_rules", shift=view.kind(wish.shift_kind).name)
    for demand in plan.demand:
        unwanted = wish.kind is WishKind.DAY_OFF or demand.kind == wish.shift_kind
        if demand.day == day and demand.needed and unwanted and (hint := _needed(view, wish, demand)) is not None:
            return hint
    return None


def _needed(view: PeriodView, wish: Wish, demand: Demand) -> Text | None:
    """Too few are left for a shift when she does not come."""
    plan = view.live.plan
    able = [nurse.id for nurse in plan.nurses if nurse.meets(demand) and _there(plan, nurse.id, demand)]
    others = [view.nurse(one).given_name for one in able if one != wish.nurse]
    if wish.nurse not in able or len(others) >= demand.needed:
        return None
    shift = view.kind(demand.kind).name
    if not others:
        return text("together.hint_only_you", shift=shift)
    return text("together.hint_needed", shift=shift, names=", ".join(others), needed=demand.needed)


def _there(plan: Plan, nurse: str, demand: Demand) -> bool:
    who = plan.nurse(nurse)
    if who.leave_on(demand.day) is not None or who.contract_minutes(demand.day) == 0:
        return False
    return not any(away.day == demand.day and away.kind in (FREE, demand.kind) for away in who.unavailable)
