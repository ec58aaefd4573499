"""What the marks on the timeline mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.parts.label import small
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.theme.look import look


class Legend(QWidget):
    """One quiet line below the timeline."""

    def __init__(self) -> None:
        super().__init__()
        marks = (
            (_Mark("bar"), self.tr("nursing care")),
            (_Mark("hatch"), self.tr("new face for the client")),
            (_Mark("dots"), self.tr("travel")),
            (_Mark("window"), self.tr("agreed window")),
            (IconLabel("users", tone="secondary", size=14), self.tr("two nurses")),
            (IconLabel("pin", tone="secondary", size=14), self.tr("fixed")),
            (IconLabel("coffee", tone="secondary", size=14), self.tr("break")),
        )
        line = row(gap=18)
        for mark, words in marks:
            line.addLayout(row(mark, small(words, tone="secondary"), gap=6))
        line.addStretch(1)
        self.setLayout(line)


class _Mark(QWidget):
    """A drawn sign of 18 x 12 pixels."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(look().px(18), look().px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, middle = QRectF(self.rect()), self.height() / 2
        painter.setPen(QPen(look().colour("secondary"), 1.4))
        if self._kind == "bar":
            painter.fillRect(QRectF(2, box.bottom() - 4, 14, 3.5), look().colour("text"))
        elif self._kind == "hatch":
            for x in (1, 6, 11):
                painter.drawLine(x, int(box.bottom()), x + 6, 0)
        elif self._kind == "dots":
            painter.setPen(QPen(look().colour("tertiary"), 1.6, Qt.PenStyle.DotLine))
            painter.drawLine(0, int(middle), 18, int(middle))
        else:
            painter.setPen(QPen(look().colour("accent"), 2))
            painter.drawLine(2, int(middle), 16, int(middle))
            for x in (2, 16):
                painter.drawLine(x, int(middle - 4), x, int(middle + 4))
        painter.end()
