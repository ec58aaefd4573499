"""Which rooms there are: a room is in the window when its `room.py` is there, so an unfinished page cannot be seen."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from itertools import chain

from ui.shell.declared.commands import Command, declared_in
from ui.shell.page import PageSpec

ORDER = ("today", "roster", "visits", "clients", "team", "messages", "insights", "sharing", "settings", "welcome")
"""From top to bottom in the sidebar."""


@dataclass(frozen=True, slots=True)
class Room:
    """One page with its commands."""

    key: str
    page: PageSpec
    commands: tuple[Command, ...] = ()


def find_rooms(names: tuple[str, ...] = ORDER, *, package: str = "ui") -> tuple[Room, ...]:
    """The finished rooms. A `room.py` holds `PAGE` and commands and imports nothing heavy.

    A room with many commands names the modules that hold them in `COMMANDS`.
    """
    return tuple(_read(f"{package}.{name}.room", name) for name in names if _exists(f"{package}.{name}", "room"))


def _exists(package: str, module: str) -> bool:
    return find_spec(package) is not None and find_spec(f"{package}.{module}") is not None


def _read(module_name: str, key: str) -> Room:
    module = import_module(module_name)
    page = getattr(module, "PAGE", None)
    if not isinstance(page, PageSpec):
        raise TypeError(f"{module_name} needs PAGE = PageSpec(...)")
    elsewhere = [one for one in getattr(module, "COMMANDS", ()) if _exists(*one.rsplit(".", 1))]
    commands = (declared_in(one, key) for one in (module, *map(import_module, elsewhere)))
    return Room(key, page, tuple(chain.from_iterable(commands)))
