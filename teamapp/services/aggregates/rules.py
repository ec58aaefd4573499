"""The rules of what may be published, each stated once. Pure: contributions in, a published figure out.

One rule carries the rest, `held_back`: a sum is said only where at least five people make it up and nobody is more
than half of it. It is asked of a sum, and of every difference that somebody could form: against the same figure of an
earlier release (who joined, left or changed her hours), and against another figure of the same release.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sync.protocol.office.release import (
    BANDS,
    FEW,
    HALF,
    HELD,
    STEP,
    Figure,
    Form,
    Kind,
    nearest,
)

LEAST_PEOPLE = 5
SMALL = 10
"""Whoever brings less than a tenth of what the largest brings does not count as one of the five."""

Parts = Mapping[str, int]
"""Who brings how much, in minutes or as a count."""


class Why(StrEnum):
    """Why a figure is held back or said in wide steps."""

    FEW_PEOPLE = "few_people"
    ONE_LARGE = "one_large"
    FEW_FOR_MEAN = "few_for_mean"
    CHANGED = "changed"  # a difference to an earlier release would say too much of few
    RELATED = "related"  # so would the difference to another figure of this release
    BEYOND = "beyond"  # one part is wider than the wide step
    FOLLOWS = "follows"  # worked out from two figures, one of which is not said exactly
    NOT_KEPT = "not_kept"  # nothing is known


@dataclass(frozen=True, slots=True)
class Sum:
    """One figure by those who make it up, seen from each side (by nurse, by client).

    `days` is how many days it covers, `weighs` how many of its parts' units make one of the published unit.
    """

    sides: tuple[Parts, ...]
    days: int
    weighs: int = 1

    @property
    def total(self) -> int:
        return sum(self.sides[0].values())


@dataclass(frozen=True, slots=True)
class Said:
    """What is published, and why not more."""

    figure: Figure
    why: Why | None = None


def held_back(parts: Iterable[int]) -> Why | None:
    """Why a sum of these parts may not be said; None where it may."""
    sizes = [abs(part) for part in parts if part]
    largest = max(sizes, default=0)
    if sum(size * SMALL >= largest for size in sizes) < LEAST_PEOPLE:
        return Why.FEW_PEOPLE
    return Why.ONE_LARGE if 2 * largest > sum(sizes) else None


def tells(one: Sum, other: Sum) -> bool:
    """Whether the difference of two published sums would say too much of few people. No difference says nothing.

    Months are made equally long first: that everybody's October is a day longer hides nobody. A sum of which the sides
    are not known any more may differ by anybody.
    """
    if not one.sides or not other.sides:
        return True
    for mine, theirs in zip(one.sides, other.sides, strict=False):
        apart = [mine.get(who, 0) * other.days - theirs.get(who, 0) * one.days for who in mine.keys() | theirs.keys()]
        if any(apart) and held_back(apart) is not None:
            return True
    return False


def said_sum(kind: Kind, found: Sum, *, earlier: Iterable[Sum] = (), related: Iterable[Sum] = ()) -> Said:
    """To the nearest five; in wide steps where a difference would tell; held back where the sum itself would.

    `earlier` and `related` are the sums that were said to the nearest five before, and are so in this release.
    """
    for parts in found.sides:
        why = held_back(parts.values())
        if why is not None:
            return Said(HELD, why)
    whole = found.total / found.weighs
    changed = [one for one in earlier if tells(found, one)]
    if not changed and not any(tells(found, one) for one in related):
        return _within(kind, Figure(Form.NEAR, nearest(whole, STEP)))
    if largest_of(found, *changed) > kind.wide * found.weighs:
        return Said(HELD, Why.BEYOND)
    wide = Figure(Form.WIDE, int(whole // kind.wide) * kind.wide)
    return _within(kind, wide, Why.CHANGED if changed else Why.RELATED)


def largest_of(*sums: Sum) -> int:
    """The most that anybody brings to any of them."""
    return max((part for one in sums for parts in one.sides for part in parts.values()), default=0)


def said_count(kind: Kind, count: int) -> Said:
    """A count of people or of open places: fewer than eight, or to the nearest five."""
    if count < FEW:
        return Said(Figure(Form.FEW))
    return _within(kind, Figure(Form.NEAR, nearest(count, STEP)))


def said_mean(kind: Kind, parts: Parts) -> Said:
    """A mean over eight or more, to the nearest half, in tenths; it follows the rule of sums as well."""
    if len(parts) < FEW:
        return Said(HELD, Why.FEW_FOR_MEAN)
    why = held_back(parts.values())
    if why is not None:
        return Said(HELD, why)
    return _within(kind, Figure(Form.NEAR, nearest(10 * sum(parts.values()) / len(parts), HALF)))


def said_band(kind: Kind, parts: Parts, of: Parts) -> Said:
    """Part of a whole, in bands of percent. The lowest band holds nothing at all too, and says nothing of anybody."""
    why = held_back(of.values())
    if why is not None:
        return Said(HELD, why)
    percent = 100 * sum(parts.values()) / sum(of.values())
    band = next((number for number, (_low, high) in enumerate(BANDS) if percent < high), len(BANDS) - 1)
    why = held_back(parts.values()) if band else None
    return Said(HELD, why) if why is not None else _within(kind, Figure(Form.BAND, band))


def _within(kind: Kind, figure: Figure, why: Why | None = None) -> Said:
    """What lies beyond reason is held back: the backend would not take it."""
    return Said(HELD, Why.BEYOND) if figure.value > kind.most else Said(figure, why)
