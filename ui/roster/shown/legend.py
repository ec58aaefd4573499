"""What the chips mean, below the grid, and the way to the checks where there is no inspector."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.controls.button import Button
from ui.parts.grid.view import Chip
from ui.parts.layout import row
from ui.parts.marks.swatch import ChipSwatch


class Legend(QWidget):
    """A swatch a shift kind, then leave and illness; at the right how much is to fix."""

    checks_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        self._swatches: QHBoxLayout = row(gap=14)
        self.checks = Button(" ", kind="ghost", icon="list-checks", name=self.tr("Show the checks"))
        self.checks.clicked.connect(self.checks_wanted)
        self.setLayout(row(self._swatches, None, self.checks))
        self.setMinimumWidth(1)

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show other kinds of day."""
        if chips == self._chips:
            return
        self._chips = chips
        while (item := self._swatches.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for chip in chips:
            self._swatches.addWidget(ChipSwatch(chip.kind, chip.letter, chip.name))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit is left out rather than cut; the menu of a cell names every shift kind too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - (self.checks.sizeHint().width() if not self.checks.isHidden() else 0)
        used = 0
        for index in range(self._swatches.count()):
            item = self._swatches.itemAt(index)
            if item is not None and (swatch := item.widget()) is not None:
                used += swatch.sizeHint().width() + self._swatches.spacing()
                swatch.setVisible(used <= room)

    def show_checks(self, words: str, *, wanted: bool) -> None:
        """`3 to fix · 4 to consider`, as a button where the checks are not in sight."""
        self.checks.setText(words)
        self.checks.setVisible(wanted)
        self._fit()
