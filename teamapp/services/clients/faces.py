"""Known faces: how many different nurses a client met in fourteen days, the public measure of continuity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId, NurseId
from teamapp.services.desk import Desk

FACES_DAYS = 14


def faces(visits: Iterable[Visit]) -> Mapping[ClientId, Counter[NurseId]]:
    """Client by client, how often which nurse really came."""
    met: dict[ClientId, Counter[NurseId]] = {}
    for visit in visits:
        if visit.status is not VisitStatus.DONE:
            continue
        for nurse in (visit.nurse, visit.second_nurse):
            if nurse is not None:
                met.setdefault(visit.client, Counter())[nurse] += 1
    return met


def recent_faces(desk: Desk, *, day: date) -> Mapping[ClientId, Counter[NurseId]]:
    """The faces of the fourteen days that end with `day`."""
    return faces(desk.store.between(Visit, "day", day - timedelta(days=FACES_DAYS - 1), day))
