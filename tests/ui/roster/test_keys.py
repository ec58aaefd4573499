"""No key of the roster is shown as nothing in the sheet of shortcuts; the guide's table is made from the registry."""

from __future__ import annotations

from importlib import import_module

from ui.roster.room import COMMANDS
from ui.shell.declared.commands import declared_in
from ui.shell.declared.registry import keys_text

OWN = tuple(name for name in COMMANDS if name.startswith("ui.roster.commands."))


def test_keys_can_be_read_in_the_sheet_of_shortcuts() -> None:
    """No key is shown as nothing."""
    commands = [one for module in OWN for one in declared_in(import_module(module), "roster")]
    assert all(keys_text(keys).strip() for one in commands for keys in one.keys)
