"""Everything the page shows, read once in the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from teamapp.domain.entities import ShiftKind
from teamapp.domain.entities.team import MOST_NURSES
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text
from teamapp.services.history.of_nurse import history_of_nurse
from teamapp.services.history.read import Happening
from teamapp.services.people.card import NurseCard, TeamLine, nurse_card, team_list
from teamapp.services.people.nurses import size_notices

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class TeamRead:
    """The list, the chosen nurse's card, and what forms need to know."""

    today: date
    lines: tuple[TeamLine, ...]
    card: NurseCard | None
    kinds: tuple[ShiftKind, ...]
    notices: tuple[Text, ...]
    me: NurseId | None
    zone: ZoneInfo
    history: tuple[Happening, ...] = ()
    """What was changed about the chosen nurse, newest first."""
    most_nurses: int = MOST_NURSES

    @property
    def members(self) -> int:
        return sum(line.member_today for line in self.lines)

    @property
    def week_hours(self) -> float:
        """Contract hours a week of everybody who is in the team today."""
        return sum(line.week_minutes for line in self.lines if line.member_today) / 60


def read(desk: Desk, chosen: NurseId | None) -> TeamRead:
    """The page's contents; without a choice the nurse of this device, else the first."""
    lines = team_list(desk)
    known = [line.nurse.id for line in lines]
    me = desk.me
    wanted = next((nurse for nurse in (chosen, me, *known) if nurse in known), None)
    return TeamRead(
        today=desk.today,
        lines=lines,
        card=nurse_card(desk, wanted) if wanted is not None else None,
        kinds=tuple(sorted(desk.store.all(ShiftKind), key=lambda kind: kind.order)),
        notices=size_notices(desk),
        me=me,
        zone=desk.zone,
        history=history_of_nurse(desk, wanted) if wanted is not None else (),
    )
