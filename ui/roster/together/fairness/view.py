"""What the picture of fairness shows: plain data, and the shares that follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ui.parts.charts.kinds import PartKind
from ui.parts.charts.stacks import Stack

LEAST_LONGEST = 1.25
"""The scale reaches at least so many fair shares, so that small differences look small."""


@dataclass(frozen=True, slots=True)
class BurdenKind:
    """A kind of burden: how it is painted, and how much one of it weighs."""

    part: PartKind
    weight: int


@dataclass(frozen=True, slots=True)
class MonthLoad:
    """What a nurse carried in a period: how often each kind, in their order, and what was fair, in points."""

    counts: tuple[int, ...]
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NurseLoad:
    """One nurse. `months` are as many as the view's; the rest is of all of them together."""

    key: str
    name: str
    initials: str
    detail: str
    months: tuple[MonthLoad, ...]
    wishes_met: int = 0
    wishes: int = 0
    points: int = 0
    covers: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class FairnessView:
    """The team over some periods (by their first days), nurses in the order of their names."""

    kinds: tuple[BurdenKind, ...]
    months: tuple[date, ...]
    nurses: tuple[NurseLoad, ...]

    @property
    def parts(self) -> tuple[PartKind, ...]:
        return tuple(one.part for one in self.kinds)


@dataclass(frozen=True, slots=True)
class Shares:
    """Everybody's share over the chosen months, 1.0 is fair; `monthly` has the same month by month."""

    stacks: Mapping[str, Stack]
    monthly: Mapping[str, tuple[Stack, ...]]
    longest: float

    @classmethod
    def of(cls, view: FairnessView, months: range) -> Shares:
        """Burden by contract hours, against the fair share of the same months."""
        everyone = range(len(view.months))
        stacks = {one.key: _stack(view, one, months) for one in view.nurses}
        monthly = {one.key: tuple(_stack(view, one, range(n, n + 1)) for n in everyone) for one in view.nurses}
        return cls(stacks, monthly, max([LEAST_LONGEST, *(stack.total * 1.04 for stack in stacks.values())]))


def counts_of(nurse: NurseLoad, months: range) -> tuple[int, ...]:
    """How often each kind in the chosen months together."""
    return tuple(sum(found) for found in zip(*(nurse.months[n].counts for n in months), strict=True))


def _stack(view: FairnessView, nurse: NurseLoad, months: range) -> Stack:
    """Her burden against what was fair for her contract while she was there."""
    fair = sum(nurse.months[n].share for n in months)
    if fair <= 0:
        return Stack((0.0,) * len(view.kinds))
    counts = counts_of(nurse, months)
    return Stack(tuple(n * kind.weight / fair for n, kind in zip(counts, view.kinds, strict=True)))
