"""Lines of a menu as plain declarations, so that several topics can add to one menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.theme.look import look


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """One line of a menu; `keys` is only shown, the command binds it."""

    words: str
    act: Callable[[], None]
    icon: str = ""
    keys: str = ""
    enabled: bool = True


def add_entries(menu: QMenu, entries: Iterable[MenuEntry]) -> tuple[QAction, ...]:
    """Add lines at the end, parted by a line from what is there."""
    entries = tuple(entries)
    if entries and menu.actions():
        menu.addSeparator()
    return tuple(_add(menu, one) for one in entries)


def _add(menu: QMenu, one: MenuEntry) -> QAction:
    words = one.words.replace("&", "&&")
    words = f"{words}\t{one.keys}" if one.keys else words
    action = menu.addAction(look().icon(one.icon), words) if one.icon else menu.addAction(words)
    action.triggered.connect(lambda _checked=False: one.act())
    action.setEnabled(one.enabled)
    return action
