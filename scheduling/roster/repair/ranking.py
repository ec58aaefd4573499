"""Whom to ask first for a shift that somebody cannot work: at once, from the rules alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.roster.said.explain import Verdict, judge
from scheduling.rules.people.wishes import met
from scheduling.rules.plan import FREE, Nurse, Plan

COVER_PRICE = 60
"""What each time that she has stood in lately weighs, beside the price of the rules: the next one is somebody else."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who could be asked for a shift.

    `verdict` is what the rules say; `wished_off` that she asked for this day off, which is respected as long as there
    is anybody else; `works` is what she works that day already; `covered` how often she has stood in lately.
    """

    nurse: str
    verdict: Verdict
    wished_off: bool
    works: str
    covered: int

    @property
    def allowed(self) -> bool:
        return self.verdict.allowed

    @property
    def weight(self) -> int:
        """Price and turns together: the lowest is asked first."""
        return self.verdict.price + COVER_PRICE * self.covered


def colleagues_for(plan: Plan, day: int, kind: str, *, covered: Mapping[str, int]) -> tuple[Colleague, ...]:
    """Everybody who is not on leave and not on that shift, whom to ask first.

    Allowed before not allowed, free before at work, those without a wish for the day off before the others; then by the
    rules' price and by who has stood in least lately.
    """
    found = [
        _colleague(plan, nurse, day, kind=kind, covered=covered)
        for nurse in plan.nurses
        if nurse.leave_on(day) is None and plan.row(nurse.id)[day] != kind
    ]
    return tuple(
        sorted(found, key=lambda one: (not one.allowed, one.works != FREE, one.wished_off, one.weight, one.nurse))
    )


def wished_off(nurse: Nurse, day: int, kind: str) -> bool:
    """Whether this shift would be against a wish of hers for the day."""
    return any(wish.day == day and not wish.wanted and not met(wish, kind) for wish in nurse.wishes)


def _colleague(plan: Plan, nurse: Nurse, day: int, *, kind: str, covered: Mapping[str, int]) -> Colleague:
    return Colleague(
        nurse=nurse.id,
        verdict=judge(plan, nurse.id, day=day, kind=kind),
        wished_off=wished_off(nurse, day, kind),
        works=plan.row(nurse.id)[day],
        covered=covered.get(nurse.id, 0),
    )
