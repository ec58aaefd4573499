"""Where else a visit could go while the others stay where they are: an estimate ranks the gaps, the best are priced.

The price is the evaluator's own; the estimate only chooses which gaps are worth it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations, product

from scheduling.visits.evaluate.able import may
from scheduling.visits.evaluate.around.held import held_on
from scheduling.visits.evaluate.day import NO_WAY, Day, opening, shift_start
from scheduling.visits.evaluate.edit import Edit, edit_to
from scheduling.visits.evaluate.timing import timetable_on
from scheduling.visits.evaluate.whole import evaluate_on
from scheduling.visits.problem import (
    ANYWHERE,
    NO_BREAK,
    Agenda,
    BreakPlace,
    Minutes,
    Nurse,
    Plan,
    Problem,
    Round,
    Stay,
    Turn,
    Visit,
)

GAPS, PAIRS = 3, 16
"""So many gaps of a nurse are priced, and so many pairs of nurses for a visit by two (one place each)."""

LATE, TRAVEL = 4.0, 1.0
"""How the estimate weighs a minute by which somebody is later, and one on the road, where the team names no price."""

BROKEN = 10_000.0
"""And a fixed time that is broken."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in a nurse's round: between which turns, after how many stays, and what it seems to cost."""

    nurse: str
    after: int
    before: int
    stays: int
    start: Minutes
    seems: float


def best_places(problem: Problem, plan: Plan, visit: str, *, limit: int = 5) -> tuple[tuple[Turn, Edit], ...]:
    """The cheapest place for a visit with each nurse (or two nurses), legal ones first, then by cost."""
    search = _Places(Day.of(problem), plan, visit)
    return tuple(sorted(search.found(), key=_rank)[:limit])


def tries_of(day: Day, visit: str) -> int:
    """How many places `best_places` prices at most for a visit."""
    able = [nurse for nurse in day.problem.nurses if may(day, day.visits[visit], 0, nurse)]
    return GAPS * len(able) if len(day.visits[visit].parts) == 1 else PAIRS


def _rank(choice: tuple[Turn, Edit]) -> tuple[int, float]:
    return len(choice[1].newly_broken), choice[1].extra


