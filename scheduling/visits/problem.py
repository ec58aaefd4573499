"""A day of visits to plan and its plan, as plain data: the unified home-care vocabulary (Ceschia et al. 2026) and ours.

All times are minutes from the start of the day (the next day begins at 1440), places are rows of the travel matrices.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduling.text import Text

Minutes = float
Weight = float | Literal["hard"] | None
"""The price of one unit; "hard": the value must be zero; None: the term does not count."""

Matrix = tuple[tuple[Minutes | None, ...], ...]
"""Minutes from place to place, None where there is no way."""

PairKind = Literal["simultaneous", "sequential", "independent"]
ANYWHERE = -1
"""Break position of an agenda: where the timetable finds it costs least."""

NO_BREAK = -2
"""Break position of an agenda: none at all."""


@dataclass(frozen=True, slots=True)
class Window:
    """When a visit may begin (or end, see `Problem.window_met`); after its end a hard one forbids, a soft one costs."""

    start: Minutes
    end: Minutes
    hard: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """The working time of a nurse on this day; leaving earlier is forbidden, returning later is overtime."""

    start: Minutes
    end: Minutes


@dataclass(frozen=True, slots=True)
class Break:
    """A pause of `minutes` that begins (or ends, see `Problem.window_met`) between `earliest` and `latest`.

    Rounds of at most `due_after` minutes need none; `between_visits` forbids it before the first and after the last
    visit.
    """

    minutes: Minutes
    earliest: Minutes
    latest: Minutes
    due_after: Minutes = 0.0
    between_visits: bool = False


@dataclass(frozen=True, slots=True)
class Nurse:
    """Who can make a round today; `mode` chooses the travel matrix, `share` is her part of the contract hours."""

    key: str
    skills: tuple[str, ...]
    start_place: int
    end_place: int
    shift: Shift | None = None
    mode: int = 0
    pause: Break | None = None
    share: float = 1.0
    leaves_at_shift_start: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What one nurse does at a visit, and the skills it asks of her."""

    minutes: Minutes
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """How the second part of a visit follows the first: minutes from start to start; the nurses always differ."""

    kind: PairKind
    min_gap: Minutes = 0.0
    max_gap: Minutes = 0.0


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit at a client's home, by one nurse or two.

    `preferred` None means anyone is welcome. `pinned_nurses` names a nurse (or None) per part. `client_gap` is the
    least time between this and any other visit to the same client. `coffee` minutes with the client come on top of
    the care.
    """

    key: str
    client: str
    place: int
    parts: tuple[Part, ...]
    windows: tuple[Window, ...] = ()
    pair: Pair | None = None
    preferred: tuple[str, ...] | None = None
    refused: tuple[str, ...] = ()
    optional: bool = False
    priority: float = 1.0
    pinned_nurses: tuple[str | None, ...] = ()
    pinned_start: Minutes | None = None
    client_gap: Minutes = 0.0
    coffee: Minutes = 0.0

    def minutes(self, part: int) -> Minutes:
        """How long a nurse is with the client."""
        return self.parts[part].minutes + self.coffee


@dataclass(frozen=True, slots=True)
class Face:
    """How often a nurse came to a client in the days that count for continuity; a part of a visit counts in part."""

    client: str
    nurse: str
    visits: float


@dataclass(frozen=True, slots=True)
class Published:
    """What was promised before; `weight` scales the price of changing it."""

    visit: str
    nurses: tuple[str, ...]
    start: Minutes
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Costs:
    """The price of each term: per minute, or per case for the last eight.

    `longest_idle` looks at nurses with a shift; `imbalance` sums how many minutes (rounded up) each nurse's work is
    away from her share; `working_time` is travel and care. `new_face`: 1 for a nurse who never came, 1/(1+n) for one
    who came n times. `time_changed`: start moved by more than `Problem.time_tolerance`.
    """

    travel: Weight = 1.0
    lateness: Weight = 4.0
    highest_lateness: Weight = None
    waiting: Weight = 0.5
    highest_waiting: Weight = None
    overtime: Weight = 4.0
    longest_idle: Weight = None
    imbalance: Weight = 0.1
    working_time: Weight = None
    not_preferred: Weight = 15.0
    refused: Weight = "hard"
    unskilled: Weight = "hard"
    left_out: Weight = 200.0
    missed_break: Weight = 60.0
    new_face: Weight = 10.0
    nurse_changed: Weight = 20.0
    time_changed: Weight = 10.0


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything the planning of a day depends on."""

    nurses: tuple[Nurse, ...]
    visits: tuple[Visit, ...]
    travel: tuple[Matrix, ...]
    costs: Costs = Costs()
    faces: tuple[Face, ...] = ()
    published: tuple[Published, ...] = ()
    window_met: Literal["start", "end"] = "start"
    time_tolerance: Minutes = 15.0


