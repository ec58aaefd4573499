"""The menu at the bottom of the sidebar: what belongs to the window and not to a page."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ui.parts.menu import Line, Menu
from ui.shell.declared.commands import Command
from ui.shell.declared.menus import line_of
from ui.shell.declared.registry import Registry

_TOPICS = (
    ("window.annoys", "window.whats_new"),
    ("window.new_window", "settings.quiet"),
    ("window.shortcuts", "window.lock"),
)
"""Commands by their keys, as they stand together."""


def more_menu(registry: Registry, parent: QWidget) -> Menu:
    """Commands of the window and of a page, each done where it belongs."""
    known = {one.key: one for one in registry.commands}
    topics = [[known[key] for key in topic if key in known] for topic in _TOPICS]
    return Menu(parent, lambda: [_lines(registry, topic) for topic in topics])


def _lines(registry: Registry, topic: list[Command]) -> list[Line]:
    found = (line_of(one, registry.target_of(one), partial(registry.run, one)) for one in topic)
    return [line for line in found if line is not None]
