"""What is asked and answered about the next best roster: plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.roster.around.moves import Move
from scheduling.roster.problem import CellReason, RosterProblem
from scheduling.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class NextBestRequest:
    """The task "roster.next_best": the best roster in which she works `kind` on the day; or, where she works it now
    (or `kind` is empty), in which she does not."""

    problem: RosterProblem
    nurse: str
    day: int
    kind: str
    seconds: float = 4.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class NextBestAnswer:
    """The next best roster and what it costs more than the present one (`extra`, below zero: it is cheaper).

    `least_extra` is proven: no such roster is cheaper than that. `possible` is false where none exists at all (then the
    rest is empty); that was confirmed without presolve. `moves` are the cells that change, `brings` and `mends` the
    findings that come and go.
    """

    possible: bool
    rows: Mapping[str, tuple[str, ...]]
    moves: tuple[Move, ...]
    extra: int
    least_extra: int | None
    proven: bool
    brings: tuple[Finding, ...]
    mends: tuple[Finding, ...]
    reasons: tuple[CellReason, ...]
    seconds: float
