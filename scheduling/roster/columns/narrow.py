"""Leave out what no better roster uses: rows whose price under good duals is above all that is left to gain."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from scheduling.roster.columns.diagram import Diagram, NoRow, without
from scheduling.roster.columns.lanes import Flat, Floats, Lane
from scheduling.roster.columns.row import Cell
from scheduling.roster.columns.task import CLOSED, Task


def narrowed(task: Task, flat: Flat, cells: Floats, budget: float) -> Task:
    """The task with the rows only that cost at most `budget` more than their member's cheapest one.

    Every roster whose price is at most the bound of these prices of cells plus the budget is still in it.
    """
    lane = Lane(flat)
    members = []
    for index, member in enumerate(task.members):
        graph = int(flat.graph[index])
        least = float(lane.cheapest(graph, cells[index : index + 1], 1)[0][0, 0])
        kept = lane.useful(graph, cells[index], least + budget + 1e-6, member.diagram.arcs)
        try:
            members.append(replace(member, diagram=without(member.diagram, kept)))
        except NoRow:
            members.append(member)
    return replace(task, members=tuple(members))


def closed(task: Task) -> frozenset[Cell]:
    """The cells (off excepted) that no row of the task uses."""
    return frozenset(
        (member, day, choice)
        for member, one in enumerate(task.members)
        for day, used in enumerate(_used(one.diagram))
        for choice in range(task.choices - 1)
        if choice not in used or one.prices[day, choice] >= CLOSED // 2
    )


def _used(diagram: Diagram) -> list[set[int]]:
    return [set(np.flatnonzero((layer.after >= 0).any(axis=0)).tolist()) for layer in diagram.layers]
