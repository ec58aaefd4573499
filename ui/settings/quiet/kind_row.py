"""One kind of thing that may call: what it is, where it shows, and whether it may."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.segmented import Segmented
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.settings.beside import beside

ALWAYS, TOMORROW, SILENT = "always", "tomorrow", "silent"


class KindRow(QWidget):
    """`chosen` gives `always`, `tomorrow` or `silent`."""

    chosen = Signal(str)

    def __init__(self, icon: str, name: str, where: str) -> None:
        super().__init__()
        self.setProperty("part", "column")
        choices = ((ALWAYS, self.tr("Shown")), (TOMORROW, self.tr("Until tomorrow")), (SILENT, self.tr("Silent")))
        self.choice = Segmented(choices, name=name)
        self.choice.chosen.connect(self.chosen)
        words = row(
            IconLabel(icon, size=17), column(Label(name, weight="medium"), small(where, tone="tertiary"), gap=1), gap=12
        )
        words.setStretch(1, 1)
        self.setLayout(beside(words, self.choice, gap=20, margins=(16, 10, 14, 10)))

    def choose(self, choice: str) -> None:
        """Show how it is now."""
        self.choice.choose(choice)
