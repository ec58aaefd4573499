"""What needs me, or somebody: each with what it is about, so that a page can open it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from teamapp.domain.entities import (
    Address,
    Assignment,
    Client,
    Demand,
    Leave,
    RosterPeriod,
    ShiftKind,
    Skill,
    Wish,
)
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.ids import Id
from teamapp.domain.limits import active
from teamapp.domain.text import Text, text
from teamapp.services.clients.addresses import address_on
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day
from teamapp.services.people.card import EXPIRES_SOON_DAYS
from teamapp.services.roster.together.reminders import reminders
from teamapp.services.tasks import open_tasks

_OPEN_DUTY_DAYS = 7


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: the sentence, whether it waits for me alone, and the entity it is about."""

    text: Text
    mine: bool
    about: Id | None = None


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Everything that waits today, what is urgent first."""
    return (
        *_unplanned(desk),
        *_open_duties(desk),
        *_rosters(desk),
        *_tasks(desk),
        *_skills(desk),
        *_wishes(desk),
        *_clients(desk),
    )


def _unplanned(desk: Desk) -> Iterator[Waiting]:
    """Today's visits for which nobody has been found."""
    left = [visit for visit in visits_of_day(desk, desk.today) if not visit.planned and not visit.cancelled]
    if left:
        about = left[0].id if len(left) == 1 else None
        yield Waiting(text("waiting.not_planned", visits=len(left)), mine=False, about=about)


def _open_duties(desk: Desk) -> Iterator[Waiting]:
    """Duties of published days in the coming week that nobody works, illness included."""
    kinds = {kind.id: kind for kind in desk.store.all(ShiftKind)}
    published = [item for item in desk.store.all(RosterPeriod) if item.state is PeriodState.PUBLISHED]
    last = desk.today + timedelta(days=_OPEN_DUTY_DAYS)
    leave = desk.store.all(Leave)
    filled = Counter(
        (cell.day, cell.shift_kind)
        for cell in desk.store.between(Assignment, "day", desk.today, last)
        if not any(item.nurse == cell.nurse and item.covers(cell.day) for item in leave)
    )
    demand = desk.store.all(Demand)
    for offset in range(_OPEN_DUTY_DAYS + 1):
        day = desk.today + timedelta(days=offset)
        if not any(period.first <= day <= period.last for period in published):
            continue
        for need in demand:
            if need.weekday != day.weekday() or not active(need.first, need.last, day) or need.shift_kind not in kinds:
                continue
            missing = need.nurses - filled[day, need.shift_kind]
            if missing > 0:
                kind = kinds[need.shift_kind]
                said = text("waiting.open_duty", day=day.isoformat(), kind=kind.name, missing=missing)
                yield Waiting(said, mine=False, about=kind.id)


def _tasks(desk: Desk) -> Iterator[Waiting]:
    """Tasks that are due, mine and nobody's."""
    for task in open_tasks(desk, nurse=desk.me):
        if task.due is None or task.due > desk.today:
            continue
        code = "waiting.task_overdue" if task.due < desk.today else "waiting.task_today"
        said = text(code, title=task.title, day=task.due.isoformat())
        yield Waiting(said, mine=task.nurse is not None and task.nurse == desk.me, about=task.id)


def _skills(desk: Desk) -> Iterator[Waiting]:
    """My skills that run out soon."""
    if desk.me is None:
        return
    soon = desk.today + timedelta(days=EXPIRES_SOON_DAYS)
    for item in desk.store.where(Skill, nurse=desk.me):
        if item.expires is not None and item.expires <= soon:
            said = text("waiting.skill_expires", skill=f"skill.{item.skill}", day=item.expires.isoformat())
            yield Waiting(said, mine=True, about=item.id)


def _rosters(desk: Desk) -> Iterator[Waiting]:
    """What the rosters that the team makes wait for."""
    for one in reminders(desk):
        yield Waiting(one.text, mine=one.mine, about=one.period)


def _wishes(desk: Desk) -> Iterator[Waiting]:
    """A period that is not made in phases can still have wishes and I have given none."""
    if desk.me is None:
        return
    own = desk.store.where(Wish, nurse=desk.me)
    for period in desk.store.all(RosterPeriod):
        if period.state is not PeriodState.DRAFT or period.phase is not None or period.last <= desk.today:
            continue
        if not any(period.first <= wish.day <= period.last for wish in own):
            said = text("waiting.no_wishes", first=period.first.isoformat(), last=period.last.isoformat())
            yield Waiting(said, mine=True, about=period.id)


def _clients(desk: Desk) -> Iterator[Waiting]:
    """Clients without a first contact, and those of mine without a place on the map."""
    today, me = desk.today, desk.me
    addresses: dict[Id, list[Address]] = {}
    for address in desk.store.all(Address):
        addresses.setdefault(address.client, []).append(address)
    for client in desk.store.all(Client):
        if not active(client.started, client.ended, today):
            continue
        if client.first_contact is None:
            yield Waiting(text("waiting.no_first_contact", client=client.name), mine=False, about=client.id)
        home = address_on(tuple(addresses.get(client.id, ())), today)
        if home is None or home.lat is None:
            mine = client.first_contact is not None and client.first_contact == me
            yield Waiting(text("waiting.no_place", client=client.name), mine=mine, about=client.id)
