"""The whole month as one model for CP-SAT, stated by the rules: to open parts of a roster, and to prove at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from scheduling.roster.columns.row import OFF, Cell, Row
from scheduling.roster.columns.task import Improved
from scheduling.roster.stated.cpsat import Better, CpSatModel, Limits, solve_model
from scheduling.roster.stated.stating import state_plan
from scheduling.rules.plan import Plan
from scheduling.rules.statement import Var

Heard = Callable[[tuple[Row, ...]], None]


class WholeMonth:
    """Every rule's own statement of one plan; `lost` is what past and pinned shifts cost by strict rules."""

    def __init__(self, plan: Plan, *, first_day: int, lost: int, closed: frozenset[Cell] = frozenset()) -> None:
        self._model = CpSatModel()
        stated = state_plan(plan, self._model, first_day=first_day)
        self._model.price_all()
        self._lost, self._choices = lost, len(plan.kinds) + 1
        members = {nurse.id: index for index, nurse in enumerate(plan.nurses)}
        kinds = {kind.key: index for index, kind in enumerate(plan.kinds)}
        self._cells: dict[Cell, Var] = {
            (members[choice.nurse], choice.day, kinds[choice.kind]): var for choice, var in stated.choices.items()
        }
        self._closed = {self._cells[cell]: False for cell in closed if cell in self._cells}
        self._fixed = [[kinds.get(kind, OFF) for kind in stated.plan.row(nurse.id)] for nurse in plan.nurses]

    def improve(
        self,
        rows: Sequence[Row] | None,
        limits: Limits,
        *,
        kept: frozenset[tuple[int, int]] = frozenset(),
        better: Heard | None = None,
    ) -> Improved:
        """Search from rows with the (member, day) pairs in `kept` as they are; the bound counts if nothing is kept.

        `better` hears of each better roster while the search goes on.
        """
        hint: dict[Var, bool] = {}
        fixed = dict(self._closed)
        if rows is not None:
            for (member, day, kind), var in self._cells.items():
                hint[var] = rows[member][day] == kind
                if (member, day) in kept:
                    fixed[var] = hint[var]
        asked = list(self._cells.values())
        heard: Better | None = None if better is None else lambda values, _bound: better(self._rows(values))
        solved = solve_model(self._model, asked, limits, hint=hint, fixed=fixed, better=heard)
        found = None if solved.values is None else self._rows(solved.values)
        return Improved(found, solved.bound + self._lost, solved.optimal)

    def _rows(self, worked: Mapping[Var, bool]) -> tuple[Row, ...]:
        rows = [list(row) for row in self._fixed]
        for (member, day, kind), var in self._cells.items():
            if worked[var]:
                rows[member][day] = kind
        return tuple(tuple(row) for row in rows)
