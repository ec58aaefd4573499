"""The small roster team in the middle of making its November roster together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from teamapp.domain.entities import RosterPeriod, Wish
from teamapp.domain.entities.nurse import WishKind, wish_id
from teamapp.domain.entities.roster import Phase
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.wire import Entity
from teamapp.services.desk import OWNER, Desk
from teamapp.services.refused import Refused
from teamapp.services.roster.periods import period_id
from teamapp.services.roster.together.phases import begin_phases
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import FIRST, LAST, day, nurse_id, roster_desk

NOVEMBER = period_id(FIRST, LAST)
AUTUMN = datetime(2026, 9, 10, 8, 0, tzinfo=UTC)
"""Before the wishes for November are due."""
WISHES_UNTIL, GAPS_UNTIL = date(2026, 9, 21), date(2026, 9, 28)


def together_desk(rows: Mapping[str, str] | None = None, *more: Entity, now: datetime = AUTUMN) -> Desk:
    """November open for wishes until 21 September; Aylin's device."""
    desk = roster_desk(rows, *more, now=now)
    begin_phases(desk, NOVEMBER, wishes_until=WISHES_UNTIL, gaps_until=GAPS_UNTIL)
    return desk


def sits(desk: Desk, name: str) -> Desk:
    """From now on the device is hers."""
    desk.store.set_setting(OWNER, nurse_id(name))
    return desk


def wish_of(name: str, number: int, kind: WishKind = WishKind.DAY_OFF, **more: object) -> Wish:
    nurse, when = nurse_id(name), day(number)
    return Wish(id=wish_id(nurse, when), nurse=nurse, day=when, kind=kind, **more)  # type: ignore[arg-type]


def november_of(desk: Desk) -> RosterPeriod:
    found = desk.store.get(RosterPeriod, NOVEMBER)
    assert found is not None
    return found


def phase(desk: Desk) -> Phase | None:
    return november_of(desk).phase


def refusal(refused: Refused) -> str:
    """The code, after both languages have said it."""
    assert all(say(refused.text, language) for language in Language)
    return refused.text.code


def shift(key: str) -> ShiftKindId:
    from tests.support.roster.roster_team import KINDS

    return KINDS[key].id
