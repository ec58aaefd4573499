"""A white sheet with a hairline around it, on which everything lies."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from ui.parts.label import small, strong
from ui.parts.layout import Margins, column, row
from ui.parts.line import Line

CardTone = Literal["plain", "danger", "warn", "ok"]
PADDING: Margins = (16, 12, 16, 12)


class Card(QFrame):
    """A card; with a `title` it has a head with a line below it. Fill `body`."""

    def __init__(
        self,
        title: str = "",
        *,
        note: str = "",
        tone: CardTone = "plain",
        padding: Margins = PADDING,
        gap: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.setProperty("tone", tone)
        self.body: QVBoxLayout = column(gap=gap, margins=padding)
        self.head_title, self.head_note = strong(title), small(note, tone="tertiary")
        self._head = row(self.head_title, None, self.head_note, margins=(16, 11, 16, 11))
        if title:
            box = column(self._head, Line(), gap=0)
            box.addLayout(self.body, 1)
            self.setLayout(box)
            self.setAccessibleName(title)
        else:
            self.setLayout(self.body)

    def add(self, item: QWidget | QLayout, *, stretch: int = 0) -> None:
        """Put something at the end of the card."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def add_tool(self, widget: QWidget) -> None:
        """Put a button at the right end of the head."""
        self._head.addWidget(widget)
