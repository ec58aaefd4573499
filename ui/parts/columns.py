"""Things beside each other where there is room for it, below each other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.parts.layout import Item, row
from ui.theme.look import look


class Columns(QWidget):
    """Decided anew with every width, unlike what is decided once by the size of text."""

    def __init__(self, *items: Item, least: int, gap: int = 12, shares: tuple[int, ...] = ()) -> None:
        """`least` is the width, at text size 100 %, from which the items stand beside each other."""
        super().__init__()
        self.setProperty("part", "column")
        self._least, self._shares = least, shares or (1,) * len(items)
        self._box: QBoxLayout = row(*items, gap=gap)
        self.setLayout(self._box)
        self._place(below=False)

    @property
    def below(self) -> bool:
        """Whether they stand below each other now."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < look().px(self._least)
        if below != self.below:
            self._place(below=below)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough to be told that there is no room; Qt would hold it as wide as the row is."""
        hint = super().minimumSizeHint()
        if not self.below:
            hint.setWidth(min(hint.width(), self._narrowest()))
        return hint

    def _narrowest(self) -> int:
        items = (self._box.itemAt(index) for index in range(self._box.count()))
        return max((item.minimumSize().width() for item in items if item is not None), default=0)

    def _place(self, *, below: bool) -> None:
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        for index, share in enumerate(self._shares):
            self._box.setStretch(index, 0 if below else share)
        self.updateGeometry()
