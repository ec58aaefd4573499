"""What an answer of the optimiser makes of the visits of a week, day by day, and the change that writes it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.visits.problem import Plan, SolvedDay
from scheduling.visits.week.problem import SolvedWeek
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Visit
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.rounds.day.facts import CONTINUITY_DAYS, DayFacts, known_faces
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.planning.accept import Difference, differences
from teamapp.services.rounds.planning.outcome import day_after, visits_after
from teamapp.services.rounds.planning.running import Asked, PlannedRounds
from teamapp.services.rounds.week.opened import OpenWeek, week_with
from teamapp.services.rounds.week.question import WeekQuestion, WeekWish


@dataclass(frozen=True, slots=True)
class PlannedWeek:
    """The optimiser's answer together with the question it answers."""

    wish: WeekWish
    question: WeekQuestion
    solved: SolvedWeek


def days_after(question: WeekQuestion, plans: Sequence[Plan]) -> Mapping[date, OpenDay]:
    """The planned days as they would be."""
    return {
        one.wish.facts.day: day_after(one.wish.facts, one.whole, one.question, plan)
        for one, plan in zip(question.asked, plans, strict=True)
    }


def week_after(week: OpenWeek, planned: PlannedWeek, days: Collection[date] | None = None) -> OpenWeek:
    """The whole week as it would be; `days` None: with all that was planned."""
    after = days_after(planned.question, planned.solved.plans)
    chosen = after if days is None else {day: one for day, one in after.items() if day in days}
    return week_with(week.facts, [chosen.get(day.facts.day, day) for day in week.days])


def week_differences(
    planned: PlannedWeek, days: Collection[date] | None = None
) -> Mapping[date, tuple[Difference, ...]]:
    """What would be different on each planned day, or on these, with reasons that know the others as they would be."""
    facts = planned.wish.facts
    seen = [*facts.around, *(visit for day in facts.days for visit in day.visits)]
    found: dict[date, tuple[Difference, ...]] = {}
    for one, plan in zip(planned.question.asked, planned.solved.plans, strict=True):
        if days is not None and one.wish.facts.day not in days:
            continue
        own = _knowing(one.wish.facts, seen)
        found[own.day] = differences(_as_day(one, own, plan))
        after = visits_after(own, one.question, plan)
        seen = [*(visit for visit in seen if visit.day != own.day), *after]
    return found


def accept_week(desk: Desk, planned: PlannedWeek, days: Collection[date] | None = None) -> Change:
    """Write the plan, or that of some days, as one change. Refused when nothing would be different."""
    wanted = {day: own for day, own in week_differences(planned, days).items() if own}
    if not wanted:
        raise refuse("rounds.week_nothing_changes")
    edits = tuple(Edit(desk.store.get(Visit, d.before.id), d.after) for own in wanted.values() for d in own)
    return desk.commit(
        edits,
        text(
            "rounds.week_improved",
            first=min(wanted).isoformat(),
            last=max(wanted).isoformat(),
            visits=len(edits),
        ),
        why=text("rounds.improved_why", seconds=round(planned.solved.seconds)),
    )


def _knowing(facts: DayFacts, seen: Sequence[Visit]) -> DayFacts:
    """The day with the faces of the two weeks before it, those of the new plans of earlier days among them."""
    first = facts.day - timedelta(days=CONTINUITY_DAYS)
    return replace(facts, faces=known_faces(visit for visit in seen if first <= visit.day < facts.day))


def _as_day(one: Asked, facts: DayFacts, plan: Plan) -> PlannedRounds:
    """The answer for one day, as if it alone had been asked for."""
    solved = SolvedDay(plan, cost=0.0, seconds=0.0, moves=0, threads=0)
    return PlannedRounds(replace(one.wish, facts=facts), one.places, one.whole, one.question, solved)
