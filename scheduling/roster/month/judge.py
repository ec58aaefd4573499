"""What a roster costs by the rules' own checks, fast enough to ask thousands of times.

Findings about a nurse depend on her row alone, findings about a day on its cells alone: each is checked once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduling.rules.check import check_day, check_nurse
from scheduling.rules.finding import Finding
from scheduling.rules.plan import Plan

Rows = Mapping[str, tuple[str, ...]]


class Judge:
    """Checks rosters of one plan, and remembers what it found about each row and each day."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._strict = frozenset(setting.key for setting in plan.active() if setting.hard)
        self._nurses: dict[tuple[str, tuple[str, ...]], tuple[Finding, ...]] = {}
        self._days: dict[tuple[int, tuple[str, ...]], tuple[Finding, ...]] = {}

    def findings(self, rows: Rows) -> tuple[Finding, ...]:
        """The same as `check_plan` says of the plan with these rows of all its nurses."""
        by_nurse = (found for nurse in self._plan.nurses for found in self._of_nurse(nurse.id, rows[nurse.id]))
        columns = zip(*(rows[nurse.id] for nurse in self._plan.nurses), strict=True)
        by_day = (found for day, column in enumerate(columns) for found in self._of_day(day, column))
        return (*by_nurse, *by_day)

    def strict_cost(self, findings: Sequence[Finding]) -> int:
        """What is lost by rules that must not be broken."""
        return sum(found.cost for found in findings if found.setting in self._strict)

    def _of_nurse(self, nurse: str, row: tuple[str, ...]) -> tuple[Finding, ...]:
        if (nurse, row) not in self._nurses:
            self._nurses[nurse, row] = check_nurse(self._plan.with_rows({nurse: row}), nurse)
        return self._nurses[nurse, row]

    def _of_day(self, day: int, column: tuple[str, ...]) -> tuple[Finding, ...]:
        if (day, column) not in self._days:
            cells = zip(self._plan.nurses, column, strict=True)
            rows = {nurse.id: self._with(nurse.id, day, kind) for nurse, kind in cells}
            self._days[day, column] = check_day(self._plan.with_rows(rows), day)
        return self._days[day, column]

    def _with(self, nurse: str, day: int, kind: str) -> tuple[str, ...]:
        row = self._plan.row(nurse)
        return (*row[:day], kind, *row[day + 1 :])
