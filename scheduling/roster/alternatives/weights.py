"""The team's prices turned towards one style; what is strict stays strict, and holes stay the dearest thing."""

from __future__ import annotations

from dataclasses import replace

from scheduling.roster.alternatives.problem import Style
from scheduling.rules.plan import FREE, Nurse, Plan, Wish
from scheduling.rules.setting import Setting, Strength

TIMES = 5
"""So many times the team's own price weighs what a style is about."""

STEADY_WEIGHT = 4
"""A changed cell weighs like an unmet wish of this weight: twice a wish that was entered in time."""

FAIR = Setting("even.fair_share", "fair_share", Strength.TEAM, 25, {"tolerance_points": 0})
"""For a team that has switched its own fair share off and asks for an even roster all the same."""

ABOUT = {Style.WISHES: frozenset({"wishes"}), Style.EVEN: frozenset({"fair_share"}), Style.STEADY: frozenset[str]()}
"""The rules that a style raises."""


def turned(plan: Plan, style: Style, *, first_day: int) -> Plan:
    """The plan as a solver should see it for a style; judge its roster with the team's own plan."""
    settings = tuple(_dearer(setting, style) for setting in plan.settings)
    if style is Style.EVEN and not any(setting.rule == "fair_share" and setting.active for setting in settings):
        settings = (*settings, FAIR)
    nurses = plan.nurses
    if style is Style.STEADY and any(kind != FREE for nurse in nurses for kind in plan.row(nurse.id)[first_day:]):
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
