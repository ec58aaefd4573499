"""What must be so before a command can be given, with the words that say what is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.parts.layers.reading import READING

translate = QCoreApplication.translate

Words = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Need:
    """Something about the page, or the window, that a command stands on.

    While it is not met the command is shown grey and `why` is its tip; without `why` it is left out altogether, since
    there is nothing a person could do about it.
    """

    holds: Callable[..., bool]
    why: Words | None = None

    def met(self, target: object, _thing: object) -> bool:
        return self.holds(target)


@dataclass(frozen=True, slots=True)
class Fits:
    """The same, about what a command is about: a coming visit, a line of care; `None` where none is chosen."""

    holds: Callable[..., bool]
    why: Words | None = None

    def met(self, _target: object, thing: object) -> bool:
        return self.holds(thing)


Condition = Need | Fits
HAS_TEAM = Need(lambda window: window.has_team)
"""Of the window's own commands; before there is a team they are left out."""
CHANGEABLE = Need(
    lambda target: not target.window().property(READING),
    lambda: translate("window", "This team can only be looked at here: above the page stands why."),
)
"""Of every command that `changes` something; nobody has to name it."""
