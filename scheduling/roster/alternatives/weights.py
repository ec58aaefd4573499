"""The team's prices turned towards one style; what is strict stays strict, and holes stay the dearest thing."""

from __future__ import annotations

from dataclasses import replace

from scheduling.roster.alternatives.problem import Style
from scheduling.rules.plan import FREE, Nurse, Plan, Wish
from scheduling.rules.setting import Setting

TIMES = 5
"""So many times the team's own price weighs what a style is about."""

STEADY_WEIGHT = 3
"""A changed cell weighs like an unmet wish of this weight."""

ABOUT = {Style.WISHES: frozenset({"wishes"}), Style.EVEN: frozenset({"fair_share"}), Style.STEADY: frozenset[str]()}
"""The rules that a style raises."""


def turned(plan: Plan, style: Style, *, first_day: int) -> Plan:
    """The plan as a solver should see it for a style; judge its roster with the team's own plan."""
    settings = tuple(_dearer(setting, style) for setting in plan.settings)
    nurses = plan.nurses
    if style is Style.STEADY:
        nurses = tuple(_staying(plan, nurse, first_day) for nurse in plan.nurses)
    return replace(plan, settings=settings, nurses=nurses)


def _dearer(setting: Setting, style: Style) -> Setting:
    return replace(setting, price=TIMES * setting.price) if setting.rule in ABOUT[style] else setting


def _staying(plan: Plan, nurse: Nurse, first_day: int) -> Nurse:
    """Each cell of the present roster as a wish that it stays: any solver understands wishes."""
    stay = tuple(
        Wish(day, kind, wanted=kind != FREE, weight=STEADY_WEIGHT)
        for day, kind in enumerate(plan.row(nurse.id))
        if day >= first_day and not plan.is_pinned(nurse.id, day)
    )
    return replace(nurse, wishes=(*nurse.wishes, *stay))
