"""Free days that are locked wear a small lock in the grid."""

from __future__ import annotations

from teamapp.domain.entities import Assignment, AvailabilityException
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.locks import kept_free
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import Sign
from ui.roster.plug import Overlay, Plug
from ui.roster.shown.wording import translate


def overlay(desk: Desk, view: PeriodView) -> Overlay:
    """A lock on each day that is kept free."""
    sign = Sign("lock", "secondary", translate("roster", "kept free"))
    free = (cell for cell in kept_free(desk, view.first, view.last) if cell not in view.assignments)
    return Overlay(signs=dict.fromkeys(free, sign))


KEPT = Plug(overlay="ui.roster.acts.looking.kept:overlay", watches=(AvailabilityException, Assignment))
