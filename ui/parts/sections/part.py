"""A part of the inspector: a caption, and lines that are made anew for each cell."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.parts.label import caption, small
from ui.parts.layout import Margins, column, row
from ui.parts.picture import IconLabel
from ui.theme.tokens import Tone

PAD: Margins = (16, 10, 16, 10)


class SectionPart(QWidget):
    """Fill `box` after `begin`; hide it while there is nothing to say."""

    def __init__(self, title: str = "", *, gap: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._title = caption(title)
        if not title:
            self._title.hide()  # never shown before it has a parent: it would flash as a window of its own
        self.box: QVBoxLayout = column(gap=gap)
        self.setLayout(column(self._title, self.box, gap=gap + 2, margins=PAD))

    def begin(self, title: str = "") -> None:
        """Throw away what was said of the cell before."""
        if title:
            self._title.setText(title)
        clear(self.box)

    def add(self, item: QWidget | QLayout) -> None:
        """One line more."""
        if isinstance(item, QWidget):
            self.box.addWidget(item)
        else:
            self.box.addLayout(item)

    def add_marked(self, icon: str, tone: Tone, words: str) -> QHBoxLayout:
        """A sentence with a small icon before it."""
        line = row(IconLabel(icon, tone=tone, size=15), small(words, wrap=True), gap=6)
        line.setStretch(1, 1)
        self.box.addLayout(line)
        return line


def clear(box: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := box.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if inner is not None:
            clear(inner)
