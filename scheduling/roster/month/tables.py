"""One rule along one nurse's days as a diagram, over what her days may hold."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np

from scheduling.roster.columns.diagram import Diagram, Ints, Layer, everything, joined
from scheduling.rules.course import Course, kind_of
from scheduling.rules.plan import FREE, Plan
from scheduling.rules.walk import Walk
from scheduling.rules.walks.total import TotalWalk

Open = Sequence[tuple[int, ...]]
"""The choices that each day may hold: numbers of kinds, the one after the last for a free day."""


def open_choices(course: Course) -> Open:
    """A nurse's options as the ladder numbers them."""
    number = {kind: index for index, kind in enumerate(choice_kinds(course.plan))}
    return [tuple(sorted(number[kind_of(option)] for option in options)) for options in course.options]


def choice_kinds(plan: Plan) -> list[str]:
    """The kinds of shift in the order of their numbers, a free day last."""
    return [*(kind.key for kind in plan.kinds), FREE]


def anything(days: Open, width: int) -> Diagram:
    """Whatever her days may hold, for nothing."""
    layers = []
    for choices in days:
        after = np.full((1, width), -1, np.int32)
        after[0, list(choices)] = 0
        layers.append(Layer(after, np.zeros((1, width), np.int32)))
    return Diagram(tuple(layers))


def table(walk: Walk, course: Course) -> Diagram:
    """What a rule allows and costs, merged."""
    days, width = open_choices(course), len(course.plan.kinds) + 1
    layers = _sums(walk, days, course) if isinstance(walk, TotalWalk) else _steps(walk, days, course)
    return joined(everything(len(days), width), Diagram(tuple(layers)))


def _steps(walk: Walk, days: Open, course: Course) -> list[Layer]:
    """Each memory of each day asked for each choice."""
    kinds = choice_kinds(course.plan)
    layers: list[Layer] = []
    known: dict[Hashable, int] = {walk.start: 0}
    for day, choices in enumerate(days):
        shifts = {kind_of(option): option for option in course.options[day]}
        after, cost = _blank(len(known), len(kinds))
        following: dict[Hashable, int] = {}
        for memory, node in known.items():
            for choice in choices:
                step = walk.step(memory, day, shifts[kinds[choice]])
                if step is not None:
                    after[node, choice] = following.setdefault(step.memory, len(following))
                    cost[node, choice] = step.cost
        layers.append(Layer(after, cost))
        known = following
    _finish(layers[-1], [walk.finish(memory) for memory in known])
    return layers


def _sums(walk: TotalWalk, days: Open, course: Course) -> list[Layer]:
    """The same for a rule that adds up: every sum at once."""
    kinds = choice_kinds(course.plan)
    layers: list[Layer] = []
    sums = np.zeros(1, np.int64)
    for day, choices in enumerate(days):
        after, cost = _blank(len(sums), len(kinds))
        added = sums[:, None] + np.array([walk.amounts[day].get(kinds[choice], 0) for choice in choices])
        following = np.unique(added)
        after[:, list(choices)] = np.searchsorted(following, added)
        layers.append(Layer(after, cost))
        sums = following
    _finish(layers[-1], [walk.finish(int(total)) for total in sums])
    return layers


def _blank(nodes: int, width: int) -> tuple[Ints, Ints]:
    return np.full((nodes, width), -1, np.int32), np.zeros((nodes, width), np.int32)


def _finish(last: Layer, costs: Sequence[int | None]) -> None:
    """Lead every way to the one end, which costs what is left to pay."""
    paid = np.array([0 if cost is None else cost for cost in costs], np.int32)
    allowed = np.array([cost is not None for cost in costs], bool)
    there = last.after >= 0
    last.cost[there] += paid[last.after[there]]
    last.after[there] = np.where(allowed[last.after[there]], 0, -1)
