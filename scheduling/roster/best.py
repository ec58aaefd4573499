"""The best roster so far, judged by the rules' own checks, and what is proven about it."""

from __future__ import annotations

import time

from scheduling.progress import Progress, Report
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.finding import Finding
from scheduling.rules.plan import Plan
from scheduling.text import Text


class Best:
    """Keeps the cheapest roster that breaks no strict rule more than it must, and tells of each step.

    `bound` is what no roster can undercut by the model; what past and pinned shifts have lost by strict rules is not in
    the model and is added.
    """

    def __init__(self, empty: Plan, report: Report) -> None:
        self._began = time.monotonic()
        self._report = report
        self._strict = frozenset(setting.key for setting in empty.active() if setting.hard)
        self.plan: Plan = empty
        self.findings: tuple[Finding, ...] = check_plan(empty)
        self.bound: float | None = None
        self._lost = self._lost_by(self.findings)

    @property
    def cost(self) -> int:
        return total_cost(self.findings)

    @property
    def lost(self) -> int:
        """What past and pinned shifts have lost by strict rules, whatever is decided."""
        return self._lost

    @property
    def in_model(self) -> int:
        """What the model sees of the cost."""
        return self.cost - self._lost

    @property
    def proven(self) -> bool:
        """Whether no roster can be cheaper."""
        return self.bound is not None and self.cost <= self.bound + 0.5

    @property
    def seconds(self) -> float:
        """Wall clock since the beginning."""
        return time.monotonic() - self._began

    def offer(self, plan: Plan, phase: str) -> bool:
        """Take a roster that is no dearer, as another way to the same price may lead further; true if it is cheaper."""
        findings = check_plan(plan)
        cost, before = total_cost(findings), self.cost
        if cost > before or self._lost_by(findings) > self._lost_by(self.findings):
            return False
        self.plan, self.findings = plan, findings
        if cost < before:
            self.tell(phase)
        return cost < before

    def learn(self, bound: float, phase: str) -> None:
        """A proven price of the model, in whole units."""
        whole = min(bound + self._lost, float(self.cost))
        if self.bound is None or whole > self.bound:
            self.bound = whole
            self.tell(phase)

    def tell(self, phase: str) -> None:
        """Report value, bound and phase."""
        self._report(Progress(self.seconds, self.cost, self.bound, Text(phase)))

    def _lost_by(self, findings: tuple[Finding, ...]) -> int:
        return sum(found.cost for found in findings if found.setting in self._strict)
