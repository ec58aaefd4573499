"""What finding conflicts costs a team with a year of data: `python -m tests.benchmarks.bench_conflicts`."""

from __future__ import annotations

import secrets
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Client, Nurse, ShiftKind, Task, Visit
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id
from teamapp.services.conflicts import open_conflicts
from teamapp.services.occurrences import visits_of_day
from tests.support.backend.apart import Apart, meet
from tests.support.figures import machine
from tests.support.sample_desk import MORNING, TODAY, sample_store, sample_team
from tests.support.store.open_store import visits

A_YEAR = 60_000
CHANGES = 20
TIMES = 15


def main() -> None:
    """Processor milliseconds of one look after an apply of twenty changes of another device; the median of fifteen."""
    one, other = _pair()
    visits_there = len(one.store.between(Visit, "day", TODAY - timedelta(days=400), TODAY + timedelta(days=100)))
    print(f"{visits_there} visits; each look after {CHANGES} changes of another device, ms of processor time")
    _row("nothing was written", one, other, lambda _n: None)
    _row("20 visits, by one who had seen everything", one, other, lambda n: _visits(other, n, days=5), aside=False)
    _row("20 visits of a day get other times", one, other, lambda n: _visits(other, n, days=1))
    _row("20 visits of five days get other times", one, other, lambda n: _visits(other, n, days=5))
    _row("20 clients get another telephone", one, other, lambda n: _clients(other, n))
    _row("20 shifts of ten days, four nurses", one, other, lambda n: _shifts(other, n))
    for device in (one, other):
        _visits(device, 50 if device is one else 60, days=1, most=3)
    meet(one, other)
    print(f"{len(open_conflicts(one.desk))} conflicts are open from here on")
    _row("20 visits of a day get other times", one, other, lambda n: _visits(other, n, days=1, skip=10))
    _row("nothing was written", one, other, lambda _n: None)
    one.store.look_anew()
    began = time.process_time()
    open_conflicts(one.desk)
    print(f"{'a look at everything':44}{(time.process_time() - began) * 1000:7.1f}")
    print(machine())


def _pair() -> tuple[Apart, Apart]:
    """The sample team with a year behind it, on two devices."""
    sample = sample_team()
    planner = next(nurse.id for nurse in sample_store().all(Nurse) if nurse.id != sample.owner)
    one, other = Apart(sample.owner, MORNING, sample_store()), Apart(planner, MORNING)
    past = visits(A_YEAR, first=TODAY - timedelta(days=380), a_day=180)
    for start in range(0, A_YEAR, 2000):
        one.write(*(Edit(None, visit) for visit in past[start : start + 2000] if visit.day < TODAY))
    _plan_ahead(one)
    meet(one, other)
    return one, other


def _plan_ahead(one: Apart) -> None:
    """Five days of visits with a nurse and a time, as a solver leaves them."""
    nurses = one.store.all(Nurse)
    for offset in range(1, 6):
        planned = [
            Edit(
                one.store.get(Visit, visit.id),
                replace(visit, nurse=nurses[place % 8].id, start=480 + 45 * (place // 8)),
            )
            for place, visit in enumerate(visits_of_day(one.desk, TODAY + timedelta(days=offset)))
        ]
        one.write(*planned)


def _row(what: str, one: Apart, other: Apart, write: Callable[[int], None], *, aside: bool = True) -> None:
    """`aside`: this device wrote something too, which the other had not seen."""
    found = []
    for number in range(TIMES):
        if aside:
            one.write(Edit(None, Task(id=Id(secrets.token_hex(16)), title="Gloves")))
        write(number)
        meet(other, one)
        began = time.process_time()
        open_conflicts(one.desk)
        found.append((time.process_time() - began) * 1000)
        open_conflicts(other.desk)
    print(f"{what:44}{statistics.median(found):7.1f}")


def _visits(who: Apart, number: int, *, days: int, skip: int = 0, most: int = CHANGES) -> None:
    day = TODAY + timedelta(days=1)
    planned = [
        visit
        for offset in range(days)
        for visit in who.store.between(Visit, "day", day + timedelta(offset), day + timedelta(offset))[skip:][
            : most // days
        ]
    ]
    for visit in planned:
        who.write(Edit(visit, replace(visit, start=(visit.start or 0) + 1 + number % 3)))


def _clients(who: Apart, number: int) -> None:
    for client in who.store.all(Client)[:CHANGES]:
        who.write(Edit(client, replace(client, phone=f"0612345{number:03d}")))


def _shifts(who: Apart, number: int) -> None:
    kind = min(who.store.all(ShiftKind), key=lambda one: one.order)
    for nurse in who.store.all(Nurse)[:4]:
        for offset in range(CHANGES // 4):
            day = TODAY + timedelta(days=40 + 2 * offset)
            name = assignment_id(nurse.id, day)
            before = who.store.get(Assignment, name)
            after = Assignment(id=name, nurse=nurse.id, day=day, shift_kind=kind.id, pinned=bool(number % 2))
            who.write(Edit(before, after))


if __name__ == "__main__":
    main()
