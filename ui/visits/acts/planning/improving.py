"""From "Improve rounds" to a proposal: the work for the planner and what it tells on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.figures import DayFigures, figures_of
from teamapp.services.rounds.part.scope import WHOLE_DAY, Scope, from_now
from teamapp.services.rounds.planning.running import Listeners, PlannedRounds, RoundsJob, RoundsProgress, RoundsWish
from teamapp.services.rounds.why.proof import proof_of
from ui.shell.background.bridge import Stoppable
from ui.visits.acts.planning.suggested import proposal_of
from ui.visits.board import Proposal, ShownDay
from ui.visits.work import Planner, Work

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage

SECONDS = 10.0
"""How long a day is improved; the first plan is there in a tenth of a second."""


class Improving(QObject):
    """Makes the rounds of a day, or of a part of it, better."""

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page
        self._first: DayFigures | None = None

    def begin(self, day: ShownDay, *, scope: Scope = WHOLE_DAY, seconds: float = SECONDS) -> bool:
        """A plan of today or earlier keeps what it can, because people know it; today nothing is planned before now."""
        facts = day.open.facts
        known = any(visit.planned for visit in facts.visits)
        self._first = figures_of(day.open.question.problem, day.open.plan) if day.measured and known else None
        keep_plan = known and facts.day <= day.read.today
        part = from_now(scope, facts, None if day.read.now is None else MinuteOfDay(day.read.now))
        wish = RoundsWish(facts, day.read.pack, seconds=seconds, keep_plan=keep_plan, scope=part)

        def start(desk: Desk, planner: Planner[RoundsProgress, PlannedRounds]) -> Stoppable:
            told = Listeners(planner.on_progress, planner.on_done, planner.on_failed)
            return RoundsJob(planner.worker, desk.travel, wish, told)

        return self._page.run(
            Work(title=self.tr("Improving rounds"), seconds=seconds, start=start, telling=self._tell, done=self._done)
        )

    def _tell(self, progress: RoundsProgress) -> str:
        first = self._first = self._first or progress.figures
        proven = self._proven(progress.value, progress.bound)
        return " · ".join((self._compare(first, progress.figures), *proven))

    def _compare(self, before: DayFigures, after: DayFigures) -> str:
        """`Travel 318 → 271 min (−15 %) · known faces 82 % · 2 not planned`."""
        travel = self.tr("Travel {before} → {after} min").format(
            before=before.travel_minutes, after=after.travel_minutes
        )
        if before.travel_minutes:
            share = round(100 * (after.travel_minutes / before.travel_minutes - 1))
            travel += f" ({share:+d} %)".replace("-", "\N{MINUS SIGN}")  # as it is set in print
        said = [travel, self.tr("known faces {percent} %").format(percent=after.known_percent)]
        if after.not_planned:
            said.append(self.tr("{n} not planned").format(n=after.not_planned))
        return " · ".join(said)

    def _done(self, planned: PlannedRounds) -> None:
        said = self._proven(planned.solved.cost, planned.solved.bound)
        self._page.frame.ask(self, lambda: proposal_of(planned, title="", said=said), self._show)

    def _proven(self, cost: float, bound: float | None) -> tuple[str, ...]:
        """How good it is at best, where that is known."""
        proof = proof_of(cost, bound)
        return (self._page.words.say(proof),) if proof is not None else ()

    def _show(self, proposal: Proposal) -> None:
        if self._page.stored is None or self._page.stored.day != proposal.before.facts.day:
            return
        if proposal.differences:
            self._page.propose(proposal)
        else:
            known = self.tr("The rounds are already as good as can be found.")
            self._page.frame.notices.tell(" ".join((known, *proposal.said)))
