"""What waits on Today for the team as such: no printed kit, a month that was not given to the office."""

from __future__ import annotations

from collections.abc import Iterator

from teamapp.domain.entities import Release
from teamapp.domain.text import Text, text
from teamapp.services.aggregates.deciding import by_itself
from teamapp.services.aggregates.ledger import open_periods
from teamapp.services.attention.silence import Kind, calls
from teamapp.services.day.waiting import Waiting, waiting
from teamapp.services.desk import Desk
from teamapp.services.exchanging.kept import kept
from teamapp.services.sharing.devices import devices


def all_waiting(desk: Desk) -> tuple[Waiting, ...]:
    """What waits today, and at the end what waits for no day."""
    return (*waiting(desk), *(Waiting(said, mine=False) for said in _of_the_team(desk)))


def _of_the_team(desk: Desk) -> Iterator[Text]:
    """Nothing for a team that is not shared."""
    if kept(desk.store) is None:
        return
    if calls(desk, Kind.KIT) and not any(one.recovery and one.takes_part for one in devices(desk)):
        yield text("waiting.no_kit")
    if calls(desk, Kind.MONTH) and _gives_by_hand(desk) and open_periods(desk):
        period = open_periods(desk)[0]
        yield text("waiting.month_open", month=f"month.{period % 100}", year=period // 100)


def _gives_by_hand(desk: Desk) -> bool:
    """The team has given months before, and has not left it to the app."""
    return not by_itself(desk).on and bool(desk.store.all(Release))
