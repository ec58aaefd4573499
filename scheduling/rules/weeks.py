"""Calendar weeks, Monday to Sunday, over the border of the period."""

from __future__ import annotations

from scheduling.rules.plan import Plan


def last_weeks(plan: Plan) -> range:
    """The calendar weeks that the period touches."""
    return range(plan.week(0), plan.week(len(plan.days) - 1) + 1)


def span_of_weeks(plan: Plan, last: int, weeks: int) -> range:
    """The days of `weeks` calendar weeks up to and including the week `last`."""
    return range(plan.monday(last - weeks + 1), plan.monday(last + 1))
