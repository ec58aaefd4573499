"""Prints how fast and how well "Can we take this client?" answers on the sample team, beside a full solve of the same.

Run: `python3 dev.py bench intake --planned 5 --full 10`. The days of the coming two weeks first get rounds as a team
that plans ahead would have them (`--planned` seconds a day); then the question is asked for several newcomers, and
every day of the answer as asked is solved anew for `--full` seconds, half from nothing and half from the planned
rounds, with her visits free to go to anybody. The ratio is ours over the better of the two, added up over her days, all
priced by the reference evaluator. Then each day is tried without each of its nurses.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scheduling.progress import silent
from scheduling.stop import never
from scheduling.travel.tasks import matrix
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate import evaluate
from scheduling.visits.insert import settle, take
from scheduling.visits.insert.problem import DayAhead, Newcomer, Option, SettleDays, TakeNewcomer
from scheduling.visits.problem import Matrix, Pair, Part, Plan, Problem, Visit, Window
from scheduling.visits.resilience import solve as resilience
from scheduling.visits.resilience.problem import WatchedDay, WithoutEach
from scheduling.visits.solve import solve
from teamapp.bootstrap import close_team, sample_team
from teamapp.domain.units import degrees
from teamapp.services.clients.addresses import look_up_address
from teamapp.services.rounds.ahead.days import read_ahead
from teamapp.services.rounds.ahead.rows import NEWCOMER, places_ahead, travel_of, with_newcomer
from teamapp.services.rounds.ahead.settling import engine_day, questions_of
from teamapp.services.rounds.intake.asking import MOVES, SHIFTS
from teamapp.services.rounds.planning.running import matrix_requests

MORNING = datetime(2026, 11, 19, 5, 50, tzinfo=UTC)
ADDRESSES = ("Mannerheimintie 2", "Korkeavuorenkatu 30", "Unioninkatu 40")
WEEKDAYS = ((0, 2, 4), (1, 3, 5), tuple(range(7)))


@dataclass(frozen=True, slots=True)
class Case:
    """A newcomer: what she asks, and on which of the days."""

    name: str
    travel: tuple[Matrix, ...]
    visit: Visit
    days: tuple[int, ...]


def read_days() -> tuple[tuple[DayAhead, ...], list[Case]]:
    """The sample team's coming two weeks on the streets of Helsinki, and three newcomers with three wishes."""
    desk = sample_team(clock=lambda: MORNING)
    try:
        ahead = read_ahead(desk, date(2026, 11, 20))
        places, cases = places_ahead(ahead), []
        questions = questions_of(ahead, places, ())
        rows = zip(ahead.days, questions, strict=True)
        days = tuple(engine_day(day, question, None) for day, question in rows)
        for number, words in enumerate(ADDRESSES):
            home = look_up_address(desk, words)[0]
            assert home.lat is not None
            assert home.lon is not None
            more = with_newcomer(places, (degrees(home.lat), degrees(home.lon)))
            matrices = tuple(matrix(request, silent, never) for request in matrix_requests(more, ahead.pack))
            travel, place = travel_of(matrices), more.client[NEWCOMER]
            weekdays = WEEKDAYS[number]
            wanted = tuple(n for n, day in enumerate(ahead.days) if day.day.weekday() in weekdays)
            cases.append(Case(f"{words}, one nurse", travel, _visit(place, two=False), wanted))
            if number == 0:
                cases.append(Case(f"{words}, two nurses", travel, _visit(place, two=True), wanted))
        return days, cases
    finally:
        close_team(desk)


def _visit(place: int, *, two: bool) -> Visit:
    parts = (Part(35.0, ("level:3",)), Part(35.0)) if two else (Part(35.0, ("level:3",)),)
    pair = Pair("simultaneous") if two else None
    return Visit("her", str(NEWCOMER), place, parts, (Window(540.0, 660.0),), pair)


def planned(days: Sequence[DayAhead], travel: tuple[Matrix, ...], seconds: float) -> tuple[DayAhead, ...]:
    """The days with rounds as the page makes them."""
    found = []
    for day in days:
        problem = replace(day.problem, travel=travel)
        found.append(replace(day, plan=solve(problem, never, effort=Effort(seconds=seconds)).plan))
    return tuple(found)


def full_cost(problem: Problem, plan: Plan | None, seconds: float) -> float:
    """The day with her, solved anew."""
    solved = solve(problem, never, start=plan, effort=Effort(seconds=seconds))
    evaluation = evaluate(problem, solved.plan)
    assert not evaluation.missing
    return evaluation.total


def ratio_of(option: Option, case: Case, days: Sequence[DayAhead], seconds: float) -> tuple[float, float]:
    """Ours over the full solve, over all days of the option; and over the days that stay whole in both."""
    ours = full = 0.0
    whole = [0.0, 0.0]
    by_key = {day.key: day for day in days}
    for one in option.days:
        day = by_key[one.key]
        problem = replace(day.problem, travel=case.travel, visits=(*day.problem.visits, case.visit))
        best = min(full_cost(problem, plan, seconds / 2) for plan in (None, day.plan))
        ours, full = ours + one.cost, full + best
        print(f"    {one.key}: {one.cost:7.1f} {best:7.1f} {one.cost / best:6.3f}", flush=True)
        if one.more("lateness") < 5 and one.more("overtime") < 5:
            whole = [whole[0] + one.cost, whole[1] + best]
    return ours / full, whole[0] / whole[1] if whole[1] else 1.0


def main() -> None:
    """A line a newcomer, then the days without each nurse."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--planned", type=float, default=5.0)
    parser.add_argument("--full", type=float, default=10.0)
    parser.add_argument("--cases", type=int, default=4)
    parser.add_argument("--answer", type=float, default=2.2, help="more on a machine that has other work")
    args = parser.parse_args()
    bare, cases = read_days()
    began, cpu = time.monotonic(), time.process_time()
    settle.run(SettleDays(cases[0].travel, bare, seconds=0.0), silent, never)
    print(
        f"14 days settled for the first time: {time.monotonic() - began:.2f} s, {time.process_time() - cpu:.2f} s CPU"
    )
    days = planned(bare, cases[0].travel, args.planned)
    for case in cases[: args.cases]:
        newcomer = Newcomer((case.visit,), (case.days,), 1, (0.0, *map(float, SHIFTS)))
        began, cpu = time.monotonic(), time.process_time()
        taken = take.run(TakeNewcomer(case.travel, days, newcomer, MOVES, args.answer), silent, never)
        used, spent = time.monotonic() - began, time.process_time() - cpu
        print(f"{case.name}, {len(case.days)} days: {used:.2f} s, {spent:.2f} s CPU", flush=True)
        asked = [option for option in taken.options if option.shift == 0]
        every, whole = ratio_of(asked[-1], case, days, args.full)
        said = f"{100 * (every - 1):+.2f} % over the full solve; days that stay whole {100 * (whole - 1):+.2f} %"
        print(f"  {asked[-1].way}: {said}")
    began, cpu = time.monotonic(), time.process_time()
    watched = tuple(WatchedDay(day.key, day.problem, day.plan) for day in days)
    tried = resilience.run(WithoutEach(cases[0].travel, watched), lambda _days: None, never)
    used, spent = time.monotonic() - began, time.process_time() - cpu
    print(f"{len(tried.days)} days without each nurse: {used:.2f} s, {spent:.2f} s CPU")


if __name__ == "__main__":
    main()
