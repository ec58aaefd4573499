"""A mode that needs a certain height scrolls where large text or a low window leaves less."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
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

    def follow(self, widget: QWidget, place: QRect) -> None:
        """Bring a place of a widget inside into sight, as the keyboard walks there."""
        inside = self.widget()
        if inside is not None and self.isVisible():
            centre = widget.mapTo(inside, place.center())
            self.ensureVisible(centre.x(), centre.y(), 0, place.height() // 2 + look().px(8))
