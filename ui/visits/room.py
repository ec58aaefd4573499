"""The room of visits and rounds in the window: its page, and where its commands stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import translate
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


def _unplanned_today(desk: Desk) -> int:
    from teamapp.services.occurrences import visits_of_day

    return sum(not visit.planned and not visit.cancelled for visit in visits_of_day(desk, desk.today))


PAGE = PageSpec(
    icon="route",
    title=lambda: translate("visits", "Visits & rounds"),
    load="ui.visits.page:VisitsPage",
    count=_unplanned_today,
)

COMMANDS = (
    "ui.visits.commands.planning",
    "ui.visits.commands.looking",
    "ui.visits.commands.filters",
    "ui.visits.commands.editing",
    "ui.visits.commands.files",
    "ui.visits.commands.heard",
    "ui.visits.why.commands",
    "ui.visits.week.commands",
    "ui.visits.replan.commands",
    "ui.visits.alternatives.commands",
    "ui.visits.intake.commands",
    "ui.visits.resilience.commands",
    "ui.visits.versions.commands",
)
"""Modules that hold the commands, topic by topic; those that are not there yet are passed over."""
