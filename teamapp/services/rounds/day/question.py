"""From the facts of a day to the optimiser's problem: who, whom, where, when, at what price."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduling.travel.problem import MatrixAnswer
from scheduling.visits import problem as engine
from teamapp.domain.entities import CareNeed, Visit
from teamapp.domain.entities.client import Pair, Preference
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import VisitId
from teamapp.services.rounds.day.facts import DayFacts, OnDuty
from teamapp.services.rounds.day.places import Places

BREAK_DUE_AFTER = 330
"""Minutes of work above which the law asks for a break (Arbeidstijdenwet 5:4)."""


@dataclass(frozen=True, slots=True)
class Question:
    """A day as the optimiser sees it; `off_map` are visits whose client has no place on the map yet.

    `decides` are the visits whose nurse and time an answer settles; the others only stand in the way.
    """

    day: date
    problem: engine.Problem
    off_map: tuple[VisitId, ...]
    estimated: bool
    decides: frozenset[VisitId]


def ask(facts: DayFacts, places: Places, matrices: tuple[MatrixAnswer, ...], *, keep_plan: bool) -> Question:
    """Translate the day. `keep_plan` puts a price on every change of the present plan; what is done stays as it is."""
    due = [visit for visit in facts.visits if not visit.cancelled]
    placed = [visit for visit in due if visit.client in places.client]
    problem = engine.Problem(
        nurses=tuple(_nurse(duty, facts, places) for duty in facts.on_duty if duty.kind.end > duty.kind.start),
        visits=tuple(_visit(visit, facts, places) for visit in placed),
        travel=tuple(_minutes(matrix) for matrix in matrices),
        costs=facts.costs,
        faces=tuple(engine.Face(client, nurse, count) for (client, nurse), count in sorted(facts.faces.items())),
        published=_published(placed) if keep_plan else (),
    )
    off_map = tuple(visit.id for visit in due if visit.client not in places.client)
    decides = frozenset(visit.id for visit in placed if not _begun(visit))
    return Question(facts.day, problem, off_map, any(matrix.estimated for matrix in matrices), decides)


def level_skills(level: int) -> tuple[str, ...]:
    """A qualification level as skills: who has level 4 may do what asks for 2, 3 or 4."""
    return tuple(f"level:{n}" for n in range(2, level + 1))


def _nurse(duty: OnDuty, facts: DayFacts, places: Places) -> engine.Nurse:
    nurse, kind = duty.nurse, duty.kind
    home = places.home[nurse.id]
    return engine.Nurse(
        key=nurse.id,
        skills=tuple(sorted(duty.skills)) + level_skills(nurse.level),
        start_place=home,
        end_place=home,
        shift=engine.Shift(kind.start, kind.end),
        mode=places.vehicle[nurse.id],
        pause=_pause(duty),
        share=max(1, kind.worked) / max(1, sum(other.kind.worked for other in facts.on_duty)),
    )


def _pause(duty: OnDuty) -> engine.Break | None:
    """The shift's break, somewhere in its middle half."""
    kind = duty.kind
    if not kind.break_minutes:
        return None
    quarter = (kind.end - kind.start) / 4
    return engine.Break(
        float(kind.break_minutes),
        earliest=kind.start + quarter,
        latest=kind.end - quarter - kind.break_minutes,
        due_after=BREAK_DUE_AFTER,
    )


def _visit(visit: Visit, facts: DayFacts, places: Places) -> engine.Visit:
    need = facts.needs[visit.need]
    said = [preference for preference in facts.preferences if preference.client == visit.client]
    preferred = tuple(p.nurse for p in said if p.kind is Preference.PREFERS)
    return engine.Visit(
        key=visit.id,
        client=visit.client,
        place=places.client[visit.client],
        parts=_parts(visit, need, facts),
        windows=tuple(engine.Window(a, b, need.hard_windows) for a, b in facts.windows(visit)),
        pair=_pair(need),
        preferred=preferred or None,
        refused=tuple(p.nurse for p in said if p.kind is Preference.NOT_AGAIN),
        optional=need.optional,
        priority=float(need.priority),
        pinned_nurses=_pinned_nurses(visit, need, facts),
        pinned_start=_pinned_start(visit),
        client_gap=float(need.minimum_gap),
        coffee=float(facts.team.coffee_minutes),
    )


def _parts(visit: Visit, need: CareNeed, facts: DayFacts) -> tuple[engine.Part, ...]:
    minutes = float(facts.minutes(visit))
    level = (f"level:{need.level}",) if need.level else ()
    first = engine.Part(minutes, tuple(sorted(need.skills)) + level)
    return (first,) if need.nurses == 1 else (first, engine.Part(minutes, tuple(sorted(need.second_skills))))


def _pair(need: CareNeed) -> engine.Pair | None:
    if need.nurses == 1:
        return None
    least, most = need.pair_gap or (0, 0)
    kinds: dict[Pair, engine.PairKind] = {
        Pair.SIMULTANEOUS: "simultaneous",
        Pair.SEQUENTIAL: "sequential",
        Pair.INDEPENDENT: "independent",
    }
    return engine.Pair(kinds[need.pair], float(least), float(most))


def _pinned_nurses(visit: Visit, need: CareNeed, facts: DayFacts) -> tuple[str | None, ...]:
    """Whom the plan must keep: pinned by hand, already begun, or on a locked round; only while she is on duty."""
    names = (visit.nurse,) if need.nurses == 1 else (visit.nurse, visit.second_nurse)
    pinned = tuple(
        nurse if duty is not None and (visit.nurse_pinned or duty.locked or _begun(visit)) else None
        for nurse in names
        for duty in (facts.duty_of(nurse) if nurse is not None else None,)
    )
    return pinned if any(pinned) else ()


def _pinned_start(visit: Visit) -> float | None:
    return float(visit.start) if visit.start is not None and (visit.time_pinned or _begun(visit)) else None


def _begun(visit: Visit) -> bool:
    return visit.status is not VisitStatus.PLANNED


def _published(visits: list[Visit]) -> tuple[engine.Published, ...]:
    return tuple(
        engine.Published(
            visit.id, tuple(nurse for nurse in (visit.nurse, visit.second_nurse) if nurse), float(visit.start)
        )
        for visit in visits
        if visit.nurse is not None and visit.start is not None
    )


def _minutes(matrix: MatrixAnswer) -> engine.Matrix:
    return tuple(tuple(None if s is None else s / 60 for s in row) for row in matrix.seconds)
