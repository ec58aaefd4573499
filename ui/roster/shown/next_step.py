"""Which of the page's buttons is the filled one."""

from __future__ import annotations

from teamapp.domain.entities.roster import Phase
from teamapp.domain.phases import phase_on
from teamapp.services.roster.shown.measure import figures_of
from teamapp.services.roster.shown.view import PeriodView


def is_next_to_publish(view: PeriodView) -> bool:
    """Whether publishing comes next: no step of making it together is on, or the last is and nothing is open."""
    phase = phase_on(view.period, view.today) if view.period is not None else None
    return phase is None or (phase is Phase.SOLVE and not figures_of(view.live.plan).open_shifts)
