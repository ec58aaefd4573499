"""The gap map as a layer over the coverage of the grid, while gaps are being settled."""

from __future__ import annotations

from teamapp.domain.entities.roster import Phase
from teamapp.domain.phases import phase_on
from teamapp.services.desk import Desk
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.together.giving.gaps import Gap, Level, gaps_in
from ui.roster.plug import Heat, HeatMap, Overlay
from ui.roster.shown.wording import translate
from ui.roster.together.gaps.picture import figure_of, standing, there_of

MOST = 4


def read(_desk: Desk, view: PeriodView) -> Overlay:
    """Every field of the map; nothing outside the phase of gaps, and so nothing that would give wishes away."""
    if view.period is None or phase_on(view.period, view.today) is not Phase.GAPS:
        return Overlay()
    found = gaps_in(view)
    cells = {(gap.kind, gap.day): _heat(gap) for gap in found.cells.values()}
    hint = translate("roster", "−1 somebody must give way, +1 more than needed")
    return Overlay(heat=HeatMap(cells=cells, title=translate("roster", "Gaps"), hint=hint))


def _heat(gap: Gap) -> Heat:
    """Coloured are only the fields that the team must talk about; the others say quietly how many places are open."""
    level = 0
    if gap.level is Level.SHORTAGE:
        level = -min(MOST, gap.missing + 1)
    elif gap.level is Level.SURPLUS:
        level = min(MOST, gap.over + 1)
    return Heat(level=level, text=figure_of(gap) or "·", spoken=f"{there_of(gap)}. {standing(gap)}")
