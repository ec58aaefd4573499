"""A day's question narrowed to a scope: what may change stays a question, all the rest becomes given.

Nurses outside the scope leave the problem with their rounds; of a visit by two only the part inside stays, fixed. What
has begun is where its nurse starts from. Visits that stay are fixed at the time at which their nurse can be there, so
that a plan that was written in whole minutes never counts as broken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from scheduling.visits import problem as engine
from scheduling.visits.evaluate import timetable
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus, start_for
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.facts import DayFacts, OnDuty
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.day.question import Question
from teamapp.services.rounds.part.scope import Scope, is_open


def within(facts: DayFacts, question: Question, scope: Scope) -> Question:
    """The same day, of which only what lies in the scope may change."""
    return _Narrowing(facts, question, scope).question()


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a nurse is when planning begins, and when she is ready to leave; `place` None: where her day begins."""

    ready: float
    place: int | None = None


class _Narrowing:
    """Makes the narrowed question step by step."""

    def __init__(self, facts: DayFacts, question: Question, scope: Scope) -> None:
        self._facts, self._question, self._scope = facts, question, scope
        self._asked = {visit.key: visit for visit in question.problem.visits}
        self._stored: dict[str, Visit] = {visit.id: visit for visit in facts.visits if visit.id in self._asked}
        self._free = {visit.id for visit in self._stored.values() if is_open(facts, scope, visit)}
        self._breaks = self._present_breaks() if scope.now is not None else {}

    def question(self) -> Question:
        problem = self._question.problem
        nurses = {nurse.key: nurse for nurse in self._nurses()}
        if not nurses:
            return replace(self._question, problem=replace(problem, nurses=(), visits=()), decides=frozenset())
        rows = [self._open_visit(key, nurses) for key in self._asked if key in self._free]
        rows += [row for key in self._asked if key not in self._free and (row := self._kept(key, nurses)) is not None]
        narrowed = replace(
            problem,
            nurses=tuple(nurses.values()),
            visits=tuple(rows),
            published=tuple(row for row in problem.published if row.visit in self._free),
        )
        return replace(self._question, problem=_settled(narrowed, self._holders()), decides=frozenset(self._free))

    def _holders(self) -> Mapping[str, tuple[str, ...]]:
        """Who makes each visit as it is stored."""
        return {key: tuple(n for n in (v.nurse, v.second_nurse) if n is not None) for key, v in self._stored.items()}

    def _nurses(self) -> Iterator[engine.Nurse]:
        for nurse in self._question.problem.nurses:
            duty = self._facts.duty_of(NurseId(Id(nurse.key)))
            if duty is None or not self._scope.takes_part(duty):
                continue
            if self._scope.now is None:
                yield nurse
            elif (standing := self._standing(duty, self._scope.now)).ready < duty.kind.end:
                yield self._from_now(nurse, duty, standing)

    def _from_now(self, nurse: engine.Nurse, duty: OnDuty, standing: _Standing) -> engine.Nurse:
        """Her day from where she stands; a break that has passed is taken, one to come is due by all her work."""
        shift, pause = engine.Shift(standing.ready, duty.kind.end), nurse.pause
        passed = standing.ready - duty.kind.start
        if pause is not None:
            taken = self._breaks.get(nurse.key, standing.ready) < standing.ready or pause.latest < standing.ready
            earliest, due = max(pause.earliest, standing.ready), max(0.0, pause.due_after - passed)
            pause = None if taken else replace(pause, earliest=earliest, due_after=due)
        left = (duty.kind.end - standing.ready) / max(1, duty.kind.end - duty.kind.start)
        place = nurse.start_place if standing.place is None else standing.place
        return replace(nurse, shift=shift, pause=pause, start_place=place, share=nurse.share * left)

    def _standing(self, duty: OnDuty, now: MinuteOfDay) -> _Standing:
        ready, place, latest = float(max(now, duty.kind.start)), None, -1
        for visit in self._stored.values():
            start = start_for(visit, duty.nurse.id)
            if start is None or visit.cancelled or not self._behind(visit, start):
                continue
            if visit.status in (VisitStatus.PLANNED, VisitStatus.UNDER_WAY):
                ready = max(ready, float(start + self._minutes(visit)))
            if start > latest:
                place, latest = self._asked[visit.id].place, start
        return _Standing(ready, place)

    def _behind(self, visit: Visit, start: MinuteOfDay) -> bool:
        """Whether a visit lies before the minute from which is planned."""
        now, scope = self._scope.now, self._scope
        return now is not None and (scope.begun(visit) or (visit.id not in self._free and start < now))

    def _minutes(self, visit: Visit) -> float:
        extra = visit.minutes_extra if visit.status is VisitStatus.UNDER_WAY else 0
        return self._asked[visit.id].minutes(0) + extra

    def _present_breaks(self) -> Mapping[str, float]:
        plan = present_plan(self._facts, self._question)
        return {tour.nurse: stay.start for tour in plan.rounds for stay in tour.stays if stay.visit is None}

    def _open_visit(self, key: str, nurses: Mapping[str, engine.Nurse]) -> engine.Visit:
        """One that may change: pins of nurses who are not there are void; a window that is over is no longer hard."""
        visit, now = self._asked[key], self._scope.now
        pinned = tuple(nurse if nurse in nurses else None for nurse in visit.pinned_nurses)
        windows, start = self._apart(visit), visit.pinned_start
        if now is not None:
            over = bool(windows) and all(window.end < now for window in windows)
            windows = tuple(replace(window, hard=window.hard and not over) for window in windows)
            start = None if start is not None and start < now else start
        return replace(
            visit,
            pinned_nurses=pinned if any(pinned) else (),
            pinned_start=start,
            windows=tuple(sorted(windows, key=lambda w: w.start)),
        )

    def _apart(self, visit: engine.Visit) -> tuple[engine.Window, ...]:
        """Windows that keep the agreed time from the client's visits that are no part of the problem any more."""
        windows, gap = visit.windows, visit.client_gap
        others = [one for one in self._stored.values() if gap > 0 and self._is_apart(one, visit)]
        for other in others:
            assert other.start is not None
            end = other.start + self._minutes(other) + gap
            windows = tuple(
                replace(window, start=max(window.start, end)) if other.start <= window.start else window
                for window in windows
            )
        return windows

    def _is_apart(self, other: Visit, visit: engine.Visit) -> bool:
        planned = other.planned and other.client == visit.client and other.id != visit.key
        return planned and other.id not in self._free

    def _kept(self, key: str, nurses: Mapping[str, engine.Nurse]) -> engine.Visit | None:
        """What stays of a visit that may not change: the parts of the nurses who take part, each at her time."""
        stored, visit = self._stored[key], self._asked[key]
        names = (stored.nurse, stored.second_nurse)[: len(visit.parts)]
        inside = [part for part, nurse in enumerate(names) if nurse in nurses]
        if not inside or stored.start is None or stored.cancelled:
            return None
        first = names[inside[0]]
        start = start_for(stored, first) if first is not None else None
        if start is None or self._behind(stored, start):
            return None
        return replace(
            visit,
            parts=tuple(replace(visit.parts[part], skills=()) for part in inside),
            pair=visit.pair if len(inside) == 2 else None,
            windows=(), client_gap=0.0, refused=(), preferred=None, optional=False,
            pinned_nurses=tuple(names[part] for part in inside),
            pinned_start=float(start),
        )  # fmt: skip


