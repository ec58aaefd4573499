"""What is asked and answered when somebody is away: plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduling.roster.around.moves import Move
from scheduling.roster.problem import CellReason, RosterProblem
from scheduling.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Absence:
    """A nurse cannot work on these days, both ends included. Nobody asks why."""

    nurse: str
    first_day: int
    last_day: int

    def covers(self, nurse: str, day: int) -> bool:
        return nurse == self.nurse and self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class RepairRequest:
    """The task "roster.repair": up to `most_options` rosters near the present one without the absent nurse.

    The plan's own rows are the present roster; days before `problem.first_day` stay. `covered` counts how often each
    nurse has stood in lately. `change_price` is what a changed day of a colleague costs, in the unit of the findings.
    """

    problem: RosterProblem
    absence: Absence
    covered: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 4.0
    most_options: int = 3
    change_price: int = 400
    seed: int = 0


@dataclass(frozen=True, slots=True)
class RepairOption:
    """One way to go on without her.

    `moves` are the cells of colleagues that change, `asked` who works more or otherwise than planned, `brings` the
    findings that were not there before the absence, `open_shifts` how many nurses are missing on its days.
    `price` is how much dearer the roster becomes by the rules, apart from gaps; `proven` that no cheaper repair exists
    (of those that differ enough from the options before).
    """

    rows: Mapping[str, tuple[str, ...]]
    moves: tuple[Move, ...]
    asked: tuple[str, ...]
    brings: tuple[Finding, ...]
    reasons: tuple[CellReason, ...]
    open_shifts: int
    price: int
    proven: bool


@dataclass(frozen=True, slots=True)
class RepairAnswer:
    """The options, fewest open shifts first, then fewest changes for others, then the cheapest."""

    options: tuple[RepairOption, ...]
    seconds: float
