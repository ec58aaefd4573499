"""A suggestion of the planner as a proposal that the grid can show and the strip can offer."""

from __future__ import annotations

from collections.abc import Callable

from teamapp.domain.change import Change
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.planning.suggest import Suggestion, accept_suggestion
from ui.roster.board import Proposal


def proposal_of(
    suggestion: Suggestion,
    *,
    title: str,
    said: tuple[str, ...] = (),
    choices: tuple[tuple[str, str], ...] = (),
    chosen: str = "",
    choose: Callable[[str], None] | None = None,
    holds: str = "",
) -> Proposal:
    """Taken over it is one change with a reason in each cell, refused where somebody changed one since."""

    def keep(desk: Desk, cells: tuple[CellKey, ...] | None) -> Change:
        wanted = set(cells) if cells is not None else None
        part = (one for one in suggestion.differences if wanted is None or (one.nurse, one.day) in wanted)
        return accept_suggestion(desk, suggestion, tuple(part))

    return Proposal(
        title=title,
        before=suggestion.before,
        after=suggestion.after,
        keep=keep,
        said=said,
        choices=choices,
        chosen=chosen,
        choose=choose,
        holds=holds,
    )
