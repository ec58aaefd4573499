"""When wishes and gaps are due: proposed backwards from the day on which a roster must be known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from scheduling.rules.setting import Setting
from teamapp.domain.entities import RosterPeriod, RuleSetting
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.settings import rules_in_force

GAPS_DAYS: Final = 7
"""So many days before publishing the gaps are settled, and before that the wishes in."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The last days of the two phases, and the day by which the roster must be published."""

    wishes_until: date
    gaps_until: date
    publish_by: date


def agreed_days(settings: Iterable[Setting], rule: str, nurse: str = "") -> int:
    """How many days ahead the rule `publication` or `notice` asks, of one nurse too; 0 where no rule says so."""
    held = (one for one in settings if one.rule == rule and one.active)
    return max((one.figure("days", nurse) for one in held), default=0)


def publish_by(desk: Desk, period: RosterPeriod) -> date:
    """The last day on which a roster is published in time, by the rules of the team."""
    first, last = period.first, period.last
    rules = rules_in_force(desk.team, desk.store.all(RuleSetting), (), first=first, last=last)
    return first - timedelta(days=agreed_days(rules, "publication"))


def proposed_deadlines(first: date, due: date, today: date) -> Deadlines:
    """Published by `due`, gaps a week before, wishes a week before that; squeezed where that is over already."""
    gaps, wishes = due - timedelta(days=GAPS_DAYS), due - timedelta(days=2 * GAPS_DAYS)
    if wishes <= today:
        ahead = max(2, (first - today).days)
        wishes = today + timedelta(days=min(GAPS_DAYS, (ahead - 1) // 2))
        gaps = min(first - timedelta(days=1), wishes + timedelta(days=min(GAPS_DAYS, ahead // 4 + 1)))
    return Deadlines(wishes, gaps, due)


def check_deadlines(wishes_until: date, gaps_until: date, *, first: date, today: date) -> None:
    """Refuses deadlines in the wrong order: today, wishes, gaps, the roster itself."""
    if wishes_until < today:
        raise refuse("together.wishes_until_past", day=wishes_until.isoformat())
    if gaps_until < wishes_until:
        raise refuse("together.gaps_before_wishes", wishes=wishes_until.isoformat(), gaps=gaps_until.isoformat())
    if gaps_until >= first:
        raise refuse("together.gaps_in_period", gaps=gaps_until.isoformat(), first=first.isoformat())
