"""The inspector at the right: a head, what fits, and at the bottom what one can do."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.parts.label import small, strong
from ui.parts.layout import column, plain, row
from ui.parts.line import Line


class SidePanel(QFrame):
    """288 px; fill `body`, which scrolls; `foot` stays. Give it to `Page.set_inspector`."""

    def __init__(self, title: str, *, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.setAccessibleName(title)
        self._title, self._note = strong(title), small(note, soft=True, tone="tertiary")
        self.body: QVBoxLayout = column(gap=0)
        self._body_end = column(self.body, None, gap=0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        area.setWidget(plain(self._body_end))
        self._foot_line = Line()
        self.foot: QVBoxLayout = column(gap=8, margins=(16, 10, 16, 10))
        head = row(self._title, None, self._note, margins=(16, 11, 16, 11))
        self._foot_line.hide()
        box = column(head, Line(), area, self._foot_line, self.foot, gap=0)
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    def say(self, title: str, note: str = "") -> None:
        """Another head."""
        self._title.setText(title)
        self._note.setText(note)

    def add(self, item: QWidget | QLayout, *, line: bool = True) -> None:
        """Put something below the rest, with a line between."""
        if line and self.body.count():
            self.body.addWidget(Line())
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)

    def set_foot(self, item: QWidget | QLayout) -> None:
        """What stays at the bottom."""
        self._foot_line.show()
        self.foot.addLayout(column(item, margins=(16, 10, 16, 10)))

    def clear(self) -> None:
        """Take everything out of the body."""
        while (item := self.body.takeAt(0)) is not None:
            _discard(item.widget(), item.layout())


def _discard(widget: QWidget | None, layout: QLayout | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        _discard(item.widget(), item.layout())
