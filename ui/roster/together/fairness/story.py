"""What a nurse's bar is made of, in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.charts.key_row import PartMark
from ui.parts.charts.stacks import NEAR, Stack
from ui.parts.label import Label, small
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, row
from ui.roster.together.fairness.view import BurdenKind, FairnessView, NurseLoad, counts_of
from ui.theme.look import look


class NurseStory(SidePanel):
    """Words beside the picture: nothing is ranked, and every figure can be traced to shifts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What it is made of"), parent=parent)
        self._sentence = ""

    @property
    def text(self) -> str:
        """Where she stands, as it is said."""
        return self._sentence

    def show_nurse(self, view: FairnessView, nurse: NurseLoad, months: range, stack: Stack) -> None:
        """Tell of one nurse over some months."""
        self.clear()
        self.say(nurse.name, nurse.detail)
        self.add(self._share(stack))
        self.add(self._kinds(view, nurse, months, stack))
        self.add(self._rest(nurse))

    def show_nothing(self) -> None:
        self.clear()
        self.say(self.tr("What it is made of"))

    def sentence(self, stack: Stack) -> str:
        """Where she is, without judging her."""
        percent = abs(round(100 * (stack.total - 1)))
        if abs(stack.total - 1) <= NEAR:
            return self.tr("Close to her fair share.")
        if stack.total > 1:
            words = self.tr("{percent} % more than her fair share: the next roster spares her.")
        else:
            words = self.tr("{percent} % less than her fair share: the next roster asks a little more of her.")
        return words.format(percent=percent)

    def _share(self, stack: Stack) -> QVBoxLayout:
        self._sentence = self.sentence(stack)
        return column(Label(self._sentence, wrap=True), margins=(16, 12, 16, 12))

    def _kinds(self, view: FairnessView, nurse: NurseLoad, months: range, stack: Stack) -> QVBoxLayout:
        box = column(gap=9, margins=(16, 12, 16, 12))
        most = max(stack.amounts, default=0.0)
        counts = counts_of(nurse, months)
        for kind, count, amount in zip(view.kinds, counts, stack.amounts, strict=True):
            box.addLayout(self._kind(kind, count, amount / most if most else 0.0))
        explained = self.tr(
            "Each counts by its weight. The fair share is what the team carried, divided by contract hours."
        )
        box.addWidget(small(explained, wrap=True, tone="tertiary"))
        return box

    def _kind(self, kind: BurdenKind, count: int, share: float) -> QVBoxLayout:
        weight = self.tr("× {weight}").format(weight=kind.weight)
        figure = Label(str(count), weight="strong", tabular=True)
        head = row(PartMark(kind.part), small(kind.part.name, tone="text"), None, figure, gap=8)
        head.addWidget(small(weight, tone="tertiary"))
        return column(head, PartLine(share), gap=4)

    def _rest(self, nurse: NurseLoad) -> QVBoxLayout:
        box = column(gap=6, margins=(16, 12, 16, 12))
        met = self.tr("{met} of {all}").format(met=nurse.wishes_met, all=nurse.wishes)
        for name, value in (
            (self.tr("Wishes met"), met),
            (self.tr("Points for giving way"), str(nurse.points)),
            (self.tr("Shifts taken for others"), str(nurse.covers)),
        ):
            box.addLayout(row(small(name), None, Label(value, size="small", weight="strong", tabular=True)))
        if nurse.note:
            box.addWidget(small(nurse.note, wrap=True))
        return box


class PartLine(QWidget):
    """A hairline as long as the share it shows."""

    def __init__(self, share: float, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setFixedHeight(3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("hover"))
        painter.fillRect(QRectF(0, 0, self.width() * self._share, self.height()), look().colour("secondary"))
        painter.end()
