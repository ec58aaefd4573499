"""The guide's table of keys is true: every shortcut of the page stands in it, with what it does."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from ui.roster.room import COMMANDS
from ui.shell.declared.commands import declared_in
from ui.shell.declared.registry import keys_text

GUIDE = Path(__file__).parents[3] / "docs" / "guide.md"
OWN = tuple(name for name in COMMANDS if name.startswith("ui.roster.commands."))


def lines() -> set[str]:
    """The rows of the table."""
    text = GUIDE.read_text(encoding="utf-8").partition("### Keys of the roster")[2].partition("\n#")[0]
    return {line for line in text.splitlines() if line.startswith("| ") and "---" not in line}


@pytest.mark.parametrize("module", OWN)
def test_every_key_stands_in_the_guide(module: str) -> None:
    """Key and title as the command has them."""
    wanted = {
        f"| {', '.join(one.keys)} | {one.title().rstrip('…')} |"
        for one in declared_in(import_module(module), "roster")
        if one.keys
    }
    assert wanted <= lines()


def test_the_guide_names_no_key_that_is_gone() -> None:
    """Every row is a command's."""
    commands = [one for module in OWN for one in declared_in(import_module(module), "roster")]
    known = {f"| {', '.join(one.keys)} | {one.title().rstrip('…')} |" for one in commands}
    assert lines() - {"| Key | What it does |"} == {row for row in known if row in lines()}


def test_keys_can_be_read_in_the_sheet_of_shortcuts() -> None:
    """No key is shown as nothing."""
    commands = [one for module in OWN for one in declared_in(import_module(module), "roster")]
    assert all(keys_text(keys).strip() for one in commands for keys in one.keys)
