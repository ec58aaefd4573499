"""Choose one known pattern for each nurse, the best there is among them."""

from __future__ import annotations

from collections.abc import Sequence

from scheduling.roster.columns.grid import OFF, Grid, Pattern, keeps
from scheduling.roster.cpsat import CpSatModel, Limits, solve_model


def remix(
    grid: Grid, patterns: Sequence[tuple[int, Pattern]], rows: Sequence[Pattern], limits: Limits
) -> list[Pattern] | None:
    """The cheapest roster of known patterns that CP-SAT finds from `rows`; None if it finds none."""
    model = CpSatModel()
    usable = [(member, pattern) for member, pattern in patterns if keeps(grid, grid.members[member], pattern)]
    chosen = {place: model.bool() for place in usable}
    for member in range(len(grid.members)):
        model.linear([(1, var) for (other, _), var in chosen.items() if other == member], 1, 1)
    for place, var in chosen.items():
        model.charge(var, grid.pattern_price(*place))
    for need in grid.cover:
        on = [(1, var) for (_, pattern), var in chosen.items() if pattern[need.day] == need.kind != OFF]
        missing = model.priced(need.needed, need.under)
        beyond = model.priced(len(grid.members), need.over)
        model.linear([*on, (1, missing), (-1, beyond)], need.needed, need.needed)
    model.price_all()
    hint = {var: rows[member] == pattern for (member, pattern), var in chosen.items()}
    solved = solve_model(model, list(chosen.values()), limits, hint=hint, fixed={})
    if solved.values is None:
        return None
    picked = {member: pattern for (member, pattern), var in chosen.items() if solved.values[var]}
    return [picked[member] for member in range(len(grid.members))]
