"""Look-ups over a problem, made once per question so that the rules read like sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.visits.problem import Break, Minutes, Nurse, Problem, Published, Visit, Window

EPS = 1e-6
"""Minutes: times are sums of decimal fractions, so smaller differences mean nothing."""

NO_WAY: Minutes = 1e6
"""The length of a way that does not exist: finite, so that sums stay numbers, and longer than any plan."""


@dataclass(frozen=True, slots=True)
class Day:
    """A problem with its nurses, visits, faces and promises by key."""

    problem: Problem
    nurses: Mapping[str, Nurse]
    visits: Mapping[str, Visit]
    faces: Mapping[tuple[str, str], float]
    published: Mapping[str, Published]
    client_gaps: Mapping[str, Minutes]

    @classmethod
    def of(cls, problem: Problem) -> Day:
        gaps: dict[str, Minutes] = {}
        for visit in problem.visits:
            if visit.client_gap > 0:
                gaps[visit.client] = max(visit.client_gap, gaps.get(visit.client, 0.0))
        return cls(
            problem,
            nurses={nurse.key: nurse for nurse in problem.nurses},
            visits={visit.key: visit for visit in problem.visits},
            faces={(face.client, face.nurse): face.visits for face in problem.faces},
            published={row.visit: row for row in problem.published},
            client_gaps=gaps,
        )

    def leg(self, nurse: Nurse, origin: int, target: int) -> Minutes:
        """Minutes of travel in the nurse's own way; NO_WAY where there is none."""
        minutes = self.problem.travel[nurse.mode][origin][target]
        return NO_WAY if minutes is None else minutes

    def moment(self, start: Minutes, end: Minutes) -> Minutes:
        """Which of the two must lie in a window."""
        return end if self.problem.window_met == "end" else start

    def window_at(self, visit: Visit, start: Minutes) -> Window | None:
        """The last window that has opened when the visit starts, the first one before that."""
        windows = sorted(visit.windows, key=lambda window: window.start)
        opened = [window for window in windows if window.start <= start + EPS]
        return opened[-1] if opened else (windows[0] if windows else None)

    def lateness(self, visit: Visit, start: Minutes, end: Minutes) -> Minutes:
        """Minutes beyond the end of the window that holds."""
        window = self.window_at(visit, start)
        return max(0.0, self.moment(start, end) - window.end) if window else 0.0

    def break_fits(self, pause: Break, start: Minutes) -> bool:
        """May the break begin at this time?"""
        return pause.earliest - EPS <= start and self.moment(start, start + pause.minutes) <= pause.latest + EPS

    def newness(self, visit: Visit, nurse: str) -> float:
        """How new a face is to the client: 1 for a stranger, less for each visit she made."""
        return 1.0 / (1.0 + self.faces.get((visit.client, nurse), 0))


def opening(visit: Visit) -> Minutes:
    """The earliest start that any window allows."""
    return min((window.start for window in visit.windows), default=0.0)


def shift_start(nurse: Nurse) -> Minutes:
    """When a nurse may leave at the earliest."""
    return nurse.shift.start if nurse.shift else 0.0
