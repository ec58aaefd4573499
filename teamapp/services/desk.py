"""The open team that every use case works on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities.team import Team
from teamapp.domain.ids import Id, NurseId, new_id
from teamapp.domain.text import Text
from teamapp.services.exchanging.exchange import Sharing
from teamapp.services.travel import TravelTimes

if TYPE_CHECKING:
    from pathlib import Path

    from scheduling.client import Worker
    from teamapp.patch.open import PatchPack
    from teamapp.store.store import Store

OWNER = "owner"
"""The local setting that names the nurse to whom this device belongs."""


def now_utc() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Desk:
    """A team that is open on this device: its store, the planning worker, its streets and a clock.

    Used from one thread at a time, the database executor's; only `worker` may be called from any thread.
    """

    store: Store
    worker: Worker | None = None
    patch: PatchPack | None = None
    profile: Path | None = None
    clock: Callable[[], datetime] = field(default=now_utc)
    travel: TravelTimes = field(default_factory=TravelTimes)
    sharing: Sharing = field(init=False)

    def __post_init__(self) -> None:
        self.sharing = Sharing(self.store, self.clock)

    @property
    def team(self) -> Team:
        """The one team of this profile."""
        (found,) = self.store.all(Team)
        return found

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.team.time_zone)

    @property
    def today(self) -> date:
        """The day on the team's wall."""
        return self.clock().astimezone(self.zone).date()

    @property
    def me(self) -> NurseId | None:
        """The nurse to whom this device belongs, once she has said so."""
        owner = self.store.setting(OWNER)
        return NurseId(Id(owner)) if owner else None

    def fresh_id(self) -> Id:
        return new_id(self.clock())

    def commit(
        self,
        edits: Iterable[Edit],
        what: Text,
        *,
        why: Text | None = None,
        undoes: Id | None = None,
        undoable: bool = True,
    ) -> Change:
        """Write one change, whole or not at all, signed with the nurse of this device and the present moment."""
        moment = self.clock()
        change = Change(
            id=new_id(moment),
            at=moment,
            who=self.me,
            what=what,
            edits=tuple(edits),
            why=why,
            undoes=undoes,
            undoable=undoable,
        )
        self.write(change)
        return change

    def write(self, change: Change) -> None:
        """Commit a change that was made elsewhere, and let the exchange know."""
        self.store.commit(change)
        self.sharing.written()
