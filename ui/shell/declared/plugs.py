"""How a page takes in what other topics bring: declarations found by folder, things named "module:thing"."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TypeVar

from PySide6.QtWidgets import QWidget

Declared = TypeVar("Declared")


def find_declared(topics: tuple[str, ...], kind: type[Declared], *, package: str) -> tuple[Declared, ...]:
    """`PLUG` of every folder of `package` among `topics` that has a plug.py; it must be a `kind`."""
    return tuple(_declared(f"{package}.{topic}", kind) for topic in topics if _exists(f"{package}.{topic}", "plug"))


def load(name: str) -> object:
    """The thing behind "module:thing"; imports its module."""
    module, _, thing = name.partition(":")
    found: object = getattr(import_module(module), thing)
    return found


def make_widget(name: str, board: object) -> QWidget:
    """Make the widget behind "module:Class" with the board of its page."""
    made = load(name)
    widget = made(board) if callable(made) else None
    if not isinstance(widget, QWidget):
        raise TypeError(f"{name} does not make a widget")
    return widget


def _exists(package: str, module: str) -> bool:
    return find_spec(package) is not None and find_spec(f"{package}.{module}") is not None


def _declared(package: str, kind: type[Declared]) -> Declared:
    found = load(f"{package}.plug:PLUG")
    if not isinstance(found, kind):
        raise TypeError(f"{package}.plug needs PLUG = {kind.__name__}(...)")
    return found
