"""How far a team is with a roster that it makes together: what was closed by hand, or by the calendar."""

from __future__ import annotations

from datetime import date

from teamapp.domain.entities.roster import PeriodState, Phase, RosterPeriod


def phase_on(period: RosterPeriod, day: date) -> Phase | None:
    """The phase that holds on a day: each ends after its last day, publishing ends them all; None without phases."""
    if period.phase is None or period.state is PeriodState.PUBLISHED:
        return None
    phase = period.phase
    if phase is Phase.WISHES and period.wishes_until is not None and day > period.wishes_until:
        phase = Phase.GAPS
    if phase is Phase.GAPS and period.gaps_until is not None and day > period.gaps_until:
        phase = Phase.SOLVE
    return phase
