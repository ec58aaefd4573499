"""What happened in five years, day by day: visits as they went, notes, tasks, duties, and the history of it all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Note, RosterPeriod, Task, Visit
from teamapp.domain.entities.roster import PeriodState, assignment_id
from teamapp.domain.entities.talk import About
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import NurseId, ShiftKindId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.domain.wire import Entity
from tests.support.years.people import Ids, Past

A_DAY = 48
"""Visits: 336 a week."""
A_ROSTER = 7
"""Nurses on duty a day."""
PERIOD_DAYS = 28

_NOTES = (
    "Wound looks dry, dressing changed, next look on Friday.",
    "Slept badly, asked for the doctor to phone.",
    "Blood sugar 7.8 before breakfast, insulin given.",
    "Daughter visits at the weekend and brings new stockings.",
    "Was cheerful, walked to the window without the frame.",
    "Skin of the heel is red, put the cushion back.",
    "Medicijnen aangereikt, bloeddruk 140 over 80.",
    "Wilde niet douchen, morgen nog eens vragen.",
)
_TASKS = (
    "Order gloves",
    "Phone the pharmacy",
    "Renew the indication",
    "Bring the hoist back",
    "Nieuwe rolstoel regelen",
)


@dataclass(frozen=True, slots=True)
class Crew:
    """Who worked when: those of today all the time, leavers until they left."""

    here: tuple[NurseId, ...]
    until: dict[NurseId, date]
    names: dict[NurseId, str]
    kinds: tuple[ShiftKindId, ...]

    def on(self, day: date, dice: Random) -> list[NurseId]:
        """Those on duty that day."""
        there = [one for one in self.here if self.until.get(one, day) >= day]
        return dice.sample(there, A_ROSTER)


@dataclass(frozen=True, slots=True)
class Day:
    """Rows as they are by now, and how they came to be."""

    rows: list[Entity]
    changes: list[Change]


def days(dice: Random, first: date, last: date, clients: list[Past], crew: Crew) -> Iterator[Day]:
    """From the first day to the last, both included."""
    ids = Ids(dice)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        rows: list[Entity] = []
        changes: list[Change] = []
        on = crew.on(day, dice)
        if number % PERIOD_DAYS == 0:
            rows.append(_period(ids, day, on[0]))
        _duties(_Making(dice, ids, day, crew, rows, changes), on)
        there = [one for one in clients if one.first <= day <= one.last]
        _visits(_Making(dice, ids, day, crew, rows, changes), on, there)
        yield Day(rows, changes)


@dataclass(frozen=True, slots=True)
class _Making:
    dice: Random
    ids: Ids
    day: date
    crew: Crew
    rows: list[Entity]
    changes: list[Change]

    def change(self, hour: int, who: NurseId, what: Text, *edits: Edit) -> None:
        minutes = self.dice.randrange(60)
        at = datetime(self.day.year, self.day.month, self.day.day, hour, minutes, tzinfo=UTC)
        self.changes.append(Change(id=self.ids.next(), at=at, who=who, what=what, edits=edits))


def _period(ids: Ids, day: date, nurse: NurseId) -> RosterPeriod:
    last = day + timedelta(days=PERIOD_DAYS - 1)
    published = datetime(day.year, day.month, day.day, 16, tzinfo=UTC) - timedelta(days=30)
    return RosterPeriod(
        id=ids.next(),
        first=day,
        last=last,
        state=PeriodState.PUBLISHED,
        published_at=published,
        published_by=nurse,
    )


def _duties(making: _Making, on: list[NurseId]) -> None:
    day, crew = making.day, making.crew
    for number, nurse in enumerate(on):
        kind = crew.kinds[number % len(crew.kinds)]
        one = Assignment(id=assignment_id(nurse, day), nurse=nurse, day=day, shift_kind=kind)
        making.rows.append(one)
        what = text("roster.gave", shift="Early", nurse=crew.names[nurse].split()[0], day=day.isoformat())
        if number < 2:
            making.change(6, on[0], what, Edit(None, one))


def _visits(making: _Making, on: list[NurseId], clients: list[Past]) -> None:
    """Planned by one, given to somebody else a quarter of the time, ticked by whoever went, one in five with a note."""
    dice, day, planned = making.dice, making.day, []
    for index in range(A_DAY):
        past = clients[index % len(clients)]
        start = MinuteOfDay(450 + index * 12 % 480)
        planned.append(
            Visit(
                id=visit_id(past.need, day, index // len(clients)),
                client=past.client.id,
                need=past.need,
                day=day,
                nurse=on[index % len(on)],
                start=start,
            )
        )
    edits = [Edit(None, one) for one in planned]
    making.change(5, on[0], text("rounds.improved", day=day.isoformat(), visits=len(edits)), *edits)
    names = {past.client.id: past.client.name for past in clients}
    for visit in planned:
        moved = replace(visit, nurse=dice.choice(on), start=MinuteOfDay(600)) if dice.random() < 0.25 else visit
        if moved != visit and moved.nurse is not None:
            making.change(6, on[0], _moved(making, names[visit.client], moved.nurse), Edit(visit, moved))
        _went(making, moved, names[visit.client])


def _moved(making: _Making, client: str, nurse: NurseId) -> Text:
    name = making.crew.names[nurse].split()[0]
    return text("rounds.moved", client=client, day=making.day.isoformat(), start=600, nurse=name)


def _went(making: _Making, visit: Visit, client: str) -> None:
    dice, nurse = making.dice, visit.nurse
    assert nurse is not None
    done = replace(visit, status=VisitStatus.DONE)
    if dice.random() < 0.05:
        done = replace(done, minutes_extra=Minutes(10), extra_reason="The bandage had come off.")
    making.rows.append(done)
    making.change(10, nurse, text("day.done", client=client), Edit(visit, done))
    if dice.random() < 0.2:
        written = datetime(visit.day.year, visit.day.month, visit.day.day, 11, tzinfo=UTC)
        note = Note(
            id=making.ids.next(),
            about=About.CLIENT,
            subject=visit.client,
            author=nurse,
            written=written,
            text=dice.choice(_NOTES),
            client=visit.client,
        )
        making.rows.append(note)
        making.change(11, nurse, text("clients.note_written", client=client), Edit(None, note))
    if dice.random() < 0.012:
        task = Task(id=making.ids.next(), title=dice.choice(_TASKS), client=visit.client, done=True)
        making.rows.append(task)
