"""The form of a rule's table: the law in words, and rosters at its edges with what the rule must find in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from scheduling.rules.plan import Nurse, Plan
from scheduling.rules.setting import Setting
from tests.support.plans import CLOCK, MONDAY, one_nurse, setting

LIMIT, MIDNIGHT, SUMMER, WINTER, BORDER, EXCEPTION = "limit", "midnight", "summer", "winter", "border", "exception"
EDGES = (LIMIT, MIDNIGHT, SUMMER, WINTER, BORDER, EXCEPTION)
"""Exactly the limit and one more; over midnight; the night of 29 March and of 25 October 2026; the weeks before the
period; what is agreed with one nurse."""

SPRING, AUTUMN = date(2026, 3, 23), date(2026, 10, 19)
"""The Mondays of the weeks whose last night is an hour shorter, and an hour longer."""


@dataclass(frozen=True, slots=True)
class Case:
    """A roster under one setting, and the amount that must be found; nought is a roster that keeps the rule."""

    why: str
    plan: Plan
    amount: int
    edges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A rule's cases; `law` quotes or tells where it comes from, `waived` says why an edge cannot matter to it."""

    rule: str
    law: str
    cases: tuple[Case, ...]
    waived: Mapping[str, str] = field(default_factory=dict)


def held(key: str, profile: Sequence[Setting] | None = None, **figures: int) -> Setting:
    """A setting of a profile (the Dutch one unless given) with some other figures."""
    one = setting(key, profile)
    return replace(one, figures={**one.figures, **figures})


def agreed(one: Setting, **figures: int) -> Setting:
    """The setting with other figures for Jo."""
    return replace(one, exceptions={"jo": figures})


def jo(
    row: str,
    rule: Setting,
    *,
    before: str = "",
    first: date = MONDAY,
    clock: Mapping[str, tuple[int, int]] | None = None,
    nurse: Nurse | None = None,
) -> Plan:
    """Jo's roster, one letter a day, under one setting; `clock` adds kinds of shift (start and end in minutes)."""
    times = {**CLOCK, **(clock or {})}
    return one_nurse(row, settings=[rule], before=before, first=first, clock=times, nurse=nurse)


def at(hour: int, minute: int = 0) -> int:
    """Minutes of the day."""
    return 60 * hour + minute
