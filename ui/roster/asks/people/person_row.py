"""A colleague who could take a shift: tick her to ask her; who cannot stays in sight with the reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from teamapp.services.roster.asks.judging import Weight
from teamapp.services.roster.asks.ranking import Could, Fit
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.marks.avatar import Avatar
from ui.roster.asks.cards.verdict import said_of
from ui.shell.frame import Frame
from ui.theme.tokens import Tone


class PersonRow(QFrame):
    """`toggled` when she is to be asked or not; a click anywhere on the row ticks."""

    toggled = Signal()
    pointed = Signal(object)  # Could

    def __init__(self, could: Could, frame: Frame, *, ticked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "finding")
        self.could = could
        words, tone = self._worth(could)
        self.tick = TickBox("", checked=ticked)
        self.tick.setAccessibleName(f"{could.name}. {words}. {self._why(could, frame)}")
        self.setFocusProxy(self.tick)
        self.tick.setEnabled(not could.judged.forbidden)
        self.tick.toggled.connect(lambda _on: self.toggled.emit())
        about = column(
            Label(could.name, weight="medium", tone="text" if could.fit < Fit.CANNOT else "secondary"), gap=0
        )
        about.addWidget(small(self._why(could, frame), wrap=True))
        line = row(self.tick, Avatar(could.name), about, small(words, tone=tone), gap=10, margins=(4, 6, 8, 6))
        line.setStretch(2, 1)
        self.setLayout(line)

    @property
    def ticked(self) -> bool:
        return self.tick.isChecked()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.pointed.emit(self.could)
        if self.tick.isEnabled():
            self.tick.setFocus()
            self.tick.toggle()

    def _why(self, could: Could, frame: Frame) -> str:
        """What speaks against her first, then her numbers."""
        weighty = [point for point in could.judged.against if point.weight is not Weight.CONSIDER]
        against = [said_of(point, frame) for point in weighty[:1]]
        return " ".join([*against, *(frame.say(reason) for reason in could.reasons)])

    def _worth(self, could: Could) -> tuple[str, Tone]:
        if could.fit is Fit.WELL:
            return self.tr("fits well"), "ok"
        if could.fit is Fit.RATHER_NOT:
            return self.tr("rather not"), "warn"
        return self.tr("cannot"), "danger"
