"""Plans three weeks of the sample team one after the other, together and day by day, in the same processor time.

The weeks are those before the sample's today, planned as if nobody had made rounds yet; each knows the faces of what
was planned before it. Prices and different carers come from the one evaluator of a week.

Run: `python3 dev.py bench week --seconds 60 --weeks 3` (seconds of processor time for each week, on both cores).
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scheduling.stop import never
from scheduling.travel.problem import MatrixAnswer
from scheduling.visits.anneal.search import Effort
from scheduling.visits.problem import Face, Plan
from scheduling.visits.solve import solve
from scheduling.visits.week.evaluate import WeekEvaluation, evaluate_week
from scheduling.visits.week.problem import Meeting, WeekImprovement, WeekProblem
from scheduling.visits.week.search import WeekEffort
from scheduling.visits.week.solve import solve_week
from teamapp.bootstrap import close_team, sample_team
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.services.desk import Desk
from teamapp.services.rounds.week.facts import WeekFacts, monday_of, read_week
from teamapp.services.rounds.week.question import Ways, WeekQuestion, WeekWish, ask_week
from teamapp.services.travel import Measuring
from tests.support.figures import machine

WAIT_SECONDS = 120.0
AIM = 6
"""More different carers than this in 14 days are too many."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to plan weeks: its name, and the meetings that its own plans have made."""

    name: str
    met: list[Meeting]
    mine: list[tuple[WeekProblem, tuple[Plan, ...]]]


def blank(facts: WeekFacts) -> WeekFacts:
    """The week as if nobody had planned or begun it, and it still lay ahead."""
    days = tuple(replace(day, visits=tuple(_unplanned(visit) for visit in day.visits)) for day in facts.days)
    return replace(facts, days=days, today=facts.first - timedelta(days=1))


def _unplanned(visit: Visit) -> Visit:
    return replace(
        visit, nurse=None, second_nurse=None, start=None, second_start=None, nurse_pinned=False, time_pinned=False,
        status=VisitStatus.PLANNED,
    )  # fmt: skip


def asked(desk: Desk, first: date) -> WeekQuestion:
    """The question of a week, with travel times along the streets."""
    facts, pack = blank(read_week(desk, first)), str(desk.patch.path) if desk.patch is not None else None
    wish = WeekWish(facts=facts, pack=pack)
    ways, ready, found = Ways.of(wish.wanted), threading.Event(), list[tuple[MatrixAnswer, ...]]()

    def measured(matrices: tuple[MatrixAnswer, ...]) -> None:
        found.append(matrices)
        ready.set()

    assert desk.worker is not None
    Measuring(desk.worker, desk.travel, ways.requests(pack), on_done=measured, on_failed=lambda _failure: ready.set())
    assert ready.wait(WAIT_SECONDS)
    return ask_week(wish, ways, found[0])


def together(problem: WeekProblem, seconds: float, seed: int) -> tuple[Plan, ...]:
    """All days by the planner of the week; tells when the first whole week was there."""
    began, first = time.process_time(), list[float]()

    def told(_one: WeekImprovement) -> None:
        if not first:
            first.append(time.process_time() - began)

    effort = WeekEffort(seconds=seconds, clock=time.process_time)
    solved = solve_week(problem, never, seed=seed, report=told, effort=effort)
    print(f"    first whole week after {first[0]:.2f} CPU-s; {solved.passes} passes, {solved.moves / 1e6:.0f} M moves")
    return solved.plans


def day_by_day(problem: WeekProblem, seconds: float, seed: int) -> tuple[Plan, ...]:
    """Each day for itself, one after the other, with the faces of the two weeks before it."""
    plans: list[Plan] = []
    met = list(problem.meetings)
    for day in problem.days:
        near = Counter[tuple[str, str]]()
        for one in met:
            if day.number - problem.continuity.days <= one.day < day.number:
                near[one.client, one.nurse] += one.visits
        faces = tuple(Face(client, nurse, visits) for (client, nurse), visits in sorted(near.items()))
        effort = Effort(seconds=seconds / len(problem.days), clock=time.process_time)
        plan = solve(replace(day.problem, faces=faces), never, seed=seed, effort=effort).plan
        plans.append(plan)
        met += meetings_of(replace(problem, days=(day,)), (plan,))
    return tuple(plans)


def meetings_of(problem: WeekProblem, plans: Sequence[Plan]) -> list[Meeting]:
    """Who comes to whom by these plans."""
    found: list[Meeting] = []
    for day, plan in zip(problem.days, plans, strict=True):
        clients = {visit.key: visit.client for visit in day.problem.visits}
        stays = ((stay.visit, tour.nurse) for tour in plan.rounds for stay in tour.stays if stay.visit is not None)
        found += [Meeting(clients[visit], nurse, day.number) for visit, nurse in stays]
    return found


def say(evaluation: WeekEvaluation, cpu: float) -> None:
    terms = Counter[str]()
    for day in evaluation.days:
        for term in day.terms:
            terms[term.name] += term.value  # type: ignore[assignment]
    print(
        f"    price {evaluation.total:.0f} · travel {terms['travel']:.0f} min · late {terms['lateness']:.0f} min · "
        f"new faces {evaluation.new_face.value:.1f} · not planned {len(evaluation.missing)} · "
        f"legal {evaluation.legal} · {cpu:.1f} CPU-s"
    )


def carers(way: Way) -> str:
    """Different carers of each client in the fourteen days of the last two weeks that this way planned."""
    days: dict[str, set[str]] = {}
    for problem, plans in way.mine[-2:]:
        for one in meetings_of(problem, plans):
            days.setdefault(one.client, set()).add(one.nurse)
    counts = [len(nurses) for nurses in days.values()]
    return f"{mean(counts):.2f} a client, {sum(count > AIM for count in counts)} of {len(counts)} above {AIM}"


def main() -> None:
    """Both ways, week after week, then the carers of the last fourteen days."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--weeks", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(machine())
    desk = sample_team()
    ways = (Way("together", [], []), Way("day by day", [], []))
    try:
        last = monday_of(desk.today)
        for number in reversed(range(options.weeks)):
            question = asked(desk, last - timedelta(weeks=number))
            for way, plan in zip(ways, (together, day_by_day), strict=True):
                first = question.problem.days[0].number
                before = [one for one in question.problem.meetings if one.day < first - 7 * len(way.mine)]
                problem = replace(question.problem, meetings=(*before, *way.met))
                print(f"week of {date.fromordinal(first)}, {sum(len(d.problem.visits) for d in problem.days)} visits, "
                      f"{way.name}")  # fmt: skip
                cpu = time.process_time()
                plans = plan(problem, options.seconds, options.seed)
                say(evaluate_week(problem, plans), time.process_time() - cpu)
                way.met.extend(meetings_of(problem, plans))
                way.mine.append((problem, plans))
    finally:
        close_team(desk)
    for way in ways:
        print(f"different carers in the last 14 days, {way.name}: {carers(way)}")


if __name__ == "__main__":
    main()
