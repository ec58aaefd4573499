"""Commands that change the chosen days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


@command(
    title=lambda: translate("roster", "Give the chosen days a shift…"),
    keys="Enter",
    icon="plus",
    english="set assign menu",
    dutch="dienst geven toewijzen menu",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
    by_widget=True,
)
def give(page: RosterPage) -> None:
    page.wiring.open_menu()


@command(
    title=lambda: translate("roster", "Make the chosen days free"),
    keys="Del",
    icon="eraser",
    english="clear delete remove",
    dutch="vrij maken wissen verwijderen",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
    by_widget=True,
)
def clear(page: RosterPage) -> None:
    page.editing.clear(page.choosing.cells)


@command(
    title=lambda: translate("roster", "Lock or unlock the chosen shifts"),
    keys="Ctrl+Shift+L",
    icon="lock",
    english="pin fix keep",
    dutch="vastzetten losmaken slot",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
)
def lock(page: RosterPage) -> None:
    page.editing.toggle_lock(page.choosing.cells)


@command(
    title=lambda: translate("roster", "Who can take this shift?"),
    keys="Ctrl+J",
    icon="users",
    english="replace cover swap candidates",
    dutch="wie kan vervangen ruilen overnemen",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
)
def who_can(page: RosterPage) -> None:
    page.asking.who_for_focus()
