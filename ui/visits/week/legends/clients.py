"""What the chips and numbers of the clients mean, on one quiet line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, VisitId
from ui.parts.label import small
from ui.parts.layout import row
from ui.visits.week.filling.view import Face
from ui.visits.week.legends.chip import FaceChip

_VISIT = VisitId(Id(""))


class ClientsLegend(QWidget):
    """Known, new, nobody, and the count of carers."""

    def __init__(self) -> None:
        super().__init__()
        known, new = small(self.tr("nurse"), tone="tertiary"), small(self.tr("new face"), tone="tertiary")
        nobody = small(self.tr("nobody yet"), tone="tertiary")
        count = small(self.tr("14 days: different carers in the fullest two weeks"), tone="tertiary")
        chips = (
            FaceChip(Face(visit=_VISIT, initials="AB")),
            FaceChip(Face(visit=_VISIT, initials="AB", new=True)),
            FaceChip(Face(visit=_VISIT, initials="")),
        )
        self.setLayout(row(None, chips[0], known, chips[1], new, chips[2], nobody, count, gap=8))
