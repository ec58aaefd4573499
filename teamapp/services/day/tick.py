"""Tick a visit. Nobody is clocked: what is written holds the day of the tick, never its time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import VisitId, new_id
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visit_on
from teamapp.services.refused import refuse

_STEP = {VisitStatus.PLANNED: 0, VisitStatus.UNDER_WAY: 1, VisitStatus.DONE: 2, VisitStatus.NOT_HOME: 2}

_CODES = {
    VisitStatus.UNDER_WAY: "day.under_way",
    VisitStatus.DONE: "day.done",
    VisitStatus.NOT_HOME: "day.not_home",
}


def tick(desk: Desk, visit_id: VisitId, day: date, status: VisitStatus) -> Change:
    """Forward only: under way, then done or not home. A slip is taken back by undo."""
    visit = visit_on(desk, visit_id, day)
    client = border.client_of(desk, visit.client)
    if visit.cancelled:
        raise refuse("day.is_cancelled", client=client.name, day=visit.day.isoformat())
    if visit.day > desk.today:
        raise refuse("day.not_yet", client=client.name, day=visit.day.isoformat())
    if _STEP[status] <= _STEP[visit.status]:
        raise refuse("day.ticked_before", client=client.name, status=f"visit.{visit.status.value}")
    edit = Edit(desk.store.get(Visit, visit.id), replace(visit, status=status))
    return commit_without_time(desk, (edit,), text(_CODES[status], client=client.name))


def commit_without_time(desk: Desk, edits: Iterable[Edit], what: Text) -> Change:
    """Write a change that is dated with the beginning of today, in its moment and in its id alike."""
    midnight = datetime.combine(desk.today, time(), tzinfo=desk.zone).astimezone(UTC)
    change = Change(id=new_id(midnight), at=midnight, who=desk.me, what=what, edits=tuple(edits))
    desk.write(change)
    return change
