"""The care needs of the clients, as series that return."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from teamapp.domain.care import care_kind
from teamapp.domain.entities.client import CareNeed
from teamapp.domain.ids import NeedId
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.sample.caseload.clients import Case
from teamapp.sample.caseload.plans import Clock, Sketch
from teamapp.sample.mint import Mint


def needs(mint: Mint, caseload: tuple[Case, ...], today: date) -> Iterator[CareNeed]:
    """Every need of every client, from the day she came."""
    for case in caseload:
        for sketch in (*case.plan.sketches, *case.plan.by_number.get(case.number, ())):
            yield _need(mint, case, sketch, today)


def _need(mint: Mint, case: Case, sketch: Sketch, today: date) -> CareNeed:
    kind = care_kind(sketch.care)
    assert kind is not None
    minutes = Minutes(sketch.minutes or kind.minutes)
    windows = [_window(sketch.window)]
    if sketch.second_window is not None:
        windows.append(_window(sketch.second_window))
    last = today + timedelta(weeks=sketch.weeks_left) if sketch.weeks_left is not None else None
    started = case.client.started or today
    if last is not None:
        started = max(started, today - timedelta(weeks=6, days=today.weekday()))
    return CareNeed(
        id=NeedId(mint.id()),
        client=case.id,
        care=sketch.care,
        rule=_rule(sketch.days[case.number % len(sketch.days)], sketch.every),
        first=started,
        last=last,
        minutes=minutes,
        windows=tuple(windows),
        hard_windows=sketch.hard,
        skills=kind.skills,
        level=kind.level,
        nurses=sketch.nurses,
        second_skills=kind.skills if sketch.nurses == 2 else frozenset(),
        priority=sketch.priority,
        minimum_gap=Minutes(sketch.minimum_gap),
    )


def _rule(days: str, every: int) -> str:
    if days == "daily":
        return "FREQ=DAILY"
    by_day = "MO,TU,WE,TH,FR" if days == "weekdays" else days
    interval = f";INTERVAL={every}" if every > 1 else ""
    return f"FREQ=WEEKLY{interval};BYDAY={by_day}"


def _window(clocks: tuple[Clock, Clock]) -> tuple[MinuteOfDay, MinuteOfDay]:
    (first_hour, first_minute), (last_hour, last_minute) = clocks
    return MinuteOfDay(first_hour * 60 + first_minute), MinuteOfDay(last_hour * 60 + last_minute)
