"""What the sections have in common: a head with one sentence, tools at its right, and below it what is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.settings.beside import beside
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.domain.change import Change


class Section(QWidget):
    """Fill `body`; put buttons into `tools`. Read in `refresh` with `self.frame.ask`, change with `self.frame.act`."""

    def __init__(self, frame: Frame, title: str, sentence: str) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self.frame = frame
        self.setAccessibleName(title)
        self.head = Label(title, size="figure", weight="strong")
        self.sentence = Label(sentence, tone="secondary", wrap=True)
        self.tools: QHBoxLayout = row(gap=8)
        words = beside(column(self.head, self.sentence, gap=4), self.tools)
        self.body: QVBoxLayout = column(gap=16)
        box = column(words, self.body, gap=18, margins=(2, 2, 14, 24))
        box.setStretch(1, 1)
        self.setLayout(box)

    def add(self, item: QWidget | QLayout, *, stretch: int = 0) -> None:
        """Put something below the rest."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def refresh(self, change: Change | None) -> None:
        """Show what is true now; `change` says what is different, `None` is everything."""

    def open_part(self, part: str) -> None:
        """Go to one thing of the section, by its key."""

    def settle(self) -> str:
        """Save what was typed and not saved yet; gives the name of a field that cannot be saved, else nothing."""
        return ""

    def give_up(self) -> None:
        """Put back what was there before what could not be saved."""
