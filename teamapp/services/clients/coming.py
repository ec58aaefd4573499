"""The coming visits of one client: who comes, when, and why it is different from before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.care import care_name
from teamapp.domain.entities import CareNeed, Nurse, Visit
from teamapp.domain.ids import ClientId, NeedId, NurseId
from teamapp.domain.text import Text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.clients.since import Altered, altered
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_between

COMING_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingVisit:
    """A visit with its care; `altered` is the last change of it that came with a reason."""

    visit: Visit
    need: CareNeed
    care: Text
    minutes: Minutes
    windows: tuple[tuple[MinuteOfDay, MinuteOfDay], ...]
    nurse: Nurse | None
    second: Nurse | None
    altered: Altered | None

    @property
    def place(self) -> tuple[date, int]:
        """Its place among the others: by day, then by its time, or the earliest it may begin while it has none."""
        earliest = self.windows[0][0] if self.windows else 0
        return self.visit.day, self.visit.start if self.visit.start is not None else earliest


def coming_visits(desk: Desk, client: ClientId) -> tuple[ComingVisit, ...]:
    """Those of today and the seven days after it, cancelled ones included, in order."""
    needs = {need.id: need for need in desk.store.where(CareNeed, client=client)}
    nurses = {nurse.id: nurse for nurse in desk.store.all(Nurse)}
    names = {nurse.id: nurse.name for nurse in nurses.values()}
    first, last = desk.today, desk.today + timedelta(days=COMING_DAYS)
    mine = [visit for visit in visits_between(desk, first, last) if visit.client == client and visit.need in needs]
    touched = {visit.id for visit in desk.store.between(Visit, "day", first, last)}  # the others have no past
    lines = [
        _coming(visit, needs, nurses, _altered(desk, visit, names) if visit.id in touched else None) for visit in mine
    ]
    return tuple(sorted(lines, key=lambda line: line.place))


def _coming(
    visit: Visit, needs: Mapping[NeedId, CareNeed], nurses: Mapping[NurseId, Nurse], change: Altered | None
) -> ComingVisit:
    need = needs[visit.need]
    return ComingVisit(
        visit=visit,
        need=need,
        care=care_name(need.care),
        minutes=visit.minutes if visit.minutes is not None else need.minutes,
        windows=visit.moved_windows if visit.moved_windows is not None else need.windows,
        nurse=nurses.get(visit.nurse) if visit.nurse is not None else None,
        second=nurses.get(visit.second_nurse) if visit.second_nurse is not None else None,
        altered=change,
    )


def _altered(desk: Desk, visit: Visit, names: Mapping[NurseId, str]) -> Altered | None:
    """The newest change of this visit that says why."""
    changes = desk.store.headings_of(visit.id)  # a change that planned a month is as cheap as any other
    return next((altered(change, names) for change in changes if change.why is not None), None)
