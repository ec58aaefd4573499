"""What the window itself can do, wherever one is in it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ui.shell.declared.commands import Command, command, declared_in, translate
from ui.shell.declared.rooms import Room
from ui.shell.person.preferences import TEXT_PERCENTS

if TYPE_CHECKING:
    from ui.shell.window import Window


@command(title=lambda: translate("window", "Search or do…"), keys="Ctrl+K", icon="search", listed=False)
def palette(window: Window) -> None:
    window.open_palette()


@command(
    title=lambda: translate("window", "Show the keyboard shortcuts"),
    keys=("?", "F1"),
    icon="keyboard",
    english="help keys",
    dutch="hulp toetsen sneltoetsen",
)
def shortcuts(window: Window) -> None:
    window.open_keys_sheet()


@command(
    title=lambda: translate("window", "Undo"),
    keys="Ctrl+Z",
    icon="undo-2",
    english="take back revert",
    dutch="ongedaan maken terug",
    possible=lambda window: window.can_undo,
)
def undo(window: Window) -> None:
    window.undo()


@command(
    title=lambda: translate("window", "Redo"),
    keys=("Ctrl+Shift+Z", "Ctrl+Y"),
    icon="redo-2",
    english="again",
    dutch="opnieuw",
    possible=lambda window: window.can_redo,
)
def redo(window: Window) -> None:
    window.redo()


@command(
    title=lambda: translate("window", "Lock the window"),
    keys="Ctrl+L",
    icon="lock",
    english="pin away",
    dutch="vergrendelen slot weg",
    possible=lambda window: window.can_lock,
    over_sheets=True,
)
def lock(window: Window) -> None:
    window.lock()


@command(
    title=lambda: translate("window", "Switch between light and dark"),
    icon="sun-moon",
    english="theme night colours",
    dutch="thema nacht kleuren licht donker",
)
def switch_theme(window: Window) -> None:
    window.prefer(window.preferences.but(theme="light" if window.dark else "dark"))


@command(
    title=lambda: translate("window", "Switch to Dutch"),
    icon="languages",
    english="language nederlands",
    dutch="taal nederlands",
    possible=lambda window: window.preferences.language != "nl",
)
def speak_dutch(window: Window) -> None:
    window.prefer(window.preferences.but(language="nl"))


@command(
    title=lambda: translate("window", "Switch to English"),
    icon="languages",
    english="language",
    dutch="taal engels english",
    possible=lambda window: window.preferences.language != "en",
)
def speak_english(window: Window) -> None:
    window.prefer(window.preferences.but(language="en"))


@command(
    title=lambda: translate("window", "Larger text"),
    keys=("Ctrl++", "Ctrl+="),
    icon="a-large-small",
    english="zoom in bigger",
    dutch="grotere letters tekst vergroten",
)
def larger_text(window: Window) -> None:
    _step_text(window, 1)


@command(
    title=lambda: translate("window", "Smaller text"),
    keys="Ctrl+-",
    icon="a-large-small",
    english="zoom out",
    dutch="kleinere letters tekst verkleinen",
)
def smaller_text(window: Window) -> None:
    _step_text(window, -1)


@command(
    title=lambda: translate("window", "Close the window"),
    keys="Ctrl+Q",
    icon="log-out",
    english="quit exit",
    dutch="afsluiten stoppen sluiten",
)
def close(window: Window) -> None:
    window.close()


ELSEWHERE = ("ui.paper.commands", "ui.files.commands")
"""Rooms without a page whose commands belong to the window."""


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
        act=lambda window: _show(window, room.key),
        possible=lambda _window: True,
        keys=(keys,) if keys else (),
        icon=room.page.icon,
        english="open page",
        dutch="ga naar pagina open",
        room="window",
    )


def _show(window: object, key: str) -> None:
    show_page = getattr(window, "show_page", None)
    if callable(show_page):
        show_page(key)


def _step_text(window: Window, step: int) -> None:
    now = TEXT_PERCENTS.index(window.preferences.text_percent)
    wanted = min(max(now + step, 0), len(TEXT_PERCENTS) - 1)
    window.prefer(window.preferences.but(text_percent=TEXT_PERCENTS[wanted]))
