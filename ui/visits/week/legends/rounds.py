"""What stands in a cell of the rounds, on one quiet line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.label import small
from ui.parts.layout import row
from ui.parts.picture import IconLabel


class RoundsLegend(QWidget):
    """Hours, minutes, share and signs."""

    def __init__(self) -> None:
        super().__init__()
        line = small(self.tr("hours with clients · minutes on the way"), tone="tertiary")
        share = small(self.tr("% of her hours with clients"), tone="tertiary")
        must = small(self.tr("must be fixed"), tone="tertiary")
        consider = small(self.tr("late, or long"), tone="tertiary")
        signs = row(IconLabel("circle-alert", tone="danger"), must, gap=6)
        for widget in (IconLabel("triangle-alert", tone="warn"), consider):
            signs.addWidget(widget)
        box = row(None, line, share, gap=14)
        box.addLayout(signs)
        self.setLayout(box)
