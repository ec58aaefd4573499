"""The figures of a month as they would leave, and the team's yes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.parts.cards.card import Card
from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.label import caption, flowing_small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.sections.part import clear
from ui.settings.beside import beside
from ui.settings.office.figure_line import FigureLine
from ui.settings.office.reading import OfficeRead
from ui.theme.look import look


class PreviewCard(Card):
    """`month_chosen` wants another month, `wanted` gives the region when somebody says yes."""

    month_chosen = Signal(int)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=(0, 0, 0, 0), gap=0)
        self.setAccessibleName(self.tr("Exactly these figures would leave"))
        self.month = ChoiceField(self.tr("Month"), ())
        self.region = ChoiceField(self.tr("Region, for the office’s totals"), (), nothing=self.tr("not said"))
        for field in (self.month, self.region):
            field.editor.setMinimumWidth(look().px(210))
        self.month.changed.connect(lambda: self.month_chosen.emit(int(self.month.value or 0)))
        self.give = changing(Button(self.tr("Give these figures to the office…"), kind="primary", icon="send"))
        self.give.clicked.connect(lambda: self.wanted.emit(self.region.value))
        self._note = flowing_small("")
        self._lines: QVBoxLayout = column(gap=0)
        leaves = caption(self.tr("leaves the team as"))
        leaves.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        head = Columns(self.month, self.region, leaves, least=560, gap=16, shares=(0, 0, 1))
        self.add(row(head, margins=(18, 14, 18, 10)))
        self.add(Line())
        self.add(plain(self._lines))
        self.add(Line())
        self.add(beside(self._note, self.give, margins=(18, 12, 18, 14)))

    def show_read(self, found: OfficeRead) -> None:
        """The month that is asked for."""
        self.month.set_choices(found.months)
        if found.shown is not None:
            self.month.value = str(found.shown.period)
        region = self.region.value or found.region
        self.region.set_choices(found.regions)
        self.region.value = region if region in dict(found.regions) else ""
        self.region.setVisible(bool(found.regions))
        clear(self._lines)
        for number, figure in enumerate(found.figures):
            if number:
                self._lines.addWidget(Line())
            self._lines.addWidget(FigureLine(figure))
        self.give.setEnabled(found.shown is not None and not found.hindrance)
        label = self.tr("The office calls this team {label}: letters that say nothing.").format(label=found.label)
        self._note.setText(found.hindrance or label)
