"""The heads of the rows: the chip of the kind and its name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.parts.marks.chip import paint_chip
from ui.settings.demand.model import DemandModel
from ui.theme.look import look

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CHIP = QSize(28, 24)
WIDTH = 170


class KindHeader(QHeaderView):
    """Reads the kinds from the model; the names stay there for screen readers."""

    def __init__(self, model: DemandModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self.setFixedWidth(look().px(WIDTH))

    def paintSection(self, painter: QPainter, box: QRect, row: int) -> None:
        now, kind = look(), self._model.kind(row)
        painter.save()
        painter.fillRect(box, now.colour("surface"))
        painter.setPen(now.colour("border"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        width, height = now.px(_CHIP.width()), now.px(_CHIP.height())
        chip = QRectF(box.left() + now.px(15), box.center().y() - height / 2 + 0.5, width, height)
        paint_chip(painter, chip, now, kind.form.value, kind.letter, text_size=11)
        painter.setPen(now.colour("text"))
        painter.setFont(now.font("body", "medium"))
        words = box.adjusted(now.px(27) + width, 0, -now.px(8), 0)
        said = painter.fontMetrics().elidedText(kind.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _LEFT, said)
        painter.restore()
