"""From a cause to a proposal: what the planner is asked, and what the page shows of its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teamapp.domain.change import Change
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.planning.running import Listeners, PlannedRounds, RoundsJob, RoundsProgress
from teamapp.services.rounds.replan.causes import Cause
from teamapp.services.rounds.replan.happened import Happened, happened
from teamapp.services.rounds.replan.keeping import keep_replan
from teamapp.services.rounds.replan.outcome import SECONDS, Replanned, replan_wish, replanned
from teamapp.services.rounds.replan.phoning import ids_of, remember_calls
from ui.shell.background.bridge import Stoppable
from ui.visits.board import Proposal
from ui.visits.work import Planner, Work


@dataclass(frozen=True, slots=True)
class Counted:
    """Whether earlier visits without a tick count as made: those of nurses who are there, and hers who is away."""

    made: bool = True
    hers_made: bool = False


AS_USUAL = Counted()


class Asked:
    """A cause on its way through the planner; `happened` is there once it was read."""

    def __init__(self, day: date, cause: Cause, counted: Counted, *, pack: str | None) -> None:
        self._day, self._cause, self._pack = day, cause, pack
        self.counted = counted
        self.happened: Happened | None = None

    def start(self, desk: Desk, planner: Planner[RoundsProgress, PlannedRounds]) -> Stoppable:
        """In the database thread: let it happen, then ask the planner. Refused in words where it cannot be."""
        found = self.happened = happened(desk, self._day, self._cause)
        wish = replan_wish(found, self._pack, made=self.counted.made, hers_made=self.counted.hers_made)
        told = Listeners(planner.on_progress, planner.on_done, planner.on_failed)
        return RoundsJob(planner.worker, desk.travel, wish, told)

    def answer(self, planned: PlannedRounds) -> Replanned:
        """The planner's answer beside the day as it was."""
        assert self.happened is not None
        return replanned(self.happened, planned)


def work_of(asked: Asked, *, title: str) -> Work[RoundsProgress, PlannedRounds]:
    """The work for the page's planner; `done` is set by who starts it."""
    return Work(title=title, seconds=SECONDS, start=asked.start, done=lambda _planned: None)


def proposal_of(found: Replanned, before: OpenDay, *, title: str) -> Proposal:
    """What the page shows in front of the day."""

    def keep(desk: Desk, chosen: tuple[Difference, ...] | None) -> Change:
        written = keep_replan(desk, found, ids_of(chosen))
        remember_calls(desk, found, ids_of(chosen))
        return written

    return Proposal(title=title, before=before, after=found.day, differences=found.changes, keep=keep)
