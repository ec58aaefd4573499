"""Each nurse's round in each plan, to take some of them over into a mix."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from teamapp.domain.ids import NurseId
from teamapp.services.rounds.alternatives.compare import Alternatives, RoundSummary, Style
from ui.parts.controls.button import Button
from ui.parts.label import Label, caption
from ui.shell.frame import Frame
from ui.theme.look import look
from ui.visits.alternatives.view import title_of


class RoundsTable(QWidget):
    """A row a nurse, a column a plan; at most one of a row is taken. `changed` when another one is."""

    changed = Signal()

    def __init__(self, found: Alternatives, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self.setAccessibleName(self.tr("Rounds to take into a mix"))
        self._buttons: dict[tuple[NurseId, Style], Button] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look().px(8))
        grid.setVerticalSpacing(look().px(5))
        for place, one in enumerate(found.each, 1):
            grid.addWidget(caption(title_of(one.style, frame)), 0, place)
            grid.setColumnStretch(place, 1)
        for line, duty in enumerate(found.facts.on_duty, 1):
            grid.addWidget(Label(duty.nurse.given_name, weight="medium"), line, 0)
            for place, one in enumerate(found.each, 1):
                summary = one.sides.rounds.get(duty.nurse.id)
                if summary is not None:
                    grid.addWidget(self._button(duty.nurse.id, one.style, summary, duty.nurse.given_name), line, place)
        self.setLayout(grid)

    @property
    def picked(self) -> Mapping[NurseId, Style]:
        """Whose round is taken from which plan."""
        return {nurse: style for (nurse, style), button in self._buttons.items() if button.isChecked()}

    def _button(self, nurse: NurseId, style: Style, summary: RoundSummary, name: str) -> Button:
        said = self.tr("{n} visits · {travel} min").format(n=summary.visits, travel=summary.travel_minutes)
        button = Button(said, name=f"{name}: {said}")
        button.setCheckable(True)
        button.toggled.connect(lambda on: self._picked(nurse, style, on=on))
        self._buttons[nurse, style] = button
        return button

    def _picked(self, nurse: NurseId, style: Style, *, on: bool) -> None:
        """The other plans' rounds of the same nurse let go."""
        self._buttons[nurse, style].set_icon("check" if on else "")
        for (other, its_style), button in self._buttons.items():
            if on and other == nurse and its_style is not style:
                button.setChecked(False)
        self.changed.emit()
