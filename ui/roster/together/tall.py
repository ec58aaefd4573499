"""A mode that needs a certain height scrolls where large text or a low window leaves less."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme.look import look


class Tall(QScrollArea):
    """Shows a widget as high as there is room, but never lower than `least` pixels of the design."""

    def __init__(self, inside: QWidget, *, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside scrolls it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setProperty("part", "column")
        inside.setMinimumHeight(look().px(least))
        self.setWidget(inside)
