"""The visits about which the plans do not agree: when and by whom in each of them."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from teamapp.domain.entities import Visit
from teamapp.services.rounds.alternatives.compare import Alternatives
from teamapp.services.rounds.part.scope import nurses_of
from ui.parts.label import Label, caption, small
from ui.shell.frame import Frame
from ui.theme.look import look
from ui.visits.alternatives.view import title_of
from ui.visits.day.clock import clock_text

MOST = 40


class DifferingList(QWidget):
    """A row a visit, a column a plan."""

    def __init__(self, found: Alternatives, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self.setAccessibleName(self.tr("Visits with other nurses"))
        self._found = found
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look().px(12))
        grid.setVerticalSpacing(look().px(4))
        for place, one in enumerate(found.each, 1):
            grid.addWidget(caption(title_of(one.style, frame)), 0, place)
            grid.setColumnStretch(place, 1)
        for line, other in enumerate(found.differing[:MOST], 1):
            client = found.facts.clients[other.now.client].family_name
            grid.addWidget(Label(client, size="small", weight="medium"), line, 0)
            for place, visit in enumerate(other.each, 1):
                grid.addWidget(small(self._place(visit)), line, place)
        self.setLayout(grid)

    def _place(self, visit: Visit) -> str:
        names = " + ".join(self._found.facts.nurses[nurse].given_name for nurse in nurses_of(visit))
        return f"{clock_text(visit.start)} {names}" if visit.start is not None else self.tr("nobody")
