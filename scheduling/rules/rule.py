"""The shapes of a rule: about one nurse's line of shifts, about one day of the team, or about a kind of shift."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scheduling.rules.course import Course
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line
from scheduling.rules.plan import Plan, ShiftKind
from scheduling.rules.setting import Setting
from scheduling.rules.statement import DaySheet, Sheet
from scheduling.rules.walk import Walk


@dataclass(frozen=True, slots=True)
class NurseRule:
    """A rule that looks at one nurse at a time: `check` judges a roster, `state` tells a solver the same.

    `walk` says it to a search for whole rows: no walk where the rule can never cost her anything.
    """

    key: str
    check: Callable[[Line, Setting], Iterator[Finding]]
    state: Callable[[Sheet, Setting], None]
    walk: Callable[[Course, Setting], Walk | None]


@dataclass(frozen=True, slots=True)
class DayRule:
    """A rule that looks at one day of the whole team at a time."""

    key: str
    check: Callable[[Plan, int, Setting], Iterator[Finding]]
    state: Callable[[DaySheet, Setting], None]


@dataclass(frozen=True, slots=True)
class KindRule:
    """A rule about a kind of shift itself: no roster keeps or breaks it, so a solver is told nothing."""

    key: str
    check: Callable[[Plan, ShiftKind, Setting], Iterator[Finding]]
