"""Commands that change the chosen days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.roster.commands.needs import A_SHIFT, ON_A_DAY, UNLOCKED, is_pinned, open_shift, works
from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Fits

if TYPE_CHECKING:
    from datetime import date

    from ui.roster.page import RosterPage


def lock_words(*, pinned: bool, works: bool) -> str:
    """What the lock does with a day, in the menu and on the button of the inspector."""
    if pinned:
        return translate("roster", "Unlock")
    return translate("roster", "Lock") if works else translate("roster", "Keep free")


@command(
    changes=True,
    title=lambda: translate("roster", "Give the chosen days a shift…"),
    keys="Enter",
    icon="plus",
    english="set assign menu",
    dutch="dienst geven toewijzen menu",
    needs=ON_A_DAY,
    by_widget=True,
)
def give(page: RosterPage) -> None:
    page.wiring.open_menu()


@command(
    changes=True,
    title=lambda: translate("roster", "Make the chosen days free"),
    line=lambda _page: translate("roster", "Make free"),
    keys="Del",
    icon="eraser",
    english="clear delete remove",
    dutch="vrij maken wissen verwijderen",
    needs=(*ON_A_DAY, UNLOCKED, A_SHIFT),
    by_widget=True,
)
def clear(page: RosterPage) -> None:
    page.editing.clear(page.choosing.cells)


@command(
    changes=True,
    title=lambda: translate("roster", "Lock or unlock the chosen shifts"),
    keys="Ctrl+Shift+L",
    icon="lock",
    english="pin fix keep",
    dutch="vastzetten losmaken slot",
    line=lambda page: lock_words(pinned=is_pinned(page), works=works(page)),
    needs=ON_A_DAY,
)
def lock(page: RosterPage) -> None:
    page.editing.toggle_lock(page.choosing.cells)


@command(
    changes=False,
    title=lambda: translate("roster", "Who can take this shift?"),
    keys="Ctrl+J",
    icon="users",
    english="replace cover swap candidates",
    dutch="wie kan vervangen ruilen overnemen",
    needs=(*ON_A_DAY, A_SHIFT),
)
def who_can(page: RosterPage) -> None:
    page.asking.who_for_focus()


@command(
    changes=False,
    title=lambda: translate("roster", "Who can take the next open shift?"),
    line=lambda page, shift: _who_words(page, *shift),
    icon="users",
    english="open gap vacancy candidates cover",
    dutch="wie kan open dienst gat invullen kandidaten",
    about=open_shift,
    needs=Fits(lambda shift: shift is not None, lambda: translate("roster", "No shift is open from today on.")),
)
def who_open(page: RosterPage, shift: tuple[date, str]) -> None:
    page.asking.who(*shift)


def _who_words(page: RosterPage, _day: date, kind: str) -> str:
    assert page.view is not None
    return translate("roster", "Who can take {shift}?").format(shift=page.view.kind(kind).name)
