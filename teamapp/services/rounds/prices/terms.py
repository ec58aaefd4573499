"""The prices that a team can set, each in minutes of travel, and what they mean to the optimiser."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from scheduling.visits.problem import Costs, Weight
from teamapp.domain.entities import RuleSetting

STORED_AS: Final = "rounds."
"""Begins the name of a setting of the team that is a price of its rounds."""

MOST_MINUTES: Final = 600


@dataclass(frozen=True, slots=True)
class Term:
    """One price: which cost it is, what it begins with, for how many cases or minutes; may it become a hard rule?"""

    key: str
    cost: str
    usual: int
    per: int = 1
    strict: bool = False


TERMS: Final = (
    Term("known_face", "new_face", 10),
    Term("preferred", "not_preferred", 15),
    Term("even", "imbalance", 6, per=60),
    Term("waiting", "waiting", 5, per=10),
    Term("late", "lateness", 40, per=10, strict=True),
    Term("overtime", "overtime", 40, per=10, strict=True),
    Term("break", "missed_break", 60, strict=True),
    Term("promised_nurse", "nurse_changed", 20),
    Term("promised_time", "time_changed", 10),
)
"""In the order in which people read them. A minute of travel is the measure of all of them."""


def term_of(key: str) -> Term | None:
    """The term with this key."""
    return next((term for term in TERMS if term.key == key), None)


def costs_of(settings: Iterable[RuleSetting]) -> Costs:
    """The prices of the optimiser after the team's own words; terms without a word cost what they usually do."""
    costs = Costs()
    own = {one.rule: one for one in settings}
    for term in TERMS:
        if (word := own.get(STORED_AS + term.key)) is not None:
            costs = replace(costs, **{term.cost: _weight(term, word)})
    return costs


def _weight(term: Term, word: RuleSetting) -> Weight:
    if not word.on:
        return None
    if word.strict and term.strict:
        return "hard"
    return (term.usual if word.price is None else word.price) / term.per
