"""A roster with its findings, kept true edit by edit: one edit judges one nurse and one day again, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce

from scheduling.rules.check import check_day, check_kinds, check_nurse
from scheduling.rules.finding import Edit, Finding, Severity
from scheduling.rules.plan import Plan


@dataclass(frozen=True, slots=True)
class LiveRoster:
    """A plan and what its rules say of it: by nurse, by day, and of its kinds of shift."""

    plan: Plan
    by_nurse: Mapping[str, tuple[Finding, ...]]
    by_day: Mapping[int, tuple[Finding, ...]]
    of_kinds: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, plan: Plan) -> LiveRoster:
        """Judge a whole plan."""
        return cls(
            plan,
            {nurse.id: check_nurse(plan, nurse.id) for nurse in plan.nurses},
            {day: check_day(plan, day) for day in range(len(plan.days))},
            check_kinds(plan),
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything the rules say: what must be fixed first, then by day."""
        every = (*self._each(self.by_nurse.values()), *self._each(self.by_day.values()), *self.of_kinds)
        return tuple(sorted(every, key=_urgency))

    @property
    def cost(self) -> int:
        """What the findings cost together: the value that the solver brings down."""
        return sum(found.cost for found in self.findings)

    def edited(self, edits: Iterable[Edit]) -> LiveRoster:
        """The roster after some edits, judged again where they reach."""
        edits = tuple(edits)
        plan = reduce(lambda made, edit: made.with_cell(edit.nurse, edit.day, edit.kind), edits, self.plan)
        nurses, days = {edit.nurse for edit in edits}, {edit.day for edit in edits}
        return LiveRoster(
            plan,
            {**self.by_nurse, **{nurse: check_nurse(plan, nurse) for nurse in nurses}},
            {**self.by_day, **{day: check_day(plan, day) for day in days}},
            check_kinds(plan),
        )

    def beyond(self, other: LiveRoster) -> tuple[Finding, ...]:
        """What is said of this roster and not, or less, of the other; heaviest first."""
        known = {_subject(found): found.amount for found in other.findings}
        more = [found for found in self.findings if found.amount > known.get(_subject(found), 0)]
        return tuple(sorted(more, key=lambda found: (found.severity is not Severity.MUST_FIX, -found.cost)))

    def at(self, nurse: str, day: int) -> tuple[Finding, ...]:
        """The findings that touch one cell."""
        of_nurse = (found for found in self.by_nurse.get(nurse, ()) if day in found.days)
        return tuple(sorted(of_nurse, key=_urgency))

    @staticmethod
    def _each(groups: Iterable[tuple[Finding, ...]]) -> Iterable[Finding]:
        return (found for group in groups for found in group)


def _urgency(found: Finding) -> tuple[bool, int, str]:
    return found.severity is not Severity.MUST_FIX, found.days[-1] if found.days else -1, found.nurse


def _subject(found: Finding) -> tuple[str, str, str, tuple[int, ...]]:
    """What a finding is about, however much of it there is."""
    return found.setting, found.nurse, found.kind, found.days
