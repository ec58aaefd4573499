"""Every menu is made of commands; every command is found, and says why when it cannot be given."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import ui
from ui.roster.plug import find_plugs as roster_plugs
from ui.roster.together.phases.band import MENU as PHASES
from ui.shell.declared.commands import Command
from ui.shell.declared.menus import named
from ui.shell.declared.rooms import find_rooms
from ui.shell.window_commands import all_commands
from ui.visits.plug import find_plugs as visit_plugs
from ui.visits.replan.sections import HAPPENS

UI = Path(ui.__file__).parent
MENU = UI / "parts" / "menu.py"
QT_MENUS = frozenset({"QMenu", "QAction", "addAction", "addMenu", "QActionGroup"})
ROOMS = find_rooms()
EVERY: tuple[Command, ...] = (*all_commands(ROOMS), *(one for room in ROOMS for one in room.commands))


@cache
def modules(*words: str) -> tuple[tuple[Path, ast.Module], ...]:
    """The modules of the window that have one of some words in their text, read once."""
    texts = ((file, file.read_text(encoding="utf-8")) for file in sorted(UI.rglob("*.py")))
    return tuple((file, ast.parse(text)) for file, text in texts if any(one in text for one in words))


def calls(tree: ast.Module, *names: str) -> list[ast.Call]:
    """Calls of a function or method by its bare name."""
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [one for one in found if getattr(one.func, "id", getattr(one.func, "attr", "")) in names]


def test_nobody_else_makes_a_menu() -> None:
    """`QMenu` and `QAction` are Qt's names for what ui/parts/menu.py makes of commands and of the team's own data."""
    for file, tree in modules(*QT_MENUS):
        used = {getattr(node, "id", getattr(node, "attr", "")) for node in ast.walk(tree)}
        assert file == MENU or not used & QT_MENUS, file


def test_a_line_of_a_menu_has_no_words_of_its_own() -> None:
    """A `Line` that is written by hand says the team's data: no literal, and nothing to translate."""
    for file, tree in modules("ui.parts.menu import"):
        for line in calls(tree, "Line"):
            for keyword in (one for one in line.keywords if one.arg == "words"):
                said = [node for node in ast.walk(keyword.value) if isinstance(node, ast.Constant)]
                letters = [one.value for one in said if isinstance(one.value, str) and one.value.strip()]
                assert letters == [], f"{file.relative_to(UI)} gives a menu words of its own: {letters}"


def test_every_name_in_a_menu_is_a_command_of_the_registry() -> None:
    """A menu or a plug may name "module:command": it is there, and the palette and the `?` sheet know it too."""
    known = {(one.does.__module__, one.name) for one in EVERY}
    names = {name for group in PHASES for name in group} | set(HAPPENS)
    names |= {name for plug in roster_plugs() for name in plug.menu}
    names |= {name for plug in visit_plugs() for name in (*plug.improve, *plug.visit_menu, *plug.nurse_menu)}
    assert len(names) > 15
    for name in names:
        found = named(name)
        assert (found.does.__module__, found.name) in known, name


def test_every_command_is_reached_and_says_why_not() -> None:
    """It is in the palette or has keys; what it needs and people can mend is a whole sentence."""
    for one in EVERY:
        assert one.listed or one.keys, one.key
        for need in one.needs:
            assert need.why is None or need.why().rstrip().endswith("."), one.key
