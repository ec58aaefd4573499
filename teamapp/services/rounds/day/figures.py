"""What a plan of rounds amounts to, in the figures people compare: travel, known faces, lateness, what is left over."""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.visits.evaluate.day import NO_WAY
from scheduling.visits.problem import Plan, Problem, Round, Stay
from scheduling.visits.problem import Visit as PlannedVisit


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Minutes are rounded to whole ones; `known` of `faces` parts of visits are made by a nurse the client knows."""

    rounds: int
    planned: int
    not_planned: int
    travel_minutes: int
    care_minutes: int
    waiting_minutes: int
    late_minutes: int
    overtime_minutes: int
    faces: int
    known: int

    @property
    def known_percent(self) -> int:
        return round(100 * self.known / self.faces) if self.faces else 0


def figures_of(problem: Problem, plan: Plan) -> DayFigures:
    """The figures of a plan; visits that are nobody's count as not planned."""
    visits = {visit.key: visit for visit in problem.visits}
    ends = {nurse.key: nurse.shift.end for nurse in problem.nurses if nurse.shift is not None}
    seen = {(face.client, face.nurse) for face in problem.faces if face.visits}
    made = [(round_.nurse, stay) for round_ in plan.rounds for stay in round_.stays if stay.visit is not None]
    planned = {stay.visit for _nurse, stay in made}
    return DayFigures(
        rounds=sum(any(stay.visit is not None for stay in round_.stays) for round_ in plan.rounds),
        planned=len(planned),
        not_planned=len(problem.visits) - len(planned),
        travel_minutes=round(sum(on_the_way(tour) for tour in plan.rounds)),
        care_minutes=round(sum(stay.end - stay.start for _nurse, stay in made)),
        waiting_minutes=round(sum(stay.waiting for _nurse, stay in made)),
        late_minutes=round(sum(late_by(visits[stay.visit or ""], stay) for _nurse, stay in made)),
        overtime_minutes=round(sum(max(0.0, r.back - ends.get(r.nurse, r.back)) for r in plan.rounds)),
        faces=len(made),
        known=sum((visits[stay.visit or ""].client, nurse) in seen for nurse, stay in made),
    )


def on_the_way(tour: Round) -> float:
    """Minutes of travel in a round; a way that does not exist is a finding, and no minutes."""
    ways = (*(stay.travel for stay in tour.stays), tour.travel_back)
    return sum(minutes for minutes in ways if minutes < NO_WAY)


def late_by(visit: PlannedVisit, stay: Stay) -> float:
    """Minutes after the window that had opened when the visit starts."""
    opened = [window for window in visit.windows if window.start <= stay.start + 1e-6] or list(visit.windows[:1])
    return max(0.0, stay.start - opened[-1].end) if opened else 0.0