@dataclass(frozen=True, slots=True)
class Stay:
    """One entry of a round: a part of a visit, or the break (`visit` None); `travel` and `waiting` come before it."""

    visit: str | None
    part: int
    place: int
    arrival: Minutes
    start: Minutes
    end: Minutes
    travel: Minutes
    waiting: Minutes


@dataclass(frozen=True, slots=True)
class Round:
    """A nurse's visits of the day in order, from leaving to being back."""

    nurse: str
    leaves: Minutes
    stays: tuple[Stay, ...]
    back: Minutes
    travel_back: Minutes


@dataclass(frozen=True, slots=True)
class NotPlanned:
    """A visit that is not in the plan, and why, nurse by nurse."""

    visit: str
    reasons: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The rounds of a day (nurses without visits have none) and what could not be planned."""

    rounds: tuple[Round, ...] = ()
    not_planned: tuple[NotPlanned, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A visit's turn in the order in which a timetable is made: by whom, and not before when.

    `part` None: all its parts at once; the parts of an independent pair may take their turns apart. The second part of
    a pair may have to wait longer than the first.
    """

    visit: str
    nurses: tuple[str, ...]
    not_before: Minutes | None = None
    part: int | None = None
    second_not_before: Minutes | None = None


@dataclass(frozen=True, slots=True)
class BreakPlace:
    """Where in her round a nurse takes her break: after so many visits, ANYWHERE or NO_BREAK."""

    nurse: str
    after_visits: int = ANYWHERE


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a timetable is made from: the turns in one global order, so that pairs can never wait for each other."""

    turns: tuple[Turn, ...] = ()
    breaks: tuple[BreakPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class SolveDay:
    """The request of the worker task "visits.solve"; `start` is a plan to improve, `seconds` None: until stopped.

    `gentle`: only improve `start` at a low temperature, never begin anew, so that little changes beside what must.
    """

    problem: Problem
    seed: int = 1
    seconds: float | None = 10.0
    start: Plan | None = None
    slow: bool = False
    gentle: bool = False


@dataclass(frozen=True, slots=True)
class Improvement:
    """Progress that carries the best plan so far: `seconds` since the start.

    `value` is its cost, and more where visits are missing that can be made, so that it only falls.
    """

    seconds: float
    value: float
    plan: Plan
    bound: float | None = None
    phase: Text | None = None


PROVEN_WITHIN = 1e-4
"""Prices of exact searches are whole numbers of a thousandth of a tick, so proofs hold within this part."""


def is_proven(cost: float, bound: float | None) -> bool:
    """Whether a plan of this cost is the best there is, by a bound that somebody proved."""
    return bound is not None and cost <= bound + max(PROVEN_WITHIN, PROVEN_WITHIN * cost)


@dataclass(frozen=True, slots=True)
class SolvedDay:
    """The answer of "visits.solve": the plan, its cost, how many moves were tried and by how many threads.

    No plan that leaves out no more costs less than `bound` (None: nothing is proven).
    """

    plan: Plan
    cost: float
    seconds: float
    moves: int
    threads: int
    bound: float | None = None
