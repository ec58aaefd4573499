"""Whether the person of this computer works now, as far as the roster says."""

from __future__ import annotations

from datetime import timedelta

from teamapp.domain.entities import Assignment, Leave, ShiftKind
from teamapp.domain.units import DAY_MINUTES
from teamapp.services.desk import Desk

_BEFORE_MINUTES = 60
"""Who looks at her day an hour before it begins is at work already."""


def on_duty(desk: Desk) -> bool:
    """From an hour before her shift to its end, also past midnight.

    Whoever is not known, or whose team has no roster of these days, counts as working: nothing is to be missed.
    """
    me = desk.me
    now = desk.clock().astimezone(desk.zone)
    today = now.date()
    near = desk.store.between(Assignment, "day", today - timedelta(days=1), today)
    if me is None or not near:
        return True
    kinds = {kind.id: kind for kind in desk.store.all(ShiftKind)}
    away = [leave for leave in desk.store.where(Leave, nurse=me) if leave.covers(today)]
    minute = now.hour * 60 + now.minute
    for cell in near:
        kind = kinds.get(cell.shift_kind)
        if cell.nurse != me or kind is None or away:
            continue
        begun = (today - cell.day).days * DAY_MINUTES + minute
        if kind.start - _BEFORE_MINUTES <= begun <= kind.end:
            return True
    return False
