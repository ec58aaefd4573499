"""Whose wishes were met least in the weeks before: they weigh more this time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from teamapp.domain.entities import Assignment, RosterPeriod, Wish
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.ids import NurseId
from teamapp.services.desk import Desk
from teamapp.services.people.hidden import visible_wishes

REMEMBERED_DAYS = 28


def unmet_before(desk: Desk, first: date, shifts: Iterable[Assignment]) -> Mapping[str, float]:
    """The share of each nurse's wishes of the four weeks before that were not met; drafts tell nothing yet."""
    since, until = first - timedelta(days=REMEMBERED_DAYS), first - timedelta(days=1)
    today = desk.today
    published = [one for one in desk.store.all(RosterPeriod) if one.state is PeriodState.PUBLISHED]
    worked = {(one.nurse, one.day): one.shift_kind for one in shifts}
    asked: Counter[NurseId] = Counter()
    unmet: Counter[NurseId] = Counter()
    for wish in visible_wishes(desk, since, until):
        if wish.day < today or any(one.first <= wish.day <= one.last for one in published):
            asked[wish.nurse] += 1
            unmet[wish.nurse] += not is_met(wish, worked.get((wish.nurse, wish.day)))
    return {nurse: unmet[nurse] / count for nurse, count in asked.items()}


def is_met(wish: Wish, worked: str | None) -> bool:
    """Whether a day with this shift kind (None: free) is as wished."""
    if wish.kind is WishKind.DAY_OFF:
        return worked is None
    return (worked == wish.shift_kind) is (wish.kind is WishKind.SHIFT)
