"""One text that is cut, or one widget that stands where it should not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

_LONGEST = 70


@dataclass(frozen=True, slots=True)
class Clip:
    """What is wrong (`how`), where, with which text, and by how many pixels."""

    how: str
    where: str
    text: str
    given: int
    needed: int

    def __str__(self) -> str:
        return f"{self.how}: {self.where} “{self.text[:_LONGEST]}” has {self.given} of {self.needed}"


def place_of(widget: QWidget) -> str:
    """The widget's class and those of the widgets around it that are ours."""
    names = [type(widget).__name__]
    above = widget.parentWidget()
    while above is not None and len(names) < 4:
        name = type(above).__name__
        if not name.startswith("Q"):
            names.append(name)
        above = above.parentWidget()
    return " < ".join(names)
