"""The registry of commands is the only source of shortcuts, menus' keys, palette and `?` sheet.

tests/docs holds that the guide's tables of keys are made of it too.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import ui
from ui.shell.declared.commands import Command
from ui.shell.declared.rooms import find_rooms
from ui.shell.window_commands import all_commands

UI = Path(ui.__file__).parent
ROOMS = {room.key: room.commands for room in find_rooms()}
OWN = all_commands(find_rooms())
MAKES_SHORTCUTS = UI / "shell" / "declared" / "registry.py"

ANYWHERE = frozenset({"Up", "Down", "Left", "Right", "Return", "Enter", "Escape", "Space", "Home", "End", "Tab"})
"""What every list, field and sheet hears; the window's own `heard` tells it."""
ALSO = {
    "Backspace": "Del", "Delete": "Del", "Equal": "+", "Plus": "+", "Minus": "-", "Underscore": "-", "F2": "Enter",
    "PageDown": "PgDown", "PageUp": "PgUp",
}  # fmt: skip
"""Qt's name of a key -> the declared key that does the same."""
IN_FIELDS = {UI / "parts" / "words" / "cell.py", UI / "parts" / "fields"}
"""Typing: a comma ends a word, arrows step a time."""


@cache
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    """Every module of the window, read once."""
    return tuple((file, ast.parse(file.read_text(encoding="utf-8"))) for file in sorted(UI.rglob("*.py")))


def declared(file: Path) -> set[str]:
    """Every key of the room that a module belongs to; of all rooms where it belongs to none."""
    room = file.relative_to(UI).parts[0]
    commands = (*OWN, *(ROOMS[room] if room in ROOMS else [one for all_ in ROOMS.values() for one in all_]))
    return {keys for one in commands for keys in one.keys}


def test_shortcuts_are_made_in_one_place() -> None:
    """No QShortcut elsewhere, and no action or button that binds a key by itself."""
    for file, tree in modules():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            assert name != "QShortcut" or file == MAKES_SHORTCUTS, file
            binds = name in ("setShortcut", "setShortcuts") and ast.unparse(call.args[0]) != "''"
            assert not binds, f"{file} binds a key by itself"


def test_keys_that_buttons_and_menus_show_are_commands() -> None:
    """A literal behind `keys=` or after a tab stands for a command of that page with that key."""
    for file, tree in modules():
        known = declared(file)
        for keys in shown_keys(tree):
            same = {keys, keys.replace("Return", "Enter")}
            assert same & known, f"{file.relative_to(UI)} shows {keys}, which no command of the page has"


def shown_keys(tree: ast.Module) -> Iterator[str]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        decorated = isinstance(call.func, ast.Name) and call.func.id in ("command", "heard", "Command")
        for keyword in call.keywords:
            if keyword.arg == "keys" and isinstance(keyword.value, ast.Constant) and not decorated:
                yield str(keyword.value.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "\t" in node.value:
            last = node.value.rpartition("\t")[2]
            if last and "\n" not in node.value:
                yield last


def test_keys_that_widgets_hear_are_declared() -> None:
    """What a widget listens to stands in the `?` sheet and the guide, unless it is what every list and field hears."""
    for file, tree in modules():
        if any(file == place or place in file.parents for place in IN_FIELDS):
            continue
        known = {part for keys in declared(file) for part in (keys, keys.rpartition("+")[2] or "+")}
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
                key = node.attr.removeprefix("Key_")
                ok = key in ANYWHERE or ALSO.get(key, key) in known
                assert ok, f"{file.relative_to(UI)} hears {key}, which no command of the page tells"


@pytest.mark.parametrize("room", ROOMS)
def test_no_two_commands_hear_one_key(room: str) -> None:
    """Compared as Qt reads them, so that two spellings of one key are one."""
    bound = Counter(
        QKeySequence(keys).toString() for one in (*OWN, *ROOMS[room]) if not one.by_widget for keys in one.keys
    )
    assert [keys for keys, times in bound.items() if times > 1] == []


@pytest.mark.parametrize(
    ("room", "keys"),
    [
        ("window", "Ctrl+Z Ctrl+Y ? Ctrl+K Ctrl+P Esc"),
        ("roster", "Left Right Up Down Shift+Left Del [ ] T F8 0 Enter Ctrl+C Ctrl+V"),
        ("roster", "A … Z|Ctrl+J|Ctrl+Shift+K|Ctrl+Shift+Y|Ctrl+Shift+L|Ctrl+Shift+F|Ctrl+I"),
        ("visits", "Left Right Up Down Del [ ] T F8 Alt+Left M P L Ctrl+F / Ctrl+Shift+F 0"),
        ("clients", "Ctrl+F / [ ] F8 Ctrl+Shift+F 0 Ctrl+N N Enter Del"),
        ("today", "Space H N + Up Down Enter F8 Ctrl+F / Ctrl+Shift+F 0"),
        ("team", "Ctrl+F / [ ] F8 H"),
        ("settings", "Ctrl+F /"),
    ],
)
def test_what_people_expect_has_its_key(room: str, keys: str) -> None:
    """Undo, arrows, letters, Del, periods, today, the next finding, the sheet, the palette."""
    commands: tuple[Command, ...] = OWN if room == "window" else ROOMS[room]
    known = {each for one in commands for each in one.keys}
    wanted = set(keys.split("|") if "|" in keys else keys.split())
    assert wanted <= known
