"""What is asked and answered about three rosters to choose from: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scheduling.progress import Progress
from scheduling.roster.problem import RosterAnswer, RosterProblem


class Style(StrEnum):
    """What a roster is best at."""

    WISHES = "wishes"  # as many wishes met as can be
    EVEN = "even"  # burden shared as evenly as can be
    STEADY = "steady"  # as few changes of the present roster as can be


@dataclass(frozen=True, slots=True)
class AlternativesRequest:
    """The task "roster.alternatives": one roster a style, in `seconds` together, one after the other on both cores."""

    problem: RosterProblem
    styles: tuple[Style, ...] = tuple(Style)
    seconds: float = 40.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class AlternativesProgress:
    """How far the roster of one style is; value and bound are in its own prices, not in the team's."""

    style: Style
    number: int
    of: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Styled:
    """The roster of one style, judged by the team's own prices; `gap` says how far it may be from the best of its
    style."""

    style: Style
    answer: RosterAnswer
    gap: float | None


@dataclass(frozen=True, slots=True)
class AlternativesAnswer:
    """The rosters in the order asked; fewer where it was stopped before one had begun."""

    styled: tuple[Styled, ...]
    seconds: float
