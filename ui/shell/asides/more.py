"""The menu at the bottom of the sidebar: what belongs to the window and not to a page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.parts.menu import MenuEntry, add_entries
from ui.shell.declared.registry import Registry, keys_text

_TOPICS = (
    ("window.annoys", "window.whats_new"),
    ("window.new_window", "settings.quiet"),
    ("window.shortcuts", "window.lock"),
)
"""Commands by their keys, as they stand together."""


def more_menu(registry: Registry, parent: QWidget) -> QMenu:
    """Made from the registry, so that words, keys and what is possible are said once."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    known = {one.key: one for one in registry.commands}
    for topic in _TOPICS:
        there = [known[key] for key in topic if key in known]
        add_entries(
            menu,
            [
                MenuEntry(
                    words=one.title(),
                    act=partial(registry.run, one),
                    icon=one.icon,
                    keys=keys_text(one.keys[0]) if one.keys else "",
                    enabled=registry.possible(one),
                )
                for one in there
            ],
        )
    return menu
