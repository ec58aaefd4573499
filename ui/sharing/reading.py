"""Everything the page shows, read once in the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from teamapp.domain.entities import Nurse
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text
from teamapp.services.history.read import Happening, read_history
from teamapp.services.sharing.devices import Standing, TeamDevice, devices
from teamapp.services.sharing.state import SharingState, sentence, state

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

_LOOKED_AT, _SHOWN = 60, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingRead:
    """Of one moment; `came` is what colleagues did last."""

    team: str
    now: SharingState
    said: Text
    devices: tuple[TeamDevice, ...]
    me: NurseId | None
    nurses: tuple[tuple[NurseId, str], ...]
    came: tuple[Happening, ...]
    zone: ZoneInfo
    today: date

    @property
    def this(self) -> TeamDevice | None:
        """The device in front of which this person sits."""
        return next((one for one in self.devices if one.this), None)

    @property
    def computers(self) -> tuple[TeamDevice, ...]:
        """Without the recovery kit, which is paper."""
        return tuple(one for one in self.devices if not one.recovery)

    @property
    def has_kit(self) -> bool:
        """One that opens the team: it was made, and the server has heard of it."""
        return any(one.recovery and one.standing is Standing.ACTIVE for one in self.devices)

    @property
    def kit_is_coming(self) -> bool:
        """One was made here and opens nothing yet: the server has not heard of it."""
        return any(one.recovery and one.standing is Standing.COMING for one in self.devices)

    def name_of(self, nurse: NurseId | None) -> str:
        """Of a member; empty for nobody."""
        return next((name for one, name in self.nurses if one == nurse), "")


def read(desk: Desk) -> SharingRead:
    """The page's contents."""
    team, me, today = desk.team, desk.me, desk.today
    nurses = [one for one in desk.store.all(Nurse) if one.ended is None or one.ended >= today]
    mine = next((one.name for one in nurses if one.id == me), "")
    happened = read_history(desk, limit=_LOOKED_AT)
    return SharingRead(
        team=team.name,
        now=state(desk),
        said=sentence(desk),
        devices=devices(desk),
        me=me,
        nurses=tuple((one.id, one.name) for one in sorted(nurses, key=lambda one: one.name)),
        came=tuple(one for one in happened if one.who and one.who != mine)[:_SHOWN],
        zone=desk.zone,
        today=today,
    )
