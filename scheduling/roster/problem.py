"""What the roster solver is asked and what it answers: plain data, so that window and command line can speak of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.rules.finding import Finding
from scheduling.rules.plan import Plan
from scheduling.text import Text


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """A plan to fill; pinned cells and the days before `first_day` stay, its own roster is where the search begins."""

    plan: Plan
    first_day: int = 0


@dataclass(frozen=True, slots=True)
class RosterRequest:
    """The task "roster.solve": the best roster that can be found in `seconds`; the same `seed` searches the same
    way."""

    problem: RosterProblem
    seconds: float = 30.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class CellReason:
    """Why a nurse works a shift kind on a day."""

    nurse: str
    day: int
    kind: str
    text: Text


@dataclass(frozen=True, slots=True)
class RosterAnswer:
    """A roster with what it costs by the rules' own checks, and how far that is from the best there can be.

    `cost` is the sum of the findings' costs, `bound` a proven lower bound of it (None without one); `proven` means that
    there is no better roster. `findings` names all that is not kept: rule, amount and price. `notes` says what no
    roster could mend (more hours asked for than all contracts have). `proof` says among which rosters bound and proof
    hold.
    """

    rows: Mapping[str, tuple[str, ...]]
    cost: int
    bound: float | None
    proven: bool
    findings: tuple[Finding, ...]
    reasons: tuple[CellReason, ...]
    seconds: float
    notes: tuple[Text, ...] = ()
    proof: Text | None = None
