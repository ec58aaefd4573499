"""A team small enough to check its roster by hand: four nurses, three shift kinds, four weeks in November 2026."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Contract, Demand, Nurse, RosterPeriod, ShiftKind, Team
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import Id, NurseId, ShiftKindId, same_id
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.domain.wire import Entity
from teamapp.services.desk import OWNER, Desk
from teamapp.services.roster.periods import period_id
from teamapp.services.roster.shown.view import PeriodView, period_view
from teamapp.store.store import Store

FIRST, LAST = date(2026, 11, 2), date(2026, 11, 29)
NOW = datetime(2026, 10, 20, 8, 0, tzinfo=UTC)
NAMES = ("Aylin", "Bram", "Noor", "Sanne")


def key(kind: str, name: str) -> Id:
    return same_id("roster_team", kind, name)


def nurse_id(name: str) -> NurseId:
    return NurseId(key("nurse", name))


def kind(name: str, letter: str, form: ShiftForm, start: int, end: int) -> ShiftKind:
    return ShiftKind(
        id=ShiftKindId(key("kind", letter)),
        name=name,
        letter=letter,
        form=form,
        start=MinuteOfDay(start),
        end=MinuteOfDay(end),
        break_minutes=Minutes(30),
        order=start,
    )


EARLY = kind("Early", "D", ShiftForm.EARLY, 7 * 60, 15 * 60)
EVENING = kind("Evening", "E", ShiftForm.EVENING, 14 * 60 + 30, 22 * 60 + 30)
NIGHT = kind("Night", "N", ShiftForm.NIGHT, 22 * 60, 31 * 60)
OFFICE = kind("Office", "O", ShiftForm.OFFICE, 9 * 60, 13 * 60)
KINDS = {one.letter: one for one in (EARLY, EVENING, NIGHT, OFFICE)}


def day(number: int) -> date:
    """A day of the period, 0 is its first Monday."""
    return FIRST + timedelta(days=number)


def cell(name: str, number: int) -> tuple[NurseId, date]:
    return nurse_id(name), day(number)


def assignment(name: str, number: int, letter: str, **more: object) -> Assignment:
    nurse, when = cell(name, number)
    return Assignment(id=assignment_id(nurse, when), nurse=nurse, day=when, shift_kind=KINDS[letter].id, **more)  # type: ignore[arg-type]


def base() -> list[Entity]:
    """The team, its nurses on 24 hours, one early and one evening needed a day, and a draft period."""
    made: list[Entity] = [Team(id=key("team", "one"), name="Wijkteam Klein"), *KINDS.values()]
    for name in NAMES:
        level = Level.DISTRICT_NURSE if name == "Aylin" else Level.NURSE
        made.append(Nurse(id=nurse_id(name), given_name=name, family_name="Test", level=level))
        made.append(
            Contract(
                id=key("contract", name), nurse=nurse_id(name), week_minutes=Minutes(24 * 60), first=date(2020, 1, 1)
            )
        )
    for weekday in range(7):
        for one in (EARLY, EVENING):
            demand = Demand(id=key("demand", f"{one.letter}{weekday}"), weekday=weekday, shift_kind=one.id, nurses=1)
            made.append(demand)
    made.append(RosterPeriod(id=period_id(FIRST, LAST), first=FIRST, last=LAST))
    return made


def roster_desk(rows: Mapping[str, str] | None = None, *more: Entity, now: datetime = NOW) -> Desk:
    """The team open in memory; `rows` has one letter a day from the period's first, a dot is free. Aylin's device."""
    shifts: list[Entity] = [
        assignment(name, number, letter)
        for name, row in (rows or {}).items()
        for number, letter in enumerate(row)
        if letter != "."
    ]
    store = Store.in_memory()
    edits = tuple(Edit(None, one) for one in (*base(), *shifts, *more))
    store.commit(Change(id=key("change", "start"), at=now, who=None, what=text("sample.made"), edits=edits))
    store.set_setting(OWNER, nurse_id("Aylin"))
    clock = _Clock(now)
    return Desk(store, clock=clock)


class _Clock:
    """Each look is a minute later, so that changes have an order."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def november(desk: Desk) -> PeriodView:
    return period_view(desk, FIRST, LAST)


def row_of(desk: Desk, name: str, days: int = 7) -> str:
    """A nurse's first days as letters."""
    letters = {one.id: one.letter for one in KINDS.values()}
    found = (desk.store.get(Assignment, assignment_id(*cell(name, number))) for number in range(days))
    return "".join(letters[one.shift_kind] if one is not None else "." for one in found)
