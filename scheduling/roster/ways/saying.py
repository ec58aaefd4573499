"""What a way out gives and mends, as statements about people."""

from __future__ import annotations

from scheduling.roster.around.named import Thing
from scheduling.rules.finding import Finding
from scheduling.rules.line import date_of
from scheduling.rules.plan import Plan
from scheduling.text import Text, TextValue

GIVES = frozenset(
    {
        *("wishes.shift", "wishes.work", "wishes.not_shift", "wishes.free"),
        *("contract_hours.over", "contract_hours.under"),
        *("days_in_row.too_many", "weekends.too_many", "whole_weekends.split", "surplus.over", "fair_share.over"),
        *("days_a_week.too_many", "shift_maximum.day", "shift_maximum.night"),
    }
)
"""The findings that have a sentence of their own when they are given; others are named by their rule."""


def gift(found: Finding) -> Text:
    """What somebody gives with this finding; `nurse` is an id."""
    if found.text.code not in GIVES:
        return Text("give.rule", {"nurse": found.nurse, "rule": f"rule.{found.rule}"})
    return Text(f"give.{found.text.code}", {**found.text.values, "nurse": found.nurse})


def mended(found: Finding, still: int) -> Text:
    """What is no longer short, and by how much it still is."""
    values: dict[str, TextValue] = {"mended": found.amount - still, "still": still}
    return Text("way.mends", {**found.text.values, **values})


def held_by(plan: Plan, rule: str, thing: Thing) -> Text:
    """What would have to give, by its rule and whom or which day it is about."""
    if thing.nurse:
        return Text("holds.nurse", {"nurse": thing.nurse, "rule": f"rule.{rule}"})
    return Text("holds.day", {"date": date_of(plan, thing.day), "rule": f"rule.{rule}"})
