"""Diagrams: every way is a legal row, every legal row is a way, and costs are those of the rules."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.roster.columns.diagram import Choices, Composer, Diagram, DiagramTooLarge, NoRow, without
from scheduling.roster.columns.public.grid import Grid, keeps
from scheduling.roster.columns.public.task import task_of
from scheduling.roster.columns.public.walks import Cap, Minutes, Runs, Successions, Weekends
from scheduling.roster.columns.row import OFF
from scheduling.rules.plan import Worked
from scheduling.rules.walk import Memory, Step, Walk

KINDS = ("E", "L")
DAYS = 7


@dataclass(frozen=True, slots=True)
class PaidByCount:
    """A soft rule for tests: each late costs two, and ending with an odd number of shifts costs five."""

    start: Memory = 0

    def step(self, memory: Memory, day: int, shift: Worked | None) -> Step | None:
        assert isinstance(memory, int)
        return Step((memory + (shift is not None)) % 2, 2 if shift is not None and shift.kind == "L" else 0)

    def finish(self, memory: Memory) -> int | None:
        return 5 if memory else 0


def choices(days: int = DAYS) -> Choices:
    """Early, late, off on each day."""
    return [(*(Worked(day, kind, 0, 480, 480) for kind in KINDS), None) for day in range(days)]


def ways(diagram: Diagram) -> dict[tuple[int, ...], int]:
    """Every row of a diagram with its price, by walking all ways."""
    found = {}
    for row in product((0, 1, OFF), repeat=diagram.days):
        price = diagram.price(row)
        if price is not None:
            found[row] = price
    return found


def test_every_legal_row_is_a_way_and_every_way_a_legal_row(two_nurses_one_week: Grid) -> None:
    """All 3^7 rows of both nurses: the diagram and the grid's own judge agree on each (her days off are prices)."""
    grid = two_nurses_one_week
    task = task_of(grid)
    for member, rule in zip(task.members, grid.members, strict=True):
        for row in product((0, 1, OFF), repeat=grid.days):
            assert (member.price(row) is not None) == keeps(grid, rule, row), row


RULES: st.SearchStrategy[Walk] = st.one_of(
    st.builds(Runs, st.integers(1, 3), st.integers(1, 4), st.integers(0, 3)),
    st.builds(Minutes, st.integers(0, 3).map(lambda n: 480 * n), st.integers(3, 7).map(lambda n: 480 * n)),
    st.builds(Weekends, st.integers(0, 1)),
    st.builds(Cap, st.sampled_from(KINDS), st.integers(0, 3)),
    st.just(Successions((frozenset(), frozenset("E")), KINDS)),
    st.just(PaidByCount()),
)


def walked(walks: list[Walk], row: tuple[int, ...]) -> int | None:
    """What a row costs when each rule walks along it by itself."""
    total = 0
    for walk in walks:
        memory = walk.start
        for day, choice in enumerate(row):
            step = walk.step(memory, day, choices()[day][choice])
            if step is None:
                return None
            memory, total = step.memory, total + step.cost
        finish = walk.finish(memory)
        if finish is None:
            return None
        total += finish
    return total


@given(st.lists(RULES, max_size=4), st.lists(st.sampled_from([0, 1, OFF]), min_size=DAYS, max_size=DAYS))
def test_a_composed_diagram_says_what_its_rules_say_one_by_one(walks: list[Walk], row: list[int]) -> None:
    """Legality and cost of any row are those of the rules, in whatever order they were composed."""
    try:
        diagram = Composer(choices()).of(walks)
    except NoRow:
        assert walked(walks, tuple(row)) is None
        return
    assert diagram.price(tuple(row)) == walked(walks, tuple(row))


def test_equal_rules_share_one_diagram() -> None:
    """Walks that compare equal give the same object, so that it is stored once."""
    composer = Composer(choices())
    assert composer.of([Runs(1, 3, 1), Cap("L", 2)]) is composer.of([Runs(1, 3, 1), Cap("L", 2)])


def test_merging_leaves_one_node_where_nothing_matters_any_more() -> None:
    """A rule that only pays by the way needs one node a day, whatever it remembers that has no effect."""
    diagram = Composer(choices()).of([Minutes(0, 480 * DAYS)])
    assert all(len(layer.after) == 1 for layer in diagram.layers)


def test_contradicting_rules_are_refused() -> None:
    """More minutes than the caps allow: there is no row, and it is said."""
    with pytest.raises(NoRow):
        Composer(choices()).of([Cap("E", 0), Cap("L", 0), Minutes(480, 4800)])


def test_rules_that_remember_too_much_are_refused() -> None:
    """A product above the limit is given up before it fills the memory."""
    with pytest.raises(DiagramTooLarge):
        Composer(choices(), most=3).of([Minutes(0, 960), Cap("E", 3)])


def test_a_diagram_without_some_arcs_has_the_rows_that_do_not_use_them() -> None:
    """Keeping no arc of a choice on the first day leaves all other rows."""
    diagram = Composer(choices()).of([Runs(1, 3, 1)])
    first = diagram.layers[0].after[0] >= 0
    kept = [not (day == 0 and choice == 0) for day in range(1) for choice in range(3) if first[choice]]
    kept += [True] * (diagram.arcs - len(kept))
    rows = ways(diagram)
    assert ways(without(diagram, np.array(kept))) == {r: p for r, p in rows.items() if r[0] != 0}
