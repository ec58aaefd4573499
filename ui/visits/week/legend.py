"""What the signs of the two tables mean, on one quiet line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, VisitId
from ui.parts.label import small
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.theme.look import look
from ui.visits.week.tables.client_ink import CHIP_HEIGHT, CHIP_WIDTH, paint_face
from ui.visits.week.tables.view import Face

_VISIT = VisitId(Id(""))


class RoundsLegend(QWidget):
    """Of the rounds."""

    def __init__(self) -> None:
        super().__init__()
        share = small(self.tr("% of her hours with clients"), tone="tertiary")
        line = small(self.tr("hours with clients · minutes on the way"), tone="tertiary")
        must, consider = (
            small(self.tr("must be fixed"), tone="tertiary"),
            small(self.tr("late, or long"), tone="tertiary"),
        )
        signs = row(
            IconLabel("circle-alert", tone="danger"), must, IconLabel("triangle-alert", tone="warn"), consider, gap=6
        )
        box = row(None, line, share, gap=14)
        box.addLayout(signs)
        self.setLayout(box)


class ClientsLegend(QWidget):
    """Of the clients."""

    def __init__(self) -> None:
        super().__init__()
        known, new = small(self.tr("nurse"), tone="tertiary"), small(self.tr("new face"), tone="tertiary")
        nobody = small(self.tr("nobody yet"), tone="tertiary")
        count = small(self.tr("14 days: different carers in the fullest two weeks"), tone="tertiary")
        self.setLayout(
            row(
                None, _Chip(Face(visit=_VISIT, initials="AB")), known,
                _Chip(Face(visit=_VISIT, initials="AB", new=True)), new,
                _Chip(Face(visit=_VISIT, initials="")), nobody, count, gap=8,
            )
        )  # fmt: skip


class _Chip(QWidget):
    """One chip as the table paints it."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(look().px(CHIP_WIDTH), look().px(CHIP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, QRect(self.rect()), look(), self._face)
        painter.end()
