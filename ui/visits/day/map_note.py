"""Under the map: whom it cannot show, by name, because the address has no place yet or no way leads there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import small
from ui.parts.layout import column, plain, row
from ui.parts.picture import IconLabel

Named = Sequence[tuple[str, str]]
"""Visits with the names of their clients."""

MOST_NAMES = 4


class MapNote(QWidget):
    """`asked` gives the visit whose name was pressed. Hidden while everybody is on the map."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(gap=0, margins=(12, 4, 8, 4))
        self.setLayout(self._lines)
        self._shown: tuple[tuple[tuple[str, str], ...], ...] = ()
        self.hide()

    def show_left(self, off_map: Named, cut_off: Named) -> None:
        """Those without a place, and those to whom no way leads."""
        shown = (tuple(off_map), tuple(cut_off))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for words, named in ((self.tr("Not on the map:"), off_map), (self.tr("No way leads to:"), cut_off)):
            if named:
                self._lines.addWidget(plain(self._group(words, named)))
        self.setVisible(bool(off_map or cut_off))

    def _group(self, words: str, named: Named) -> Flow:
        """The names flow onto another line where the map is narrow."""
        line = Flow(gap=4)
        line.addWidget(_as_high(plain(row(IconLabel("map-pin-off", tone="warn", size=16), small(words), gap=6))))
        for visit, name in named[:MOST_NAMES]:
            button = Button(name, kind="ghost")
            button.clicked.connect(lambda _checked=False, visit=visit: self.asked.emit(visit))
            line.addWidget(button)
        if len(named) > MOST_NAMES:
            line.addWidget(_as_high(small(self.tr("and {n} more").format(n=len(named) - MOST_NAMES))))
        return line


def _as_high(beside: QWidget) -> QWidget:
    """As high as the buttons it stands beside."""
    beside.setFixedHeight(Button("x", kind="ghost").sizeHint().height())
    return beside