class _Places:
    """One visit taken out of a plan, to be put back wherever it fits."""

    def __init__(self, day: Day, plan: Plan, key: str) -> None:
        self._day, self._visit = day, day.visits[key]
        self._before = evaluate_on(day, timetable_on(day, held_on(day, plan)))
        rest = Plan(tuple(replace(r, stays=tuple(s for s in r.stays if s.visit != key)) for r in plan.rounds))
        self._rounds: Mapping[str, Round] = {tour.nurse: tour for tour in rest.rounds}
        self._agenda = held_on(day, rest)
        self._turns = {(turn.visit, nurse): row for row, turn in enumerate(self._agenda.turns) for nurse in turn.nurses}

    def found(self) -> Iterator[tuple[Turn, Edit]]:
        """The best place with each nurse, or with each promising pair."""
        nurses = [
            [nurse for nurse in self._day.problem.nurses if may(self._day, self._visit, part, nurse)]
            for part in range(len(self._visit.parts))
        ]
        gaps = [{nurse.key: self._gaps(nurse, part) for nurse in able} for part, able in enumerate(nurses)]
        if len(gaps) == 1:
            for own in gaps[0].values():
                yield min((self._try((gap,)) for gap in own), key=_rank)
            return
        pairs = [self._together(gaps[0][a], gaps[1][b]) for a, b in permutations(self._day.nurses, 2)
                 if a in gaps[0] and b in gaps[1]]  # fmt: skip
        for pair in sorted((one for one in pairs if one is not None), key=_seems)[:PAIRS]:
            yield self._try(pair)

    def _gaps(self, nurse: Nurse, part: int) -> list[Gap]:
        """The most promising gaps of her round."""
        tour = self._rounds.get(nurse.key)
        stays = tour.stays if tour is not None else ()
        gaps = [self._gap(nurse, part, stays, place) for place in range(len(stays) + 1)]
        return sorted(gaps, key=lambda gap: gap.seems)[:GAPS]

    def _gap(self, nurse: Nurse, part: int, stays: Sequence[Stay], place: int) -> Gap:
        """What lies around a gap: how far round, how late, and how much everything after it is pushed back."""
        day, visit = self._day, self._visit
        before, after = stays[place - 1] if place else None, stays[place] if place < len(stays) else None
        origin = before.place if before is not None else nurse.start_place
        target = after.place if after is not None else nurse.end_place
        there, on = day.leg(nurse, origin, visit.place), day.leg(nurse, visit.place, target)
        ready = before.end if before is not None else shift_start(nurse)
        start = max(ready + there, opening(visit), visit.pinned_start or 0.0)
        end = start + visit.minutes(part)
        ends = after.start if after is not None else (nurse.shift.end if nurse.shift else NO_WAY)
        late, push = day.lateness(visit, start, end), max(0.0, end + on - ends)
        seems = TRAVEL * (there + on - day.leg(nurse, origin, target)) + LATE * (late + push)
        if late > 0 and _is_strict(visit):
            seems += BROKEN
        seems += BROKEN * self._broken(nurse, stays[place:], push)
        rows = [self._turns.get((stay.visit or "", nurse.key)) for stay in stays]
        low = max((row for row in rows[:place] if row is not None), default=-1)
        high = min((row for row in rows[place:] if row is not None), default=len(self._agenda.turns))
        return Gap(nurse.key, low, high, place, start, seems)

    def _broken(self, nurse: Nurse, stays: Sequence[Stay], push: Minutes) -> int:
        """How many fixed times a push would break on its way through the rest of a round."""
        broken = 0
        for place, stay in enumerate(stays):
            if place:
                push -= stay.waiting
            if push <= 0:
                return broken
            visit = self._day.visits.get(stay.visit or "")
            if visit is not None and _is_strict(visit):
                broken += self._day.lateness(visit, stay.start + push, stay.end + push) > 0
        strict = self._day.problem.costs.overtime == "hard" and nurse.shift is not None
        return broken + (strict and push > 0)

    def _together(self, first: Sequence[Gap], second: Sequence[Gap]) -> tuple[Gap, Gap] | None:
        """Gaps of two rounds that one place in the order of the day can serve; who is early waits."""
        fits = [(a, b) for a, b in product(first, second) if max(a.after, b.after) < min(a.before, b.before)]
        return min(fits, key=_seems, default=None)

    def _try(self, gaps: Sequence[Gap]) -> tuple[Turn, Edit]:
        """Price it, with the breaks where they are; a round that had none may get one."""
        turn = Turn(self._visit.key, tuple(gap.nurse for gap in gaps))
        place = min(gap.before for gap in gaps)
        turns = (*self._agenda.turns[:place], turn, *self._agenda.turns[place:])
        agenda = Agenda(turns, tuple(self._rest(row, gaps) for row in self._agenda.breaks))
        edit = edit_to(self._day, self._before, agenda)
        if not _misses(edit):
            return turn, edit
        rested = tuple(
            replace(row, after_visits=ANYWHERE) if row.after_visits == NO_BREAK and row.nurse in turn.nurses else row
            for row in agenda.breaks
        )
        return turn, min(edit, edit_to(self._day, self._before, replace(agenda, breaks=rested)), key=_price)

    def _rest(self, row: BreakPlace, gaps: Sequence[Gap]) -> BreakPlace:
        """A break that comes after the new visit comes after one visit more."""
        for gap in gaps:
            if gap.nurse == row.nurse and row.after_visits >= 0:
                stays = self._rounds[row.nurse].stays
                rests = next((place for place, stay in enumerate(stays) if stay.visit is None), 0)
                if rests >= gap.stays:
                    return replace(row, after_visits=row.after_visits + 1)
        return row


def _is_strict(visit: Visit) -> bool:
    return visit.pinned_start is not None or any(window.hard for window in visit.windows)


def _seems(gaps: tuple[Gap, Gap]) -> float:
    """Both estimates, and what the earlier one waits for the later."""
    return gaps[0].seems + gaps[1].seems + abs(gaps[0].start - gaps[1].start)


def _misses(edit: Edit) -> bool:
    return any(term.name == "missed_break" and term.value > 0 for term in edit.terms)


def _price(edit: Edit) -> tuple[int, float]:
    return len(edit.newly_broken), edit.extra
