"""Commands on whole weeks: copy, patterns, everything in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.roster.commands.needs import EDITABLE
from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


@command(
    changes=True,
    title=lambda: translate("roster", "Copy a week…"),
    keys="Ctrl+Shift+K",
    icon="copy",
    english="duplicate repeat weeks",
    dutch="week kopiëren herhalen overnemen",
    needs=EDITABLE,
)
def copy_week(page: RosterPage) -> None:
    page.weeks.copy()


@command(
    changes=True,
    title=lambda: translate("roster", "Lay a pattern over…"),
    keys="Ctrl+Shift+Y",
    icon="repeat",
    english="template weeks apply rename delete",
    dutch="patroon sjabloon basisrooster weken toepassen",
    needs=EDITABLE,
)
def lay_pattern(page: RosterPage) -> None:
    page.weeks.patterns()


@command(
    changes=True,
    title=lambda: translate("roster", "Keep these weeks as a pattern…"),
    keys="Ctrl+Alt+Y",
    icon="save",
    english="template save weeks",
    dutch="patroon sjabloon bewaren weken",
    needs=EDITABLE,
)
def save_pattern(page: RosterPage) -> None:
    page.weeks.save()


@command(
    changes=True,
    title=lambda: translate("roster", "Make every day in sight free"),
    keys="Ctrl+Shift+Del",
    icon="eraser",
    english="clear all visible range empty",
    dutch="alles leegmaken wissen zichtbaar",
    needs=EDITABLE,
)
def clear_in_sight(page: RosterPage) -> None:
    page.weeks.clear_in_sight()


@command(
    changes=True,
    title=lambda: translate("roster", "Lock every shift in sight"),
    keys="Ctrl+Alt+L",
    icon="lock",
    english="pin all visible range",
    dutch="alles vastzetten zichtbaar",
    needs=EDITABLE,
)
def lock_in_sight(page: RosterPage) -> None:
    page.weeks.lock_in_sight(locked=True)


@command(
    changes=True,
    title=lambda: translate("roster", "Unlock every shift in sight"),
    keys="Ctrl+Alt+U",
    icon="lock-open",
    english="unpin release all visible range",
    dutch="alles losmaken zichtbaar",
    needs=EDITABLE,
)
def unlock_in_sight(page: RosterPage) -> None:
    page.weeks.lock_in_sight(locked=False)
