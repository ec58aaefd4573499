"""Can we take this client? Her visits priced at every place, three ways chosen, each carried out day by day."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scheduling.progress import Progress, Report
from scheduling.stop import After, AnyOf, Stop
from scheduling.text import Text
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on, timetable_on
from scheduling.visits.evaluate.whole import Evaluation, Term, evaluate, evaluate_on
from scheduling.visits.insert.carry_out import Base, Labour, Task, carried_out, task_of
from scheduling.visits.insert.choose import Choice, Prices, cheap_in, choices, ways_of
from scheduling.visits.insert.price import Place, cheapest_places
from scheduling.visits.insert.problem import DayWithHer, Moved, Newcomer, Option, Placed, Taken, TakeNewcomer
from scheduling.visits.insert.side_by_side import side_by_side
from scheduling.visits.problem import Minutes, Plan, Visit
from scheduling.visits.why.reasons import reasons_for


def run(request: TakeNewcomer, report: Report, stop: Stop) -> Taken:
    """The worker task "visits.take"."""
    slow = request.slow or os.environ.get("TEAMAPP_SLOW") == "1"
    began, until = time.monotonic(), AnyOf((stop, After.seconds_from_now(request.seconds)))
    taking = _Taking(request, slow=slow)
    chosen = choices(request.newcomer, taking.prices())
    report(Progress(time.monotonic() - began, None, phase=Text("visits.taking", {"ways": len(chosen)})))
    tasks = [taking.task(number, choice) for choice in chosen for number in _days(request.newcomer, choice)]
    done = iter(carried_out(tasks, Labour(request.moves, request.seed, slow, until)))
    options = [
        _option(request.newcomer, choice, [next(done) for _ in _days(request.newcomer, choice)]) for choice in chosen
    ]
    return Taken(tuple(_rightly_named(options)), time.monotonic() - began)


class _Taking:
    """One question under way."""

    def __init__(self, request: TakeNewcomer, *, slow: bool) -> None:
        self._newcomer, self._slow = request.newcomer, slow
        wanted = sorted({day for pattern in request.newcomer.patterns for day in pattern})
        self._bases = {number: _base(request, number) for number in wanted}
        self._nurses = {nurse.key for base in self._bases.values() for nurse in base.problem.nurses}
        self._prices: Prices = {}

    def prices(self) -> Prices:
        """Of every place on every day, at every time that would do."""
        newcomer = self._newcomer
        spots = [(visit, shift) for visit in range(len(newcomer.visits)) for shift in range(len(newcomer.shifts))]

        def of_day(number: int) -> Mapping[tuple[int, int, int], Sequence[Place]]:
            base = self._bases[number]
            guests = [_shifted(newcomer, visit, shift) for visit, shift in spots]
            found = cheapest_places(base.problem, base.plan, guests, slow=self._slow)
            return {(number, *spot): places for spot, places in zip(spots, found, strict=True)}

        every = side_by_side(of_day, self._bases)
        self._prices = {spot: places for day in every for spot, places in day.items()}
        return self._prices

    def task(self, number: int, choice: Choice) -> Task:
        """A day of a choice, her visits where they cost least."""
        visits = range(len(self._newcomer.visits))
        guests = tuple(self._guest(visit, choice) for visit in visits)
        who = choice.group if choice.bound else self._nurses
        places = [cheap_in(self._prices[number, visit, choice.shift], who) for visit in visits]
        return task_of(self._bases[number], guests, ways_of(places), asked=choice.way != "other")

    def _guest(self, visit: int, choice: Choice) -> Visit:
        """Her visit at the time of the choice, by nobody outside a bound group."""
        guest = _shifted(self._newcomer, visit, choice.shift)
        others = self._nurses - choice.group if choice.bound else set[str]()
        return replace(guest, key=self._newcomer.visits[visit].key, refused=tuple(sorted(others | set(guest.refused))))


def _rightly_named(options: Sequence[Option]) -> list[Option]:
    """What was chosen for few faces may end with more than what was chosen for the rounds: the outcome names them."""
    asked = [option for option in options if option.way != "other"]
    asked.sort(key=lambda option: (len(option.group), option.cost))
    named = [replace(option, way="known") for option in asked[:1]]
    for option in asked[1:]:
        named.append(replace(option, way="near" if option.cost < named[0].cost else "spare"))
    return [*named, *(option for option in options if option.way == "other")]


def _days(newcomer: Newcomer, choice: Choice) -> tuple[int, ...]:
    return newcomer.patterns[choice.pattern]


def _base(request: TakeNewcomer, number: int) -> Base:
    ahead = request.days[number]
    problem = replace(ahead.problem, travel=request.travel)
    plan = ahead.plan or Plan()
    return Base(ahead, problem, plan, evaluate(problem, plan))


def _shifted(newcomer: Newcomer, visit: int, shift: int) -> Visit:
    """Her visit with its windows earlier or later, never before midnight."""
    guest, minutes = newcomer.visits[visit], newcomer.shifts[shift]
    windows = tuple(
        replace(window, start=max(0.0, window.start + minutes), end=max(0.0, window.end + minutes))
        for window in guest.windows
    )
    return replace(guest, key=f"{guest.key}~{shift}", windows=windows)


def _option(newcomer: Newcomer, choice: Choice, tasks: Sequence[Task]) -> Option:
    days = tuple(_with_her(newcomer, task) for task in tasks)
    group = sorted({nurse for day in days for placed in day.placed for nurse in placed.nurses})
    return Option(choice.way, choice.pattern, newcomer.shifts[choice.shift], tuple(group), days)


def _with_her(newcomer: Newcomer, task: Task) -> DayWithHer:
    """What the day gains by her, without the price of moving others."""
    plan = task.best.plan if task.best is not None else task.base.plan
    day = Day.of(replace(task.problem, published=()))
    after = evaluate_on(day, plan)
    extra = tuple(
        Term(new.name, new.value - old.value, new.cost - old.cost)
        for old, new in zip(_before(task, plan).terms, after.terms, strict=True)
    )
    open_to_all = _open_to_all(newcomer, task)
    placed = tuple(_placed(open_to_all, plan, guest) for guest in task.guests)
    return DayWithHer(task.base.ahead.key, placed, extra, _moved(task.base.plan, plan), plan, after.total)


def _open_to_all(newcomer: Newcomer, task: Task) -> Day:
    """The day without the bond to a group: what stands in her way is said of everybody."""
    asked = {visit.key: visit.refused for visit in newcomer.visits}
    visits = tuple(replace(one, refused=asked.get(one.key, one.refused)) for one in task.problem.visits)
    return Day.of(replace(task.problem, visits=visits, published=()))


def _before(task: Task, plan: Plan) -> Evaluation:
    """What the day costs without her: the known plan, or the better of the supposed one and this one without her."""
    base = task.base
    if base.ahead.promised > 0:
        return base.evaluation
    day = Day.of(base.problem)
    rest = evaluate_on(day, timetable_on(day, agenda_on(day, plan)))
    legal = rest.legal and len(rest.missing) <= len(base.evaluation.missing)
    return rest if legal and rest.total < base.evaluation.total else base.evaluation


def _placed(day: Day, plan: Plan, guest: Visit) -> Placed:
    stays = sorted(
        (stay.part, tour.nurse, stay.start) for tour in plan.rounds for stay in tour.stays if stay.visit == guest.key
    )
    if stays:
        return Placed(guest.key, tuple(nurse for _part, nurse, _start in stays), stays[0][2])
    return Placed(guest.key, (), None, reasons_for(day, plan, guest.key, thorough=False))


def _moved(before: Plan, after: Plan) -> tuple[Moved, ...]:
    """Who else begins a minute or more otherwise, or with somebody else, or falls out."""
    old, new = _held(before), _held(after)
    found: list[Moved] = []
    for (visit, part), (nurse, start) in old.items():
        there = new.get((visit, part))
        if there is None:
            found.append(Moved(visit, 0.0, nurse_changed=True))
        elif there[0] != nurse or abs(there[1] - start) >= 1.0:
            found.append(Moved(visit, there[1] - start, there[0] != nurse))
    return tuple(found)


def _held(plan: Plan) -> dict[tuple[str, int], tuple[str, Minutes]]:
    return {(s.visit, s.part): (t.nurse, s.start) for t in plan.rounds for s in t.stays if s.visit is not None}
