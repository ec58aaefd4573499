"""The small team while it makes its roster together: a page in each phase."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.wire import Entity
from teamapp.services.desk import Desk
from teamapp.services.roster.periods import period_id
from teamapp.services.roster.together.phases import begin_phases, close_phase
from teamapp.services.roster.together.wishes import Wished, set_wishes
from tests.support.roster.roster_team import FIRST, LAST, day, nurse_id, roster_desk
from ui.parts.layers.sheet import Sheet
from ui.roster.page import RosterPage

PERIOD = period_id(FIRST, LAST)
OFF = Wished(WishKind.DAY_OFF)


def wishing(desk: Desk, wanted: Mapping[str, tuple[int, ...]]) -> Desk:
    """Days off for some nurses, by the number of the day."""
    for name, days in wanted.items():
        set_wishes(desk, nurse_id(name), {day(number): OFF for number in days})
    return desk


def in_wishes(*more: Entity) -> Desk:
    """The roster of November is open for wishes."""
    desk = roster_desk({}, *more)
    begin_phases(desk, PERIOD)
    return desk


def in_gaps() -> Desk:
    """Three of four wished the first Tuesday off, so that one of its two shifts cannot be filled."""
    desk = wishing(in_wishes(), {"Bram": (1,), "Noor": (1,), "Sanne": (1,)})
    close_phase(desk, PERIOD)
    return desk


def sheet_of(page: RosterPage) -> Sheet:
    """The sheet that is open over the page."""
    (found,) = [one for one in page.findChildren(Sheet) if one.isVisible()]
    return found


@pytest.fixture
def today() -> date:
    return date(2026, 10, 20)
