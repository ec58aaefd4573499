"""What is asked and answered about a month that cannot be filled: plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.roster.around.moves import Move
from scheduling.roster.problem import CellReason, RosterProblem
from scheduling.rules.finding import Finding
from scheduling.rules.setting import Strength
from scheduling.text import Text


@dataclass(frozen=True, slots=True)
class WaysRequest:
    """The task "roster.ways_out": up to `most_ways` ways to mend what the present roster (the plan's rows) is short of.

    The law, leave, availability and qualification never give.
    """

    problem: RosterProblem
    seconds: float = 15.0
    most_ways: int = 3
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """One way out: the least that has to be given, and what that mends.

    `strength` is the most binding kind of thing among `gives`; `gives` and `mends` say each in a statement whose
    `nurse` is an id. `price` is what the given things cost by the team's own prices, `cost` what the roster costs then.
    `least` is proven: nothing cheaper of this kind mends as much.
    """

    strength: Strength
    gives: tuple[Text, ...]
    mends: tuple[Text, ...]
    given: tuple[Finding, ...]
    mended: int
    left: int
    price: int
    cost: int
    least: bool
    rows: Mapping[str, tuple[str, ...]]
    moves: tuple[Move, ...]
    reasons: tuple[CellReason, ...]


@dataclass(frozen=True, slots=True)
class WaysAnswer:
    """The ways in the order wish < contract < team < collective, and what stays short whatever is given.

    `short` are the shortfalls of the present roster. `without_giving` is true where a roster mends some of them and
    gives nothing: then that comes first, with no `gives`.
    """

    short: tuple[Finding, ...]
    ways: tuple[Way, ...]
    notes: tuple[Text, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class NoBetterRequest:
    """The task "roster.no_better": why nothing that is short on a day can be mended, or, with `day` below zero, in
    the whole period."""

    problem: RosterProblem
    day: int = -1
    seconds: float = 8.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Hold:
    """One thing of a smallest set that together stands in the way; `nurse` is empty where it is about a day."""

    setting: str
    rule: str
    strength: Strength
    nurse: str
    day: int
    text: Text


@dataclass(frozen=True, slots=True)
class NoBetterAnswer:
    """Why there is nothing better.

    `holds` is a smallest set of agreements that cannot all stay as they are if the shortfall is mended; none where the
    law, leave, availability and skills alone forbid it (`by_law`). `confirmed`: it was proven without presolve.
    `possible` means the claim is false: a roster mends it and gives nothing up. `moves` show that roster.
    """

    holds: tuple[Hold, ...]
    by_law: bool
    confirmed: bool
    smallest: bool
    possible: bool
    moves: tuple[Move, ...]
    seconds: float
