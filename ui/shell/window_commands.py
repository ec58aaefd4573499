"""What the window itself can do, wherever one is in it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ui.shell.declared.commands import Command, command, declared_in, translate
from ui.shell.declared.needs import HAS_TEAM, Need
from ui.shell.declared.rooms import Room
from ui.shell.overlay.found.guide import fitting, is_there

if TYPE_CHECKING:
    from ui.shell.window import Window


@command(changes=False, title=lambda: translate("window", "Search or do…"), keys="Ctrl+K", icon="search", listed=False)
def palette(window: Window) -> None:
    window.open_palette()


@command(
    changes=False,
    title=lambda: translate("window", "Show the keyboard shortcuts"),
    keys=("?", "F1"),
    icon="keyboard",
    english="help keys",
    dutch="hulp toetsen sneltoetsen",
)
def shortcuts(window: Window) -> None:
    window.open_keys_sheet()


@command(
    changes=False,
    title=lambda: translate("window", "Open the guide"),
    keys="Shift+F1",
    icon="book-open",
    english="help manual how",
    dutch="hulp handleiding gids uitleg hoe",
    needs=Need(lambda window: is_there(window.preferences.language)),
)
def guide(window: Window) -> None:
    from ui.shell.overlay.found.guide_sheet import GuideSheet

    page = window.page_of(window.page_now())
    part = page.part_now() if page is not None else ""
    GuideSheet(window, *fitting(window.preferences.language, window.page_now(), part)).open()


@command(
    changes=True,
    title=lambda: translate("window", "Undo"),
    keys="Ctrl+Z",
    icon="undo-2",
    english="take back revert",
    dutch="ongedaan maken terug",
    needs=Need(lambda window: window.can_undo, lambda: translate("window", "There is nothing to undo.")),
)
def undo(window: Window) -> None:
    window.undo()


@command(
    changes=True,
    title=lambda: translate("window", "Redo"),
    keys=("Ctrl+Shift+Z", "Ctrl+Y"),
    icon="redo-2",
    english="again",
    dutch="opnieuw",
    needs=Need(lambda window: window.can_redo, lambda: translate("window", "There is nothing to redo.")),
)
def redo(window: Window) -> None:
    window.redo()


@command(
    changes=False,
    title=lambda: translate("window", "Lock the window"),
    keys="Ctrl+L",
    icon="lock",
    english="pin away",
    dutch="vergrendelen slot weg",
    needs=Need(
        lambda window: window.can_lock,
        lambda: translate("window", "There is no PIN yet: choose one under “PIN and lock” in the settings."),
    ),
    over_sheets=True,
)
def lock(window: Window) -> None:
    window.lock()


@command(
    changes=False,
    title=lambda: translate("window", "New window"),
    keys="Ctrl+Shift+D",
    icon="app-window",
    english="second two beside another",
    dutch="nieuw venster tweede ernaast nog een",
    needs=HAS_TEAM,
)
def new_window(window: Window) -> None:
    window.another_wanted.emit()


@command(
    changes=False,
    title=lambda: translate("window", "Close the window"),
    keys="Ctrl+Q",
    icon="log-out",
    english="quit exit",
    dutch="afsluiten stoppen sluiten",
)
def close(window: Window) -> None:
    window.close()


ELSEWHERE = ("ui.shell.person.commands", "ui.paper.commands", "ui.files.commands", "ui.shell.overlay.heard")
"""Rooms without a page whose commands belong to the window."""


GO_WORDS = {
    "today": ("my day round start home", "mijn dag ronde begin"),
    "roster": ("schedule shifts planning month", "planning dienstrooster diensten maand"),
    "visits": ("rounds planning route day timeline map", "rondes planning dagplanning route dag tijdlijn kaart"),
    "clients": ("patients caseload people in care", "patiënten caseload zorgvragers mensen in zorg"),
    "team": ("colleagues nurses staff members", "collega's medewerkers personeel teamleden"),
    "sharing": ("sync computers backend colleagues online", "synchroniseren computers delen collega's online"),
    "settings": ("options preferences", "opties voorkeuren"),
}
"""What else people call a page, in English and in Dutch."""


def all_commands(rooms: tuple[Room, ...]) -> tuple[Command, ...]:
    """Everything that can be asked of the window itself."""
    modules = (import_module(name) for name in (__name__, *ELSEWHERE))
    return go_commands(rooms) + tuple(one for module in modules for one in declared_in(module, "window"))


def go_commands(rooms: tuple[Room, ...]) -> tuple[Command, ...]:
    """One command a page: `Go to Roster`, Ctrl+1 to Ctrl+9 in the order of the sidebar."""
    made = []
    places = [room for room in rooms if room.page.place != "welcome"]
    main = [room.key for room in places if room.page.place == "main"]
    for room in places:
        number = main.index(room.key) + 1 if room.key in main else 0
        made.append(_go(room, f"Ctrl+{number}" if 0 < number <= 9 else ""))
    return tuple(made)


def _go(room: Room, keys: str) -> Command:
    return Command(
        name=f"go_{room.key}",
        title=lambda: translate("window", "Go to {page}").format(page=room.page.title()),
        does=lambda window: _show(window, room.key),
        keys=(keys,) if keys else (),
        called=room.page.title,
        icon=room.page.icon,
        english=f"open page {GO_WORDS.get(room.key, ('', ''))[0]}",
        dutch=f"ga naar pagina open {GO_WORDS.get(room.key, ('', ''))[1]}",
        room="window",
    )


def _show(window: object, key: str) -> None:
    show_page = getattr(window, "show_page", None)
    if callable(show_page):
        show_page(key)
