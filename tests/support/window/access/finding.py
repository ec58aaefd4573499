"""What a walk found wrong: where, with which widget, which rule, and what was seen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Finding:
    """One widget at one place that breaks one rule."""

    place: str
    rule: str
    widget: str
    seen: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.rule}: {self.widget} {self.seen}".strip()


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls it."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else ""


def spoken_role(widget: QWidget) -> QAccessible.Role:
    """What a screen reader says that it is."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.role() if face is not None else QAccessible.Role.NoRole


def describe(widget: QWidget) -> str:
    """Class, name, and the two widgets around it of our own: enough to find it in the source."""
    around = []
    above = widget.parentWidget()
    while above is not None and len(around) < 2:
        if type(above).__module__.startswith("ui."):
            around.append(type(above).__name__)
        above = above.parentWidget()
    return f"{type(widget).__name__} “{spoken_name(widget)}” in {' in '.join(around) or 'the window'}"
