"""The room of the roster in the window: its page, and where its commands stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import translate
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


def _to_fix(desk: Desk) -> int:
    from teamapp.services.roster.periods import to_fix

    return to_fix(desk)


PAGE = PageSpec(
    icon="calendar-days", title=lambda: translate("roster", "Roster"), load="ui.roster.page:RosterPage", count=_to_fix
)

COMMANDS = (
    "ui.roster.commands.planning",
    "ui.roster.commands.looking",
    "ui.roster.commands.editing",
    "ui.roster.commands.painting",
    "ui.roster.commands.filters",
    "ui.roster.commands.weeks",
    "ui.roster.commands.heard",
    "ui.roster.together.commands",
    "ui.roster.asks.commands",
    "ui.roster.versions.commands",
)
"""Modules that hold the commands, topic by topic; those that are not there yet are passed over."""
