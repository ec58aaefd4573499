"""The day as people read it: my visits in order, or everybody's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from teamapp.domain.care import care_name
from teamapp.domain.entities import Address, Assignment, CareNeed, Client, Leave, Nurse, ShiftKind, Visit
from teamapp.domain.entities.visit import VisitStatus, round_of, start_for
from teamapp.domain.ids import ClientId, NeedId, NurseId
from teamapp.domain.text import Text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.clients.addresses import address_on
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day

Window = tuple[MinuteOfDay, MinuteOfDay]


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit as a row: `start` is when this round's nurse begins, `with_nurse` her colleague at a double visit."""

    visit: Visit
    client: Client
    address: Address | None
    care: Text
    minutes: Minutes
    windows: tuple[Window, ...]
    hard_windows: bool
    start: MinuteOfDay | None
    nurse: Nurse | None
    with_nurse: Nurse | None


@dataclass(frozen=True, slots=True)
class RoundSheet:
    """A nurse's day: her duty and her visits in order; cancelled visits stand at the end, to be seen."""

    nurse: Nurse
    duty: ShiftKind | None
    lines: tuple[VisitLine, ...]
    cancelled: tuple[VisitLine, ...]

    @property
    def every_line(self) -> tuple[VisitLine, ...]:
        """Also what is cancelled."""
        return (*self.lines, *self.cancelled)

    @property
    def finished(self) -> int:
        return sum(line.visit.status in (VisitStatus.DONE, VisitStatus.NOT_HOME) for line in self.lines)


@dataclass(frozen=True, slots=True)
class DaySheet:
    """The team's day: everybody's round, and what nobody has been found for."""

    day: date
    rounds: tuple[RoundSheet, ...]
    not_planned: tuple[VisitLine, ...]
    cancelled: tuple[VisitLine, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """What a visit's ids stand for."""

    clients: Mapping[ClientId, Client]
    needs: Mapping[NeedId, CareNeed]
    nurses: Mapping[NurseId, Nurse]
    addresses: Mapping[ClientId, Address | None]


def my_round(desk: Desk, day: date) -> RoundSheet | None:
    """The round of the nurse of this device, None before anybody said whose device it is."""
    return round_sheet(desk, desk.me, day) if desk.me is not None else None


def round_sheet(desk: Desk, nurse: NurseId, day: date) -> RoundSheet | None:
    """One nurse's round, None when she is not in the team."""
    visits = visits_of_day(desk, day)
    names = _names(desk, visits, day)
    if nurse not in names.nurses:
        return None
    return _sheet(names, nurse, visits, _duties(desk, day).get(nurse))


def day_sheet(desk: Desk, day: date) -> DaySheet:
    """Everybody's rounds in the order of their duties, then what is not planned."""
    visits = visits_of_day(desk, day)
    names, duties = _names(desk, visits, day), _duties(desk, day)
    going = {nurse for visit in visits for nurse in (visit.nurse, visit.second_nurse) if nurse is not None}
    going |= {nurse for nurse, kind in duties.items() if kind.visits}
    sheets = [_sheet(names, nurse, visits, duties.get(nurse)) for nurse in going if nurse in names.nurses]
    sheets.sort(key=lambda sheet: (sheet.duty.start if sheet.duty else 0, sheet.nurse.given_name, sheet.nurse.id))
    return DaySheet(
        day=day,
        rounds=tuple(sheets),
        not_planned=tuple(_line(names, v, None) for v in visits if not v.planned and not v.cancelled),
        cancelled=tuple(_line(names, v, v.nurse) for v in visits if v.cancelled),
    )


def lines_of(desk: Desk, visits: Iterable[Visit], day: date) -> tuple[VisitLine, ...]:
    """Any visits as rows, seen by the nurse who makes them."""
    chosen = tuple(visits)
    names = _names(desk, chosen, day)
    return tuple(_line(names, visit, visit.nurse) for visit in chosen if visit.client in names.clients)


def _sheet(names: _Names, nurse: NurseId, visits: tuple[Visit, ...], duty: ShiftKind | None) -> RoundSheet:
    own = round_of(nurse, visits)
    off = [visit for visit in visits if visit.cancelled and nurse in (visit.nurse, visit.second_nurse)]
    return RoundSheet(
        nurse=names.nurses[nurse],
        duty=duty,
        lines=tuple(_line(names, visit, nurse) for visit in own),
        cancelled=tuple(_line(names, visit, nurse) for visit in off),
    )


def _line(names: _Names, visit: Visit, nurse: NurseId | None) -> VisitLine:
    need = names.needs.get(visit.need)
    minutes = visit.minutes if visit.minutes is not None else need.minutes if need is not None else Minutes(0)
    windows = visit.moved_windows if visit.moved_windows is not None else need.windows if need is not None else ()
    others = [other for other in (visit.nurse, visit.second_nurse) if other is not None and other != nurse]
    return VisitLine(
        visit=visit,
        client=names.clients[visit.client],
        address=names.addresses.get(visit.client),
        care=care_name(need.care if need is not None else ""),
        minutes=minutes,
        windows=windows,
        hard_windows=need is not None and need.hard_windows,
        start=start_for(visit, nurse) if nurse is not None else visit.start,
        nurse=names.nurses.get(nurse) if nurse is not None else None,
        with_nurse=names.nurses.get(others[0]) if others else None,
    )


def _names(desk: Desk, visits: Iterable[Visit], day: date) -> _Names:
    clients = {client.id: client for client in desk.store.all(Client)}
    addresses: dict[ClientId, list[Address]] = {}
    for address in desk.store.all(Address):
        addresses.setdefault(address.client, []).append(address)
    return _Names(
        clients=clients,
        needs={need.id: need for need in desk.store.all(CareNeed)},
        nurses={nurse.id: nurse for nurse in desk.store.all(Nurse)},
        addresses={client: address_on(tuple(addresses.get(client, ())), day) for client in {v.client for v in visits}},
    )


def _duties(desk: Desk, day: date) -> dict[NurseId, ShiftKind]:
    kinds = {kind.id: kind for kind in desk.store.all(ShiftKind)}
    away = {leave.nurse for leave in desk.store.all(Leave) if leave.covers(day)}
    return {
        cell.nurse: kinds[cell.shift_kind]
        for cell in desk.store.between(Assignment, "day", day, day)
        if cell.shift_kind in kinds and cell.nurse not in away
    }
