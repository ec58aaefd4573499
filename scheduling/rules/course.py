"""What a nurse may work on each day of the period, and what she worked before: the ground that a rule's walk goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scheduling.rules.plan import FREE, Nurse, Plan, Worked

Option = Worked | None
"""A shift, or None for a free day."""


@dataclass(frozen=True, slots=True)
class Course:
    """One nurse's days: `past` her shifts before the period, oldest first; `options` what each day may hold.

    A day with one option is fixed (pinned, or gone by). What past and fixed days break of a strict rule is broken
    already: it is let pass, and its price is nobody's choice.
    """

    plan: Plan
    nurse: Nurse
    past: tuple[Worked, ...]
    options: tuple[tuple[Option, ...], ...]

    @property
    def days(self) -> int:
        return len(self.options)

    def settled(self, days: Iterable[int]) -> bool:
        """Whether none of the days is to be decided: all fixed, or before the period."""
        return all(day < 0 or len(self.options[day]) == 1 for day in days if day < self.days)

    def possible(self, day: int) -> Iterator[Worked]:
        """The shifts that a planned day may hold."""
        return (shift for shift in self.options[day] if shift is not None)

    def certain(self) -> tuple[Worked, ...]:
        """The shifts that she works whatever is decided: past and fixed ones, oldest first."""
        return (*self.past, *(options[0] for options in self.options if len(options) == 1 and options[0] is not None))

    def may_come(self, after: int) -> Iterator[Worked]:
        """Every shift that may be worked on a later day than `after`."""
        return (shift for day in range(max(0, after + 1), self.days) for shift in self.possible(day))


def kind_of(option: Option) -> str:
    """The kind of shift that an option holds, as rosters write it."""
    return FREE if option is None else option.kind
