"""The planner's rounds as a proposal that the page can show and the strip can offer."""

from __future__ import annotations

from collections.abc import Callable

from teamapp.domain.change import Change
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.planning.accept import Difference, accept_rounds, differences
from teamapp.services.rounds.planning.outcome import day_after
from teamapp.services.rounds.planning.running import PlannedRounds
from ui.visits.board import Proposal


def proposal_of(
    planned: PlannedRounds,
    *,
    title: str,
    said: tuple[str, ...] = (),
    choices: tuple[tuple[str, str], ...] = (),
    chosen: str = "",
    choose: Callable[[str], None] | None = None,
) -> Proposal:
    """Kept it is one change with a reason in each visit. Not cheap: made in the database thread."""
    facts, whole = planned.wish.facts, planned.whole

    def keep(desk: Desk, part: tuple[Difference, ...] | None) -> Change:
        return accept_rounds(desk, planned, part)

    return Proposal(
        title=title,
        before=OpenDay(facts, whole, present_plan(facts, whole)),
        after=day_after(facts, whole, planned.question, planned.solved.plan),
        differences=differences(planned),
        keep=keep,
        said=said,
        choices=choices,
        chosen=chosen,
        choose=choose,
    )