def _settled(problem: engine.Problem, holders: Mapping[str, tuple[str, ...]]) -> engine.Problem:
    """The fixed times as the nurses who hold them can keep them, one after the other."""
    there = {nurse.key for nurse in problem.nurses}
    fixed = [visit for visit in problem.visits if visit.pinned_start is not None]
    turns = tuple(
        engine.Turn(visit.key, nurses, visit.pinned_start)
        for visit in sorted(fixed, key=lambda visit: (visit.pinned_start or 0.0, visit.key))
        for nurses in (_fixed_nurses(visit, holders[visit.key]),)
        if len(nurses) == len(visit.parts) and there.issuperset(nurses)
    )
    plan = timetable(problem, engine.Agenda(turns))
    starts = {stay.visit: stay.start for tour in plan.rounds for stay in tour.stays if stay.part == 0}
    return replace(
        problem,
        visits=tuple(
            replace(visit, pinned_start=starts.get(visit.key, visit.pinned_start)) for visit in problem.visits
        ),
    )


def _fixed_nurses(visit: engine.Visit, held_by: tuple[str, ...]) -> tuple[str, ...]:
    pinned = tuple(nurse for nurse in visit.pinned_nurses if nurse is not None)
    return pinned if len(pinned) == len(visit.parts) else held_by
