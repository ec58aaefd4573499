"""What happens to visits that are planned when their series changes or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from teamapp.domain.change import Edit
from teamapp.domain.entities import CareNeed, Visit
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.series import days_of
from teamapp.services.desk import Desk


def planned_after(desk: Desk, first: date, needs: Iterable[CareNeed]) -> Iterator[Edit]:
    """Drop the stored visits of these needs from a day on that nobody has begun."""
    for need in needs:
        for visit in desk.store.where(Visit, need=need.id):
            if visit.day >= first and visit.status is VisitStatus.PLANNED:
                yield Edit(visit, None)


def no_longer_asked(desk: Desk, after: CareNeed) -> Iterator[Edit]:
    """Drop stored visits from today on that the changed series no longer asks for; those moved to another day stay."""
    for visit in desk.store.where(Visit, need=after.id):
        begun = visit.day < desk.today or visit.status is not VisitStatus.PLANNED
        moved = visit.id != visit_id(after.id, visit.day)
        if not begun and not moved and not days_of(after, visit.day, visit.day):
            yield Edit(visit, None)
