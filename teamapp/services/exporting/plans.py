"""Write roster and rounds as files that other programs read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from teamapp.domain.entities import Assignment, Nurse, ShiftKind
from teamapp.domain.entities.visit import round_of, start_for
from teamapp.domain.units import MinuteOfDay, clock_text
from teamapp.exchange.tables import Cell, write_csv
from teamapp.services.desk import Desk
from teamapp.services.exporting.calendar import CalendarChoice, export_calendar
from teamapp.services.rounds.day.facts import DayFacts, read_day


def export_roster(desk: Desk, first: date, last: date, folder: Path) -> tuple[Path, ...]:
    """`roster.csv`, a row a nurse and a column a day, and an .ics for each nurse who works in these days."""
    kinds = {kind.id: kind for kind in desk.store.all(ShiftKind)}
    assignments = desk.store.between(Assignment, "day", first, last)
    letters = {(a.nurse, a.day): kinds[a.shift_kind].letter for a in assignments}
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    nurses = sorted((n for n in desk.store.all(Nurse) if n.ended is None or n.ended >= first), key=lambda n: n.name)
    rows = ([nurse.name, *(letters.get((nurse.id, day), "") for day in days)] for nurse in nurses)
    written = [write_csv(folder / "roster.csv", ["nurse", *(day.isoformat() for day in days)], rows)]
    for nurse in nurses:
        if any(one.nurse == nurse.id for one in assignments):
            file = folder / f"{_file_name(nurse.name)}.ics"
            export_calendar(desk, nurse.id, file, days=(first, last), choice=CalendarChoice())
            written.append(file)
    return tuple(written)


def export_rounds(desk: Desk, day: date, folder: Path) -> tuple[Path, ...]:
    """`rounds-DAY.csv`: every visit of the day in the order of the rounds, unplanned ones last."""
    facts = read_day(desk, day)
    header = ["nurse", "shift", "start", "end", "client", "street", "care", "nurses", "status"]
    return (write_csv(folder / f"rounds-{day.isoformat()}.csv", header, _round_rows(facts)),)


def _round_rows(facts: DayFacts) -> Iterator[list[Cell]]:
    done = set()
    for duty in facts.on_duty:
        for visit in round_of(duty.nurse.id, facts.visits):
            done.add(visit.id)
            start = start_for(visit, duty.nurse.id)
            yield [duty.nurse.name, duty.kind.name, *_what(facts, visit.id, start)]
    for visit in facts.visits:
        if visit.id not in done and not visit.cancelled:
            yield ["", "", *_what(facts, visit.id, None)]


def _what(facts: DayFacts, visit_id: str, start: MinuteOfDay | None) -> list[Cell]:
    visit = next(v for v in facts.visits if v.id == visit_id)
    need, address = facts.needs[visit.need], facts.addresses.get(visit.client)
    end = MinuteOfDay(start + facts.minutes(visit)) if start is not None else None
    return [
        clock_text(start) if start is not None else "",
        clock_text(end) if end is not None else "",
        facts.clients[visit.client].name,
        address.street if address is not None else "",
        need.care,
        need.nurses,
        visit.status.value,
    ]


def _file_name(name: str) -> str:
    """Letters, digits and dashes only."""
    return "".join(letter if letter.isalnum() else "-" for letter in name.lower()).strip("-") or "nurse"
