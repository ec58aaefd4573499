"""The signs on days that wait for somebody to choose."""

from __future__ import annotations

from teamapp.services.conflicts import on_days, open_conflicts
from teamapp.services.desk import Desk
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.versions_line import ICON
from ui.parts.grid.view import Sign
from ui.roster.plug import Overlay
from ui.shell.declared.commands import translate


def read_signs(desk: Desk, view: PeriodView) -> Overlay:
    """One a day, in words for those who do not see it."""
    found = on_days(desk, open_conflicts(desk), first=view.first, last=view.last)
    spoken = translate("roster", "two versions, choose one")
    return Overlay(signs={cell: Sign(ICON, "warn", spoken) for cell in found})
