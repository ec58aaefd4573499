"""What could give so that a visit fits after all, and the day in which it has given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from scheduling.visits.problem import Minutes, Nurse, Problem, Visit, Window

GiveKind = Literal[
    "window", "shift_end", "shift_start", "pinned_start", "pinned_nurse", "promised", "preferred", "client_gap",
    "apart", "alone", "break", "left_out", "refused", "skill",
]  # fmt: skip
"""From what is asked of people first to what is asked last; the order breaks ties between equally small sets."""

ORDER: tuple[GiveKind, ...] = (
    "window", "shift_end", "shift_start", "pinned_start", "pinned_nurse", "promised", "preferred", "client_gap",
    "apart", "alone", "break", "left_out", "refused", "skill",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Give:
    """One thing that would have to give.

    window, pinned_start: the visit would begin at `at`, `minutes` outside what was agreed. shift_start, shift_end: the
    nurse would leave (be back) at `at`, `minutes` outside her shift. refused: the client's refusal of this nurse.
    skill, preferred, pinned_nurse, promised, client_gap: what the visit asks. apart: its two nurses need not keep step.
    alone: one nurse makes it. break: the nurse's. left_out: this visit is not made.
    """

    kind: GiveKind
    visit: str = ""
    nurse: str = ""
    minutes: Minutes = 0.0
    at: Minutes = 0.0


def relaxed(problem: Problem, gives: Iterable[Give]) -> Problem:
    """The day in which all of these have given, and nothing else."""
    for give in gives:
        if give.kind == "left_out":
            problem = replace(problem, visits=tuple(v for v in problem.visits if v.key != give.visit))
        elif give.kind == "promised":
            problem = replace(problem, published=tuple(row for row in problem.published if row.visit != give.visit))
        elif give.kind in ("shift_start", "shift_end", "break"):
            nurses = (_eased(nurse, give) if nurse.key == give.nurse else nurse for nurse in problem.nurses)
            problem = replace(problem, nurses=tuple(nurses))
        elif give.kind == "client_gap":
            problem = _without_gap(problem, give.visit)
        else:
            visits = (_softened(visit, give) if visit.key == give.visit else visit for visit in problem.visits)
            problem = replace(problem, visits=tuple(visits))
    return problem


def _eased(nurse: Nurse, give: Give) -> Nurse:
    if give.kind == "break" or nurse.shift is None:
        return replace(nurse, pause=None if give.kind == "break" else nurse.pause)
    start = min(nurse.shift.start, give.at) if give.kind == "shift_start" else nurse.shift.start
    end = max(nurse.shift.end, give.at) if give.kind == "shift_end" else nurse.shift.end
    return replace(nurse, shift=replace(nurse.shift, start=start, end=end))


def _without_gap(problem: Problem, key: str) -> Problem:
    clients = {visit.client for visit in problem.visits if visit.key == key}
    visits = (replace(visit, client_gap=0.0) if visit.client in clients else visit for visit in problem.visits)
    return replace(problem, visits=tuple(visits))


def _softened(visit: Visit, give: Give) -> Visit:
    match give.kind:
        case "window":
            return replace(visit, windows=())
        case "pinned_start":
            return replace(visit, pinned_start=None)
        case "pinned_nurse":
            return replace(visit, pinned_nurses=())
        case "preferred":
            return replace(visit, preferred=None)
        case "refused":
            return replace(visit, refused=tuple(nurse for nurse in visit.refused if nurse != give.nurse))
        case "skill":
            return replace(visit, parts=tuple(replace(part, skills=()) for part in visit.parts))
        case "alone":
            return replace(visit, parts=visit.parts[:1], pair=None, pinned_nurses=visit.pinned_nurses[:1])
        case "apart":
            return replace(visit, pair=replace(visit.pair, kind="independent") if visit.pair else None)
        case _:
            return visit


def around(windows: tuple[Window, ...], at: Minutes) -> Window | None:
    """The agreed window nearest to a time."""
    return min(windows, key=lambda one: max(one.start - at, at - one.end, 0.0), default=None)
