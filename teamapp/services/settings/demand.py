"""How many nurses each duty needs on each weekday."""

from __future__ import annotations

from dataclasses import dataclass, replace

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Contract, Demand, Nurse, ShiftKind
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.limits import active
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services import border
from teamapp.services.clients.needs import LEVELS
from teamapp.services.desk import Desk
from teamapp.services.people.contracts import contract_on
from teamapp.services.refused import refuse
from teamapp.services.settings.shift_kinds import shift_kinds

MOST_NURSES = 20


@dataclass(frozen=True, slots=True)
class DemandTable:
    """What a usual week asks, and what the contracts of today's team hold."""

    kinds: tuple[ShiftKind, ...]
    needs: tuple[Demand, ...]
    contract_minutes: Minutes

    def need(self, weekday: int, kind: ShiftKindId) -> Demand | None:
        """What is asked for a duty on a weekday; None: nobody."""
        return next((need for need in self.needs if (need.weekday, need.shift_kind) == (weekday, kind)), None)

    def minutes_of(self, kind: ShiftKind) -> Minutes:
        """Paid minutes a week that this duty asks."""
        return Minutes(kind.worked * sum(need.nurses for need in self.needs if need.shift_kind == kind.id))

    @property
    def asked_minutes(self) -> Minutes:
        """Paid minutes a week that all duties ask."""
        return Minutes(sum(self.minutes_of(kind) for kind in self.kinds))


def demand_table(desk: Desk) -> DemandTable:
    """The whole week at once, for the grid in the settings."""
    today = desk.today
    team = [nurse for nurse in desk.store.all(Nurse) if active(nurse.started, nurse.ended, today)]
    contracts = [contract_on(desk.store.where(Contract, nurse=nurse.id), today) for nurse in team]
    hours = sum(contract.week_minutes for contract in contracts if contract is not None)
    return DemandTable(shift_kinds(desk), demand_today(desk), Minutes(hours))


def demand_today(desk: Desk) -> tuple[Demand, ...]:
    """What holds now, by weekday."""
    found = [need for need in desk.store.all(Demand) if active(need.first, need.last, desk.today)]
    return tuple(sorted(found, key=lambda need: (need.weekday, need.id)))


def ask_for(desk: Desk, weekday: int, shift_kind: ShiftKindId, *, nurses: int, one_of_level: int = 0) -> Change:
    """So many nurses of this duty on this weekday (0 = Monday), at least one of them of the level; none: no need."""
    kind = border.existing(desk, ShiftKind, shift_kind)
    border.between("label.demand.weekday", weekday, least=0, most=6)
    border.between("label.demand.nurses", nurses, least=0, most=MOST_NURSES)
    if one_of_level not in LEVELS:
        raise refuse("clients.no_such_level", level=one_of_level)
    before = next(
        (need for need in demand_today(desk) if (need.weekday, need.shift_kind) == (weekday, shift_kind)), None
    )
    after = _wanted(desk, before, weekday, shift_kind, nurses=nurses, one_of_level=one_of_level)
    if after == before:
        raise refuse("border.nothing_changed")
    what = text("settings.demand_changed", name=kind.name, weekday=f"weekday.{weekday}", nurses=nurses)
    return desk.commit((Edit(before, after),), what)


def _wanted(
    desk: Desk, before: Demand | None, weekday: int, kind: ShiftKindId, *, nurses: int, one_of_level: int
) -> Demand | None:
    if nurses == 0:
        return None
    if before is not None:
        return replace(before, nurses=nurses, one_of_level=one_of_level)
    return Demand(id=desk.fresh_id(), weekday=weekday, shift_kind=kind, nurses=nurses, one_of_level=one_of_level)
