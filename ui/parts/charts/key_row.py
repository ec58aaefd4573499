"""What the parts of a picture mean, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.charts.kinds import PartKind, paint_part
from ui.parts.flow import Flow
from ui.parts.label import small
from ui.parts.layout import row
from ui.theme.look import look


class PartMark(QWidget):
    """A part of a bar with its letter, for a key."""

    def __init__(self, kind: PartKind, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedSize(look().px(20), look().px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_part(painter, QRectF(self.rect()), look(), self._kind)
        painter.end()


class KeyRow(QWidget):
    """A mark and a name for each kind; goes on in the next line where the room ends."""

    def __init__(self, kinds: Sequence[PartKind], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(look().px(14), self)
        for kind in kinds:
            one = QWidget()
            one.setLayout(row(PartMark(kind), small(kind.name), gap=7))
            one.setAccessibleName(kind.name)
            flow.addWidget(one)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
